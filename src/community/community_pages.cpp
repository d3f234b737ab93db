#include "community/community_pages.h"

namespace amble::community {

account::Routes routes(const Parts& parts) {
    account::Routes all;
    for (account::Routes some :
         {list_routes(), story_routes(), write_routes(parts), reply_routes(parts), reaction_routes(),
          own_posts_routes(), moderation_routes(), report_routes(), log_routes()})
        for (account::Route& each : some)
            all.push_back(std::move(each));
    return all;
}

} // namespace amble::community
