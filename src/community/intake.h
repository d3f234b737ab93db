#pragma once

#include "foundation/base/calendar.h"
#include "foundation/base/sentence.h"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace amble::community {

/// Why somebody should look at a post. In the order in which moderators see them.
enum class Reason : uint8_t {
    red_flag,      // words of an emergency or of suicide
    dangerous,     // tells others to stop a medicine, ignore a sign or take a dose
    abuse,         // reported: hurts somebody
    private_data,  // reported: tells who somebody is
    advertising,   // sells something
    copy,          // says what another post says
    false_claim,   // reported: dangerous nonsense
    new_member,    // one of the first posts, or links, of a new member
    wrong_verdict, // a verdict beside a post does not fit it
    other,
};

/// 4, which is for words of an emergency alone, is looked at first.
int severity(Reason reason);

/// What an operator decides about new members.
struct Settings {
    int held_first_posts = 1;  // so many first posts of a member wait for a moderator; 0 to 20
    int links_after_posts = 3; // links of those with fewer shown posts wait too; 0 to 50
    int new_member_days = 14;  // nobody is new for longer; 0 to 365
};

/// What is known when somebody posts.
struct Posting {
    int links = 0;
    double advertising = 0;
    bool red_flag = false;
    bool dangerous = false;
    bool copies = false; // of somebody's recent post
    int posts_shown = 0; // of this member's, before this one; counted up to some 20
    int days_a_member = 0;
};

/// Why a post waits for a moderator, the gravest first; empty: it is shown at once.
std::vector<Reason> held_for(const Posting& posting, const Settings& settings);

/// How much somebody may write: a flood is no conversation. [design]
inline constexpr int kMostStoriesADay = 5;
inline constexpr int kMostRepliesAnHour = 20;

std::string_view word(Reason reason);
std::optional<Reason> reason_of(std::string_view word);
/// As its writer and the public log read it.
Sentence told(Reason reason);

} // namespace amble::community
