#include "insight/after_walking.h"

#include "foundation/base/chance.h"

#include <gtest/gtest.h>

namespace amble::insight {

namespace {

constexpr Day kFirst{20'000};

struct Diary {
    std::vector<Rating> mornings;
    std::vector<Day> walked;
};

/// Every second day a walk; each morning after one is rated `difference` more, and all of them a point up or down.
Diary a_diary(int days, double difference) {
    Diary diary;
    Chance chance(7);
    for (int day = 0; day < days; ++day) {
        if (day % 2 == 0) diary.walked.push_back(kFirst + day);
        const double after = day % 2 == 1 ? difference : 0;
        diary.mornings.push_back({kFirst + day, 5 + after + chance.between(-1, 1)});
    }
    return diary;
}

std::variant<TooFewMornings, NothingToCompare, AfterWalking> found(const Diary& diary) {
    return after_walking(diary.mornings, diary.walked, kPain);
}

TooFewMornings needed(const Diary& diary) {
    const auto answer = found(diary);
    EXPECT_TRUE(std::holds_alternative<TooFewMornings>(answer));
    return std::holds_alternative<TooFewMornings>(answer) ? std::get<TooFewMornings>(answer) : TooFewMornings{};
}

} // namespace

TEST(AfterWalking, says_how_much_is_still_needed) {
    EXPECT_EQ(needed({}), (TooFewMornings{10, 10, 28}));
    EXPECT_EQ(needed(a_diary(28, 0)), (TooFewMornings{0, 0, 1}));
    Diary every_day = a_diary(60, 0);
    every_day.walked.clear();
    EXPECT_EQ(needed(every_day), (TooFewMornings{10, 0, 0}));
}

TEST(AfterWalking, counts_only_mornings_whose_day_before_was_rated) {
    Diary diary = a_diary(60, 0);
    std::erase_if(diary.mornings, [](const Rating& rating) { return rating.day.number % 2 == 0; });
    EXPECT_EQ(needed(diary), (TooFewMornings{10, 10, 28}));
}

TEST(AfterWalking, finds_a_difference_and_its_direction) {
    // Days alternate, so what the morning before tells and the walk compete; the runs of two break that.
    Diary diary = a_diary(0, 0);
    Chance chance(3);
    bool walked = false;
    for (int day = 0; day < 84; ++day) {
        diary.mornings.push_back({kFirst + day, 5.0 + chance.between(-1, 1) + (walked ? 2 : 0)});
        walked = chance.in_thousand(500);
        if (walked) diary.walked.push_back(kFirst + day);
    }
    const auto answer = found(diary);
    ASSERT_TRUE(std::holds_alternative<AfterWalking>(answer));
    const AfterWalking& after = std::get<AfterWalking>(answer);
    EXPECT_GT(after.difference.low, 1);
    EXPECT_LT(after.difference.high, 3);
    EXPECT_EQ(after.after_walking + after.after_rest, 83);
}

TEST(AfterWalking, of_one_value_has_nothing_to_compare_and_asks_for_no_more) {
    Diary diary = a_diary(60, 0);
    for (Rating& rating : diary.mornings)
        rating.value = 4;
    // The morning before is the same every day, so it cannot be told from the constant.
    EXPECT_TRUE(std::holds_alternative<NothingToCompare>(found(diary)));
}

} // namespace amble::insight
