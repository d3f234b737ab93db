#include "programme/advance.h"
#include "programme/people.h"
#include "programme/today.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <string>

namespace amble::programme {

namespace {

using RatingOf = Rating DayRow::*;

constexpr std::array<RatingOf, 3> kPains{&DayRow::worst, &DayRow::next, &DayRow::effort};
constexpr std::array<RatingOf, 4> kRatings{&DayRow::before, &DayRow::worst, &DayRow::next, &DayRow::effort};

/// What a day that is being lived rests on: two days before it are not closed yet.
struct Lived {
    ProgrammeState closed;
    std::vector<DayRow> open;

    int target() const { return today(closed, open).target; }
    Lived with(size_t at, RatingOf rating, Rating value) const {
        Lived varied = *this;
        varied.open[at].*rating = value;
        return varied;
    }
};

/// How yesterday stands this morning.
enum class Yesterday : uint8_t { as_lived, lacks_morning, limiting_and_lacks_morning };
constexpr std::array kYesterdays{Yesterday::as_lived, Yesterday::lacks_morning, Yesterday::limiting_and_lacks_morning};

Lived on_the_next_morning(Lived lived, Yesterday as) {
    DayRow& yesterday = lived.open[lived.open.size() - 2];
    if (as != Yesterday::as_lived) yesterday.next = {};
    if (as == Yesterday::limiting_and_lacks_morning) yesterday.limiting = true;
    lived.open.back().next = {};
    return lived;
}

/// Property 3 over what Today shows.
bool more_pain_raises(const Lived& lived, size_t at, RatingOf rating) {
    const Rating was = lived.open[at].*rating;
    if (!was.given()) return false;
    const int shown = lived.target();
    for (int value = was.value() + 1; value <= 10; ++value)
        if (lived.with(at, rating, Rating(value)).target() > shown) return true;
    return false;
}

/// Property 8 over what Today shows.
bool leaving_out_raises(const Lived& lived, size_t at, RatingOf rating) {
    if (!(lived.open[at].*rating).given()) return false;
    const int without = lived.with(at, rating, {}).target();
    for (int value = 0; value <= 10; ++value)
        if (lived.with(at, rating, Rating(value)).target() >= without) return false;
    return true;
}

/// While a limiting day's morning is to come, Today is not above what any rating of it leaves.
bool a_morning_lowers(const Lived& lived) {
    const size_t yesterday = lived.open.size() - 2;
    const DayRow& row = lived.open[yesterday];
    if (!row.limiting || row.next.given()) return false;
    const int shown = lived.target();
    for (int value = 0; value <= 10; ++value)
        if (lived.with(yesterday, &DayRow::next, Rating(value)).target() < shown) return true;
    return false;
}

std::string text_of(const Lived& lived) {
    return diary_text({lived.closed.intake, lived.open, {}}) + "after a level of " +
           std::to_string(lived.closed.level.minutes());
}

void expect_properties_of_today(const Lived& lived) {
    ASSERT_FALSE(a_morning_lowers(lived)) << text_of(lived);
    for (size_t at = 0; at < lived.open.size(); ++at) {
        // The ratings of a week that is over set the yardstick for yesterday's.
        if (ends_week(lived.open[at].day) && at + 2 < lived.open.size()) continue;
        for (const RatingOf pain : kPains)
            ASSERT_FALSE(more_pain_raises(lived, at, pain)) << text_of(lived);
        for (const RatingOf rating : kRatings)
            ASSERT_FALSE(leaving_out_raises(lived, at, rating)) << text_of(lived);
    }
}

} // namespace

TEST(PropertiesOfToday, hold_on_every_morning_of_made_up_people) {
    for (uint64_t seed = 0; seed < 100; ++seed) {
        const auto kind = static_cast<PersonKind>(seed % kPersonKinds);
        const Diary diary = made_up_diary(seed, kind, 6);
        ProgrammeState closed = begin(diary.intake);
        Decisions decisions;
        for (size_t day = 0; day + 2 < diary.rows.size(); ++day) {
            const auto first = diary.rows.begin() + static_cast<std::ptrdiff_t>(day);
            const Lived lived{closed, {first, first + 3}};
            for (const Yesterday yesterday : kYesterdays) {
                SCOPED_TRACE("seed " + std::to_string(seed));
                expect_properties_of_today(on_the_next_morning(lived, yesterday));
                if (HasFatalFailure()) return;
            }
            decisions.clear();
            close_day(closed, diary.rows[day], decisions);
        }
    }
}

} // namespace amble::programme
