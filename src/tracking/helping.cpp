#include "tracking/helping.h"

#include "insight/finding.h"

#include <algorithm>

namespace amble::tracking {

namespace {

using insight::Rating;
using insight::Rhythm;

constexpr int kBetweenLooks = 28; // days

HelpingDiary before(const HelpingDiary& diary, Day up_to) {
    HelpingDiary until = diary;
    const auto later = [&](const Rating& rating) { return rating.day > up_to; };
    std::erase_if(until.mornings, later);
    std::erase_if(until.function, later);
    std::erase_if(until.walked, [&](Day day) { return day > up_to; });
    return until;
}

/// Where more is still needed than there is; nothing where the next look will tell.
Sentence waits() {
    return {"There is enough now. The next look will tell.", {}};
}

/// `ask` gives the answer, or says what is still needed.
template<class Ask>
Helping helping(Sentence question, const HelpingDiary& diary, const Look& look, const Ask& ask) {
    if (look.up_to)
        if (auto told = ask(before(diary, *look.up_to)); told.is_told) {
            told.question = std::move(question);
            return told;
        }
    Helping now = ask(diary);
    now.question = std::move(question);
    if (now.is_told) now.answer = {waits()};
    now.is_told = false;
    return now;
}

Helping told(const insight::Estimate& estimate, const insight::Scale& scale, Sentence interval) {
    return {{}, {sentence(finding(estimate, scale)), std::move(interval), by_chance(estimate)}, true};
}

Helping trend_of(const std::vector<Rating>& ratings, const insight::Scale& scale, Rhythm rhythm) {
    const auto found = insight::trend(ratings, scale, rhythm);
    if (const auto* trend = std::get_if<insight::Trend>(&found))
        return told(trend->change, scale, interval_of(*trend, scale));
    return {{}, {sentence(std::get<insight::TooFew>(found))}};
}

Helping mornings_of(const HelpingDiary& diary) {
    const auto found = insight::after_walking(diary.mornings, diary.walked, insight::kPain);
    if (const auto* after = std::get_if<insight::AfterWalking>(&found))
        return told(after->difference, insight::kPain, interval_of(*after, insight::kPain));
    if (std::holds_alternative<insight::NothingToCompare>(found)) return {{}, {sentence(insight::NothingToCompare{})}};
    return {{}, {sentence(std::get<insight::TooFewMornings>(found))}};
}

} // namespace

Look look_on(Day first, Day today) {
    const int looks = std::max(0, today - first) / kBetweenLooks;
    const Day next = first + (looks + 1) * kBetweenLooks;
    if (looks == 0) return {std::nullopt, next};
    return {first + looks * kBetweenLooks - 1, next};
}

std::vector<Helping> is_it_helping(const HelpingDiary& diary, const Look& look) {
    return {
        helping({"Pain in the morning", {}}, diary, look,
                [](const HelpingDiary& all) { return trend_of(all.mornings, insight::kPain, Rhythm::daily); }),
        helping({"The activities of your choice", {}}, diary, look,
                [](const HelpingDiary& all) { return trend_of(all.function, insight::kActivities, Rhythm::weekly); }),
        helping({"The morning after a walk", {}}, diary, look, mornings_of),
    };
}

} // namespace amble::tracking
