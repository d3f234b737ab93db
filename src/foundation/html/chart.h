#pragma once

#include "foundation/base/calendar.h"
#include "foundation/html/form.h"
#include "foundation/html/html.h"

#include <optional>
#include <vector>

namespace amble::html {

struct DayValue {
    Day day;
    std::optional<double> value; // nothing: a gap
};

/// How a series is drawn. They differ by shape and stroke, never by colour alone.
enum class Look { bars, solid_steps, dashed_steps, filled_line, hollow_line };

struct Series {
    Wording name;
    Look look = Look::bars;
    std::vector<DayValue> values; // by day, each day once
};

/// One drawing over the chart's days, from 0 up to `top` or to a round number above the highest value.
struct Panel {
    Wording name; // with its unit: "Minutes walked"
    std::vector<Series> series;
    std::optional<double> top = {};
};

struct Chart {
    Wording title;
    Wording summary; // one sentence that says what the chart shows
    Day first;
    Day last;
    std::vector<Panel> panels; // under one another, on one time axis
};

/// A `<figure>`: the sentence, the drawing, and the same values as a table. Where no series has a value it says that
/// there is nothing to draw yet. Time runs in the direction the page is read. Beyond six weeks the drawing has the
/// median of each week, counted from `first`, and says so; steps and the table keep every day.
void write_chart(Html& page, const Chart& chart);

} // namespace amble::html
