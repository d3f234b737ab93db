#pragma once

#include "account/visit.h"
#include "care/message.h"
#include "care/share.h"
#include "foundation/html/html.h"

#include <optional>
#include <string>

namespace amble::care {

/// One side of a thread, as the one who looks at it is.
struct Side {
    Share share;
    Sender reader = Sender::member;
    std::string other = {}; // their name
    html::Url url;          // of the thread, as this side reads it
    bool may_write = false;
};

/// The member reads the thread of any share of theirs, and writes while one holds that lets them.
std::optional<Side> members_side(account::Visit& visit);
/// Where the share holds today and shows messages.
std::optional<Side> specialists_side(account::Visit& visit);

/// Where a file of the thread is fetched from, and taken back by a POST.
html::Url file_url(const Side& side, const Id& message);

} // namespace amble::care
