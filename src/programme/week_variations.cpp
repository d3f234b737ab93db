#include "programme/week_variations.h"

#include "foundation/base/chance.h"
#include "programme/advance.h"
#include "programme/state_text.h"

#include <algorithm>

namespace amble::programme {

namespace {

using Week = std::array<DayRow, 7>;
using RatingOf = Rating DayRow::*;

constexpr std::array<RatingOf, 3> kPains{&DayRow::worst, &DayRow::next, &DayRow::effort};
constexpr std::array<RatingOf, 4> kRatings{&DayRow::before, &DayRow::worst, &DayRow::next, &DayRow::effort};

ProgrammeState live(ProgrammeState state, const Week& week) {
    Decisions decisions;
    for (const DayRow& row : week) {
        decisions.clear();
        close_day(state, row, decisions);
    }
    return state;
}

/// "No target, then fewer minutes": the target a person sees, and the level kept underneath.
bool is_higher(const ProgrammeState& a, const ProgrammeState& b) {
    return shown_level(a) > shown_level(b) || a.level > b.level;
}

/// One week to vary, and the numbers that choose what to vary in it.
class Variations {
public:
    Variations(const ProgrammeState& began, const Week& week, const ProgrammeState& ended)
        : began_(began), week_(week), ended_(ended),
          chance_(static_cast<uint64_t>(began.day) * 31 + static_cast<uint64_t>(week[3].minutes.value_or(7))) {}

    bool more_pain_raises(size_t day, RatingOf rating, int value);
    bool fewer_minutes_lower();
    bool leaving_out_raises(size_t day, RatingOf rating);
    bool differs_when_repeated();
    std::optional<Property> sampled();
    std::optional<Property> every_one();

private:
    size_t any_day() { return static_cast<size_t>(chance_.between(0, 6)); }

    const ProgrammeState& began_;
    const Week& week_;
    const ProgrammeState& ended_;
    Chance chance_;
};

bool Variations::more_pain_raises(size_t day, RatingOf rating, int value) {
    const Rating was = week_[day].*rating;
    if (!was.given() || was.value() >= value) return false;
    Week varied = week_;
    varied[day].*rating = Rating(value);
    return is_higher(live(began_, varied), ended_);
}

/// Each day's minutes are brought down to the target that the day has in the life that was brought down.
bool Variations::fewer_minutes_lower() {
    ProgrammeState state = began_;
    Decisions decisions;
    for (DayRow row : week_) {
        const int target = std::min(shown_level(state), row.began.value_or(kMostMinutesADay));
        if (target > 0 && row.minutes) row.minutes = std::min(*row.minutes, target);
        decisions.clear();
        close_day(state, row, decisions);
    }
    return is_higher(ended_, state);
}

bool Variations::leaving_out_raises(size_t day, RatingOf rating) {
    if (!(week_[day].*rating).given()) return false;
    Week varied = week_;
    varied[day].*rating = Rating();
    const ProgrammeState without = live(began_, varied);
    if (!is_higher(without, ended_)) return false;
    // Of the other values some may be better than the one that was given; the best of them must be as high.
    for (int value = 0; value <= 10; ++value) {
        varied[day].*rating = Rating(value);
        if (!is_higher(without, live(began_, varied))) return false;
    }
    return true;
}

bool Variations::differs_when_repeated() {
    const auto read_back = state_from_text(to_text(began_));
    return !read_back || live(*read_back, week_) != ended_;
}

std::optional<Property> Variations::sampled() {
    const RatingOf pain = kPains[static_cast<size_t>(chance_.between(0, 2))];
    if (more_pain_raises(any_day(), pain, chance_.between(4, 10))) return Property::more_pain_never_raises;
    if (fewer_minutes_lower()) return Property::more_minutes_never_raise;
    const RatingOf rating = kRatings[static_cast<size_t>(chance_.between(0, 3))];
    if (leaving_out_raises(any_day(), rating)) return Property::missing_data_never_raises;
    if (began_.day % 70 == 0 && differs_when_repeated()) return Property::same_diary_same_decisions;
    return std::nullopt;
}

std::optional<Property> Variations::every_one() {
    for (size_t day = 0; day < 7; ++day) {
        for (const RatingOf pain : kPains)
            for (int value = 1; value <= 10; ++value)
                if (more_pain_raises(day, pain, value)) return Property::more_pain_never_raises;
        for (const RatingOf rating : kRatings)
            if (leaving_out_raises(day, rating)) return Property::missing_data_never_raises;
    }
    if (fewer_minutes_lower()) return Property::more_minutes_never_raise;
    if (differs_when_repeated()) return Property::same_diary_same_decisions;
    return std::nullopt;
}

} // namespace

std::optional<Property> broken_by_variation(const ProgrammeState& began, const Week& week, const ProgrammeState& ended,
                                            Effort effort) {
    Variations variations(began, week, ended);
    return effort == Effort::every_one ? variations.every_one() : variations.sampled();
}

} // namespace amble::programme
