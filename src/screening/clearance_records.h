#pragma once

#include "foundation/base/result.h"
#include "screening/reasking.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace amble::screening {

/// What a consultation names, as a code: a question's ("S11"), a stop sign's word ("chest"), or the cause of a
/// suspension ("fall").
using Matter = std::string;

/// How a person reads it: "cancer, now or in the past"; empty for an unknown code.
std::string_view topic(std::string_view matter);

/// Answers were given. Only the findings count here; the answers themselves are kept beside them.
struct Screened {
    Occasion occasion = Occasion::start;
    std::vector<Finding> findings;
    bool complete = false; // false where an emergency ended the questions
};

/// The questions of that occasion have to be answered before the next walk.
struct AskedFor {
    Occasion occasion = Occasion::flare;
};

/// What whoever was seen said of walking; not to be sure is not to have been told that one may.
enum class Walking : uint8_t { may, may_not };

/// The member says that a clinician saw them.
struct Consulted {
    /// Where only a day was asked, the day's first moment, so that it never seems later than it was; of one that says
    /// no, its last.
    Instant held;
    std::string who;
    std::string profession;
    std::string said;
    std::vector<Matter> named; // what was talked over, or after a stop what was examined
    Walking walking = Walking::may;
};

/// A specialist of this server clears, declines or asks.
struct Cleared {
    Day until; // the last day on which it counts
    std::string by;
    std::string reason;
    std::optional<int> most_minutes = {}; // a day; a condition
};
struct Declined {
    std::string by;
    std::string reason;
};
struct Inquired {
    std::string by;
    std::string question;
};

/// Who answered a member's letter, as they say: nobody here verified it.
struct Clinician {
    std::string name;
    std::string profession;
    std::string registration;
};

/// A clinician without an account answers the letter that the member wrote them. Nothing that happened after it was
/// written was known to them, so it counts as said at that moment.
struct LetterCleared {
    Instant written;
    Day until; // the last day on which it counts
    std::optional<int> most_minutes;
    Clinician by;
    std::string words;
    std::vector<Matter> named; // what the letter told them
};
struct LetterDeclined {
    Instant written;
    Clinician by;
    std::string words;
};

/// The programme was stopped by these signs: words of a diary's stop event.
struct Stopped {
    std::vector<Matter> signs;
    /// When it was pressed, where it came late from a device without a network; never after the record.
    std::optional<Instant> pressed = {};
};

/// The programme waits for a clearance after a fall, surgery or a hospital stay.
struct Suspended {
    Matter cause;
};

/// One line of a person's clearance, never changed afterwards.
struct ClearanceRecord {
    Instant at;
    Day day; // the person's local day of it
    std::variant<Screened, AskedFor, Consulted, Cleared, Declined, Inquired, Stopped, Suspended, LetterCleared,
                 LetterDeclined>
        what;
};

/// docs/sources/screening.md, "Clearance": all design.
inline constexpr int kConsultationCountsDays = 365;
inline constexpr int kConsultationBeforeAnswerDays = 30;
inline constexpr int kClearanceAtMostDays = 365;

/// A condition in minutes a day: the programme's own range of a ceiling, docs/sources/programme.md#settings.
inline constexpr int kLeastCondition = 3;
inline constexpr int kMostCondition = 60;

/// What is to be mended before the record is kept; empty if nothing.
Problems check(const Consulted& consulted, Instant now);
Problems check(const Cleared& cleared, Day today);
Problems check(const Declined& declined);
Problems check(const Inquired& inquired);
Problems check(const LetterCleared& cleared, Day today);
Problems check(const LetterDeclined& declined);

} // namespace amble::screening
