#include "app/serve_command.h"

#include "account/erasure_store.h"
#include "account/join_pages.h"
#include "app/config.h"
#include "app/daily_work.h"
#include "app/delivery.h"
#include "app/mail_command.h"
#include "app/open_database.h"
#include "app/outgoing_work.h"
#include "app/page_check.h"
#include "app/path_settings.h"
#include "app/personal_data.h"
#include "app/restored_copy.h"
#include "app/routes.h"
#include "app/served_site.h"
#include "app/server_facts.h"
#include "app/site.h"
#include "app/site_kind.h"
#include "care/finding_store.h"
#include "foundation/base/clock.h"
#include "foundation/base/zone.h"
#include "tracking/upload_reading_store.h"

#include <fmt/format.h>

#include <atomic>
#include <csignal>
#include <filesystem>
#include <functional>
#include <memory>
#include <ostream>
#include <stdexcept>
#include <system_error>
#include <vector>

namespace amble::app {

namespace {

constexpr int kPortsToTry = 20;

/// Signals are taken by sigwait in the main thread, so they are blocked before any other thread begins.
sigset_t block_stop_signals() {
    sigset_t stop;
    sigemptyset(&stop);
    sigaddset(&stop, SIGTERM);
    sigaddset(&stop, SIGINT);
    pthread_sigmask(SIG_BLOCK, &stop, nullptr);
    return stop;
}

[[noreturn]] void port_is_taken(uint16_t port) {
    throw std::runtime_error(fmt::format(
        "Port {0} is taken by another program, perhaps by an Amble that runs already. Stop that one, choose "
        "another with --port, or take the next free one with --next-port.",
        port));
}

/// Binds the port asked for, or with `take_next` the first free one after it, saying so.
std::unique_ptr<http::Server> take_port(http::ServerOptions options, const http::Server::Site& site, bool take_next,
                                        std::ostream& out) {
    for (int tries = 0;; ++tries) {
        try {
            return std::make_unique<http::Server>(options, site);
        } catch (const std::system_error& taken) {
            const bool in_use = taken.code() == std::errc::address_in_use;
            if (in_use && !take_next) port_is_taken(options.port);
            if (!in_use || tries == kPortsToTry || options.port == 65535) throw;
            out << fmt::format("Port {} is taken by another program; trying {}.\n", options.port, options.port + 1)
                << std::flush;
            ++options.port;
        }
    }
}

std::string address_to_open(const Config& config, uint16_t port) {
    if (!config.site.base_url.empty()) return config.site.base_url;
    return fmt::format("{}://localhost:{}", config.server.tls_cert.empty() ? "http" : "https", port);
}

Delivery::Parts delivery_parts(database::Database& database, const Config& config, const std::string& address,
                               const std::string& push_key) {
    MailSettings mail = config.mail;
    mail.server = mail_server_settings(config.mail);
    if (config.site.demo) mail.server.host.clear(); // made-up people have addresses that may be somebody's
    return {database,    wall_clock, config.site, std::move(mail),
            config.push, address,    push_key,    Translations::load(config.translations)};
}

/// What a setting names and cannot be used is wrong use, as the setting is.
template<class Step>
auto by_settings(Step step) {
    try {
        return step();
    } catch (const std::runtime_error& error) {
        throw cli::WrongUse(error.what());
    }
}

void check_before_opening(const Config& config) {
    require_ledger(config);
    check_paths(config);
    if (!config.mail.server.host.empty() && config.site.base_url.empty() && !config.site.demo)
        throw cli::WrongUse("Mail holds links, so base_url must name the address that people use.");
    // Opening it would leave an empty file behind.
    if (config.site.demo && is_file_address(config.database) && !std::filesystem::exists(config.database))
        throw std::runtime_error(
            fmt::format("There is no database {0}. Make the demo's: amble demo --database {0}", config.database));
}

/// Before the ledger that is missing is made anew.
void warn_of_lost_erasures(database::Database& database, const Config& config, std::ostream& err) {
    const Day today = Zone::utc().day_at(wall_clock());
    if (const auto lost = lost_erasures(database, config.erasure_ledger, config.site.keep_backups_days, today))
        err << "Warning: " << *lost << '\n' << std::flush;
}

/// At this program's schema, with every erasure of the ledger done.
std::unique_ptr<database::Database> opened(const Config& config, const cli::Arguments& arguments) {
    auto database = database::open(config.database);
    // Before the schema is touched: a slip of --demo must leave a clinic's database as it is.
    check_site_kind(*database, config.site.demo);
    const int applied = bring_up_to_date(*database, arguments.out);
    if (applied > 0) arguments.out << fmt::format("Brought the database up to date: {} steps.\n", applied);
    check_erasures(*database, config.erasure_ledger);
    warn_of_lost_erasures(*database, config, arguments.err);
    account::write_pending_erasures(*database, config.erasure_ledger);
    return database;
}

/// The folder for uploads is tried before the database is made, and goes again where the database refuses the start.
std::unique_ptr<database::Database> opened_beside(const tracking::UploadFolder& uploads, const Config& config,
                                                  const cli::Arguments& arguments) {
    const bool is_new = by_settings([&] { return uploads.make(); });
    try {
        return opened(config, arguments);
    } catch (...) {
        if (is_new) uploads.remove_empty();
        throw;
    }
}

using Connections = std::function<http::Server::Counts()>;

account::Routes routes_of(const Config& config, Metrics& metrics, const Connections& connections,
                          const std::string& push_key, const PageCheck& pages) {
    return all_routes({{metrics, connections, config.metrics_token, [&pages] { return pages.is_damaged(); }},
                       erasing(config.site, config.erasure_ledger),
                       server_facts(config, connections),
                       config.community,
                       config.site.demo,
                       config.site.upload_megabytes,
                       {!config.mail.server.host.empty(), public_push_key(push_key)},
                       [all = config.outgoing.allow_private](const http::Address& address) {
                           return all ? outgoing::can_be_a_server(address) : outgoing::is_public(address);
                       }});
}

/// The event loops call the site, so they end before it does, also where something behind their start throws.
class EndedFirst {
public:
    explicit EndedFirst(http::Server& server) : server_(server) {}
    ~EndedFirst() { server_.stop(); }
    EndedFirst(const EndedFirst&) = delete;
    EndedFirst& operator=(const EndedFirst&) = delete;

private:
    http::Server& server_;
};

/// What is done beside answering requests; before it goes each worker finishes the job in hand.
class BackgroundWork {
public:
    BackgroundWork(database::Database& database, const Config& config, const tracking::UploadFolder& folder,
                   const std::string& address, const std::string& push_key)
        : uploads_({database, folder, wall_clock}), client_(config.outgoing),
          delivery_(delivery_parts(database, config, address, push_key)),
          push_delivery_(delivery_parts(database, config, address, push_key)),
          readers_(reading_workers(database, uploads_)), daily_(daily_worker(database, uploads_)),
          outgoing_(outgoing_worker(database, delivery_)), push_(push_worker(database, push_delivery_)),
          calendars_(calendar_worker({database, client_, stopping_})) {}

