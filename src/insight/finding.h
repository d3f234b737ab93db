#pragma once

#include "foundation/base/sentence.h"
#include "insight/after_walking.h"
#include "insight/trend.h"
#include "insight/trial.h"

#include <cstdint>

namespace amble::insight {

/// What an interval allows one to say.
enum class Finding : uint8_t {
    cannot_tell,    // too wide: a change that matters either way, or one way and none, fits the ratings
    about_the_same, // nothing that matters fits, either way
    little_better,  // every value that fits is better; the likeliest is less than what matters
    better,         // every value that fits is better; the likeliest matters
    clearly_better, // every value that fits is better by what matters
    little_worse,
    worse,
    clearly_worse,
};

Finding finding(const Estimate& estimate, const Scale& scale);

/// In a few words. "probably" stands wherever the interval is near to none.
Sentence sentence(Finding finding);

/// The interval, in points better or worse.
Sentence interval_of(const Trend& trend, const Scale& scale);
Sentence interval_of(const AfterWalking& mornings, const Scale& scale);
Sentence interval_of(const TrialResult& trial, const Scale& scale);

/// How often this would show by chance.
Sentence by_chance(const Estimate& estimate);
Sentence by_chance(const TrialResult& trial);

/// What is still needed before anything can be said.
Sentence sentence(const TooFew& needed);
Sentence sentence(const TooFewMornings& needed);
Sentence sentence(const NothingToCompare&);
Sentence sentence(const TrialTooFew& needed);

} // namespace amble::insight
