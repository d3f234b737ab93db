#pragma once

#include "foundation/html/html.h"

#include <optional>
#include <span>
#include <string_view>

namespace amble::app {

/// Whom the demo's first page offers: the five whom the programme is for, then who works behind the scenes.
enum class Part : uint8_t {
    new_today,
    week_six,
    after_flare,
    after_four_months,
    specialist,
    desk,
    moderator,
    operator_
};

struct CastMember {
    Part part;
    std::string_view path; // where they begin
    std::string_view key;  // what they sign in with; nobody can with a password
    std::string_view name;
    html::Said situation;
    html::Said to_try;
};

std::span<const CastMember> cast();
std::span<const CastMember> behind_the_scenes();
/// Nothing where `key` is nobody of them.
const CastMember* cast_member(std::string_view key);

/// The other members of the clinic and its second specialist.
std::span<const std::string_view> member_names();
/// Those who wait for a specialist to clear them.
std::span<const std::string_view> waiting_names();
inline constexpr std::string_view kSecondSpecialist = "Ruth Lindqvist";

} // namespace amble::app
