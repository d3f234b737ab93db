#pragma once

#include "account/visit.h"

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace amble::account {

using SentFields = std::vector<std::pair<std::string, std::string>>;

/// Somebody with a browser, on the pages of one slice: keeps cookies, runs each handler in the transaction that its
/// route line asks for, and is told to sign in where the line says so. What the whole site adds around a handler is
/// tested in app/.
class Pages {
public:
    Pages(database::Database& database, Routes routes, Instant now);

    http::Response get(std::string_view target);
    http::Response post(std::string_view target, const SentFields& fields = {});
    /// Sends files, each by its name, in the field "files", and the other fields.
    http::Response upload(std::string_view target, const SentFields& files, const SentFields& fields = {});
    http::Response send_json(std::string_view target, std::string body);
    void sign_in_as(PersonId person);

    Settings settings;
    Instant now;
    std::string address = "192.0.2.1";
    std::string if_none_match; // sent where it is given
    std::map<std::string, std::string> cookies;

private:
    http::Request request_for(http::Method method, std::string_view target) const;
    http::Response answer(const http::Request& request);
    http::Response run(const http::Request& request, database::Transaction* data, const http::Router::Match& match);
    void keep_cookies(const http::Response& response);

    database::Database& database_;
    Routes routes_;
    http::Router router_;
};

/// The first value of a header, "" where there is none.
std::string header_of(const http::Response& response, std::string_view name);
/// Where a redirect leads, "" for any other answer.
std::string leads_to(const http::Response& response);
/// What scripts may show, in <template>, is not shown.
bool shows(const http::Response& response, std::string_view part);
/// What stands between two marks on a page: the rest of a link after its beginning, say. "" where it is not there.
std::string between(const http::Response& response, std::string_view begin, std::string_view end);

} // namespace amble::account
