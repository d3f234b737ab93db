#pragma once

#include "account/settings.h"
#include "account/visit.h"
#include "app/slow_work.h"
#include "app/translations.h"
#include "app/under_way.h"
#include "foundation/base/calendar.h"
#include "foundation/database/database.h"
#include "foundation/http/server.h"

#include <functional>
#include <memory>
#include <string>

namespace amble::app {

/// The whole site: its routes over one database. From a request to the answer: find the route, check where the request
/// comes from, run the handler in the transaction its route line asks for, turn what broke into one plain sentence.
class Site {
public:
    struct Parts {
        database::Database& database;
        account::Settings settings;
        account::Routes routes;
        std::function<Instant()> clock;
        Translations translations = {};
    };

    explicit Site(Parts parts);
    /// Waits for what was handed to the database and is not answered yet. Whatever hands in requests has ended by then.
    ~Site();

    http::BodyPlan plan(http::Method method, std::string_view path) const;
    void handle(http::Request request, http::Reply reply);
    /// See http::Server::Site::admit: only who may open the page sends much to it.
    void admit(http::Request head, http::Reply reply);
    http::Response refuse(int status, const http::Request& head = {}) const;

    /// The same without a server, in this thread: for tests.
    http::Response answer(http::Request request);

    /// See route_table.h.
    std::string route_table() const;
    /// The pattern of the route a path leads to, for logs, which must hold no name from a path.
    std::string_view pattern(http::Method method, std::string_view path) const;

private:
    struct Exchange;
    enum class Arrived { whole, head };

    void receive(http::Request request, http::Reply reply, Arrived arrived);
    const html::Words& words_for(const http::Request& request) const;
    /// What can be said before any handler runs: unknown path, wrong verb, foreign origin.
    std::optional<http::Response> refused_at_the_door(Exchange& exchange) const;
    void recognise(Exchange& exchange, account::Visit& visit) const;
    std::optional<http::Response> refused_before_the_handler(const account::Route& route, account::Visit& visit) const;
    void run(Exchange& exchange, database::Transaction* transaction) const;
    static bool needs_no_database(const Exchange& exchange);
    void answer_without_database(Exchange& exchange) const;
    http::Response too_much(const http::Request& head) const;
    http::Response finish(Exchange& exchange, std::exception_ptr broken) const;
    void mark_seen_later(const std::shared_ptr<const Exchange>& exchange) const;
    http::Response broken_page(const http::Request& request, const std::string& cause) const;

    Parts parts_;
    http::Router router_;
    UnderWay exchanges_; // goes before what they use, and after the threads that drop those not begun
    SlowWork slow_;
    SlowWork heavy_;
};

} // namespace amble::app
