#pragma once

#include "foundation/base/calendar.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace amble::claims {

/// What sort of thing a treatment is. An idea is a belief about backs ("discs slip") that can be asked about like a
/// treatment, though nobody can do it.
enum class Kind : uint8_t {
    activity,
    exercise,
    mind,
    education,
    manual,
    device,
    product,
    habit,
    food,
    supplement,
    medicine,
    procedure,
    surgery,
    test,
    idea,
};

/// What the statement is about. A verdict on one outcome is never shown for another.
enum class Outcome : uint8_t {
    pain,
    function,   // what a person can do: moving, working, sleeping
    prevention, // fewer or later episodes
    structure,  // discs, joints, muscles, posture: what the body is like, whatever the person feels
    other,
};

/// Which back pain the statement is about. "any" holds for all of them.
enum class Phase : uint8_t {
    any,
    acute,    // up to twelve weeks
    chronic,  // longer than twelve weeks
    sciatica, // pain down the leg from a nerve root, of any length
    after_surgery,
    pregnancy,
    recovered, // none now; may come back
};

/// What the statement says of the treatment, whether or not it is so.
enum class Direction : uint8_t {
    helps,
    harms,
    no_effect,
    needed, // it is essential, or must come first
    is_so,  // a fact is stated: nothing is said to help or harm
};

/// How the statement fares. These are the words of every page.
enum class Answer : uint8_t {
    supported,
    supported_with_caveats,
    mixed,
    not_supported,
    harmful,
    not_known,
};

/// As GRADE uses the words; in this order, so that `<` compares.
enum class Certainty : uint8_t { very_low, low, moderate, high };

/// Whether somebody of this project has read the source, in full or in part. Only such a source counts for certainty.
enum class Checked : uint8_t { confirmed, to_be_confirmed };

/// The words by which people call a treatment in one language.
struct Words {
    std::string language;           // "en", "de"
    std::vector<std::string> names; // the first is the one shown
    std::vector<std::string> lay;
    std::vector<std::string> misspelt;
    std::vector<std::string> stems; // beginnings of words that mean this and nothing else: "acupunct"

    bool operator==(const Words&) const = default;
};

/// How a person can try a treatment on themself: periods with it and without, in pairs whose order is left to chance.
/// Only of what works soon and wears off soon, and is safe to leave out. docs/sources/insight.md#trials
struct TrialOfOne {
    std::string key;     // by which it is stored; never changes
    std::string name;    // "Heat on the back"
    std::string with;    // what a day with it is for
    std::string without; // and one without it
    std::vector<std::string> cautions;
    std::string because;              // why it can be tried, in periods of that length
    std::vector<std::string> sources; // ids of sources; none where that is only our design
    int pairs = 0;
    int days = 0;    // of a period
    int washout = 0; // days at a period's beginning that are not compared

    bool operator==(const TrialOfOne&) const = default;
};

struct Treatment {
    std::string id; // the file's name without .toml
    Kind kind = Kind::idea;
    bool invasive = false;            // skin is broken, or the body entered
    bool prescribed_medicine = false; // in some country at least
    std::vector<std::string> cautions;
    std::vector<Words> words;    // English first
    std::string no_verdict = {}; // why no verdict is about it, where none is
    std::optional<TrialOfOne> trial = {};

    /// The name to show; the English one where the language has none.
    std::string_view name(std::string_view language = "en") const;
    const Words* words_in(std::string_view language) const;

    bool operator==(const Treatment&) const = default;
};

struct Source {
    std::string id;
    std::string citation;
    int year = 0;
    std::string link;
    Checked checked = Checked::to_be_confirmed;
    std::string read; // what was read, and where, if confirmed: "abstract, PubMed"

    bool operator==(const Source&) const = default;
};

/// A verdict's question and summary in another language than English.
struct Translation {
    std::string language;
    std::string question;
    std::string summary;

    bool operator==(const Translation&) const = default;
};

struct Verdict {
    std::string id;
    std::string treatment; // the treatment's id
    std::string question;
    std::string statement;            // the claim that is judged, as people make it
    std::vector<std::string> said_as; // other ways to say the same statement, in any language, for finding it
    std::string for_whom;
    Outcome outcome = Outcome::pain;
    Phase phase = Phase::any;
    Direction direction = Direction::helps;
    std::string than; // where the statement compares: the other treatment's id, or "others"; else empty
    Answer answer = Answer::not_known;
    Certainty certainty = Certainty::very_low;
    std::string summary; // the answer in a sentence or two, its verbs after GRADE
    std::string why;
    std::vector<std::string> caveats;
    std::vector<std::string> harms;
    std::vector<std::string> disagreements; // between guidelines, shown as such and never averaged
    std::vector<std::string> sources;       // ids of sources
    Day compiled_on;
    Day review_due;
    std::vector<Translation> translations;

    const Translation* translation(std::string_view language) const;

    bool operator==(const Verdict&) const = default;
};

/// Everything under evidence/. Each list is ordered by id.
struct Catalogue {
    std::vector<Treatment> treatments;
    std::vector<Verdict> verdicts;
    std::vector<Source> sources;

    /// Null where there is none of that id.
    const Treatment* treatment(std::string_view id) const;
    const Verdict* verdict(std::string_view id) const;
    const Source* source(std::string_view id) const;

    bool operator==(const Catalogue&) const = default;
};

/// The word for a value in files, JSON and pages: "supported with caveats", "very low", "after surgery".
std::string_view word(Kind kind);
std::string_view word(Outcome outcome);
std::string_view word(Phase phase);
std::string_view word(Direction direction);
std::string_view word(Answer answer);
std::string_view word(Certainty certainty);
std::string_view word(Checked checked);

/// The value that `word` names, for each enumeration above.
template<class Value>
std::optional<Value> value_of(std::string_view word);

/// All words of an enumeration, in its order.
template<class Value>
std::vector<std::string_view> words_of();

} // namespace amble::claims
