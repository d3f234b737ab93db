#pragma once

#include "app/metrics.h"
#include "app/site.h"
#include "foundation/database/testing.h"

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace amble::app {

using FormFields = std::vector<std::pair<std::string, std::string>>;

/// A whole site over a database made for one test, without a server, and with a clock that the test sets.
class TestSite {
public:
    explicit TestSite(database::Database& database, const account::Settings& settings = {},
                      Translations translations = {});

    Instant now;
    Site& site() { return *site_; }

private:
    /// A folder of its own that goes away with it.
    struct Folder {
        Folder();
        ~Folder();
        std::filesystem::path path;
    };

    Folder ledger_;
    Metrics metrics_;
    std::unique_ptr<Site> site_;
};

/// Somebody who clicks: keeps cookies, sends what a browser sends, follows redirects on request.
class Browser {
public:
    explicit Browser(TestSite& site) : site_(site) {}

    http::Response get(std::string_view address);
    http::Response post(std::string_view address, const FormFields& fields);
    http::Response post_json(std::string_view address, std::string body);
    http::Response post_body(std::string_view address, std::string content_type, std::string body);
    /// Goes where a redirect leads, five times at most.
    http::Response follow(http::Response response);
    /// Headers sent with every request from here on; an empty value takes one away.
    void set_header(std::string name, std::string value);
    void forget_cookies() { cookies_.clear(); }
    std::string cookie(const std::string& name) const;

private:
    http::Request request(http::Method method, std::string_view address) const;
    http::Response send(http::Request request);

    TestSite& site_;
    std::map<std::string, std::string> cookies_;
    std::map<std::string, std::string> headers_{{"host", "localhost:8015"}, {"sec-fetch-site", "same-origin"}};
};

/// The first value of a response's header, or "".
std::string header(const http::Response& response, std::string_view name);

} // namespace amble::app
