#include "screening/screening_pages.h"

#include "screening/page_functions.h"
#include "screening/screening_store.h"

#include <utility>

namespace amble::screening {

account::Routes routes(const Happened& happened) {
    using account::Access;
    using account::Visit;
    using account::Work;
    using http::Method;
    const auto telling = [&](http::Response (*page)(Visit&, const Happened&)) {
        return [page, happened](Visit& visit) { return page(visit, happened); };
    };
    return {
        {Method::get, "/screening", Access::member, Work::read, ask_questions},
        {Method::post, "/screening", Access::member, Work::write, telling(answer_questions)},
        {Method::post, "/screening/shown", Access::member, Work::write, telling(keep_emergency)},
        {Method::get, "/screening/result", Access::member, Work::read, show_result},
        {Method::get, "/clearance", Access::member, Work::read, show_clearance},
        {Method::get, "/consultation", Access::member, Work::read, ask_consultation},
        {Method::post, "/consultation", Access::member, Work::write, telling(record_consultation)},
        {Method::get, "/emergency", Access::anyone, Work::steady, show_emergency},
        {Method::get, "/crisis", Access::anyone, Work::steady, show_crisis},
        {Method::get, "/stop-signs", Access::anyone, Work::steady, show_stop_signs},
        {Method::get, "/stop-signs/:sign", Access::anyone, Work::steady, show_stop_sign},
        {Method::post, "/stop-signs/:sign", Access::member, Work::write, telling(record_stop_sign)},
    };
}

AsOf as_of(const account::Visit& visit) {
    return {visit.now, visit.today()};
}

Happening happening_of(const account::Visit& visit, std::vector<std::string> events) {
    return {visit.person(), visit.now, visit.today(), std::move(events), mode_of(visit.settings)};
}

} // namespace amble::screening
