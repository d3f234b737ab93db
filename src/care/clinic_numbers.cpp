#include "care/clinic_numbers.h"

#include <algorithm>

namespace amble::care {

namespace {

using Kinds = std::vector<std::vector<int64_t>>;

bool may_be_shown(const std::vector<int64_t>& people) {
    return std::ranges::all_of(people, [](int64_t number) { return number >= kFewestCounted; });
}

void add(std::vector<int64_t>& sum, const std::vector<int64_t>& more) {
    sum.resize(more.size());
    for (size_t i = 0; i < more.size(); ++i)
        sum[i] += more[i];
}

size_t place_of(programme::State state) {
    return static_cast<size_t>(std::ranges::find(kCountedStates, state) - kCountedStates.begin());
}

std::optional<insight::Estimate> mean_of(const std::vector<double>& changes) {
    std::vector<insight::Row> rows;
    for (const double change : changes)
        rows.push_back({static_cast<int>(rows.size()), change, {1}});
    return insight::estimate({rows, 1, 1}, insight::Errors::independent);
}

/// `changes` are those of some of `all` people.
std::optional<Outcome> outcome_of(const std::vector<double>& changes, size_t all) {
    const auto measured = static_cast<int64_t>(changes.size());
    if (measured < kFewestCounted) return std::nullopt;
    // Where all changed alike, the mean would tell what each of them did.
    if (std::ranges::all_of(changes, [&](double each) { return each == changes.front(); })) return std::nullopt;
    const auto mean = mean_of(changes);
    if (!mean) return std::nullopt;
    Outcome outcome{std::nullopt, mean->value, mean->low, mean->high};
    const Kinds divided{{measured, static_cast<int64_t>(all) - measured}};
    if (!bands(divided).empty()) outcome.people = measured;
    return outcome;
}

} // namespace

std::string_view wording(programme::State state) {
    switch (state) {
    case programme::State::start:
        return "Settling in at the start level";
    case programme::State::progress:
        return "On the way up";
    case programme::State::maintain:
        return "Keeping what was reached";
    case programme::State::hold:
        return "Holding the level";
    case programme::State::step_back:
        return "A step back";
    case programme::State::flare:
        return "After a flare-up";
    case programme::State::pause:
        return "Pausing";
    case programme::State::stop:
        return "Stopped by a stop sign";
    case programme::State::not_ready:
        return "Waiting for clearance or answers";
    }
    return "";
}

std::vector<Band> bands(std::span<const std::vector<int64_t>> kinds) {
    std::vector<Band> found;
    Band open;
    for (size_t kind = 0; kind < kinds.size(); ++kind) {
        add(open.people, kinds[kind]);
        open.last = kind;
        if (!may_be_shown(open.people)) continue;
        found.push_back(std::move(open));
        open = {kind + 1, kind + 1, {}};
    }
    if (found.empty() || open.people.empty()) return found;
    add(found.back().people, open.people);
    found.back().last = open.last;
    return found;
}

ClinicNumbers numbers_of(std::span<const CountedPerson> people, Day today) {
    Kinds states(kCountedStates.size(), {0}), levels(programme::kLadder.size(), {0}), weeks(kCountedWeeks, {0, 0});
    std::vector<double> pain, activities;
    for (const CountedPerson& each : people) {
        ++states[place_of(each.state)][0];
        ++levels[each.level.index][0];
        ++weeks[std::min(static_cast<size_t>(each.weeks), kCountedWeeks - 1)][each.walks_on ? 0 : 1];
        if (each.pain) pain.push_back(*each.pain);
        if (each.activities) activities.push_back(*each.activities);
    }
    return {today,
            bands(states),
            bands(levels),
            bands(weeks),
            outcome_of(pain, people.size()),
            outcome_of(activities, people.size())};
}

} // namespace amble::care
