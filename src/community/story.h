#pragma once

#include "foundation/base/result.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace amble::community {

/// What may be seen of a post: by anybody; by its writer and the moderators until one of them decides; no longer, by a
/// moderator's decision; no longer, by its writer's.
enum class State : uint8_t { shown, held, removed, withdrawn };

/// How long something was tried.
enum class TriedFor : uint8_t { days, weeks, months, year_or_more };

/// What changed, as the writer says it.
enum class Outcome : uint8_t { much_better, better, no_change, worse };

/// Whether the writer would do it again.
enum class Again : uint8_t { yes, unsure, no };

/// What was tried and what came of it, beside the words.
struct Facts {
    std::string treatment;      // its id in the catalogue; empty where it has none
    std::string treatment_name; // in the writer's words where the catalogue has none
    TriedFor tried_for = TriedFor::weeks;
    Outcome outcome = Outcome::no_change;
    Again again = Again::unsure;
    std::string beside; // what else was going on; plain text

    /// What was tried in the writer's words, or empty where it is shown by its name in the catalogue.
    std::string_view own_name() const { return treatment.empty() ? std::string_view(treatment_name) : ""; }

    bool operator==(const Facts&) const = default;
};

/// A story as its writer made it. The body is Markdown, the rest plain text.
struct Story {
    Facts facts;
    std::string title;
    std::string body;
    std::string measured; // see measured.h; empty: not attached

    bool operator==(const Story&) const = default;
};

// In characters. [design]: a long story of a forum is some 5,000.
inline constexpr size_t kMostOfTitle = 120;
inline constexpr size_t kMostOfName = 60;
inline constexpr size_t kMostOfBeside = 500;
inline constexpr size_t kMostOfBody = 10'000;
inline constexpr size_t kMostOfReply = 4'000;

/// What of a story has to be mended before it can be looked at, each beside its field.
Problems problems_of(const Story& story);
Problems problems_of_reply(std::string_view body);

/// Without control characters but line ends, and with each line end one character: what a form sent, as it is kept.
std::string cleaned(std::string_view typed);

/// The word for a value in forms and in the database.
std::string_view word(State state);
std::string_view word(TriedFor span);
std::string_view word(Outcome outcome);
std::string_view word(Again again);

std::optional<TriedFor> tried_for_of(std::string_view word);
std::optional<Outcome> outcome_of(std::string_view word);
std::optional<Again> again_of(std::string_view word);
/// Anything but the four words is `held`: what cannot be told is not shown.
State state_of(std::string_view word);

} // namespace amble::community
