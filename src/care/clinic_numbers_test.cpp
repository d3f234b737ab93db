#include "care/clinic_numbers.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
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

/// A specialist's own people by kind, and every table of a colleague's: what the specialist, who knows the rules too,
/// can say for sure of a small number of the colleague's.
int given_away_to_colleague(const std::vector<int64_t>& own, int64_t others) {
    std::map<std::vector<int64_t>, std::vector<std::set<int64_t>>> possible;
    each_table(others, own.size(), 1, [&](const Kinds& table) {
        Kinds kinds;
        for (size_t kind = 0; kind < own.size(); ++kind)
            kinds.push_back({own[kind] + table[kind][0], table[kind][0], own[kind]});
        auto shown = bands(kinds);
        for (Band& each : shown)
            each.people.resize(1);
        auto& cells = possible[as_key(shown)];
        cells.resize(own.size());
        for (size_t kind = 0; kind < own.size(); ++kind)
            cells[kind].insert(table[kind][0]);
    });
    int found = 0;
    for (const auto& [shown, cells] : possible)
        found += static_cast<int>(std::ranges::count_if(cells, [](const std::set<int64_t>& numbers) {
            return *numbers.begin() < kFewestCounted && numbers.size() == 1;
        }));
    return found;
}

/// Somebody whom the specialists of the practice know as told, in their order.
CountedPerson known_to(const std::vector<Known>& specialists, programme::State state, double pain) {
    CountedPerson made;
    made.state = state;
    made.pain = pain;
    for (const Known each : specialists)
        made.known.push_back({each, each, each});
    return made;
}

/// `number` people known so, in two states and with changes of pain that differ.
void add_people(std::vector<CountedPerson>& people, int number, const std::vector<Known>& specialists) {
    for (int i = 0; i < number; ++i)
        people.push_back(known_to(specialists, i % 2 == 0 ? programme::State::start : programme::State::hold, -i % 3));
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

TEST(ClinicNumbers, a_specialist_cannot_take_out_their_own_people_and_be_left_with_a_colleagues_few) {
    for (const auto& own : {std::vector<int64_t>{20, 3, 7}, {5, 5, 5}, {0, 12, 0}, {9, 0, 0}})
        for (int64_t others = 1; others <= 16; ++others)
            EXPECT_EQ(given_away_to_colleague(own, others), 0) << others << " of the colleague";
}

TEST(ClinicNumbers, beside_a_colleague_of_one_person_a_practice_tells_nothing) {
    std::vector<CountedPerson> people;
    add_people(people, 20, {Known::now, Known::never});
    EXPECT_EQ(numbers_of(people, Day{1}).states.size(), 2u) << "the other specialist has nobody";
    add_people(people, 4, {Known::never, Known::now});
    auto numbers = numbers_of(people, Day{1});
    EXPECT_TRUE(numbers.states.empty());
    EXPECT_TRUE(numbers.levels.empty());
    EXPECT_TRUE(numbers.weeks.empty());
    EXPECT_FALSE(numbers.pain);
    add_people(people, 1, {Known::never, Known::now});
    numbers = numbers_of(people, Day{1});
    EXPECT_EQ(numbers.states, (std::vector<Band>{{0, kCountedStates.size() - 1, {25}}})) << "three and two are too few";
    EXPECT_TRUE(numbers.pain);
    add_people(people, 10, {Known::never, Known::now});
    EXPECT_EQ(numbers_of(people, Day{1}).states.size(), 2u);
}

TEST(ClinicNumbers, who_saw_somebody_once_can_take_them_out_as_well) {
    std::vector<CountedPerson> people;
    add_people(people, 10, {Known::now, Known::now});
    EXPECT_FALSE(numbers_of(people, Day{1}).states.empty()) << "both see everybody";
    add_people(people, 4, {Known::never, Known::now});
    add_people(people, 1, {Known::once, Known::now});
    EXPECT_TRUE(numbers_of(people, Day{1}).states.empty());
    add_people(people, 1, {Known::never, Known::now});
    EXPECT_FALSE(numbers_of(people, Day{1}).states.empty());
}

TEST(ClinicNumbers, an_outcome_is_told_only_where_a_colleagues_people_did_not_all_change_alike) {
    std::vector<CountedPerson> people;
    add_people(people, 20, {Known::now, Known::never});
    for (int i = 0; i < 6; ++i)
        people.push_back(known_to({Known::never, Known::now}, programme::State::hold, -4));
    EXPECT_FALSE(numbers_of(people, Day{1}).pain);
    people.back().pain = -3;
    const auto found = numbers_of(people, Day{1}).pain;
    ASSERT_TRUE(found);
    for (const double value : {found->change, found->low, found->high})
        EXPECT_NEAR(value * 10, std::round(value * 10), 1e-9) << "a tenth tells no single change of many";
}

} // namespace amble::care
