#include "care/care_pages.h"

#include "care/page_functions.h"

namespace amble::care {

account::Routes routes(const screening::Happened& happened) {
    using account::Access;
    using account::Reach;
    using account::Visit;
    using account::Work;
    using http::Method;
    const auto deciding = [happened](Visit& visit) { return decide(visit, happened); };
    return {
        {Method::get, "/sharing", Access::member, Work::read, show_sharing, Reach::crosses_persons},
        {Method::post, "/sharing", Access::member, Work::write, share_clearance, Reach::crosses_persons},
        {Method::post, "/sharing/:id/end", Access::member, Work::write, end_sharing},
        // A look at somebody's data is written down with it.
        {Method::get, "/specialist", Access::specialist, Work::write, show_members, Reach::crosses_persons},
        {Method::get, "/specialist/:id", Access::specialist, Work::write, show_member, Reach::crosses_persons},
        {Method::post, "/specialist/:id", Access::specialist, Work::write, deciding, Reach::crosses_persons},
    };
}

} // namespace amble::care
