#include "foundation/html/chart.h"

#include "foundation/html/chart_panel.h"

#include <algorithm>
#include <map>

namespace amble::html {

namespace {

// Room for "22 Nov" at 320 px.
constexpr int kMostDayLabels = 4;
// A label begins at its day; further on it would run out of the page.
constexpr double kLabelsEnd = 0.84;

bool is_level(const Series& series) {
    return series.look == Look::solid_steps || series.look == Look::dashed_steps;
}

/// Of at least one value.
double median(std::vector<double> values) {
    std::ranges::sort(values);
    const size_t half = values.size() / 2;
    return values.size() % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
}

/// Each week by its first day; weeks without a value are left out.
std::vector<DayValue> weekly_medians(const std::vector<DayValue>& values, Day first) {
    std::map<int, std::vector<double>> weeks;
    for (const DayValue& at : values)
        if (at.value) weeks[(at.day - first) / 7].push_back(*at.value);
    std::vector<DayValue> medians;
    for (const auto& [week, of_week] : weeks)
        medians.push_back({first + 7 * week, median(of_week)});
    return medians;
}

Panel as_drawn(Panel panel, const ChartScale& scale) {
    if (scale.span() == 1) return panel;
    for (Series& series : panel.series)
        if (!is_level(series)) series.values = weekly_medians(series.values, scale.first());
    return panel;
}

bool has_values(const Series& series) {
    return std::ranges::any_of(series.values, [](const DayValue& at) { return at.value.has_value(); });
}

void write_days(Html& page, const ChartScale& scale) {
    // Whole weeks between labels, so that they stand on the same weekday.
    const int weeks = (scale.days() + 7 * kMostDayLabels - 1) / (7 * kMostDayLabels);
    page << R"(<svg class="days" aria-hidden="true">)";
    for (int offset = 0; offset < scale.days(); offset += 7 * weeks) {
        const Day day = scale.first() + offset;
        if (offset > scale.days() * kLabelsEnd) break;
        page << R"(<text y="1em")" << attribute("x", percent(scale.begin(day))) << ">"
             << page.words().day_and_month(day) << "</text>";
    }
    page << "</svg>";
}

/// Only days on which something was measured: a target alone would fill the table with days that tell nothing.
std::map<Day, std::vector<std::string>> rows_of(const Chart& chart) {
    std::map<Day, std::vector<std::string>> rows;
    for (const Panel& panel : chart.panels)
        for (const Series& series : panel.series)
            if (!is_level(series))
                for (const DayValue& at : series.values)
                    if (at.value) rows[at.day];
    for (const Panel& panel : chart.panels) {
        for (const Series& series : panel.series) {
            for (auto& [day, cells] : rows)
                cells.emplace_back();
            for (const DayValue& at : series.values)
                if (const auto row = rows.find(at.day); row != rows.end() && at.value)
                    row->second.back() = chart_value(*at.value);
        }
    }
    return rows;
}

void write_table(Html& page, const Chart& chart, const ChartScale& scale) {
    page << "<details><summary>" << say("The values as a table")
         << R"(</summary><div class="table" tabindex="0" role="region")"
         << page.said("aria-label", chart.title.sentence) << "><table><thead><tr>" << R"(<th scope="col">)"
         << say("Day") << "</th>";
    for (const Panel& panel : chart.panels)
        for (const Series& series : panel.series)
            page << R"(<th scope="col" class="amount">)" << series.name.sentence << "</th>";
    page << "</tr></thead><tbody>";
    const auto rows = rows_of(chart);
    for (auto row = rows.rbegin(); row != rows.rend(); ++row) {
        page << "<tr" << attribute("data-x", percent(scale.middle(row->first))) << R"(><th scope="row">)"
             << page.words().short_day(row->first) << "</th>";
        for (const std::string& cell : row->second)
            page << R"(<td class="amount">)" << (cell.empty() ? std::string("–") : cell) << "</td>";
        page << "</tr>";
    }
    page << "</tbody></table></div></details>";
}

bool is_empty(const Chart& chart) {
    return std::ranges::none_of(chart.panels,
                                [](const Panel& panel) { return std::ranges::any_of(panel.series, has_values); });
}

} // namespace

void write_chart(Html& page, const Chart& chart) {
    page << R"(<figure class="chart" data-chart)"
         << page.said("data-keys", say("Left and right arrow keys read the values day by day.")) << "><figcaption><h2>"
         << chart.title.sentence << "</h2><p>" << chart.summary.sentence << "</p></figcaption>";
    if (is_empty(chart)) {
        page << R"(<p class="quiet">)" << say("There is nothing to draw yet.") << "</p></figure>";
        return;
    }
    const ChartScale scale(chart, page.words().right_to_left());
    if (scale.span() > 1) page << R"(<p class="hint">)" << say("Drawn week by week: the median of its days.") << "</p>";
    page << R"(<div class="panels">)";
    for (const Panel& panel : chart.panels)
        write_panel(page, as_drawn(panel, scale), scale);
    write_days(page, scale);
    page << R"(</div><p class="reading" aria-live="polite"></p>)";
    write_table(page, chart, scale);
    page << "</figure>";
}

} // namespace amble::html