    void start() {
        daily_->start();
        for (const auto& reader : readers_)
            reader->start();
        outgoing_->start();
        push_->start();
        calendars_->start();
    }

    /// Nothing new is begun, and what can be put back is.
    void stop() {
        uploads_.stop();
        stopping_ = true;
    }

private:
    tracking::UploadReading uploads_;
    outgoing::WebClient client_;
    std::atomic<bool> stopping_ = false;
    Delivery delivery_;
    Delivery push_delivery_;
    std::vector<std::unique_ptr<jobs::Worker>> readers_;
    std::unique_ptr<jobs::Worker> daily_;
    std::unique_ptr<jobs::Worker> outgoing_;
    std::unique_ptr<jobs::Worker> push_;
    std::unique_ptr<jobs::Worker> calendars_;
};

void tell_ready(database::Database& database, const Config& config, const std::string& address, std::ostream& out) {
    if (const auto path = config.site.demo ? std::nullopt : account::first_operator_link(database, wall_clock()))
        out << fmt::format("Nobody runs this site yet. Open this link within a day to become its operator:\n  {}{}\n",
                           address, *path);
    out << fmt::format("Amble is ready: {}\n", address) << std::flush;
}

void wait_for(const sigset_t& stop_signals) {
    int signal = 0;
    sigwait(&stop_signals, &signal);
}

} // namespace

int serve_command(const cli::Arguments& arguments) {
    const sigset_t stop_signals = block_stop_signals();
    Config config = config_for(arguments);
    if (config.site.demo) config.server.addresses = {"127.0.0.1", "::1"};
    check_before_opening(config);
    Translations translations = by_settings([&] { return Translations::load(config.translations); });
    const tracking::UploadFolder upload_folder(config.site.uploads_folder);
    const auto database = opened_beside(upload_folder, config, arguments);

    const std::string push_key = push_key_of(*database);
    std::unique_ptr<http::Server> server; // made after the site, and gone after it, since pages tell its counts
    const Connections connections = [&server] { return server ? server->counts() : http::Server::Counts{}; };
    Metrics metrics;
    PageCheck pages(*database);
    Site site({*database, config.site, routes_of(config, metrics, connections, push_key, pages), wall_clock,
               std::move(translations)});
    server = take_port(config.server, served(site, metrics), arguments.flag("next-port"), arguments.out);
    const EndedFirst ended_first(*server);
    care::search_ahead(*database, wall_clock());
    server->start();
    const std::string address = address_to_open(config, server->port());
    BackgroundWork work(*database, config, upload_folder, address, push_key);
    work.start();
    pages.start();
    tell_ready(*database, config, address, arguments.out);

    wait_for(stop_signals);
    arguments.out << "Finishing what is in flight…\n" << std::flush;
    server->stop();
    work.stop();
    return cli::kDone;
}

} // namespace amble::app
