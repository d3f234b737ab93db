#include "foundation/html/chart.h"

#include <gtest/gtest.h>

namespace amble::html {

namespace {

const Day kFirst = day_of({2026, 11, 1});

bool has(const Html& page, std::string_view part) {
    return page.text().find(part) != std::string::npos;
}

size_t count(const Html& page, std::string_view part) {
    size_t found = 0;
    for (size_t at = page.text().find(part); at != std::string::npos; at = page.text().find(part, at + 1))
        ++found;
    return found;
}

/// Ten days with one series; a negative number is a gap.
Chart ten_days(Look look, const std::vector<double>& values) {
    Series series{say("Pain"), look, {}};
    for (size_t i = 0; i < values.size(); ++i)
        series.values.push_back(
            {kFirst + static_cast<int>(i), values[i] < 0 ? std::nullopt : std::optional<double>(values[i])});
    return {say("Pain"), say("It eased."), kFirst, kFirst + 9, {{say("Pain 0 to 10"), {series}, 10.0}}};
}

} // namespace

TEST(Chart, without_values_it_says_so_and_draws_nothing) {
    Html page;
    write_chart(page, ten_days(Look::bars, {}));
    EXPECT_TRUE(has(page, "There is nothing to draw yet."));
    EXPECT_FALSE(has(page, "<svg"));
    EXPECT_FALSE(has(page, "<table"));
}

TEST(Chart, every_value_stands_in_the_table_newest_first) {
    Html page;
    write_chart(page, ten_days(Look::filled_line, {3, -1, 4.5}));
    EXPECT_TRUE(
        has(page, R"(3 Nov 2026</th><td class="amount">4.5</td></tr><tr data-x="5.00%"><th scope="row">1 Nov 2026)"));
    EXPECT_EQ(count(page, "<tr data-x"), 2U) << "a day without a value has no row";
}

TEST(Chart, a_line_is_broken_where_a_day_is_missing) {
    Html page;
    write_chart(page, ten_days(Look::filled_line, {2, 2, -1, 2, 2}));
    EXPECT_TRUE(has(page, R"(d="M5.00 80.00L15.00 80.00M35.00 80.00L45.00 80.00")"));
}

TEST(Chart, a_lone_day_is_seen) {
    Html page;
    write_chart(page, ten_days(Look::filled_line, {-1, 5}));
    EXPECT_EQ(count(page, R"(<circle class="mark" r="3.5" cx="15.00%" cy="50.00%")"), 1U);
}

TEST(Chart, steps_join_at_the_edge_of_a_day) {
    Html page;
    write_chart(page, ten_days(Look::solid_steps, {5, 10}));
    EXPECT_TRUE(has(page, R"(d="M0.00 50.00H10.00V0.00H20.00")"));
}

TEST(Chart, a_bar_grows_from_the_ground) {
    Html page;
    write_chart(page, ten_days(Look::bars, {5}));
    EXPECT_TRUE(has(page, R"(d="M1.40 100V50.00h7.20V100z")"));
}

TEST(Chart, beyond_six_weeks_it_draws_weekly_medians_and_keeps_every_day_in_the_table) {
    Chart chart = ten_days(Look::filled_line, {1, 2, 9, 2, 2, 3, 8, 4, 5});
    chart.last = chart.first + 41;
    Html days;
    write_chart(days, chart);
    EXPECT_EQ(count(days, "<circle class=\"mark\" r=\"3.5\" cx"), 9U);
    EXPECT_FALSE(has(days, "Drawn week by week"));

    chart.last = chart.first + 69;
    Html weeks;
    write_chart(weeks, chart);
    EXPECT_TRUE(has(weeks, R"(d="M5.00 80.00L15.00 55.00")")) << "the median of the first week is 2, of the second 4.5";
    EXPECT_EQ(count(weeks, "<tr data-x"), 9U);
    EXPECT_TRUE(has(weeks, "Drawn week by week"));
}

TEST(Chart, the_last_week_is_drawn_within_the_time_shown) {
    Chart chart = ten_days(Look::bars, {});
    chart.last = chart.first + 49;
    chart.panels[0].series[0].values = {{chart.last, 5.0}};
    Html page;
    write_chart(page, chart);
    EXPECT_TRUE(has(page, R"(d="M98.28 100V50.00h1.44V100z")"));
}

TEST(Chart, a_year_keeps_marks_for_lone_weeks_only) {
    Series series{say("Pain"), Look::hollow_line, {}};
    for (int i = 0; i < 365; ++i)
        series.values.push_back({kFirst + i, i / 7 == 12 || i / 7 == 14 ? std::nullopt : std::optional<double>(3)});
    Html page;
    write_chart(page, {say("Pain"), say("A year."), kFirst, kFirst + 364, {{say("Pain"), {series}, 10.0}}});
    EXPECT_EQ(count(page, R"(<circle class="mark hollow" r="3.5" cx="2)"), 1U);
    EXPECT_LE(count(page, R"(<text y="1em")"), 4U);
}

TEST(Chart, time_runs_as_the_page_is_read) {
    Html page(Words::pseudo());
    write_chart(page, ten_days(Look::filled_line, {2, 2}));
    EXPECT_TRUE(has(page, R"(d="M95.00 80.00L85.00 80.00")"));
}

TEST(Chart, the_axis_reaches_above_the_highest_value) {
    Chart chart = ten_days(Look::bars, {25});
    chart.panels[0].top.reset();
    Html page;
    write_chart(page, chart);
    EXPECT_TRUE(has(page, ">30</text>"));
    EXPECT_TRUE(has(page, ">15</text>"));
}

TEST(Chart, a_single_day_is_drawn_within_a_week) {
    Chart chart = ten_days(Look::bars, {5});
    chart.last = chart.first;
    Html page;
    write_chart(page, chart);
    EXPECT_TRUE(has(page, R"(d="M2.00 100V50.00h10.29V100z")"));
}

} // namespace amble::html
