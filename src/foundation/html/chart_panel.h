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
    /// How many days one bar or one point of a line stands for: a day, or in a long time a week, whose median it is.
    int span() const { return days_ > kMostPoints ? 7 : 1; }
    bool dense() const { return days_ > kMostPoints * span(); }
    Day first() const { return first_; }
    double day_width() const { return 100.0 / days_; }
    double middle(Day day) const { return turned((day - first_ + 0.5) * day_width()); }
    /// The last day that a bar or point of `day` stands for; the last week may not be over.
    Day last_of_span(Day day) const { return std::min(day + (span() - 1), first_ + (days_ - 1)); }
    double middle_of_span(Day day) const { return (middle(day) + middle(last_of_span(day))) / 2; }
    /// The edge of a day that time reaches first.
    double begin(Day day) const { return turned((day - first_) * day_width()); }
    double end(Day day) const { return begin(day + 1); }
    bool right_to_left() const { return right_to_left_; }

private:
    // A week at least, so that a first day is a bar and not a wall.
    static constexpr int kFewestDays = 7;
    // Six weeks: more on a phone's width is a smear. Weeks beyond as many keep only the marks of lone ones.
    static constexpr int kMostPoints = 42;

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
