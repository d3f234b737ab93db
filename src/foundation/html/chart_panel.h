#pragma once

#include "foundation/html/chart.h"

#include <algorithm>
#include <string>

namespace amble::html {

/// Where things stand in a drawing, in hundredths of its width and height.
class ChartScale {
public:
    ChartScale(const Chart& chart, bool right_to_left)
        : first_(chart.first), days_(std::max(chart.last - chart.first + 1, kFewestDays)),
          right_to_left_(right_to_left) {}

    int days() const { return days_; }
    bool dense() const { return days_ > kDenseDays; }
    Day first() const { return first_; }
    double day_width() const { return 100.0 / days_; }
    double middle(Day day) const { return turned((day - first_ + 0.5) * day_width()); }
    /// The edge of a day that time reaches first.
    double begin(Day day) const { return turned((day - first_) * day_width()); }
    double end(Day day) const { return begin(day + 1); }
    bool right_to_left() const { return right_to_left_; }

private:
    // A week at least, so that a first day is a bar and not a wall.
    static constexpr int kFewestDays = 7;
    // From here on a mark for every day would be a smear: only lone days keep theirs.
    static constexpr int kDenseDays = 100;

    double turned(double x) const { return right_to_left_ ? 100 - x : x; }

    Day first_;
    int days_;
    bool right_to_left_;
};

/// "12.50%"
std::string percent(double value);

/// A value as a chart's axis and table show it: whole where it is whole, else with one decimal.
std::string chart_value(double value);

/// One panel: its name, the key to its series, the drawing.
void write_panel(Html& page, const Panel& panel, const ChartScale& scale);

} // namespace amble::html
