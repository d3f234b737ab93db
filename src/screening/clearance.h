#pragma once

#include "screening/clearance_records.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace amble::screening {

/// The setting `clearance`: whether the member may record a consultation held elsewhere, or only a specialist of this
/// server may clear.
enum class ClearanceMode : uint8_t { attest, specialist };

std::optional<ClearanceMode> clearance_mode_of(std::string_view word);

enum class ClearanceState : uint8_t {
    not_screened,
    needs_consultation,
    consultation_recorded, // opens the programme under attest; under specialist it waits for one
    cleared,
    suspended, // it was open, or a specialist declined
    locked,    // after STOP
};

enum class Need : uint8_t {
    answers,             // the questions were not answered, or not all
    answers_again,       // three months are over, or a flare asks for the short list
    adulthood,           // the programme is not offered under 18
    examination,         // after a stop; `matters` are the signs not yet named
    medical_advice,      // `matters` are urgent answers not yet named
    naming,              // `matters` are to be named in a consultation
    consultation,        // none counts
    specialist_clearance // none counts, and only a specialist can give it
};

/// One thing that keeps the programme closed.
struct Missing {
    Need need;
    Sentence sentence;
    std::vector<Matter> matters; // to be listed below the sentence by topic()
};

/// What a clearance that counts says beside its last day.
struct Terms {
    enum class Giver : uint8_t { specialist, letter } giver = Giver::specialist;
    Day given;
    std::string by;                  // a specialist's name here, or the name that the letter's answer gives
    std::optional<int> most_minutes; // a day
    std::string words;               // as they wrote them, possibly none
};

struct Clearance {
    ClearanceState state = ClearanceState::not_screened;
    std::vector<Missing> missing;    // what is to be done first stands first
    std::optional<Day> until;        // the last day of the clearance that counts, a specialist's or by a letter
    std::optional<Day> ask_again;    // the day on which the questions are due
    std::optional<int> most_minutes; // a day: the condition of whoever cleared
    std::vector<Terms> terms;        // of each clearance that counts, the latest first
    Occasion ask = Occasion::start;  // which ones, when they are answered now
    /// A letter was answered with "not cleared", and nobody has said otherwise since: a talk counts only where they
    /// did.
    bool refused_by_letter = false;
    /// The same of a talk that the member recorded with a no.
    bool advised_against = false;
    /// What a specialist asked or why one declined, and nothing newer settled; as they wrote it.
    std::string message;

    /// The gate: without it no programme starts or goes on.
    bool open() const { return missing.empty(); }

    /// All that a consultation recorded now has to name.
    std::vector<Matter> to_name() const;
};

/// How things stand at a moment.
struct AsOf {
    Instant now;
    Day today;
};

/// The state that a person's records lead to. `records` are in the order in which they were made. No clearance and no
/// consultation from before the last stop, suspension or refusal ever counts again.
Clearance clearance(std::span<const ClearanceRecord> records, ClearanceMode mode, AsOf at);

/// Whether something has closed the programme since that moment: a stop, a suspension, a refusal.
bool closed_since(std::span<const ClearanceRecord> records, Instant moment);

/// The most minutes a day from now on, where the last record sets them or takes them back (kMostCondition).
std::optional<int> changed_condition(std::span<const ClearanceRecord> records, ClearanceMode mode);

/// What the records mean to the programme: `resume` where questions asked again found nothing unresolved, `cleared`
/// where a clearance that was missing, or a new one, is there and nothing else keeps the programme closed.
enum class Release : uint8_t { resume, cleared };

struct Released {
    Release release;
    Instant at;
    Day day;

    bool operator==(const Released&) const = default;
};

std::vector<Released> releases(std::span<const ClearanceRecord> records, ClearanceMode mode);

/// What closes the programme at that moment although nobody's answer or sign did when it was given, in the words of a
/// diary: "lapse questions" (three months are over, or asked for on an earlier day and not answered), "lapse answers"
/// (told, and not talked over), "lapse clearance", "lapse specialist" (taken back). Records made later do not count.
/// Empty for a person who was never screened.
std::vector<std::string> lapses(std::span<const ClearanceRecord> records, ClearanceMode mode, AsOf at);

} // namespace amble::screening
