#include "programme/advance.h"
#include "programme/people.h"
#include "programme/state_text.h"
#include "programme/week.h"

#include <benchmark/benchmark.h>

#include <vector>

namespace amble::programme {

namespace {

/// Lives of every kind, made before the clock runs.
std::vector<Diary> diaries(int count, int weeks) {
    std::vector<Diary> made;
    for (int seed = 0; seed < count; ++seed)
        made.push_back(made_up_diary(static_cast<uint64_t>(seed), static_cast<PersonKind>(seed % 8), weeks));
    return made;
}

/// The aim is over a million weekly evaluations a second and core, each with the seven days that lead to it.
void weeks_with_their_days(benchmark::State& bench) {
    constexpr int kPeople = 64;
    constexpr int kWeeks = 26;
    const auto made = diaries(kPeople, kWeeks);
    Decisions decisions;
    for (auto _ : bench) {
        for (const Diary& diary : made) {
            ProgrammeState state = begin(diary.intake);
            for (const DayRow& row : diary.rows) {
                decisions.clear();
                close_day(state, row, decisions);
            }
            benchmark::DoNotOptimize(state);
        }
    }
    bench.counters["weeks"] =
        benchmark::Counter(static_cast<double>(bench.iterations()) * kPeople * kWeeks, benchmark::Counter::kIsRate);
}
BENCHMARK(weeks_with_their_days);

void week_ends_alone(benchmark::State& bench) {
    const Diary diary = made_up_diary(8, PersonKind::adherent, 26);
    ProgrammeState state = begin(diary.intake);
    Decisions decisions;
    for (const DayRow& row : diary.rows) {
        decisions.clear();
        close_day(state, row, decisions);
    }
    for (auto _ : bench) {
        ProgrammeState copy = state;
        benchmark::DoNotOptimize(end_week(copy, Answer::ready));
    }
    bench.counters["weeks"] = benchmark::Counter(static_cast<double>(bench.iterations()), benchmark::Counter::kIsRate);
}
BENCHMARK(week_ends_alone);

/// What a closed day costs the store beside its database: the state to text and back.
void state_to_text_and_back(benchmark::State& bench) {
    const Diary diary = made_up_diary(8, PersonKind::adherent, 26);
    ProgrammeState state = begin(diary.intake);
    for (const DayRow& row : diary.rows)
        advance(state, row);
    for (auto _ : bench)
        benchmark::DoNotOptimize(state_from_text(to_text(state)));
}
BENCHMARK(state_to_text_and_back);

} // namespace

} // namespace amble::programme

BENCHMARK_MAIN();
