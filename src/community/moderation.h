#pragma once

#include "community/intake.h"
#include "community/post.h"

#include <optional>
#include <string>
#include <string_view>

namespace amble::community {

/// What a moderator may do. `let_be` closes a report and leaves the post as it is; `unfit` takes a verdict from beside
/// a post.
enum class Act : uint8_t { let_be, show, hold, remove, warn, limit, ban, unfit };

/// What a post becomes by it; nothing where it stays as it is.
std::optional<State> state_after(Act act);

/// Whether the member hears of it: whatever was done to them or to their post.
bool is_told(Act act);

enum class Answer : uint8_t { upheld, granted };

/// One act, for the member, the log and whoever undoes it.
struct Moderation {
    PersonId person; // whose post or account
    Id id;
    Instant at;
    Act act = Act::let_be;
    Reason reason = Reason::other;
    std::string words; // to the member
    std::optional<PostPlace> post;
    std::optional<State> state_before; // where the post was changed
    std::optional<Day> until;          // of a limit, the last day
    PersonId by;                       // {0}: the rules, or a moderator who erased their account
    std::optional<Instant> undone_at;
    std::optional<std::string> appeal;
    std::optional<Answer> answer;

    /// Whether it still keeps its member from posting on `day`.
    bool keeps_from_posting(Day day) const {
        return !undone_at && (act == Act::ban || (act == Act::limit && until && day <= *until));
    }
    /// Held when it was posted, before any moderator saw it. A moderator says why.
    bool is_by_rules() const { return act == Act::hold && by == PersonId{} && words.empty(); }
    /// Only what hurts can be appealed, once.
    bool can_be_appealed() const;
};

inline constexpr size_t kMostOfWords = 1'000; // characters, of a reason, a note or an appeal
inline constexpr int kLongestLimitDays = 90;

/// Acts on a report, as a form names them.
std::string_view word(Act act);
std::optional<Act> act_of(std::string_view word);
std::string_view word(Answer answer);

/// "Removed", "Shown again": for the member and the log.
Sentence told(Act act);

} // namespace amble::community
