#include "programme/replay.h"

#include "foundation/base/json_writer.h"
#include "programme/advance.h"

#include <fmt/format.h>

#include <iterator>

namespace amble::programme {

namespace {

struct Shown {
    State state = State::start;
    int level = 0;
};

/// Keeps what held after each day, at once and at its end, for the expectations to look up.
class Replayer {
public:
    explicit Replayer(const Diary& diary) : diary_(diary) { replay_.state = begin(diary.intake); }

    Replay run();

private:
    void close(const DayRow& row);
    void check(const Expectation& expectation);

    const Diary& diary_;
    Replay replay_;
    std::vector<Shown> at_once_;
    std::vector<Shown> at_end_;
};

void Replayer::close(const DayRow& row) {
    Shown at_once{shown_state(replay_.state), shown_level(replay_.state)};
    Decisions decisions;
    close_day(replay_.state, row, decisions);
    for (const Decision& decision : decisions) {
        replay_.decisions.push_back(decision);
        if (decision.moment == Moment::at_once) at_once = {decision.state, decision.level};
    }
    at_once_.push_back(at_once);
    at_end_.push_back({shown_state(replay_.state), shown_level(replay_.state)});
}

void Replayer::check(const Expectation& expectation) {
    const auto& held = expectation.moment == Moment::week ? at_end_ : at_once_;
    const Shown& shown = held[static_cast<size_t>(expectation.day() - 1)];
    if (shown.state != expectation.state || shown.level != expectation.level)
        replay_.unmet.push_back({expectation, shown.state, shown.level});
}

Replay Replayer::run() {
    const int last = diary_.last_day();
    auto next = diary_.rows.begin();
    for (int day = 1; day <= last; ++day) {
        const bool written = next != diary_.rows.end() && next->day == day;
        close(written ? *next : empty_day(day));
        if (written) ++next;
    }
    replay_.expectations = diary_.expectations.size();
    for (const Expectation& expectation : diary_.expectations)
        check(expectation);
    return std::move(replay_);
}

} // namespace

Replay replay(const Diary& diary) {
    return Replayer(diary).run();
}

std::string replay_table(const Replay& replay) {
    std::string text =
        fmt::format("{:>4} {:>4}  {:<9} {:>7}  {:<20} {}\n", "week", "day", "state", "minutes", "rule", "reason");
    for (const Decision& decision : replay.decisions) {
        const Evaluation made = evaluation(decision);
        fmt::format_to(std::back_inserter(text), "{:>4} {:>4}  {:<9} {:>7}  {:<20} {}\n",
                       made.moment == Moment::week ? std::to_string(made.week) : "", made.day, name(made.state),
                       made.level, made.rule, english(made.reason));
    }
    return text;
}

std::string replay_json(const Replay& replay) {
    std::string text;
    for (const Decision& decision : replay.decisions) {
        const Evaluation made = evaluation(decision);
        JsonWriter json;
        json.begin_object()
            .member("week", made.week)
            .member("day", made.day)
            .member("state", name(made.state))
            .member("level", made.level)
            .member("rule", made.rule)
            .member("reason", english(made.reason))
            .end_object();
        text += json.take() + "\n";
    }
    return text;
}

Sentence unmet_sentence(const Unmet& unmet) {
    const Expectation& expected = unmet.expectation;
    return {expected.moment == Moment::week ? "Line {0}: week {1} should be {2} {3} and is {4} {5}."
                                            : "Line {0}: day {1} should be {2} {3} and is {4} {5}.",
            {std::to_string(expected.line), std::to_string(expected.number), std::string(name(expected.state)),
             std::to_string(expected.level), std::string(name(unmet.state)), std::to_string(unmet.level)}};
}

} // namespace amble::programme
