#include "programme/today.h"

#include <algorithm>
#include <iterator>

namespace amble::programme {

namespace {

int review_open(std::span<const DayRow> open) {
    const size_t from = open.size() > 2 ? open.size() - 2 : 0;
    for (const DayRow& row : open.subspan(from))
        if (ends_week(row.day) && row.answer == Answer::none) return week_of(row.day);
    return 0;
}

/// A limiting day whose morning is still to come counts as a flare until the morning says otherwise.
DayRow at_its_worst(DayRow row) {
    if (row.limiting && !row.next.given()) {
        row.before = {};
        row.worst = {};
    }
    return row;
}

/// A limiting day whose morning, still to come, makes it a flare, as any can where usual pain is not above 8. Its own
/// ratings stay, for what they say of it.
DayRow with_worst_morning(DayRow row) {
    row.next = Rating(10);
    return row;
}

/// Whether a day's next morning can still be rated; it can until that morning's day is over, as in open_days.h.
enum class Morning : uint8_t { to_come, past };

/// Lives the open days one after the other and keeps the smallest dose since the first that lacks its morning.
class OpenDays {
public:
    explicit OpenDays(const ProgrammeState& closed) : known_(closed), held_(closed) {}

    void over(const DayRow& row, Morning morning) {
        if (row.limiting && !row.next.given() && morning == Morning::to_come) fear(row);
        close_day(known_, row, decisions_);
        // What was not rated is no yardstick for the ratings of today.
        if (feared_) feared_->usual = known_.usual;
        lacks_morning_ = lacks_morning_ || !row.next.given();
        awaits_morning_ = awaits_morning_ || (!row.next.given() && morning == Morning::to_come);
        take();
    }
    void lived(const DayRow& row) {
        ProgrammeState tomorrow = known_;
        Decisions unused;
        close_day(tomorrow, row, unused);
        opens_ = shown_level(tomorrow) > 0;
        act_within_day(known_, at_its_worst(row), decisions_);
        take();
        if (!feared_) return;
        act_within_day(*feared_, at_its_worst(row), decisions_);
        note(feared_decided_);
        if (shown_level(*feared_) < shown_level(held_)) hold_feared();
    }

    const ProgrammeState& held() const { return held_; }
    bool waits() const { return shown_level(known_) > shown_level(held_); }
    bool opens_tomorrow() const { return opens_ && shown_level(held_) == 0; }
    std::vector<Evaluation> decided() { return std::move(decided_); }

private:
    void note(std::vector<Evaluation>& evaluations) {
        for (const Decision& decision : decisions_)
            evaluations.push_back(evaluation(decision));
        decisions_.clear();
    }

    /// The day before today, as its morning may still make it.
    void fear(const DayRow& row) {
        feared_ = known_;
        decided_before_ = decided_.size();
        close_day(*feared_, with_worst_morning(row), decisions_);
        note(feared_decided_);
    }

    void hold_feared() {
        held_ = *feared_;
        decided_.erase(decided_.begin() + static_cast<std::ptrdiff_t>(decided_before_), decided_.end());
        std::move(feared_decided_.begin(), feared_decided_.end(), std::back_inserter(decided_));
    }

    void take() {
        note(waiting_);
        // Who looks and writes nothing down closes no day, and is not to wait for ever for the end of a pause. A step
        // up does wait for its day to be closed, or the day's number would change under a walk that is made already.
        const bool waits = shown_level(held_) > 0 ? lacks_morning_ : awaits_morning_;
        if (waits && shown_level(known_) > shown_level(held_)) return;
        held_ = known_;
        std::move(waiting_.begin(), waiting_.end(), std::back_inserter(decided_));
        waiting_.clear();
    }

