#include "programme/properties.h"

#include "programme/people.h"
#include "programme/replay.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <string>

namespace amble::programme {

namespace {

/// 100,000 unless AMBLE_DIARIES asks for more; `make check` runs a million.
int diaries_asked() {
    const char* asked = std::getenv("AMBLE_DIARIES");
    return asked == nullptr ? 100'000 : std::atoi(asked);
}

bool breaks(const Diary& diary, Property property) {
    const auto broken = first_broken(diary, Effort::every_one);
    return broken && broken->property == property;
}

/// Takes `change` back where the property is broken without it too.
template<class Change>
bool simplify(Diary& diary, Property property, Change change) {
    Diary simpler = diary;
    change(simpler);
    if (diary_text(simpler) == diary_text(diary) || !breaks(simpler, property)) return false;
    diary = std::move(simpler);
    return true;
}

/// The plain value of each part of a row.
bool simplify_row(Diary& diary, Property property, size_t at) {
    const auto row = [at](Diary& in) -> DayRow& { return in.rows[at]; };
    bool any = simplify(diary, property, [&](Diary& in) { row(in) = empty_day(row(in).day); });
    any |= simplify(diary, property, [&](Diary& in) { row(in).flare = false; });
    any |= simplify(diary, property, [&](Diary& in) { row(in).limiting = false; });
    any |= simplify(diary, property, [&](Diary& in) { row(in).cleared = false; });
    any |= simplify(diary, property, [&](Diary& in) { row(in).resume = false; });
    any |= simplify(diary, property, [&](Diary& in) { row(in).pause = PauseReason::none; });
    any |= simplify(diary, property, [&](Diary& in) { row(in).stop = StopSign::none; });
    any |= simplify(diary, property, [&](Diary& in) { row(in).settings = {}; });
    any |= simplify(diary, property, [&](Diary& in) { row(in).answer = Answer::none; });
    any |= simplify(diary, property, [&](Diary& in) {
        if (row(in).minutes) row(in).minutes = 15;
    });
    for (Rating DayRow::* rating : {&DayRow::before, &DayRow::worst, &DayRow::next, &DayRow::effort, &DayRow::legs}) {
        any |= simplify(diary, property, [&](Diary& in) { row(in).*rating = Rating(); });
        any |= simplify(diary, property, [&](Diary& in) {
            if ((row(in).*rating).given()) row(in).*rating = Rating(2);
        });
    }
    return any;
}

/// The smallest diary near this one that breaks the same property.
Diary shrink(Diary diary, Property property) {
    const auto broken = first_broken(diary, Effort::every_one);
    if (broken) std::erase_if(diary.rows, [&](const DayRow& row) { return row.day > broken->day; });
    bool any = true;
    while (any) {
        any = simplify(diary, property, [](Diary& in) { in.intake.settings = {}; });
        any |= simplify(diary, property, [](Diary& in) { in.intake.tolerance = 0; });
        any |= simplify(diary, property, [](Diary& in) { in.intake.usual = Usual::points(2); });
        any |= simplify(diary, property, [](Diary& in) { in.intake.clearance = Clearance::recorded; });
        any |= simplify(diary, property, [](Diary& in) {
            std::erase_if(in.rows, [](const DayRow& row) { return row.day <= 7; });
            for (DayRow& row : in.rows)
                row.day -= 7;
        });
        for (size_t at = diary.rows.size(); at-- > 0;)
            any |= simplify_row(diary, property, at);
    }
    return diary;
}

std::string report(const Diary& diary, const Broken& broken) {
    const Diary smallest = shrink(diary, broken.property);
    return std::string(claim(broken.property)) + " Not so on day " + std::to_string(broken.day) + " of\n" +
           diary_text(diary) + "\nnor in the smaller diary\n" + diary_text(smallest) + "\n" +
           replay_table(replay(smallest));
}

} // namespace

TEST(Properties, hold_over_generated_diaries) {
    const int asked = diaries_asked();
    for (int seed = 0; seed < asked; ++seed) {
        const auto kind = static_cast<PersonKind>(seed % static_cast<int>(kPersonKinds));
        const Diary diary = made_up_diary(static_cast<uint64_t>(seed), kind, 4 + seed % 13);
        const auto broken = first_broken(diary, Effort::sampled);
        ASSERT_FALSE(broken) << "seed " << seed << ": " << report(diary, *broken);
    }
}

TEST(Properties, every_variation_of_a_few_diaries) {
    for (int seed = 0; seed < 150; ++seed) {
        const Diary diary = made_up_diary(static_cast<uint64_t>(seed), PersonKind::anything, 6);
        const auto broken = first_broken(diary, Effort::every_one);
        ASSERT_FALSE(broken) << "seed " << seed << ": " << report(diary, *broken);
    }
}

} // namespace amble::programme
