#include "foundation/html/chart_panel.h"

#include <fmt/format.h>

#include <array>
#include <cmath>

namespace amble::html {

namespace {

double highest(const Panel& panel) {
    double most = 0;
    for (const Series& series : panel.series)
        for (const DayValue& at : series.values)
            most = std::max(most, at.value.value_or(0));
    return most;
}

double round_top(double value) {
    constexpr std::array kTops = {4.0, 10.0, 20.0, 30.0, 40.0, 60.0, 80.0, 100.0, 120.0, 160.0, 200.0, 240.0};
    for (const double top : kTops)
        if (value <= top) return top;
    return std::ceil(value / 100) * 100;
}

class PanelWriter {
public:
    PanelWriter(Html& page, const Panel& panel, const ChartScale& scale)
        : page_(page), panel_(panel), scale_(scale), top_(panel.top.value_or(round_top(highest(panel)))) {}

    void write() {
        page_ << R"(<svg role="img")" << attribute("class", scale_.dense() ? "panel dense" : "panel")
              << page_.said("aria-label", panel_.name.sentence) << ">";
        write_grid();
        for (const Series& series : panel_.series)
            write_series(series);
        write_amounts();
        page_ << R"(<line class="cursor" y1="0" y2="100%" visibility="hidden"/></svg>)";
    }

private:
    double y(double value) const { return 100 - 100 * std::clamp(value / top_, 0.0, 1.0); }

    /// Half of an odd top is no round number.
    std::vector<double> amounts() const {
        return std::fmod(top_, 2) == 0 ? std::vector{top_ / 2, top_} : std::vector{top_};
    }

    void write_grid() {
        for (const double value : amounts())
            write_level(value);
        write_level(0);
    }

    void write_level(double value) {
        page_ << R"(<line class="grid" x1="0" x2="100%")" << attribute("y1", percent(y(value)))
              << attribute("y2", percent(y(value))) << "/>";
    }

    /// In the margin beside the drawing, where no bar and no line runs through them.
    void write_amounts() {
        for (const double value : amounts())
            page_ << R"(<text class="amount" dy="0.35em")" << attribute("x", scale_.right_to_left() ? "100%" : "0")
                  << attribute("dx", scale_.right_to_left() ? "0.5em" : "-0.5em") << attribute("y", percent(y(value)))
                  << ">" << chart_value(value) << "</text>";
    }

    void write_series(const Series& series) {
        switch (series.look) {
        case Look::bars:
            return write_path("bars", bars(series));
        case Look::solid_steps:
            return write_path("steps", steps(series));
        case Look::dashed_steps:
            return write_path("steps dashed", steps(series));
        case Look::filled_line:
            write_path("line", line(series));
            return write_marks("mark", series);
        case Look::hollow_line:
            write_path("line hollow", line(series));
            return write_marks("mark hollow", series);
        }
    }

    /// Stretched to the panel's size; the stroke keeps its width.
    void write_path(std::string_view classes, const std::string& path) {
        if (path.empty()) return;
        page_ << R"(<svg viewBox="0 0 100 100" preserveAspectRatio="none"><path)" << attribute("class", classes)
              << attribute("d", path) << "/></svg>";
    }

    std::string bars(const Series& series) const {
        std::string path;
        for (const auto& [day, value] : series.values) {
            if (!value || *value <= 0) continue;
            const auto [left, right] = std::minmax({scale_.begin(day), scale_.end(scale_.last_of_span(day))});
            const double gap = (right - left) * 0.14;
            path += fmt::format("M{:.2f} 100V{:.2f}h{:.2f}V100z", left + gap, y(*value), right - left - 2 * gap);
        }
        return path;
    }

    std::string steps(const Series& series) const {
        std::string path;
        std::optional<Day> before;
        for (const auto& [day, value] : series.values) {
            if (!value) continue;
            const bool joined = before && day - *before == 1;
            path += joined ? fmt::format("V{:.2f}", y(*value))
                           : fmt::format("M{:.2f} {:.2f}", scale_.begin(day), y(*value));
            path += fmt::format("H{:.2f}", scale_.end(day));
            before = day;
        }
        return path;
    }

    std::string line(const Series& series) const {
        std::string path;
        std::optional<Day> before;
        for (const auto& [day, value] : series.values) {
            if (!value) continue;
            const bool joined = before && day - *before == scale_.span();
            path += fmt::format("{}{:.2f} {:.2f}", joined ? "L" : "M", scale_.middle_of_span(day), y(*value));
            before = day;
        }
        return path;
    }

    void write_marks(std::string_view classes, const Series& series) {
        for (size_t i = 0; i < series.values.size(); ++i) {
            if (!series.values[i].value || (scale_.dense() && !stands_alone(series, i))) continue;
            page_ << "<circle" << attribute("class", classes) << attribute("r", "3.5")
                  << attribute("cx", percent(scale_.middle_of_span(series.values[i].day)))
                  << attribute("cy", percent(y(*series.values[i].value))) << "/>";
        }
    }

    bool stands_alone(const Series& series, size_t place) const {
        const auto joins = [&](size_t other) {
            return other < series.values.size() && series.values[other].value &&
                   std::abs(series.values[other].day - series.values[place].day) == scale_.span();
        };
        return !joins(place + 1) && !(place > 0 && joins(place - 1));
    }

    Html& page_;
    const Panel& panel_;
    const ChartScale& scale_;
    double top_;
};

void write_key(Html& page, const Series& series) {
    page << R"(<li><svg class="key" aria-hidden="true">)";
    switch (series.look) {
    case Look::bars:
        page << R"(<rect class="bars" x="30%" y="10%" width="40%" height="90%"/>)";
        break;
    case Look::solid_steps:
        page << R"(<line class="steps" x1="0" x2="100%" y1="50%" y2="50%"/>)";
        break;
    case Look::dashed_steps:
        page << R"(<line class="steps dashed" x1="0" x2="100%" y1="50%" y2="50%"/>)";
        break;
    case Look::filled_line:
        page
            << R"(<line class="line" x1="0" x2="100%" y1="50%" y2="50%"/><circle class="mark" cx="50%" cy="50%" r="3.5"/>)";
        break;
    case Look::hollow_line:
        page << R"(<line class="line hollow" x1="0" x2="100%" y1="50%" y2="50%"/>)"
             << R"(<circle class="mark hollow" cx="50%" cy="50%" r="3.5"/>)";
        break;
    }
    page << "</svg>" << series.name.sentence << "</li>";
}

void write_keys(Html& page, const Panel& panel) {
    page << R"(<ul class="keys">)";
    for (const Series& series : panel.series)
        write_key(page, series);
    page << "</ul>";
}

} // namespace

std::string percent(double value) {
    return fmt::format("{:.2f}%", value);
}

std::string chart_value(double value) {
    return value == std::floor(value) ? fmt::format("{:.0f}", value) : fmt::format("{:.1f}", value);
}

void write_panel(Html& page, const Panel& panel, const ChartScale& scale) {
    page << R"(<div class="panel-head"><h3>)" << panel.name.sentence << "</h3>";
    // One series that is called what the panel is needs no key.
    if (panel.series.size() != 1 || panel.series[0].name.sentence != panel.name.sentence) write_keys(page, panel);
    page << "</div>";
    PanelWriter(page, panel, scale).write();
}

} // namespace amble::html
