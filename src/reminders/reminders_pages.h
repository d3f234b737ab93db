#pragma once

#include "account/visit.h"

namespace amble::reminders {

/// What the pages need to know of the server.
struct Settings {
    bool sends_mail = false;
    std::string push_key = {}; // the public one, base64url; empty: no push
};

/// What may reach a person, where and when; and the pages that the links in letters open.
account::Routes routes(const Settings& settings);

} // namespace amble::reminders
