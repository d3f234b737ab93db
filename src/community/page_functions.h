#pragma once

#include "account/visit.h"
#include "community/intake.h"
#include "community/measured.h"

#include <functional>
#include <optional>

namespace amble::community {

/// What the pages need beside the visit, handed in by app/: how new members are treated, and what a member's own diary
/// says of their pain, which lies in other slices.
struct Parts {
    Settings settings;
    std::function<std::optional<UsualPain>(account::Visit&)> usual_pain = [](account::Visit&) {
        return std::optional<UsualPain>();
    };
};

// The routes of each file of pages; see community_pages.cpp.
account::Routes list_routes();
account::Routes story_routes();
account::Routes write_routes(const Parts& parts);
account::Routes reply_routes(const Parts& parts);
account::Routes reaction_routes();
account::Routes own_posts_routes();
account::Routes moderation_routes();
account::Routes report_routes();
account::Routes log_routes();

} // namespace amble::community
