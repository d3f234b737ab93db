#include "programme/programme_commands.h"

#include "foundation/cli/progress.h"
#include "programme/diary.h"
#include "programme/plan.h"
#include "programme/replay.h"
#include "programme/simulate.h"

#include <fmt/format.h>
#include <fmt/ostream.h>

#include <fstream>
#include <ostream>

namespace amble::programme {

namespace {

using cli::Arguments;
using cli::Kind;
using Times = cli::Option::Times;

/// At most one byte more than a diary may have, so that parse_diary can say that it is too long.
std::optional<std::string> contents(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) return std::nullopt;
    std::string text(kMostDiaryBytes + 1, '\0');
    file.read(text.data(), static_cast<std::streamsize>(text.size()));
    if (file.bad()) return std::nullopt;
    text.resize(static_cast<size_t>(file.gcount()));
    return text;
}

int replay_file(const Arguments& given, const std::string& path) {
    const auto text = contents(path);
    if (!text) {
        fmt::print(given.err, "The file {} cannot be read; check its name and its permissions.\n", path);
        return cli::kUsage;
    }
    const auto diary = parse_diary(*text);
    if (!diary) {
        fmt::print(given.err, "{}: {}\n", path, english(diary.error().sentence));
        return cli::kUsage;
    }
    const Replay replayed = replay(*diary);
    if (given.flag("json")) {
        given.out << replay_json(replayed);
    } else {
        fmt::print(given.out, "{}\n{}", path, replay_table(replayed));
        fmt::print(given.out, "{} of {} expectations met\n", replayed.expectations - replayed.unmet.size(),
                   replayed.expectations);
    }
    for (const Unmet& unmet : replayed.unmet)
        fmt::print(given.err, "{}: {}\n", path, english(unmet_sentence(unmet)));
    return replayed.unmet.empty() ? cli::kDone : cli::kFailed;
}

/// The worst exit of all files, so that one bad diary among many is not overlooked.
int replay_command(const Arguments& given) {
    int exit = cli::kDone;
    for (const std::string& path : given.list("FILE"))
        exit = std::max(exit, replay_file(given, path));
    return exit;
}

int plan_command(const Arguments& given) {
    Intake intake;
    intake.usual = Usual::points(static_cast<int>(*given.whole("usual-pain")));
    if (const auto minutes = given.decimal("tolerance")) intake.tolerance = tolerance_of(*minutes);
    intake.settings.planned = static_cast<uint8_t>(*given.whole("planned"));
    intake.settings.goal = static_cast<uint8_t>(*given.whole("goal"));
    const std::string profile = given.text("profile");
    if (profile != "normal" && profile != "gentle") {
        fmt::print(given.err, "--profile is normal or gentle, not \"{}\".\n", profile);
        return cli::kUsage;
    }
    intake.settings.gentle = profile == "gentle" ? 1 : 0;
    const Plan made = plan(intake);
    given.out << (given.flag("json") ? plan_json(made) + "\n" : plan_text(made));
    return cli::kDone;
}

int simulate_command(const Arguments& given) {
    const int64_t people = *given.whole("people");
    const int weeks = static_cast<int>(*given.whole("weeks"));
    cli::Progress progress(given.err, given.terminal, "people", static_cast<uint64_t>(people));
    const Simulation simulation = simulate(people, weeks, static_cast<uint64_t>(*given.whole("seed")),
                                           [&progress](int64_t done) { progress.at(static_cast<uint64_t>(done)); });
    if (!simulation.broken) {
        given.out << (given.flag("json") ? simulation_json(simulation) + "\n" : simulation_table(simulation));
        return cli::kDone;
    }
    const BrokenLife& life = *simulation.broken;
    fmt::print(given.err, "{} Not so on day {} of this diary:\n{}", claim(life.broken.property), life.broken.day,
               diary_text(made_up_diary(life.seed, life.kind, weeks)));
    return cli::kFailed;
}

cli::Command plan_declared() {
    return {
        .name = "plan",
        .summary = "Show a walking plan.",
        .description = "Prints where a walking programme would start, the weeks as they would go if all goes well, and "
                       "what would hold or turn them. Nothing is kept, and it is not a clearance.",
        .example = "amble plan --usual-pain 5 --tolerance 10",
        .options =
            {
                {"usual-pain", "usual back pain, 0 = none, 10 = the worst", Kind::whole, "0-10", "", Times::once, 0,
                 10},
                {"tolerance", "minutes you can walk in comfort", Kind::decimal, "MINUTES", "", Times::optional, 0.5,
                 240},
                {"planned", "days a week", Kind::whole, "3-7", "7", Times::optional, 3, 7},
                {"goal", "minutes a day to arrive at", Kind::whole, "15-60", "30", Times::optional, 15, 60},
                {"profile", "normal, or gentle for half the pace", Kind::text, "PROFILE", "normal"},
                {"json", "for programs", Kind::flag},
            },
        .run = plan_command,
    };
}

cli::Command replay_declared() {
    return {
        .name = "replay",
        .summary = "Decide a diary again.",
        .description =
            "Reads diaries in the text form of docs/diary.md and prints every evaluation with its reason. Exits "
            "with 1 where an expectation does not hold, with 2 where a diary cannot be read.",
        .example = "amble replay tests/scenarios/flare_at_thirty.diary",
        .options =
            {
                {"FILE", "diaries", Kind::text, "FILE", "", Times::at_least_once},
                {"json", "one JSON object on a line for each evaluation", Kind::flag},
            },
        .run = replay_command,
    };
}

cli::Command simulate_declared() {
    return {
        .name = "simulate",
        .summary = "Run made-up people through the rules.",
        .description =
            "Lives made-up programmes of every kind of person and prints what became of them. Exits with 1, and "
            "the diary that shows it, if a property of the rules does not hold.",
        .example = "amble simulate --people 100000 --weeks 26",
        .options =
            {
                {"people", "how many", Kind::whole, "N", "10000", Times::optional, 1, 10'000'000},
                {"weeks", "weeks for each", Kind::whole, "N", "26", Times::optional, 1, 520},
                {"seed", "the same seed makes the same people", Kind::whole, "N", "1", Times::optional, 0, 1e15},
                {"json", "for programs", Kind::flag},
            },
        .run = simulate_command,
    };
}

} // namespace

std::vector<cli::Command> commands() {
    return {plan_declared(), replay_declared(), simulate_declared()};
}

} // namespace amble::programme
