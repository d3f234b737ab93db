#include "account/arrival_pages.h"

#include "account/session.h"
#include "account/session_store.h"
#include "account/token.h"

namespace amble::account {

namespace {

using std::chrono::hours;
using std::chrono::seconds;

constexpr seconds kDeviceCookieLasts = hours(24 * 365);

} // namespace

std::string cookie_of(const Visit& visit, std::string_view name) {
    return std::string(visit.request.cookie(name).value_or(""));
}

Arrival::Arrival(const Visit& visit) : visit_(visit), session_(new_token()), device_(cookie_of(visit, kDeviceCookie)) {
    if (device_.size() != session_.size()) device_ = new_token();
}

void Arrival::store(database::Transaction& data, PersonId person, std::string_view name_key) const {
    const std::string device = device_name(visit_.request.header("user-agent").value_or(""));
    start_session(data, {person, session_, device, cookie_of(visit_, kSessionCookie)}, visit_.now);
    remember_device(data, {device_, name_key, person}, Zone::utc().day_at(visit_.now));
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
