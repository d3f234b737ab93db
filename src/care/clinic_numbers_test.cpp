#include "care/clinic_numbers.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <map>
#include <numeric>
#include <set>

namespace amble::care {

namespace {

using Kinds = std::vector<std::vector<int64_t>>;

/// Every table of that many kinds and columns with `total` people in it.
void each_table(int64_t total, size_t kinds, size_t columns, const std::function<void(const Kinds&)>& look) {
    Kinds table(kinds, std::vector<int64_t>(columns, 0));
    const std::function<void(size_t, int64_t)> fill = [&](size_t at, int64_t left) {
        int64_t& cell = table[at / columns][at % columns];
        if (at + 1 == kinds * columns) {
            cell = left;
            look(table);
            return;
        }
        for (cell = 0; cell <= left; ++cell)
            fill(at + 1, left - cell);
        cell = 0;
    };
    fill(0, total);
}

std::vector<int64_t> as_key(const std::vector<Band>& shown) {
    std::vector<int64_t> key;
    for (const Band& each : shown) {
        key.push_back(static_cast<int64_t>(each.last));
        key.insert(key.end(), each.people.begin(), each.people.end());
    }
    return key;
}

/// Somebody who knows the total and these rules makes every table that would be shown like this one. A small number
/// that is the same in all of them is given away.
int given_away(int64_t total, size_t kinds, size_t columns) {
    std::map<std::vector<int64_t>, std::vector<std::set<int64_t>>> possible;
    each_table(total, kinds, columns, [&](const Kinds& table) {
        auto& cells = possible[as_key(bands(table))];
        cells.resize(kinds * columns);
        for (size_t at = 0; at < cells.size(); ++at)
            cells[at].insert(table[at / columns][at % columns]);
    });
    int found = 0;
    for (const auto& [shown, cells] : possible)
        found += static_cast<int>(std::ranges::count_if(cells, [](const std::set<int64_t>& numbers) {
            return *numbers.begin() < kFewestCounted && numbers.size() == 1;
        }));
    return found;
}

CountedPerson person(programme::State state, int weeks, bool walks_on, std::optional<double> pain = {}) {
    return {state, programme::kLowestRung, weeks, walks_on, pain, {}};
}

} // namespace

TEST(ClinicNumbers, no_number_below_five_is_shown_and_nobody_is_left_out) {
    each_table(17, 4, 1, [](const Kinds& table) {
        int64_t sum = 0;
        size_t next = 0;
        for (const Band& each : bands(table)) {
            EXPECT_GE(each.people[0], kFewestCounted);
            EXPECT_EQ(each.first, next);
            next = each.last + 1;
            sum += each.people[0];
        }
        EXPECT_EQ(next, table.size());
        EXPECT_EQ(sum, 17);
    });
}

TEST(ClinicNumbers, no_small_number_can_be_computed_back_from_the_bands_and_the_total) {
    // From two small kinds on; a single one would be the total itself.
    for (int64_t total = 5; total <= 16; ++total)
        for (const size_t kinds : {2u, 3u, 4u})
            EXPECT_EQ(given_away(total, kinds, 1), 0) << total << " people in " << kinds;
    for (int64_t total = 5; total <= 13; ++total)
        for (const size_t kinds : {2u, 3u})
            EXPECT_EQ(given_away(total, kinds, 2), 0) << total << " people in " << kinds << " with two columns";
}

TEST(ClinicNumbers, a_table_that_would_show_a_small_number_is_not_shown) {
    EXPECT_TRUE(bands(Kinds{{2}, {2}}).empty());
    EXPECT_TRUE(bands(Kinds{{40, 4}}).empty()) << "the other column is small";
    EXPECT_EQ(bands(Kinds{{3}, {2}, {7}, {1}}), (std::vector<Band>{{0, 1, {5}}, {2, 3, {8}}}));
    EXPECT_TRUE(bands(Kinds{}).empty());
}

TEST(ClinicNumbers, retention_is_who_walks_on_and_who_does_not_by_weeks_since_the_start) {
    std::vector<CountedPerson> people;
    for (int i = 0; i < 6; ++i) {
        people.push_back(person(programme::State::progress, 3, true));
        people.push_back(person(programme::State::progress, 3, false));
        people.push_back(person(programme::State::hold, 200, true));
        people.push_back(person(programme::State::hold, 80, false));
    }
    const auto found = numbers_of(people, Day{1});
    EXPECT_EQ(found.weeks, (std::vector<Band>{{0, 3, {6, 6}}, {4, kCountedWeeks - 1, {6, 6}}}));
    EXPECT_EQ(found.states, (std::vector<Band>{{0, 1, {12}}, {2, kCountedStates.size() - 1, {12}}}));
    EXPECT_EQ(found.levels, (std::vector<Band>{{0, programme::kLadder.size() - 1, {24}}}));
}

TEST(ClinicNumbers, an_outcome_is_the_mean_change_with_its_interval) {
    std::vector<CountedPerson> people;
    for (const double change : {-3.0, -2.0, -2.0, -1.0, -2.0})
        people.push_back(person(programme::State::progress, 8, true, change));
    const auto found = numbers_of(people, Day{1}).pain;
    ASSERT_TRUE(found);
    EXPECT_NEAR(found->change, -2, 1e-3);
    EXPECT_LT(found->low, -2);
    EXPECT_LT(found->high, 0);
    EXPECT_FALSE(found->people) << "all but none were measured: how many were not would be known";
    for (int i = 0; i < 5; ++i)
        people.push_back(person(programme::State::progress, 8, true));
    EXPECT_EQ(numbers_of(people, Day{1}).pain->people, 5);
}

TEST(ClinicNumbers, an_outcome_of_few_or_of_people_who_all_changed_alike_is_not_told) {
    std::vector<CountedPerson> people;
    for (const double change : {-3.0, -2.0, -2.0, -1.0})
        people.push_back(person(programme::State::progress, 8, true, change));
    EXPECT_FALSE(numbers_of(people, Day{1}).pain);
    for (CountedPerson& each : people)
        each.pain = -2;
    people.push_back(people.front());
    EXPECT_FALSE(numbers_of(people, Day{1}).pain);
}

} // namespace amble::care
