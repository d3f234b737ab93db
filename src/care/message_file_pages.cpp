#include "account/page.h"
#include "care/message_side_pages.h"
#include "care/message_store.h"
#include "care/page_functions.h"
#include "care/seen_member_pages.h"
#include "foundation/http/download.h"

namespace amble::care {

namespace {

using account::Deed;
using account::Visit;

http::Response no_such_file(const Visit& visit) {
    return account::show_problem(visit, 404, {"There is no such file here. Perhaps it was taken back.", {}});
}

http::Response file_of(Visit& visit, const Side& side) {
    const auto message = visit.path.id(1);
    const auto found = message ? find_attachment(visit.data(), side.share, *message) : std::nullopt;
    if (!found) return no_such_file(visit);
    return http::download(content_type(found->file.kind), found->bytes, found->file.name);
}

http::Response take_back(Visit& visit, const Side& side) {
    const auto message = visit.path.id(1);
    if (!message || !remove_attachment(visit.data(), side.share, *message, side.reader)) return no_such_file(visit);
    return http::see_other(side.url.text());
}

} // namespace

http::Response show_message_file(Visit& visit) {
    const auto side = members_side(visit);
    return side ? file_of(visit, *side) : no_such_file(visit);
}

http::Response take_message_file_back(Visit& visit) {
    const auto side = members_side(visit);
    return side ? take_back(visit, *side) : no_such_file(visit);
}

http::Response show_members_file(Visit& visit) {
    const auto side = specialists_side(visit);
    if (!side) return nothing_shown(visit);
    log_deed(visit, side->share, Deed::looked, std::string(logged(Part::messages)));
    return file_of(visit, *side);
}

http::Response take_specialists_file_back(Visit& visit) {
    const auto side = specialists_side(visit);
    return side ? take_back(visit, *side) : nothing_shown(visit);
}

} // namespace amble::care
