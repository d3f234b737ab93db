#pragma once

#include "foundation/base/id.h"
#include "screening/clearance_records.h"

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace amble::care {

/// Design: time to get an appointment, and short enough that what the letter says still holds.
inline constexpr int kLetterDays = 60;
inline constexpr int kMostOpenLetters = 5;
/// Characters: so that the letter fits on one sheet of A4.
inline constexpr size_t kLongestConcerns = 600;

/// What a letter says beside the member's name, as it was when it was written.
struct LetterContent {
    std::string concerns; // in the member's own words
    std::vector<screening::Matter> matters;
    std::optional<int> usual_pain; // 0-10
    int start = 15;                // minutes a day that are proposed
};

/// A member asks a clinician of their own, who has no account here, whether they may start.
struct Letter {
    Id id;
    PersonId member;
    LetterContent content;
    Instant written;
    Instant expires;
    std::optional<Instant> withdrawn;
    std::optional<Instant> answered;
};

enum class LetterState { open, answered, withdrawn, over };
LetterState state_of(const Letter& letter, Instant now);

/// What is wrong with the concerns; empty if nothing.
Problems check_concerns(std::string_view concerns);

/// The form of the answer as it was typed.
struct TypedAnswer {
    std::string_view answer; // "cleared", "conditions" or "declined"
    std::string_view most_minutes;
    std::string_view until;
    std::string_view words;
    std::string_view name;
    std::string_view profession;
    std::string_view registration;
};

struct ReadAnswer {
    std::variant<screening::LetterCleared, screening::LetterDeclined> answer;
    Problems problems;
};
/// `today` is the member's.
ReadAnswer read_answer(const TypedAnswer& typed, const Letter& letter, Day today);

} // namespace amble::care
