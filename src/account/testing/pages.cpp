#include "account/testing/pages.h"

#include "account/session.h"
#include "account/session_store.h"
#include "account/testing/people.h"
#include "foundation/http/multipart.h"

#include <algorithm>

namespace amble::account {

namespace {

/// Ends a transaction that must not stay, the way the site does for an answer of 400 or more.
struct RolledBack {
    http::Response response;
};

std::string encoded(const SentFields& fields) {
    static constexpr std::string_view kHex = "0123456789ABCDEF";
    std::string body;
    const auto append = [&](std::string_view text) {
        for (const char c : text) {
            const auto byte = static_cast<unsigned char>(c);
            body.push_back('%');
            body.push_back(kHex[byte >> 4]);
            body.push_back(kHex[byte & 15]);
        }
    };
    for (const auto& [name, value] : fields) {
        if (!body.empty()) body.push_back('&');
        append(name);
        body.push_back('=');
        append(value);
    }
    return body;
}

bool may(const Viewer& viewer, Access access) {
    switch (access) {
    case Access::anyone:
    case Access::member:
    case Access::owing_code:
    case Access::setting_up:
        return true;
    case Access::specialist:
        return viewer.verified_specialist;
    case Access::desk:
        return viewer.roles.has(Role::desk);
    case Access::moderator:
        return viewer.roles.has(Role::moderator);
    case Access::operator_:
        return viewer.roles.has(Role::operator_);
    }
    return false;
}

} // namespace

Pages::Pages(database::Database& database, Routes routes, Instant begin)
    : now(begin), database_(database), routes_(std::move(routes)) {
    for (size_t i = 0; i < routes_.size(); ++i)
        router_.add(routes_[i].method, routes_[i].pattern, i);
}

http::Response Pages::get(std::string_view target) {
    return answer(request_for(http::Method::get, target));
}

http::Response Pages::post(std::string_view target, const SentFields& fields) {
    http::Request request = request_for(http::Method::post, target);
    request.body = encoded(fields);
    return answer(request);
}

http::Response Pages::upload(std::string_view target, const SentFields& files, const SentFields& fields) {
    http::Request request = request_for(http::Method::post, target);
    request.headers.emplace_back("content-type", "multipart/form-data; boundary=xyz");
    const auto add = [&](const std::string& head, const std::string& content) {
        request.body += "--xyz\r\nContent-Disposition: form-data; " + head + "\r\n\r\n" + content + "\r\n";
    };
    for (const auto& [name, value] : fields)
        add("name=\"" + name + "\"", value);
    for (const auto& [name, content] : files)
        add("name=\"files\"; filename=\"" + name + "\"", content);
    request.body += "--xyz--\r\n";
    return answer(request);
}

http::Response Pages::send_json(std::string_view target, std::string body) {
    http::Request request = request_for(http::Method::post, target);
    request.headers.emplace_back("content-type", "application/json");
    request.body = std::move(body);
    return answer(request);
}

void Pages::sign_in_as(PersonId person) {
    cookies[std::string(kSessionCookie)] = a_session(database_, person, now);
}

http::Request Pages::request_for(http::Method method, std::string_view target) const {
    http::Request request;
    request.method = method;
    const size_t mark = target.find('?');
    request.path = target.substr(0, mark);
    if (mark != std::string_view::npos) request.query = target.substr(mark + 1);
    request.client_address = address;
    std::string line;
    for (const auto& [name, value] : cookies)
        line += (line.empty() ? "" : "; ") + name + "=" + value;
    if (!line.empty()) request.headers.emplace_back("cookie", line);
    if (!if_none_match.empty()) request.headers.emplace_back("if-none-match", if_none_match);
    return request;
}

http::Response Pages::answer(const http::Request& request) {
    const auto match = router_.find(request.method, request.path);
    if (!match) return http::not_found();
    http::Response response;
    const auto in_transaction = [&](database::Transaction& data) {
        response = run(request, &data, *match);
        if (response.status >= 400) throw RolledBack{response};
    };
    try {
        switch (routes_[match->route].work) {
        case Work::read:
        case Work::steady:
            database_.read(in_transaction);
            break;
        case Work::write:
            database_.write(in_transaction);
            break;
        case Work::slow:
        case Work::heavy:
            response = run(request, nullptr, *match);
        }
    } catch (const RolledBack& refused) {
        response = refused.response;
    }
    keep_cookies(response);
    return response;
}

http::Response Pages::run(const http::Request& request, database::Transaction* data, const http::Router::Match& match) {
    const Route& route = routes_[match.route];
    Visit visit{request, match.values, settings, html::Words::english(), database_, data, now, {}, {}, "token", {}};
    const auto look = [&](database::Transaction& reading) {
        visit.viewer = viewer_of(reading, request.cookie(kSessionCookie).value_or(""), now);
    };
    data != nullptr ? look(*data) : database_.read(look);
    if (visit.viewer) visit.owes = visit.viewer->owes;
    if (!is_told_of(visit.owes, route.access)) visit.viewer.reset();
    const std::string_view type = request.header("content-type").value_or("");
    if (type.empty()) visit.form = http::parse_form(request.body).value();
    if (type.starts_with("multipart/")) {
        visit.sent = std::make_shared<http::SentForm>(request);
        if (const auto& parts = visit.sent->parts()) visit.form = parts->fields;
    }
    if (route.access != Access::anyone && !visit.viewer) return http::plain("sign in first", 401);
    if (visit.viewer && !may(*visit.viewer, route.access)) return http::plain("not for you", 403);
    return route.handler(visit);
}

void Pages::keep_cookies(const http::Response& response) {
    for (const auto& [name, value] : response.headers) {
        if (name != "Set-Cookie") continue;
        const size_t equals = value.find('=');
        const size_t end = value.find(';');
        const std::string cookie = value.substr(0, equals);
        if (value.find("Max-Age=0") != std::string::npos)
            cookies.erase(cookie);
        else
            cookies[cookie] = value.substr(equals + 1, end - equals - 1);
    }
}

std::string header_of(const http::Response& response, std::string_view name) {
    for (const auto& [known, value] : response.headers)
        if (known == name) return value;
    return "";
}

std::string leads_to(const http::Response& response) {
    return response.status == 303 ? header_of(response, "Location") : "";
}

bool shows(const http::Response& response, std::string_view part) {
    std::string_view rest = response.body;
    while (!rest.empty()) {
        const size_t begin = std::min(rest.find("<template"), rest.size());
        if (rest.substr(0, begin).find(part) != std::string_view::npos) return true;
        const size_t end = rest.find("</template>", begin);
        if (end == std::string_view::npos) return false;
        rest.remove_prefix(end);
    }
    return false;
}

std::string between(const http::Response& response, std::string_view begin, std::string_view end) {
    const size_t at = response.body.find(begin);
    if (at == std::string::npos) return "";
    const size_t from = at + begin.size();
    const size_t to = response.body.find(end, from);
    return to == std::string::npos ? "" : response.body.substr(from, to - from);
}

} // namespace amble::account
