#pragma once

#include <array>
#include <string_view>

namespace amble::account {

/// What a person agrees to when they join. A changed text gets a new version, the day it was written; who agreed to an
/// older one is asked when they next sign in.
constexpr std::string_view kJoining = "joining";
constexpr std::string_view kJoiningVersion = "2026-11-22";

/// Its paragraphs, in English, which is their key in the catalogue.
constexpr std::array<std::string_view, 5> kJoiningText = {
    "This site keeps what you tell it about your back, your pain and your walks, so that it can set each week's "
    "target and show you how you are doing. It needs your agreement for that, because this is about your health.",
    "Nobody else sees it unless you share it. You can share with one specialist, for a time, and take it back. Every "
    "look at it and every change by anybody else is in a log that you can read.",
    "The people who run this site keep the computer and the backups. They cannot look at your health data through the "
    "site. Somebody with the keys to the computer could: what they read with this program is logged, what they "
    "read around it is not.",
    "You can have a copy of everything at any time, and you can have everything erased at any time, without a reason.",
    "The programme does not replace a doctor or physiotherapist. Nobody watches this site for emergencies.",
};

} // namespace amble::account
