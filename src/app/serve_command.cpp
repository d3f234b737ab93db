#include "app/serve_command.h"

#include "account/erasure_store.h"
#include "account/join_pages.h"
#include "app/config.h"
#include "app/daily_work.h"
#include "app/delivery.h"
#include "app/mail_command.h"
#include "app/open_database.h"
#include "app/outgoing_work.h"
#include "app/personal_data.h"
#include "app/restored_copy.h"
#include "app/routes.h"
#include "app/served_site.h"
#include "app/server_facts.h"
#include "app/site.h"
#include "app/site_kind.h"
#include "foundation/base/clock.h"
#include "foundation/base/zone.h"
#include "foundation/database/migrations.h"
#include "foundation/http/tls_files.h"
#include "tracking/upload_reading_store.h"

#include <fmt/format.h>

#include <cerrno>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <ostream>
#include <stdexcept>
#include <system_error>

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
    return {database,        wall_clock, config.site, std::move(mail),
            config.outgoing, address,    push_key,    Translations::load(config.translations)};
}

void check_readable(std::string_view setting, const std::string& file) {
    errno = 0;
    std::ifstream stream(file);
    if (stream.peek() != std::ifstream::traits_type::eof()) return;
    const std::string why = errno == 0 ? "it is empty" : std::generic_category().message(errno);
    throw cli::WrongUse(
        fmt::format("{} names {}, which cannot be read: {}. Name a file that this user may read, or leave "
                    "out tls_cert and tls_key to serve plain http.",
                    setting, file, why));
}

/// The server reads both again; what is wrong with them is said before a database is made or changed.
void check_tls(const http::ServerOptions& server) {
    if (server.tls_cert.empty()) return;
    check_readable("tls_cert", server.tls_cert);
    check_readable("tls_key", server.tls_key);
    try {
        const http::TlsFiles fits(server.tls_cert, server.tls_key);
    } catch (const std::runtime_error& error) {
        throw cli::WrongUse(
            fmt::format("{} tls_cert takes a certificate chain in PEM, and tls_key its private key in PEM, "
                        "without a password.",
                        error.what()));
    }
}

void check_before_opening(const Config& config) {
    check_tls(config.server);
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

} // namespace

int serve_command(const cli::Arguments& arguments) {
    const sigset_t stop_signals = block_stop_signals();
    Config config = config_for(arguments);
    if (config.site.demo) config.server.addresses = {"127.0.0.1", "::1"};
    check_before_opening(config);
    Translations translations = Translations::load(config.translations);
    const auto database = database::open(config.database);
    // Before the schema is touched: a slip of --demo must leave a clinic's database as it is.
    check_site_kind(*database, config.site.demo);
    const int applied = database::migrate(*database);
    if (applied > 0) arguments.out << fmt::format("Brought the database up to date: {} steps.\n", applied);
    check_erasures(*database, config.erasure_ledger);
    warn_of_lost_erasures(*database, config, arguments.err);
    account::write_pending_erasures(*database, config.erasure_ledger);

    const tracking::UploadFolder upload_folder(config.site.uploads_folder);
    upload_folder.make();

    const std::string push_key = push_key_of(*database);
    std::unique_ptr<http::Server> server;
    const auto connections = [&server] { return server ? server->counts() : http::Server::Counts{}; };
    Metrics metrics;
    Site site({*database, config.site,
               all_routes({{metrics, connections, config.metrics_token},
                           erasing(config.site, config.erasure_ledger),
                           server_facts(config, connections),
                           config.community,
                           config.site.demo,
                           config.site.upload_megabytes,
                           {!config.mail.server.host.empty(), public_push_key(push_key)},
                           [all = config.outgoing.allow_private](const http::Address& address) {
                               return all || outgoing::is_public(address);
                           }}),
               wall_clock, std::move(translations)});
    server = take_port(config.server, served(site, metrics), arguments.flag("next-port"), arguments.out);
    server->start();
    tracking::UploadReading uploads({*database, upload_folder, wall_clock});
    const auto worker = daily_worker(*database, uploads);
    worker->start();
    const auto readers = reading_workers(*database, uploads);
    for (const auto& reader : readers)
        reader->start();
    const outgoing::WebClient client(config.outgoing);
    std::atomic<bool> stopping = false;
    const std::string address = address_to_open(config, server->port());
    Delivery delivery(delivery_parts(*database, config, address, push_key));
    const auto outgoing_jobs = outgoing_worker({*database, client, stopping}, delivery);
    outgoing_jobs->start();
    if (const auto path = config.site.demo ? std::nullopt : account::first_operator_link(*database, wall_clock()))
        arguments.out << fmt::format(
            "Nobody runs this site yet. Open this link within a day to become its operator:\n  {}{}\n", address, *path);
    arguments.out << fmt::format("Amble is ready: {}\n", address) << std::flush;

    int signal = 0;
    sigwait(&stop_signals, &signal);
    arguments.out << "Finishing what is in flight…\n" << std::flush;
    server->stop();
    uploads.stop();
    stopping = true;
    return cli::kDone;
}

} // namespace amble::app
