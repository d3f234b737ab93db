#include "programme/programme_pages.h"

#include "programme/page_functions.h"

namespace amble::programme {

Here here(const account::Visit& visit) {
    return here(*visit.viewer, visit.settings, visit.now);
}

account::Routes routes(BesideToday beside) {
    using account::Access;
    using account::Work;
    using http::Method;
    return {
        {Method::get, "/today", Access::member, Work::read,
         [beside = std::move(beside)](account::Visit& visit) { return show_today(visit, beside); }},
        {Method::get, "/programme/start", Access::member, Work::read, ask_start},
        {Method::post, "/programme/start", Access::member, Work::write, start},
        {Method::get, "/review", Access::member, Work::read, ask_review},
        {Method::post, "/review", Access::member, Work::write, review},
        {Method::get, "/flare", Access::member, Work::read, ask_flare},
        {Method::post, "/flare", Access::member, Work::write, flare},
        {Method::get, "/pause", Access::member, Work::read, ask_pause},
        {Method::post, "/pause", Access::member, Work::write, pause_programme},
        {Method::get, "/why", Access::member, Work::read, show_why},
        {Method::get, "/progress", Access::member, Work::read, show_progress},
        {Method::get, "/progress/changes", Access::member, Work::read, show_changes},
        {Method::get, "/plan", Access::anyone, Work::read, ask_plan},
        {Method::post, "/plan", Access::anyone, Work::read, show_plan},
    };
}

} // namespace amble::programme
