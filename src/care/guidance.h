#pragma once

#include "claims/evidence.h"
#include "foundation/base/calendar.h"
#include "foundation/base/id.h"
#include "foundation/base/result.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace amble::care {

/// Who gave something, as it was then.
struct Giver {
    PersonId person;
    std::string name;
};

/// On which days a pointer stands on the member's Today.
enum class Occasion : uint8_t { now, walk, flare };
std::string_view name(Occasion occasion);
std::optional<Occasion> parse_occasion(std::string_view word);

/// How a day stands for the pointers that wait for their occasion.
struct DayOfPointers {
    bool with_walk = false; // there is a target
    bool in_flare = false;
};

/// A short word on exercising safely; it stands on the member's Today, on its occasion, until they put it away or it is
/// taken back.
struct Pointer {
    Id id;
    Giver by;
    std::string words;
    Instant given;
    std::optional<Instant> seen;
    std::optional<Instant> ended;
    Occasion occasion = Occasion::now;

    bool stands() const { return !seen && !ended; }
    bool stands_on(const DayOfPointers& day) const;
};

/// A treatment from the evidence without needles or medicines, for some weeks.
struct Prescription {
    Id id;
    Giver by;
    std::string treatment; // its id in the evidence
    std::string dose;      // what to do, in the specialist's words
    int days_a_week = 7;   // 1 to 7
    Day first;
    Day last; // the last day on which it holds
    std::string stop_when;
    std::string reason; // where a verdict speaks against it
    Instant given;
    std::optional<Instant> ended;

    bool holds_on(Day day) const { return !ended && first <= day && day <= last; }
};

enum class Did : uint8_t { done, skipped };
std::string_view name(Did did);
std::optional<Did> parse_did(std::string_view word);

struct TreatmentDay {
    Id prescription;
    Day day;
    Did did = Did::done;
    std::string words; // why it was skipped; may be empty
};

/// A day on which the member and the specialist look again.
struct Review {
    Id id;
    Giver by;
    Day day;
    std::string about;
    Instant made;
};

// Limits, all of them design: what fits on a phone's screen, and what one person can keep up.
inline constexpr size_t kLongestWords = 400; // characters
inline constexpr int kMostPointers = 5;      // that stand at a time
inline constexpr int kMostPrescriptions = 6; // that hold at a time
inline constexpr int kLongestPrescriptionDays = 182;
inline constexpr int kAdherenceDays = 28;

/// Whether it can be prescribed here: nothing invasive, no medicine, and something that a person can do.
bool may_be_prescribed(const claims::Treatment& treatment);

/// Whether this verdict says that its treatment does not help, or harms.
bool speaks_against(const claims::Verdict& verdict);

/// Fields "pointer"; "dose", "days_a_week", "last", "stop_when", "reason"; "review_day", "review_about".
Problems problems_of(const Pointer& pointer);
enum class AgainstVerdict : uint8_t { no, yes };
Problems problems_of(const Prescription& prescription, AgainstVerdict against);
Problems problems_of(const Review& review, Day today);

/// How often it was done of how often it was asked for, in the last four weeks up to `today` or since it began.
struct Adherence {
    int done = 0;
    int asked = 0; // rounded
    int skipped = 0;

    bool operator==(const Adherence&) const = default;
};
Adherence adherence(const Prescription& prescription, const std::vector<TreatmentDay>& days, Day today);

} // namespace amble::care
