#pragma once

#include "account/person.h"
#include "tracking/measure.h"

namespace amble::tracking {

/// What a home test needs of a clock: count down and stop, or count up to a limit.
enum class Clock : uint8_t { none, counts_down, counts_up };

/// How a measure is taken, in the person's language.
struct Guide {
    std::vector<Sentence> steps = {};
    std::vector<Sentence> not_if = {}; // who should leave it out
    Clock clock = Clock::none;
    int seconds = 0; // of the clock
};

/// The question of a scale or a number, as the field's label.
Sentence question(MeasureKind kind);
Guide guide(MeasureKind kind);

/// Of whom a norm is told: nothing is known below the age it begins at, and some differ by sex.
struct NormFor {
    int age = 0;
    account::Sex sex = account::Sex::unsaid;
};

/// What others of that age reach, with its source; nothing where no norm is known or the sex it hangs on is not said.
std::optional<Sentence> norm(MeasureKind kind, const NormFor& who);

/// A result that somebody who treats the person should hear of.
std::optional<Sentence> word_of_care(const Measure& measure);

} // namespace amble::tracking
