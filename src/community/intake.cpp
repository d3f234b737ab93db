#include "community/intake.h"

#include "community/advertising.h"

#include <array>

namespace amble::community {

namespace {

struct Known {
    Reason reason;
    std::string_view word;
    int severity;
};

constexpr std::array<Known, 10> kReasons{{
    {Reason::red_flag, "red_flag", 4},
    {Reason::dangerous, "dangerous", 3},
    {Reason::abuse, "abuse", 2},
    {Reason::private_data, "private_data", 2},
    {Reason::advertising, "advertising", 1},
    {Reason::copy, "copy", 1},
    {Reason::false_claim, "false_claim", 2},
    {Reason::new_member, "new_member", 0},
    {Reason::wrong_verdict, "wrong_verdict", 0},
    {Reason::other, "other", 1},
}};

} // namespace

int severity(Reason reason) {
    return kReasons[static_cast<size_t>(reason)].severity;
}

std::vector<Reason> held_for(const Posting& posting, const Settings& settings) {
    std::vector<Reason> reasons;
    // Words of an emergency hold nothing back: whoever is in need is not silenced. The queue hears of them all the
    // same; see write_pages.cpp.
    if (posting.dangerous) reasons.push_back(Reason::dangerous);
    if (posting.advertising >= kAdvertisingFrom) reasons.push_back(Reason::advertising);
    if (posting.copies) reasons.push_back(Reason::copy);
    const bool is_new = posting.days_a_member < settings.new_member_days;
    const bool first = posting.posts_shown < settings.held_first_posts;
    const bool linking = posting.links > 0 && posting.posts_shown < settings.links_after_posts;
    if (is_new && (first || linking)) reasons.push_back(Reason::new_member);
    return reasons;
}

std::string_view word(Reason reason) {
    return kReasons[static_cast<size_t>(reason)].word;
}

std::optional<Reason> reason_of(std::string_view word) {
    for (const Known& each : kReasons)
        if (each.word == word) return each.reason;
    return std::nullopt;
}

Sentence told(Reason reason) {
    switch (reason) {
    case Reason::red_flag:
        return {"It has words of an emergency.", {}};
    case Reason::dangerous:
        return {"It could lead others to stop a medicine, pass over a warning sign or take a dose.", {}};
    case Reason::abuse:
        return {"It hurts somebody.", {}};
    case Reason::private_data:
        return {"It tells who somebody is.", {}};
    case Reason::advertising:
        return {"It reads like advertising.", {}};
    case Reason::copy:
        return {"It says the same as another recent post.", {}};
    case Reason::false_claim:
        return {"It claims something that could do harm.", {}};
    case Reason::new_member:
        return {"A moderator looks at the first posts and links of new members.", {}};
    case Reason::wrong_verdict:
        return {"A verdict beside it does not fit what it says.", {}};
    case Reason::other:
        break;
    }
    return {"Something else.", {}};
}

} // namespace amble::community
