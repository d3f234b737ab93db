#pragma once

#include "account/visit.h"

#include <string>
#include <string_view>

namespace amble::account {

/// A browser about to be signed in: the tokens of its cookies are made before the transaction that stores them, and
/// sent once it is on disk.
class Arrival {
public:
    explicit Arrival(const Visit& visit);

    /// The session, and, where it owes nothing, that this browser knows the account: whoever has but the password must
    /// not be counted apart by it. Ends the session whose cookie came along.
    void store(database::Transaction& data, PersonId person, std::string_view name_key, Owes owes) const;
    /// 303 to `path`, with both cookies.
    http::Response lead_to(std::string_view path) const { return with_cookies(http::see_other(path)); }
    http::Response with_cookies(http::Response response) const;
    /// What the new session's cookie will hold.
    const std::string& session() const { return session_; }

private:
    const Visit& visit_;
    std::string session_;
    std::string device_;
};

/// Where somebody's day begins who wanted nothing in particular: at the work of their role, else at today's walk. A
/// specialist whose verification lapsed has no work that would open.
std::string_view first_page_of(const Viewer& viewer);

/// Where to go after signing in: a page of this site that can be opened by a link, or else today's.
std::string_view path_after(std::string_view wanted);

/// The answer to somebody who has shown all they had to: on to the page they wanted ("next" of the form), or to what
/// they had typed before.
http::Response lead_on(Visit& visit, const Arrival& arrival, bool agreed);

/// The value of a cookie, "" where there is none.
std::string cookie_of(const Visit& visit, std::string_view name);

} // namespace amble::account
