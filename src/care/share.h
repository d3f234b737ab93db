#pragma once

#include "foundation/base/calendar.h"
#include "foundation/base/id.h"
#include "foundation/base/result.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace amble::care {

/// What a member can show a specialist, each part on its own.
enum class Part : uint8_t { screening, walks, pain, measures, guidance, messages };
inline constexpr std::array kParts{Part::screening, Part::walks,    Part::pain,
                                   Part::measures,  Part::guidance, Part::messages};

/// "walks", as it is stored and sent.
std::string_view name(Part part);
/// What agreeing to it means, in English, which is its key in the catalogue.
std::string_view wording(Part part);
std::string_view meaning(Part part);
/// What of it was looked at, as the member's log says it.
std::string_view logged(Part part);

class Parts {
public:
    bool has(Part part) const { return (held_ & bit(part)) != 0; }
    bool none() const { return held_ == 0; }
    Parts with(Part part) const {
        Parts more = *this;
        more.held_ = static_cast<uint8_t>(more.held_ | bit(part));
        return more;
    }

    bool operator==(const Parts&) const = default;

private:
    static constexpr unsigned bit(Part part) { return 1u << static_cast<unsigned>(part); }
    uint8_t held_ = 0;
};

/// "screening walks", and back; a word that is not known is left out, so that nothing more is shown than was meant.
std::string joined(Parts parts);
Parts parse_parts(std::string_view words);

/// A member's consent that one specialist sees some of what they keep here.
struct Share {
    Id id;
    PersonId member;
    PersonId specialist;
    std::string specialist_name; // as it was then
    Instant given;
    Day until; // the last day on which it holds
    std::optional<Instant> ended;
    Parts parts = {};

    bool holds_on(Day day) const { return !ended && day <= until; }
};

/// Design: long enough for a course of treatment, short enough to be thought of again.
inline constexpr int kLongestShareDays = 365;
inline constexpr int kUsualShareDays = 90;

/// What is agreed to, with the meaning of each part; a changed text gets the day it was written as its new version.
inline constexpr std::string_view kShareVersion = "2026-11-23.4";
/// The first version that speaks of being counted: who agreed to an older one is not.
inline constexpr std::string_view kCountedSince = "2026-11-23.2";
/// The first version that lets a specialist change how the programme reckons.
inline constexpr std::string_view kProgrammeChangedSince = "2026-11-23.4";
inline constexpr std::array<std::string_view, 4> kShareText = {
    "You choose one specialist, or everybody who treats people at one practice today, and what they see. They see "
    "nothing that you do not tick, and nothing you write in the community.",
    "It ends on the day you choose. You can end it at any time before, with each of them. Every look and every "
    "decision is in the log that you can read.",
    "It takes the place of what you share with the same specialist now.",
    "The practice where they work counts you, without your name, in its numbers on how people walk and what "
    "changes. It is never shown a number of fewer than five people.",
};

/// The last day of a share as it was typed: from today to a year ahead.
Result<Day> parse_share_until(std::string_view typed, Day today);

} // namespace amble::care
