#include "care/clinic_numbers.h"

#include <algorithm>
#include <cmath>
#include <iterator>

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

using Topic = Known Knowledge::*;

Known known(const CountedPerson& person, size_t specialist, Topic topic) {
    return person.known.at(specialist).*topic;
}

/// The specialists who could take out whom they know and have others left. Who sees everybody learns nothing new.
std::vector<size_t> onlookers(std::span<const CountedPerson> people, Topic topic) {
    std::vector<size_t> found;
    const size_t specialists = people.empty() ? 0 : people.front().known.size();
    for (size_t each = 0; each < specialists; ++each)
        if (!std::ranges::all_of(people, [&](const auto& one) { return known(one, each, topic) == Known::now; }))
            found.push_back(each);
    return found;
}

/// A table with what is left of it to each onlooker as columns behind its own, so that bands() asks the same of all.
class Tally {
public:
    Tally(size_t kinds, size_t columns, Topic topic, std::vector<size_t> onlookers)
        : columns_(columns), topic_(topic), onlookers_(std::move(onlookers)),
          kinds_(kinds, std::vector<int64_t>(columns * (onlookers_.size() + 1), 0)) {}

    void count(size_t kind, size_t column, const CountedPerson& person) {
        ++kinds_[kind][column];
        for (size_t i = 0; i < onlookers_.size(); ++i)
            if (known(person, onlookers_[i], topic_) == Known::never) ++kinds_[kind][columns_ * (i + 1) + column];
    }
    std::vector<Band> shown() const {
        auto found = bands(kinds_);
        for (Band& each : found)
            each.people.resize(columns_);
        return found;
    }

private:
    size_t columns_;
    Topic topic_;
    std::vector<size_t> onlookers_;
    Kinds kinds_;
};

/// Where all changed alike, the mean would tell what each of them did.
bool may_be_told(const std::vector<double>& changes) {
    return static_cast<int64_t>(changes.size()) >= kFewestCounted &&
           std::ranges::any_of(changes, [&](double each) { return each != changes.front(); });
}

std::optional<insight::Estimate> mean_of(const std::vector<double>& changes) {
    std::vector<insight::Row> rows;
    for (const double change : changes)
        rows.push_back({static_cast<int>(rows.size()), change, {1}});
    return insight::estimate({rows, 1, 1}, insight::Errors::independent);
}

/// Ratings are whole numbers: with more places a single change could be reckoned out of the mean of many.
double rounded(double value) {
    return std::round(value * 10) / 10;
}

std::optional<Outcome> outcome_of(std::span<const CountedPerson> people, std::optional<double> CountedPerson::* change,
                                  Topic topic) {
    std::vector<CountedPerson> measured;
    std::ranges::copy_if(people, std::back_inserter(measured),
                         [&](const auto& one) { return (one.*change).has_value(); });
    const auto changes = [&](const auto& is_meant) {
        std::vector<double> found;
        for (const CountedPerson& one : measured)
            if (is_meant(one)) found.push_back(*(one.*change));
        return found;
    };
    const auto all = changes([](const auto&) { return true; });
    if (!may_be_told(all)) return std::nullopt;
    for (const size_t specialist : onlookers(measured, topic))
        if (!may_be_told(changes([&](const auto& one) { return known(one, specialist, topic) == Known::never; })))
            return std::nullopt;
    const auto mean = mean_of(all);
    if (!mean) return std::nullopt;
    Tally divided(1, 2, topic, onlookers(people, topic)); // the measured and the others; neither may be few
    for (const CountedPerson& one : people)
        divided.count(0, (one.*change).has_value() ? 0 : 1, one);
    Outcome outcome{std::nullopt, rounded(mean->value), rounded(mean->low), rounded(mean->high)};
    if (!divided.shown().empty()) outcome.people = static_cast<int64_t>(measured.size());
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
    const auto who = onlookers(people, &Knowledge::walks);
    Tally states(kCountedStates.size(), 1, &Knowledge::walks, who);
    Tally levels(programme::kLadder.size(), 1, &Knowledge::walks, who);
    Tally weeks(kCountedWeeks, 2, &Knowledge::walks, who);
    for (const CountedPerson& each : people) {
        states.count(place_of(each.state), 0, each);
        levels.count(each.level.index, 0, each);
        weeks.count(std::min(static_cast<size_t>(each.weeks), kCountedWeeks - 1), each.walks_on ? 0 : 1, each);
    }
    return {today,
            states.shown(),
            levels.shown(),
            weeks.shown(),
            outcome_of(people, &CountedPerson::pain, &Knowledge::pain),
            outcome_of(people, &CountedPerson::activities, &Knowledge::activities)};
}

} // namespace amble::care
