#include "app/site.h"

#include "account/code_pages.h"
#include "account/page.h"
#include "account/session.h"
#include "account/session_store.h"
#include "account/shell.h"
#include "account/sign_in_pages.h"
#include "account/token.h"
#include "app/log.h"
#include "app/origin.h"
#include "app/route_table.h"
#include "app/security_headers.h"
#include "app/while_signed_in.h"
#include "foundation/base/random.h"
#include "foundation/http/assets.h"
#include "foundation/http/multipart.h"

#include <fmt/format.h>

#include <algorithm>

namespace amble::app {

namespace {

constexpr std::string_view kVisitorCookie = "amble_visitor";
constexpr int64_t kVisitorCookieSeconds = 24 * 3600;

/// As much as a form; whoever sends more is first asked who they are.
constexpr size_t kMostOfAnybody = size_t{64} << 10;

constexpr size_t kSlowThreads = 4;
constexpr size_t kSlowWaiting = 256;
/// Threads of their own: reading what somebody sent takes seconds, and nobody's sign-in may wait for it.
constexpr size_t kHeavyThreads = 2;
constexpr size_t kHeavyWaiting = 64;

/// Thrown to leave a transaction undone although an answer is ready: what a refused form began must not stay.
struct RolledBack {};

bool is_form(const http::Request& request) {
    const auto type = request.header("content-type");
    return type && type->starts_with("application/x-www-form-urlencoded");
}

bool is_upload(const http::Request& request) {
    const auto type = request.header("content-type");
    return type && type->starts_with("multipart/form-data");
}

/// False where it cannot be read. Of an upload the form is what came beside the files, for the token among it; what is
/// wrong with it, its handler says.
bool read_form(account::Visit& visit) {
    const http::Request& request = visit.request;
    if (is_upload(request)) {
        visit.sent = std::make_shared<http::SentForm>(request);
        if (const auto& parts = visit.sent->parts()) visit.form = parts->fields;
        return true;
    }
    if (!is_form(request)) return true;
    auto form = http::parse_form(http::BodyBytes(request).bytes());
    if (form) visit.form = std::move(*form);
    return form.has_value();
}

/// What a person who followed an old or mistyped link is shown; a program gets one plain line.
const account::Route& nowhere() {
    static const account::Route route{
        http::Method::get, "*", account::Access::anyone, account::Work::read, [](account::Visit& visit) {
            return account::show_problem(visit, 404,
                                         {"There is no such page here. Perhaps the address has a mistake.", {}});
        }};
    return route;
}

/// Whether it runs in a thread that may take its time.
bool is_slow(account::Work work) {
    return work == account::Work::slow || work == account::Work::heavy;
}

/// How a handler says that it has nothing there; a person is not to read its one line.
bool is_bare_not_found(const http::Response& response) {
    return response.status == 404 && response.body == http::not_found().body;
}

bool accepts_a_page(const http::Request& request) {
    const auto accepts = request.header("accept");
    return accepts && accepts->find("text/html") != std::string_view::npos;
}

bool asks_for_a_page(const http::Request& request) {
    return request.method == http::Method::get && accepts_a_page(request);
}

bool may(const account::Viewer& viewer, account::Access access) {
    switch (access) {
    case account::Access::anyone:
    case account::Access::member:
    case account::Access::owing_code:
    case account::Access::setting_up:
        return true;
    case account::Access::specialist:
        return viewer.verified_specialist;
    case account::Access::desk:
        return viewer.roles.has(account::Role::desk);
    case account::Access::moderator:
        return viewer.roles.has(account::Role::moderator);
    case account::Access::operator_:
        return viewer.roles.has(account::Role::operator_);
    }
    return false;
}

/// A specialist whose verification is missing or over sees the same link as ever, and has to learn what to do.
Sentence why_shut(const account::Viewer& viewer, account::Access access) {
    if (access == account::Access::specialist && viewer.roles.has(account::Role::specialist))
        return {"Your registration is not verified here, or its last day is over. Ask whoever runs this site to verify "
                "it; until then you can neither see nor clear anybody.",
                {}};
    return {"Your account does not open this page.", {}};
}

} // namespace

/// One request on its way. Lives until its answer is sent.
struct Site::Exchange {
    UnderWay::One under_way; // first, to be over last
    http::Request request;
    std::optional<http::Reply> reply;
    const account::Route* route = nullptr;
    http::PathValues path;
    Instant now;
    http::Response response;
    std::string new_visitor_cookie;
    bool database_is_gone = false;
    bool seen_is_due = false;             // the session's use today is still to be written down
    std::optional<account::Route> gate{}; // in the place of its route, while the body has not come

