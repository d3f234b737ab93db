#include "account/handle.h"

#include "account/folding.h"
#include "foundation/base/text.h"

#include <algorithm>
#include <array>

namespace amble::account {

namespace {

constexpr size_t kShortest = 3;
constexpr size_t kLongest = 20;
constexpr size_t kTellingPart = 4; // a shorter part of a name ("Ann") stands in too many other words

constexpr std::array<std::string_view, 42> kRoleWords = {
    "admin",
    "aerztin",
    "amble",
    "anonymous",
    "arzt",
    "chiropractor",
    "clinic",
    "clinician",
    "deleted",
    "doc",
    "doctor",
    "doktor",
    "dr",
    "gp",
    "klinik",
    "md",
    "moderator",
    "nobody",
    "nurse",
    "official",
    "operator",
    "osteopath",
    "pfleger",
    "physician",
    "physio",
    "physiotherapeut",
    "physiotherapeutin",
    "physiotherapist",
    "practice",
    "praxis",
    "prof",
    "professor",
    "root",
    "security",
    "specialist",
    "staff",
    "support",
    "surgeon",
    "system",
    "therapeut",
    "therapeutin",
    "therapist",
};

/// What is put before a name without a hyphen.
constexpr std::array<std::string_view, 3> kTitles = {"dr", "doc", "prof"};

bool is_well_formed(std::string_view text) {
    const auto is_letter = [](char c) { return c >= 'a' && c <= 'z'; };
    const auto belongs = [&](char c) { return is_letter(c) || (c >= '0' && c <= '9') || c == '-'; };
    return !text.empty() && is_letter(text.front()) && std::all_of(text.begin(), text.end(), belongs);
}

bool passes_for_role(std::string_view shown) {
    for (std::string_view part : split(shown, '-')) {
        while (!part.empty() && part.back() >= '0' && part.back() <= '9')
            part.remove_suffix(1);
        const auto reads_as = [&](std::string_view word) { return likeness(part) == likeness(word); };
        if (std::any_of(kRoleWords.begin(), kRoleWords.end(), reads_as)) return true;
    }
    return false;
}

/// The parts of a name between anything that is no ASCII letter or digit.
std::vector<std::string> parts_of(std::string_view name) {
    std::vector<std::string> parts(1);
    for (const char c : folded(name).value_or("")) {
        const bool belongs = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (belongs)
            parts.back().push_back(c);
        else if (!parts.back().empty())
            parts.emplace_back();
    }
    return parts;
}

bool holds_part_of(const std::string& key, std::string_view name) {
    const auto parts = parts_of(name);
    return std::any_of(parts.begin(), parts.end(), [&](const std::string& part) {
        return part.size() >= kTellingPart && key.find(likeness(part)) != std::string::npos;
    });
}

/// "amara-osei", "osei-amara", "drosei" for Amara Osei: what stands beside claims must not seem to be theirs.
bool passes_for(const std::string& key, std::string_view name) {
    std::vector<std::string> parts;
    for (const std::string& part : parts_of(name))
        if (!part.empty()) parts.push_back(likeness(part));
    const auto holds = [&key](const std::string& words) { return key.find(words) != std::string::npos; };
    for (const std::string& one : parts) {
        const auto titled = [&](std::string_view title) { return key == likeness(title) + one; };
        if (one.size() >= kShortest && std::ranges::any_of(kTitles, titled)) return true;
        for (const std::string& other : parts) {
            if (&one == &other || one.size() + other.size() <= kTellingPart) continue;
            const bool both = one.size() >= kTellingPart && other.size() >= kTellingPart && holds(one) && holds(other);
            if (both || holds(one + other)) return true;
        }
    }
    return false;
}

} // namespace

std::string likeness(std::string_view handle) {
    std::string key;
    for (const char c : handle) {
        if (c == '-') continue;
        if (c == '0')
            key.push_back('o');
        else if (c == '1' || c == 'i')
            key.push_back('l');
        else
            key.push_back(c);
    }
    return key;
}

Result<Handle> parse_handle(std::string_view typed, const Known& known) {
    const std::string shown = lower_ascii(trim(typed));
    const std::string key = likeness(shown);
    if (key.size() < kShortest || shown.size() > kLongest || !is_well_formed(shown))
        return problem("handle",
                       "Choose {0} to {1} of the letters a to z, digits and hyphens, beginning with a letter.",
                       {std::to_string(kShortest), std::to_string(kLongest)});
    if (passes_for_role(shown))
        return problem("handle", "Choose another: this one could be taken for somebody who speaks for this site.");
    if (holds_part_of(key, known.person_name) || holds_part_of(key, known.sign_in_name))
        return problem("handle", "Choose another: this one holds a part of your name or of the name you sign in with.");
    const auto taken_for = [&key](const std::string& name) { return passes_for(key, name); };
    if (std::ranges::any_of(known.specialists, taken_for))
        return problem("handle", "Choose another: this one could be taken for a specialist here.");
    return Handle{shown, key};
}

std::optional<Problem> why_no_more(std::span<const ChosenHandle> own, const Handle& wanted, Day today) {
    if (std::ranges::find(own, wanted.key, &ChosenHandle::key) != own.end()) return std::nullopt;
    if (own.size() >= kMostHandles)
        return problem("handle", "You have had {0} names, and each stays yours. Take one of them again.",
                       {std::to_string(own.size())});
    const auto lately = std::ranges::count_if(own, [&](const auto& each) { return today - each.on < kNewHandlesDays; });
    if (lately >= kMostNewHandles)
        return problem("handle",
                       "You have chosen {0} names in {1} days. Take one of them again, or wait with another, so that "
                       "others know whom they read.",
                       {std::to_string(lately), std::to_string(kNewHandlesDays)});
    return std::nullopt;
}

} // namespace amble::account
