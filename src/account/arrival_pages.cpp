#include "account/arrival_pages.h"

#include "account/agree_pages.h"
#include "account/kept_form.h"
#include "account/session.h"
#include "account/session_store.h"
#include "account/token.h"

namespace amble::account {

namespace {

using std::chrono::hours;
using std::chrono::seconds;

constexpr seconds kDeviceCookieLasts = hours(24 * 365);
constexpr std::string_view kFirstPage = "/today";

} // namespace

std::string_view first_page_of(const Viewer& viewer) {
    if (viewer.verified_specialist) return "/specialist";
    if (viewer.roles.has(Role::desk)) return "/desk";
    return viewer.roles.has(Role::moderator) ? "/moderation" : kFirstPage;
}

std::string cookie_of(const Visit& visit, std::string_view name) {
    return std::string(visit.request.cookie(name).value_or(""));
}

Arrival::Arrival(const Visit& visit) : visit_(visit), session_(new_token()), device_(cookie_of(visit, kDeviceCookie)) {
    if (device_.size() != session_.size()) device_ = new_token();
}

std::string_view path_after(std::string_view wanted) {
    return http::leads_here(wanted) && !wanted.starts_with("/sign-in") ? wanted : kFirstPage;
}

http::Response lead_on(Visit& visit, const Arrival& arrival, bool agreed) {
    const auto kept = carried_form(visit.form);
    if (agreed && kept && visit.viewer && visit.viewer->marker == kept->person) {
        visit.form_token = form_token(arrival.session());
        return arrival.with_cookies(offer_again(visit, *kept));
    }
    const std::string_view wanted = path_after(visit.form.text("next"));
    const bool nothing_wanted = wanted == kFirstPage && visit.viewer;
    return arrival.lead_to(path_by_agreement(agreed, nothing_wanted ? first_page_of(*visit.viewer) : wanted));
}

void Arrival::store(database::Transaction& data, PersonId person, std::string_view name_key, Owes owes) const {
    const std::string device = device_name(visit_.request.header("user-agent").value_or(""));
    start_session(data, {person, session_, device, cookie_of(visit_, kSessionCookie), owes}, visit_.now);
    if (owes == Owes::nothing) remember_device(data, {device_, name_key, person}, Zone::utc().day_at(visit_.now));
}

http::Response Arrival::with_cookies(http::Response response) const {
    // The server ends a session by its row; the cookie only has to last as long as any may.
    const seconds lasts = lifetime(Roles()).whole;
    response.with("Set-Cookie", http::cookie_header(kSessionCookie, session_, lasts.count(), visit_.request.secure));
    response.with("Set-Cookie",
                  http::cookie_header(kDeviceCookie, device_, kDeviceCookieLasts.count(), visit_.request.secure));
    return response;
}

} // namespace amble::account
