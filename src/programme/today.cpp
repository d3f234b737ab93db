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

/// Lives the open days one after the other and keeps the smallest dose since the first that lacks its morning.
class OpenDays {
public:
    explicit OpenDays(const ProgrammeState& closed) : known_(closed), held_(closed) {}

    void over(const DayRow& row) {
        close_day(known_, row, decisions_);
        lacks_morning_ = lacks_morning_ || !row.next.given();
        take();
    }
    void lived(const DayRow& row) {
        ProgrammeState tomorrow = known_;
        Decisions unused;
        close_day(tomorrow, row, unused);
        opens_ = shown_level(tomorrow) > 0;
        act_within_day(known_, at_its_worst(row), decisions_);
        take();
    }

    const ProgrammeState& held() const { return held_; }
    bool waits() const { return shown_level(known_) > shown_level(held_); }
    bool opens_tomorrow() const { return opens_ && shown_level(held_) == 0; }
    std::vector<Evaluation> decided() { return std::move(decided_); }

private:
    void take() {
        for (const Decision& decision : decisions_)
            waiting_.push_back(evaluation(decision));
        decisions_.clear();
        if (lacks_morning_ && shown_level(known_) > shown_level(held_)) return;
        held_ = known_;
        std::move(waiting_.begin(), waiting_.end(), std::back_inserter(decided_));
        waiting_.clear();
    }

    ProgrammeState known_;
    ProgrammeState held_;
    Decisions decisions_;
    std::vector<Evaluation> decided_;
    std::vector<Evaluation> waiting_;
    bool lacks_morning_ = false;
    bool opens_ = false;
};

} // namespace

Today today(const ProgrammeState& after_last_closed, std::span<const DayRow> open) {
    assert(!open.empty());
    const DayRow& row = open.back();
    OpenDays days(after_last_closed);
    for (const DayRow& earlier : open.first(open.size() - 1))
        days.over(earlier);
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
    made.first_day = state.walks_since_start == 0;
    made.settling_in = is_settling_in(state);
    if (made.first_day && made.target > 0) made.ceiling = made.target;
    made.morning_missing = open.size() > 1 && !open[open.size() - 2].next.given();
    made.review_of_week = review_open(open);
    made.opens_tomorrow = days.opens_tomorrow();
    made.waits = days.waits();
    made.so_far = days.decided();
    return made;
}

int credited_minutes(const Today& today) {
    return today.first_day ? std::min(today.minutes, today.target) : today.minutes;
}

Sentence headline(const Today& now) {
    if (now.minutes == 0) return {"Today's walk", {}};
    if (now.minutes >= now.target) return {"Done for today", {}};
    return {"Still to walk today", {}};
}

int minutes_shown(const Today& now) {
    return now.minutes >= now.target ? now.minutes : now.target - now.minutes;
}

Sentence explanation(const Today& now) {
    if (now.first_day && now.minutes < now.target)
        return {
            "Your first walk ends at {0} minutes, even if more would feel easy. That is how the back gets used to it.",
            {std::to_string(now.target)}};
    if (now.minutes > now.ceiling)
        return {"You walked {0} minutes. That is above today's ceiling of {1}; more does not count as better. Rest is "
                "part of it.",
                {std::to_string(now.minutes), std::to_string(now.ceiling)}};
    if (now.minutes >= now.target)
        return {"You walked {0} of {1} minutes. That is it for today.",
                {std::to_string(now.minutes), std::to_string(now.target)}};
    if (now.minutes > 0)
        return {"You walked {0} of {1} minutes. Any number of short walks counts.",
                {std::to_string(now.minutes), std::to_string(now.target)}};
    return {"In one go or in several short walks. Stop at {0} minutes at most.", {std::to_string(now.ceiling)}};
}

} // namespace amble::programme
