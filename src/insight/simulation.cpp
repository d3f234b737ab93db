#include "insight/simulation.h"

#include "foundation/base/chance.h"
#include "insight/after_walking.h"
#include "insight/trend.h"
#include "insight/trial.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <numbers>

namespace amble::insight {

namespace {

constexpr double kMiddle = 5;
constexpr double kSpread = 1.5;
constexpr Day kFirst{20'000};

double uniform(Chance& chance) {
    return (static_cast<double>(chance.next() >> 11) + 0.5) * 0x1p-53;
}

/// Box and Muller 1958.
double normal(Chance& chance) {
    const double radius = std::sqrt(-2 * std::log(uniform(chance)));
    return radius * std::cos(2 * std::numbers::pi * uniform(chance));
}

std::vector<double> errors(int days, double share, Chance& chance) {
    std::vector<double> made;
    const double rest = std::sqrt(1 - share * share);
    for (int day = 0; day < days; ++day)
        made.push_back(day == 0 ? normal(chance) : share * made.back() + rest * normal(chance));
    return made;
}

double rated(double felt) {
    return std::clamp(std::round(felt), 0.0, 10.0);
}

/// A diary lived twice with the same errors: once where nothing changes anything, once where something does.
struct Lived {
    std::vector<Rating> without;
    std::vector<Rating> with;

    void rate(Day day, double error, double effect) {
        without.push_back({day, rated(kMiddle + kSpread * error)});
        with.push_back({day, rated(kMiddle + kSpread * error + effect)});
    }
};

/// What is asked of a diary: our estimate and the plain one; nothing where it is refused.
struct Answers {
    std::optional<Estimate> ours;
    std::optional<Estimate> plain;
};

void count(Rates& rates, const Answers& without, const Answers& with, double truth) {
    if (!without.ours || !with.ours || !without.plain) {
        ++rates.refused;
        return;
    }
    ++rates.answered;
    constexpr double kLevel = 0.05;
    rates.plain_false += without.plain->by_chance < kLevel;
    rates.false_alarms += without.ours->by_chance < kLevel;
    rates.covered += with.ours->low <= truth && truth <= with.ours->high;
    rates.found += with.ours->by_chance < kLevel;
}

std::optional<Estimate> plainly(std::span<const Row> rows) {
    return estimate({rows, 2, 1}, Errors::independent);
}

Answers ask_trend(std::span<const Rating> ratings, Rhythm rhythm) {
    const auto ours = trend(ratings, kPain, rhythm);
    if (!std::holds_alternative<Trend>(ours)) return {};
    std::vector<Row> rows;
    for (const Rating& rating : ratings)
        rows.push_back({rating.day - kFirst, rating.value, {1, (rating.day - kFirst) / 100.0}});
    return {std::get<Trend>(ours).change, plainly(rows)};
}

void live_trend(const Cell& cell, Chance& chance, Rates& rates) {
    constexpr double kChange = -1.5;
    const Rhythm rhythm = cell.question == Question::trend ? Rhythm::daily : Rhythm::weekly;
    const auto error = errors(cell.days, cell.share, chance);
    Lived lived;
    for (int day = 0; day < cell.days; day += rhythm == Rhythm::daily ? 1 : 7)
        if (!chance.in_thousand(cell.missing_in_thousand))
            lived.rate(kFirst + day, error[static_cast<size_t>(day)], kChange * day / (cell.days - 1));
    const double first_to_last = lived.with.empty() ? 0 : lived.with.back().day - lived.with.front().day;
    count(rates, ask_trend(lived.without, rhythm), ask_trend(lived.with, rhythm),
          kChange * first_to_last / (cell.days - 1));
}

/// People walk more on their better days, and in runs of days.
std::vector<Day> walks(std::span<const double> errors, Chance& chance) {
    std::vector<Day> walked;
    bool walks = false;
    for (size_t day = 0; day < errors.size(); ++day) {
        if (chance.in_thousand(500)) walks = uniform(chance) < 1 / (1 + std::exp(errors[day] - 0.4));
        if (walks) walked.push_back(kFirst + static_cast<int>(day));
    }
    return walked;
}

Answers ask_after_walking(std::span<const Rating> mornings, std::span<const Day> walked) {
    const auto ours = after_walking(mornings, walked, kPain);
    if (!std::holds_alternative<AfterWalking>(ours)) return {};
    std::vector<Row> rows;
    for (const Rating& rating : mornings.subspan(1)) {
        const double walk = std::ranges::binary_search(walked, rating.day - 1) ? 1 : 0;
        rows.push_back({rating.day - kFirst, rating.value, {1, walk}});
    }
    return {std::get<AfterWalking>(ours).difference, plainly(rows)};
}

void live_after_walking(const Cell& cell, Chance& chance, Rates& rates) {
    constexpr double kDifference = -1;
    const auto error = errors(cell.days, cell.share, chance);
    const auto walked = walks(error, chance);
    Lived lived;
    double carried = 0;
    for (int day = 0; day < cell.days; ++day) {
        const bool walk = std::ranges::binary_search(walked, kFirst + (day - 1));
        carried = cell.share * carried + (walk ? kDifference : 0);
        if (!chance.in_thousand(cell.missing_in_thousand))
            lived.rate(kFirst + day, error[static_cast<size_t>(day)], carried);
    }
    count(rates, ask_after_walking(lived.without, walked), ask_after_walking(lived.with, walked), kDifference);
}

Answers ask_trial(const Trial& trial, std::span<const Rating> ratings, int& orders_false) {
    const auto ours = evaluate(trial, ratings, kPain);
    if (!std::holds_alternative<TrialResult>(ours)) return {};
    const auto& result = std::get<TrialResult>(ours);
    orders_false += 20 * result.orders_as_far <= result.orders;
    std::vector<Row> rows;
    for (const Rating& rating : ratings) {
        const auto period = static_cast<size_t>((rating.day - kFirst) / trial.plan.days_of_period);
        rows.push_back({rating.day - kFirst, rating.value, {1, trial.order[period] == Arm::with ? 1.0 : 0.0}});
    }
    return {result.difference, plainly(rows)};
}

void live_trial(const Cell& cell, Chance& chance, Rates& rates) {
    constexpr double kDifference = -1.2; // 0.8 of the spread
    const TrialPlan plan{cell.pairs, cell.days, cell.washout_days};
    const Trial trial{plan, kFirst, order_of(plan, chance.next())};
    const auto error = errors(plan.days(), cell.share, chance);
    Lived lived;
    for (int day = 0; day < plan.days(); ++day) {
        const auto period = static_cast<size_t>(day / plan.days_of_period);
        if (!chance.in_thousand(cell.missing_in_thousand))
            lived.rate(kFirst + day, error[static_cast<size_t>(day)],
                       trial.order[period] == Arm::with ? kDifference : 0);
    }
    int unused = 0;
    const auto without = ask_trial(trial, lived.without, rates.orders_false);
    count(rates, without, ask_trial(trial, lived.with, unused), kDifference);
}

} // namespace

Rates rates_of(const Cell& cell, int diaries, uint64_t seed) {
    Chance chance(seed);
    Rates rates;
    for (int i = 0; i < diaries; ++i) {
        switch (cell.question) {
        case Question::trend:
        case Question::weekly_trend:
            live_trend(cell, chance, rates);
            break;
        case Question::after_walking:
            live_after_walking(cell, chance, rates);
            break;
        case Question::trial:
            live_trial(cell, chance, rates);
            break;
        }
    }
    return rates;
}

std::string name(const Cell& cell) {
    switch (cell.question) {
    case Question::trend:
        return fmt::format("trend, {} days", cell.days);
    case Question::weekly_trend:
        return fmt::format("trend, {} weeks", cell.days / 7);
    case Question::after_walking:
        return fmt::format("after walking, {} days", cell.days);
    case Question::trial:
        return fmt::format("trial, {} pairs x {} - {} days", cell.pairs, cell.days, cell.washout_days);
    }
    return {};
}

std::vector<Cell> grid() {
    std::vector<Cell> cells;
    for (const double share : {0.0, 0.3, 0.5, 0.7}) {
        for (const int missing : {0, 300}) {
            for (const int days : {56, 84})
                cells.push_back({Question::trend, share, days, missing, 0, 0});
            cells.push_back({Question::after_walking, share, 84, missing, 0, 0});
            cells.push_back({Question::trial, share, 5, missing, 6, 1});
            cells.push_back({Question::trial, share, 3, missing, 8, 0});
        }
        cells.push_back({Question::weekly_trend, share, 26 * 7, 0, 0, 0});
    }
    return cells;
}

} // namespace amble::insight
