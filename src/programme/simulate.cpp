#include "programme/simulate.h"

#include "foundation/base/json_writer.h"
#include "programme/advance.h"

#include <fmt/format.h>

#include <iterator>

namespace amble::programme {

namespace {

void count(Outcomes& outcomes, const Decision& decision) {
    outcomes.weeks += decision.moment == Moment::week;
    outcomes.progress_weeks += decision.kept > decision.kept_before && decision.moment == Moment::week;
    outcomes.step_backs += decision.kept < decision.kept_before && decision.state == State::step_back;
    outcomes.flares += decision.rule == Rule::flare_new;
    outcomes.pauses += decision.rule == Rule::paused;
    outcomes.stops += decision.rule == Rule::stopped;
}

/// One life under watch.
std::optional<Broken> live(MadeUpPerson& person, int weeks, Outcomes& outcomes, int64_t& evaluations) {
    ProgrammeState state = begin(person.intake());
    ProgrammeState before = state;
    Watch watch(state, Effort::sampled);
    Decisions decisions;
    bool reached = false;
    outcomes.start_minutes += state.level.minutes();
    while (state.day < 7 * weeks) {
        before = state;
        const DayRow row = person.live(state);
        decisions.clear();
        close_day(state, row, decisions);
        evaluations += static_cast<int64_t>(decisions.size());
        for (const Decision& decision : decisions) {
            count(outcomes, decision);
            reached = reached || decision.state == State::maintain;
        }
        if (const auto broken = watch.look(before, row, state, decisions)) return broken;
    }
    ++outcomes.people;
    outcomes.reached_goal += reached;
    outcomes.without_target += state.locks.any();
    outcomes.end_minutes += shown_level(state);
    return std::nullopt;
}

struct Row {
    std::string_view kind;
    const Outcomes& outcomes;

    double per_person(int64_t number) const {
        return outcomes.people == 0 ? 0 : static_cast<double>(number) / static_cast<double>(outcomes.people);
    }
    double percent(int64_t number) const { return 100 * per_person(number); }
};

} // namespace

Simulation simulate(int64_t people, int weeks, uint64_t seed, const Watcher& watcher) {
    constexpr int64_t kBetweenCalls = 256;
    Simulation simulation;
    for (int64_t at = 0; at < people; ++at) {
        const size_t kind = static_cast<size_t>(at) % kPersonKinds;
        const uint64_t own_seed = seed + static_cast<uint64_t>(at);
        MadeUpPerson person(own_seed, static_cast<PersonKind>(kind));
        if (const auto broken = live(person, weeks, simulation.kinds[kind], simulation.evaluations)) {
            simulation.broken = BrokenLife{own_seed, static_cast<PersonKind>(kind), *broken};
            return simulation;
        }
        if (watcher && at % kBetweenCalls == 0) watcher(at);
    }
    return simulation;
}

std::string simulation_table(const Simulation& simulation) {
    std::string text = fmt::format("{:<14} {:>8} {:>6} {:>6} {:>6} {:>9} {:>10} {:>7} {:>7} {:>6}\n", "kind", "people",
                                   "start", "end", "goal %", "no target", "step backs", "flares", "pauses", "stops");
    for (size_t kind = 0; kind < kPersonKinds; ++kind) {
        const Row row{name(static_cast<PersonKind>(kind)), simulation.kinds[kind]};
        fmt::format_to(std::back_inserter(text),
                       "{:<14} {:>8} {:>6.1f} {:>6.1f} {:>6.1f} {:>8.1f}% {:>10.2f} {:>7.2f} {:>7.2f} {:>6.2f}\n",
                       row.kind, row.outcomes.people, row.per_person(row.outcomes.start_minutes),
                       row.per_person(row.outcomes.end_minutes), row.percent(row.outcomes.reached_goal),
                       row.percent(row.outcomes.without_target), row.per_person(row.outcomes.step_backs),
                       row.per_person(row.outcomes.flares), row.per_person(row.outcomes.pauses),
                       row.per_person(row.outcomes.stops));
    }
    text += "Minutes at start and end, and events, are means for each person. These people are made up.\n";
    return text;
}

std::string simulation_json(const Simulation& simulation) {
    JsonWriter json;
    json.begin_object().member("evaluations", simulation.evaluations).key("kinds").begin_array();
    for (size_t kind = 0; kind < kPersonKinds; ++kind) {
        const Outcomes& outcomes = simulation.kinds[kind];
        json.begin_object()
            .member("kind", name(static_cast<PersonKind>(kind)))
            .member("people", outcomes.people)
            .member("weeks", outcomes.weeks)
            .member("progress_weeks", outcomes.progress_weeks)
            .member("step_backs", outcomes.step_backs)
            .member("flares", outcomes.flares)
            .member("pauses", outcomes.pauses)
            .member("stops", outcomes.stops)
            .member("reached_goal", outcomes.reached_goal)
            .member("without_target", outcomes.without_target)
            .member("start_minutes", outcomes.start_minutes)
            .member("end_minutes", outcomes.end_minutes)
            .end_object();
    }
    json.end_array().end_object();
    return json.take();
}

} // namespace amble::programme