    /// Goes no further than the route's door: the form, with its token, has not come yet.
    void stop_at_the_gate() {
        gate = *route;
        gate->work = account::Work::read;
        gate->from_anywhere = true;
        gate->handler = [](account::Visit&) { return http::plain("", 100); };
        route = &*gate;
    }

    /// For a transaction of its own after the answer: a page that is only read holds none that can write.
    void mark_seen(database::Transaction& data) const {
        account::mark_seen(data, *request.cookie(account::kSessionCookie), now);
    }
};

Site::Site(Parts parts)
    : parts_(std::move(parts)), slow_(kSlowThreads, kSlowWaiting), heavy_(kHeavyThreads, kHeavyWaiting) {
    for (size_t i = 0; i < parts_.routes.size(); ++i)
        router_.add(parts_.routes[i].method, parts_.routes[i].pattern, i);
}

Site::~Site() = default;

http::BodyPlan Site::plan(http::Method method, std::string_view path) const {
    const auto match = router_.find(method, path);
    if (!match) return {kMostOfAnybody}; // that there is no such path is for the answer to say
    const account::Route& route = parts_.routes[match->route];
    return {route.max_body, route.upload, route.access == account::Access::anyone ? route.max_body : kMostOfAnybody};
}

std::optional<http::Response> Site::refused_at_the_door(Exchange& exchange) const {
    const http::Request& request = exchange.request;
    if (parts_.settings.demo && !is_from_this_machine(request))
        return http::plain("The demo answers this machine only.\n", 403);
    // Files need neither a person nor the database.
    if (auto file = http::built_in_assets().answer(request)) return file;
    auto match = router_.find(request.method, request.path);
    if (!match) {
        const auto methods = router_.methods(request.path);
        if (methods.empty() && asks_for_a_page(request)) {
            exchange.route = &nowhere();
            return std::nullopt;
        }
        if (methods.empty()) return refuse(404);
        std::string allowed;
        for (const auto method : methods)
            allowed += (allowed.empty() ? "" : ", ") + std::string(http::name(method));
        http::Response response = refuse(405);
        response.with("Allow", allowed);
        return response;
    }
    exchange.route = &parts_.routes[match->route];
    exchange.path = std::move(match->values);
    return std::nullopt;
}

/// Who asks, and the token that the forms of this page are to carry.
void Site::recognise(Exchange& exchange, account::Visit& visit) const {
    const auto session = exchange.request.cookie(account::kSessionCookie);
    if (session && !exchange.database_is_gone) {
        const auto look = [&](database::Transaction& data) {
            visit.viewer = account::viewer_of(data, *session, exchange.now);
        };
        visit.transaction ? look(visit.data()) : parts_.database.read(look);
    }
    if (!visit.viewer) {
        const auto visitor = exchange.request.cookie(kVisitorCookie);
        if (!visitor && exchange.new_visitor_cookie.empty()) exchange.new_visitor_cookie = random_token(18);
        visit.form_token = account::form_token(visitor ? *visitor : std::string_view(exchange.new_visitor_cookie));
        return;
    }
    const bool due = !visit.viewer->seen_today;
    const bool writes = exchange.route->work == account::Work::write;
    if (due && writes) account::mark_seen(visit.data(), *session, exchange.now);
    exchange.seen_is_due = due && !writes;
    visit.form_token = account::form_token(*session);
    visit.owes = visit.viewer->owes;
    if (!account::is_told_of(visit.owes, exchange.route->access)) visit.viewer.reset();
}

/// The form is read on the way, for the token in it.
std::optional<http::Response> Site::refused_before_the_handler(const account::Route& route,
                                                               account::Visit& visit) const {
    const http::Request& request = visit.request;
    if (request.method == http::Method::post && !read_form(visit))
        return account::show_problem(visit, 400,
                                     {"This form could not be read. Please go back and send it again.", {}});
    if (is_unsafe(request.method) && !route.from_anywhere &&
        !comes_from_our_pages(request, parts_.settings.base_url, visit.form.text("form_token"), visit.form_token))
        return account::show_problem(
            visit, 403,
            {"This came from another site, so nothing was changed. Please open the page here and send it again.", {}});
    if (route.access != account::Access::anyone && !visit.viewer) {
        if (request.path.starts_with("/api/")) return http::json(R"({"error":"Please sign in."})", 401);
        return visit.owes == account::Owes::nothing ? account::ask_to_sign_in(visit)
                                                    : account::ask_for_what_is_owed(visit);
    }
    if (const auto written_for = visit.form.text(account::kFormPerson);
        visit.viewer && !written_for.empty() && written_for != visit.viewer->marker)
        return account::show_problem(
            visit, 409,
            {"Somebody else has signed in here since this form was opened, so nothing was saved for either of you.",
             {}});
    if (visit.viewer && !may(*visit.viewer, route.access))
        return account::show_problem(visit, 403, why_shut(*visit.viewer, route.access));
    return std::nullopt;
}

const html::Words& Site::words_for(const http::Request& request) const {
    return parts_.translations.words_for(request.header("accept-language").value_or(""));
}

void Site::run(Exchange& exchange, database::Transaction* transaction) const {
    const http::Request& request = exchange.request;
    WhileSignedIn guarded(parts_.database);
    account::Visit visit{
        request, exchange.path, parts_.settings, words_for(request), guarded, transaction, exchange.now, {}, {}, {}, {},
        {}};
    guarded.follow(visit.viewer);
    recognise(exchange, visit);
    if (auto refused = refused_before_the_handler(*exchange.route, visit)) {
        exchange.response = std::move(*refused);
        return;
    }
    try {
        exchange.response = exchange.route->handler(visit);
    } catch (const SignedOutMeanwhile&) {
        recognise(exchange, visit); // whose form it now is
        exchange.response = account::ask_to_sign_in(visit);
    }
    if (accepts_a_page(request) && is_bare_not_found(exchange.response)) exchange.response = nowhere().handler(visit);
    const bool shows_form = exchange.response.body.find(visit.form_token) != std::string::npos;
    if (!exchange.new_visitor_cookie.empty() && shows_form)
        exchange.response.with("Set-Cookie", http::cookie_header(kVisitorCookie, exchange.new_visitor_cookie,
                                                                 kVisitorCookieSeconds, request.secure));
}

/// Whoever is not signed in has nothing there that a steady page could show: it waits for no database that hangs.
bool Site::needs_no_database(const Exchange& exchange) {
    return exchange.route->work == account::Work::steady && !exchange.request.cookie(account::kSessionCookie);
}

/// Who needs an emergency number gets it, whatever became of the database.
void Site::answer_without_database(Exchange& exchange) const {
    exchange.database_is_gone = true;
    run(exchange, nullptr);
    // Not the word of a session that ended: a device keeps what it holds for its person.
    std::erase_if(exchange.response.headers, [](const auto& header) { return header.first == "Amble-Person"; });
}

http::Response Site::finish(Exchange& exchange, std::exception_ptr broken) const {
    if (broken && exchange.route->work == account::Work::steady) {
        answer_without_database(exchange);
        broken = nullptr;
    }
    if (!broken) return std::move(exchange.response);
    try {
        std::rethrow_exception(broken);
    } catch (const RolledBack&) {
        return std::move(exchange.response);
    } catch (const std::exception& error) {
        return broken_page(exchange.request, error.what());
    } catch (...) {
        return broken_page(exchange.request, "an exception of an unknown kind");
    }
}

http::Response Site::answer(http::Request request) {
    Exchange exchange{{}, std::move(request), {}, nullptr, {}, parts_.clock(), {}, {}, {}};
    if (auto refused = refused_at_the_door(exchange)) return std::move(*refused);
    std::exception_ptr broken;
    try {
        if (is_slow(exchange.route->work) || needs_no_database(exchange)) {
            run(exchange, nullptr);
        } else if (exchange.route->work != account::Work::write) {
            parts_.database.read([&](database::Transaction& data) { run(exchange, &data); });
        } else {
            parts_.database.write([&](database::Transaction& data) {
                run(exchange, &data);
                if (exchange.response.status >= 400) throw RolledBack{};
            });
        }
    } catch (...) {
        broken = std::current_exception();
    }
    if (exchange.seen_is_due) parts_.database.write([&](database::Transaction& data) { exchange.mark_seen(data); });
    http::Response response = finish(exchange, broken);
    add_security_headers(response, exchange.request, parts_.settings.base_url);
    return response;
}

void Site::handle(http::Request request, http::Reply reply) {
    receive(std::move(request), std::move(reply), Arrived::whole);
}

void Site::admit(http::Request head, http::Reply reply) {
    receive(std::move(head), std::move(reply), Arrived::head);
}

void Site::receive(http::Request request, http::Reply reply, Arrived arrived) {
    auto exchange = std::make_shared<Exchange>(
        Exchange{exchanges_.begin(), std::move(request), std::move(reply), nullptr, {}, parts_.clock(), {}, {}, {}});
    if (auto refused = refused_at_the_door(*exchange)) {
        add_security_headers(*refused, exchange->request, parts_.settings.base_url);
        return exchange->reply->send(std::move(*refused));
    }
    if (arrived == Arrived::head) exchange->stop_at_the_gate();
    const auto done = [this, exchange](std::exception_ptr broken) {
        http::Response response = finish(*exchange, broken);
        add_security_headers(response, exchange->request, parts_.settings.base_url);
        exchange->reply->send(std::move(response));
        if (exchange->seen_is_due) mark_seen_later(exchange);
    };
    const auto work = [this, exchange](database::Transaction& data) {
        run(*exchange, &data);
        if (exchange->route->work == account::Work::write && exchange->response.status >= 400) throw RolledBack{};
    };
    try {
        switch (exchange->route->work) {
        case account::Work::steady:
            if (needs_no_database(*exchange)) {
                run(*exchange, nullptr);
                return done(nullptr);
            }
            [[fallthrough]];
        case account::Work::read:
            return parts_.database.read_later(work, done);
        case account::Work::write:
            return parts_.database.write_later(work, done);
        case account::Work::slow:
        case account::Work::heavy:
            break;
        }
        const bool is_heavy = exchange->route->work == account::Work::heavy;
        const bool taken = (is_heavy ? heavy_ : slow_).add([this, exchange, done] {
            std::exception_ptr broken;
            try {
                run(*exchange, nullptr);
            } catch (...) {
                broken = std::current_exception();
            }
            done(broken);
        });
        if (!taken) exchange->reply->send(refuse(503));
    } catch (...) {
        done(std::current_exception());
    }
}

/// Nothing hangs on a single one: where the queue is full, the next page of the day asks again.
void Site::mark_seen_later(const std::shared_ptr<const Exchange>& exchange) const {
    try {
        parts_.database.write_later([exchange](database::Transaction& data) { exchange->mark_seen(data); },
                                    [](std::exception_ptr) {});
    } catch (const database::Error& error) {
        log_line(
            fmt::format("level=warning what=\"a session's use is not noted\" cause=\"{}\"", log_text(error.what())));
    }
}

http::Response Site::broken_page(const http::Request& request, const std::string& cause) const {
    log_line(fmt::format("level=error request={} cause=\"{}\"", request.id, log_text(cause)));
    http::Response response = http::plain(
        fmt::format(
            "Something broke on our side, and nothing was saved. Please try again. If it happens again, tell whoever "
            "runs this site the reference {}.\n",
            request.id),
        500);
    return response;
}

/// Somebody who chose files and pressed a button reads a page, not a line.
http::Response Site::too_much(const http::Request& head) const {
    const html::Words& words = words_for(head);
    html::Html page(words);
    const size_t most = plan(head.method, head.path).max_bytes;
    page << "<h1>" << html::say("That was too much at once") << R"(</h1><p class="lead">)"
         << html::say("This page takes {0} MB at once, and nothing of what was sent is saved. Go back and choose fewer "
                      "or smaller files.",
                      std::max<size_t>(most >> 20, 1))
         << R"(</p><p class="actions"><a class="button")" << html::href(html::Url::of_site(head.path)) << ">"
         << html::say("Go back") << "</a></p>";
    const account::Shell shell{.title = html::say("That was too much at once"),
                               .site_name = parts_.settings.site_name,
                               .status = 413,
                               .contact = parts_.settings.contact,
                               .demo = parts_.settings.demo};
    http::Response response = http::page(account::write_shell(shell, page).take(), 413);
    add_security_headers(response, head, parts_.settings.base_url);
    return response;
}

http::Response Site::refuse(int status, const http::Request& head) const {
    if (status == 413 && accepts_a_page(head) && router_.find(http::Method::get, head.path)) return too_much(head);
    switch (status) {
    case 404:
        return http::plain("There is no such page here.\n", 404);
    case 405:
        return http::plain("This page cannot be used that way.\n", 405);
    case 408:
        return http::plain("The request took too long to arrive. Please try again.\n", 408);
    case 413:
        return http::plain("That is more than this page takes.\n", 413);
    case 431:
        return http::plain("The request's head is too long.\n", 431);
    case 503:
        return http::plain("Too much is going on at once. Please try again in a minute.\n", 503);
    default:
        return http::plain("The request could not be understood.\n", status);
    }
}

std::string Site::route_table() const {
    return app::route_table(parts_.routes);
}

std::string_view Site::pattern(http::Method method, std::string_view path) const {
    const auto match = router_.find(method, path);
    return match ? parts_.routes[match->route].pattern : "-";
}

} // namespace amble::app
