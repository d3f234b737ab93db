#pragma once

#include "foundation/base/calendar.h"
#include "foundation/base/id.h"
#include "foundation/base/result.h"
#include "insight/rating.h"

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace amble::tracking {

/// What a person measures of themself, beside walks and mornings. docs/sources/measures.md
enum class MeasureKind : uint8_t {
    usual_pain,
    activities,    // three to five of the person's own choosing
    global_change, // since the start, from -3 to 3
    three_items,   // the mean of a form of three items on pain, enjoyment and activity, filled in on paper
    disability,    // how many of 24 statements were ticked, on paper
    chair_stand,   // stands in 30 seconds
    fingertips,    // to the floor, in cm
    one_leg,       // seconds, at most 45
    standing,      // minutes in comfort
    sitting,       // minutes in comfort
};

inline constexpr std::array kMeasureKinds{
    MeasureKind::usual_pain, MeasureKind::activities,  MeasureKind::global_change, MeasureKind::three_items,
    MeasureKind::disability, MeasureKind::chair_stand, MeasureKind::fingertips,    MeasureKind::one_leg,
    MeasureKind::standing,   MeasureKind::sitting,
};

/// What of a person a measure tells about; each has its drawing on the progress page.
enum class Aspect : uint8_t { pain, function, strength, flexibility, balance, posture };

/// How a measure is answered.
enum class Asked : uint8_t { scale, scale_each, change, three_numbers, whole_number };

/// What holds of every measure of a kind.
struct MeasureTraits {
    std::string_view key; // in addresses and tables
    Aspect aspect = Aspect::pain;
    Asked asked = Asked::whole_number;
    /// `important` is what matters to most people, or what is more than the wavering of the measure; 0 = no such size
    /// is known.
    insight::Scale scale;
};

const MeasureTraits& traits(MeasureKind kind);
std::optional<MeasureKind> measure_kind_named(std::string_view key);

/// "Fingertips to the floor"
Sentence name(MeasureKind kind);
/// The value with its unit: "12 cm".
Sentence with_unit(MeasureKind kind, double value);
/// The number alone, whole or with one decimal.
std::string number_text(double value);

inline constexpr int kFewestActivities = 3;
inline constexpr int kMostActivities = 5;
inline constexpr size_t kLongestActivity = 80; // characters

/// One result: a kind has one a day, so that a second of the same day corrects the first.
struct Measure {
    MeasureKind kind = MeasureKind::usual_pain;
    Day day;
    /// One number for most; one an activity, or three, for those that are a mean.
    std::vector<int> answers;
    /// The choice of activities that was rated: others cannot be compared with them.
    std::optional<Id> choice = {};

    /// The mean of the answers.
    double value() const;

    bool operator==(const Measure&) const = default;
};

/// The activities a person chose, in their own words.
struct ActivityChoice {
    Id id;
    std::vector<std::string> names;
};

/// Field "answer-0", "answer-1" … for each answer, and "day".
Problems problems_of(const Measure& measure, Day today);
/// Fields "name-0" … "name-4".
Problems problems_of(const ActivityChoice& choice);

/// Those that can be compared with the last: all of the kind, but of activities only those of the same choice.
/// `measures` by day.
std::vector<Measure> comparable(std::span<const Measure> measures);

/// From the first to the last of comparable measures. `unsure`: less than what counts, or no such size is known.
enum class Direction : uint8_t { unknown, same, unsure, better, worse };
Direction direction(std::span<const Measure> measures);

/// The same in words: from the first to the last, and whether that is more than what the measure wavers by.
/// Nothing of fewer than two.
std::optional<Sentence> what_changed(std::span<const Measure> measures);
/// How large a change has to be to count, and of whom that is known.
Sentence what_counts(MeasureKind kind);

} // namespace amble::tracking
