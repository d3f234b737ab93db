#include "app/testing.h"

#include "app/personal_data.h"
#include "app/routes.h"
#include "app/server_facts.h"
#include "foundation/base/random.h"

namespace amble::app {

TestSite::Folder::Folder() : path(std::filesystem::temp_directory_path() / ("amble-" + random_token(9))) {
    std::filesystem::create_directory(path);
}

TestSite::Folder::~Folder() {
    std::filesystem::remove_all(path);
}

TestSite::TestSite(database::Database& database, const account::Settings& settings, Translations translations)
    : now(*parse_instant("2026-11-22T09:00:00Z")) {
    const auto connections = [] { return http::Server::Counts{}; };
    site_ = std::make_unique<Site>(Site::Parts{database, settings,
                                               all_routes({{metrics_, connections, ""},
                                                           erasing(settings, ledger_.path / "erased"),
                                                           server_facts({}, connections),
                                                           {},
                                                           settings.demo}),
                                               [this] { return now; }, std::move(translations)});
}

http::Request Browser::request(http::Method method, std::string_view address) const {
    http::Request made;
    made.method = method;
    made.path = address.substr(0, address.find('?'));
    if (const size_t mark = address.find('?'); mark != std::string_view::npos) made.query = address.substr(mark + 1);
    made.client_address = "127.0.0.1";
    made.id = "test";
    for (const auto& [name, value] : headers_)
        made.headers.emplace_back(name, value);
    std::string cookies;
    for (const auto& [name, value] : cookies_)
        cookies += (cookies.empty() ? "" : "; ") + name + "=" + value;
    if (!cookies.empty()) made.headers.emplace_back("cookie", cookies);
    return made;
}

http::Response Browser::send(http::Request request) {
    http::Response response = site_.site().answer(std::move(request));
    for (const auto& [name, value] : response.headers) {
        if (name != "Set-Cookie") continue;
        const std::string pair = value.substr(0, value.find(';'));
        const size_t equals = pair.find('=');
        if (value.find("Max-Age=0") != std::string::npos) {
            cookies_.erase(pair.substr(0, equals));
        } else {
            cookies_[pair.substr(0, equals)] = pair.substr(equals + 1);
        }
    }
    return response;
}

http::Response Browser::get(std::string_view address) {
    return send(request(http::Method::get, address));
}

http::Response Browser::post(std::string_view address, const FormFields& fields) {
    http::Request made = request(http::Method::post, address);
    made.headers.emplace_back("content-type", "application/x-www-form-urlencoded");
    for (const auto& [name, value] : fields)
        made.body += (made.body.empty() ? "" : "&") + http::form_encoded(name) + "=" + http::form_encoded(value);
    return send(std::move(made));
}

http::Response Browser::post_json(std::string_view address, std::string body) {
    return post_body(address, "application/json", std::move(body));
}

http::Response Browser::post_body(std::string_view address, std::string content_type, std::string body) {
    http::Request made = request(http::Method::post, address);
    made.headers.emplace_back("content-type", std::move(content_type));
    made.body = std::move(body);
    return send(std::move(made));
}

http::Response Browser::follow(http::Response response) {
    for (int hops = 0; hops < 5 && response.status == 303; ++hops)
        response = get(header(response, "Location"));
    return response;
}

void Browser::set_header(std::string name, std::string value) {
    headers_.erase(name);
    if (!value.empty()) headers_.emplace(std::move(name), std::move(value));
}

std::string Browser::cookie(const std::string& name) const {
    const auto found = cookies_.find(name);
    return found == cookies_.end() ? std::string() : found->second;
}

std::string header(const http::Response& response, std::string_view name) {
    for (const auto& [held, value] : response.headers)
        if (held == name) return value;
    return {};
}

} // namespace amble::app
