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

    /// The session and that this browser knows the account. Ends the session whose cookie came along.
    void store(database::Transaction& data, PersonId person, std::string_view name_key) const;
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

/// The value of a cookie, "" where there is none.
std::string cookie_of(const Visit& visit, std::string_view name);

} // namespace amble::account
