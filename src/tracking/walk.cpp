#include "tracking/walk.h"

#include <array>
#include <string>

namespace amble::tracking {

namespace {

constexpr std::array<std::string_view, 6> kNames = {"corrected", "hand", "timer", "watch", "band", "phone"};

/// How far back a walk may be written in: a year and a bit, so that a diary on paper can be brought along.
constexpr int kDaysBack = 400;

void check_rating(Problems& problems, std::string_view field, const std::optional<int>& rating) {
    if (rating && (*rating < 0 || *rating > 10))
        problems.push_back(problem(field, "Please choose a number from 0 to 10."));
}

void check_times(Problems& problems, const Walk& walk) {
    if (!walk.started || !walk.ended) return;
    const auto span = *walk.ended - *walk.started;
    if (span.count() < 0) {
        problems.push_back(problem("ended", "The end is before the start. Please correct one of them."));
    } else if (std::chrono::minutes(walk.minutes) > span + std::chrono::minutes(1)) {
        problems.push_back(
            problem("minutes", "That is more minutes than between start and end. Please correct one of them."));
    }
}

} // namespace

std::string_view name(Source source) {
    return kNames[static_cast<size_t>(source)];
}

std::optional<Source> source_named(std::string_view name) {
    for (size_t i = 0; i < kNames.size(); ++i)
        if (kNames[i] == name) return static_cast<Source>(i);
    return std::nullopt;
}

Problems problems_of(const Walk& walk, Day today) {
    Problems problems;
    if (walk.day > today)
        problems.push_back(problem("day", "That day is still to come. Please choose today or earlier."));
    if (walk.day < today - kDaysBack)
        problems.push_back(
            problem("day", "That is more than {0} days ago. Please choose a later day.", {std::to_string(kDaysBack)}));
    if (walk.minutes < 1)
        problems.push_back(problem("minutes", "A walk is at least 1 minute. How many minutes was it?"));
    if (walk.minutes > kMostMinutesOfAWalk)
        problems.push_back(problem("minutes", "That is more than {0} minutes for one walk. Please check the number.",
                                   {std::to_string(kMostMinutesOfAWalk)}));
    check_times(problems, walk);
    check_rating(problems, "before", walk.before);
    check_rating(problems, "worst", walk.worst);
    check_rating(problems, "effort", walk.effort);
    check_rating(problems, "legs", walk.legs);
    return problems;
}

} // namespace amble::tracking