    ProgrammeState known_;
    ProgrammeState held_;
    std::optional<ProgrammeState> feared_;
    Decisions decisions_;
    std::vector<Evaluation> decided_;
    std::vector<Evaluation> waiting_;
    std::vector<Evaluation> feared_decided_;
    size_t decided_before_ = 0;
    bool lacks_morning_ = false;
    bool awaits_morning_ = false;
    bool opens_ = false;
};

} // namespace

Today today(const ProgrammeState& after_last_closed, std::span<const DayRow> open) {
    assert(!open.empty());
    const DayRow& row = open.back();
    OpenDays days(after_last_closed);
    for (const DayRow& earlier : open.first(open.size() - 1))
        days.over(earlier, earlier.day + 1 < row.day ? Morning::past : Morning::to_come);
    OpenDays at_first = days;
    at_first.lived(empty_day(row.day));
    days.lived(row);
    const ProgrammeState& state = days.held();
    Today made;
    made.day = row.day;
    made.state = shown_state(state);
    made.locks = state.locks;
    made.target = std::min(shown_level(state), row.began.value_or(kMostMinutesADay));
    // "No more than 15 minutes a day" holds for the day, not for the target alone.
    made.ceiling = made.target > 0 ? ceiling_of_day(made.target, state.settings) : 0;
    made.minutes = row.minutes.value_or(0);
    made.colour = colour_of(row, state.usual);
    made.first_day = state.walks_since_start == 0;
    made.settling_in = is_settling_in(state);
    made.rest = row.rest;
    if (made.first_day && made.target > 0) made.ceiling = made.target;
    const int began_with = std::min(shown_level(at_first.held()), row.began.value_or(kMostMinutesADay));
    if (made.target > 0 && began_with > made.target) {
        made.began_with = began_with;
        made.began_ceiling = made.first_day ? began_with : ceiling_of_day(began_with, at_first.held().settings);
    }
    made.morning_missing = open.size() > 1 && !open[open.size() - 2].next.given();
    made.review_of_week = review_open(open);
    made.opens_tomorrow = days.opens_tomorrow();
    made.waits = days.waits();
    made.so_far = days.decided();
    return made;
}

int level_until_morning(const ProgrammeState& before, const DayRow& row) {
    const int level = shown_level(before);
    if (!row.limiting) return level;
    ProgrammeState feared = before;
    Decisions unused;
    close_day(feared, with_worst_morning(row), unused);
    return std::min(level, shown_level(feared));
}

namespace {

bool was_red(const Today& now) {
    return now.colour == Colour::red && now.minutes > 0;
}

} // namespace

bool is_enough(const Today& now) {
    return now.minutes >= now.target || was_red(now) || now.rest;
}

Sentence headline(const Today& now) {
    if (now.minutes == 0 && now.rest) return {"Rest for today", {}};
    if (now.minutes == 0) return {"Today's walk", {}};
    if (now.minutes >= now.target) return {"Done for today", {}};
    if (is_enough(now)) return {"Enough for today", {}};
    return {"Still to walk today", {}};
}

int minutes_shown(const Today& now) {
    if (!is_enough(now)) return now.target - now.minutes;
    return now.first_day ? std::min(now.minutes, std::max(now.target, now.began_with)) : now.minutes;
}

namespace {

// What a colour means for the days ahead, see step_back_condition() and reason_to_hold() in week.cpp: a red walk acts
// at the end of its week, not tomorrow. docs/sources/programme.md#colours

Sentence after_red_walk(int minutes, int ceiling) {
    if (minutes > ceiling)
        return {"You walked {0} minutes, above today's ceiling of {1}, and pain rose strongly, so rest now. Tomorrow "
                "you may walk again; this week ends without a step up, most often with a step down.",
                {std::to_string(minutes), std::to_string(ceiling)}};
    return {
        "You walked {0} minutes and pain rose strongly, so leave it at that for today. Tomorrow you may walk again; "
        "this week ends without a step up, most often with a step down.",
        {std::to_string(minutes)}};
}

Sentence after_amber_walk(int minutes) {
    return {"You walked {0} minutes and pain rose somewhat, which may happen. Tomorrow goes on as usual; a week with "
            "three such days ends without a step up.",
            {std::to_string(minutes)}};
}

} // namespace

// What was walked is judged by what the day asked for then: who presses "flare" after the walk overdid nothing.
Sentence explanation(const Today& now) {
    const bool was_lowered = now.began_with > now.target;
    const int target = was_lowered ? now.began_with : now.target;
    const int ceiling = was_lowered ? now.began_ceiling : now.ceiling;
    if (now.rest && !was_red(now))
        return {"You noticed a sign that asks for rest: no more walking today. The target does not rise this week.",
                {}};
    if (was_red(now)) return after_red_walk(now.minutes, ceiling);
    if (now.first_day && now.minutes < now.target)
        return {
            "Your first walk ends at {0} minutes, even if more would feel easy. That is how the back gets used to it.",
            {std::to_string(now.target)}};
    if (now.first_day && now.minutes > target)
        return {"You walked {0} minutes. The first day ends at {1}, and what goes beyond it is not credited: rest, and "
                "see how the night and the morning are.",
                {std::to_string(now.minutes), std::to_string(target)}};
    if (now.minutes > ceiling)
        return {"You walked {0} minutes. That is above today's ceiling of {1}; more does not count as better. Rest is "
                "part of it.",
                {std::to_string(now.minutes), std::to_string(ceiling)}};
    if (was_lowered && now.minutes >= now.target) return {"You have walked today's minutes already. Rest now.", {}};
    if (now.colour == Colour::amber_settled && now.minutes > 0) return after_amber_walk(now.minutes);
    if (now.minutes >= now.target)
        return {"You walked {0} of {1} minutes. That is it for today.",
                {std::to_string(now.minutes), std::to_string(now.target)}};
    if (now.minutes > 0)
        return {"You walked {0} of {1} minutes. Any number of short walks counts.",
                {std::to_string(now.minutes), std::to_string(now.target)}};
    if (now.state == State::flare)
        return {"In several short walks, with rest between them. Stop at {0} minutes at most.",
                {std::to_string(now.ceiling)}};
    return {"In one go or in several short walks. Stop at {0} minutes at most.", {std::to_string(now.ceiling)}};
}

} // namespace amble::programme
