#include "app/config.h"

#include "account/countries.h"
#include "app/origin.h"
#include "foundation/base/text.h"
#include "foundation/base/zone.h"
#include "foundation/http/address.h"
#include "foundation/http/client.h"
#include "foundation/outgoing/mail_message.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

extern char** environ;

namespace amble::app {

namespace {

/// Uploads of the largest size that may be on their way at the same time; of smaller ones, as many more. [design]
constexpr int64_t kUploadsAtOnce = 4;

std::string with_dashes(std::string_view key) {
    std::string name(key);
    std::replace(name.begin(), name.end(), '_', '-');
    std::replace(name.begin(), name.end(), '.', '-');
    return name;
}

std::vector<std::string> list_of(const std::string& text) {
    std::vector<std::string> parts;
    for (const auto part : split(text, ','))
        if (!trim(part).empty()) parts.emplace_back(trim(part));
    return parts;
}

/// Reads single values out of the merged text, and remembers the first that does not fit.
class Reader {
public:
    explicit Reader(const RawConfig& values) : values_(values) {}

    std::string text(std::string_view key) const { return values_.find(key)->second; }

    template<class T>
    T whole(std::string_view key, int64_t least, int64_t most) {
        const auto number = parse_whole_number(trim(text(key)));
        if (number && *number >= least && *number <= most) return static_cast<T>(*number);
        refuse(key, fmt::format("{} must be a whole number from {} to {}, not \"{}\".", key, least, most, text(key)));
        return static_cast<T>(least);
    }

    bool truth(std::string_view key) {
        const std::string value = lower_ascii(trim(text(key)));
        if (value == "true" || value == "yes" || value == "1") return true;
        if (value != "false" && value != "no" && value != "0")
            refuse(key, fmt::format("{} must be true or false, not \"{}\".", key, value));
        return false;
    }

    /// The position of the value among `choices`.
    size_t choice(std::string_view key, const std::vector<std::string_view>& choices) {
        const auto found = std::find(choices.begin(), choices.end(), text(key));
        if (found != choices.end()) return static_cast<size_t>(found - choices.begin());
        refuse(key, fmt::format("{} must be one of {}, not \"{}\".", key, fmt::join(choices, ", "), text(key)));
        return 0;
    }

    void refuse(std::string_view key, const std::string& sentence) {
        if (!problem_) problem_ = problem(key, "{0}", {sentence});
    }

    const std::optional<Problem>& problem_found() const { return problem_; }

private:
    const RawConfig& values_;
    std::optional<Problem> problem_;
};

std::string country(Reader& read) {
    const std::string code = read.text("country");
    const auto is_it = [&](const account::Country& each) { return each.code == code; };
    if (!code.empty() && std::ranges::none_of(account::countries(), is_it))
        read.refuse("country", fmt::format("country must be the two capital letters of a country in ISO 3166, such as "
                                           "GB, not \"{}\"; or leave it empty, and pages ask where somebody is.",
                                           code));
    return code;
}

std::string base_url(Reader& read) {
    const std::string typed = read.text("base_url");
    if (typed.empty()) return typed;
    if (auto address = site_address_of(trim(typed))) return *std::move(address);
    read.refuse("base_url", fmt::format("base_url must be the address that people use, such as "
                                        "https://amble.example.org, without a path after it; not \"{}\".",
                                        typed));
    return typed;
}

account::Settings site_settings(Reader& read) {
    account::Settings site;
    site.site_name = read.text("site_name");
    site.base_url = base_url(read);
    site.country = country(read);
    site.contact = read.text("contact");
    site.sign_up = static_cast<account::SignUp>(read.choice("sign_up", {"closed", "invitation", "open"}));
    site.clearance = static_cast<account::Clearance>(read.choice("clearance", {"attest", "specialist"}));
    site.keep_records_years = read.whole<int>("records.keep_years", 0, 50);
    site.keep_backups_days = read.whole<int>("backups.keep_days", 1, 3650);
    site.uploads_folder = read.text("uploads.folder");
    site.upload_megabytes = read.whole<int>("uploads.most_megabytes", 1, 16'384);
    site.demo = read.truth("demo");
    return site;
}

community::Settings community_settings(Reader& read) {
    community::Settings community;
    community.held_first_posts = read.whole<int>("community.held_first_posts", 0, 20);
    community.links_after_posts = read.whole<int>("community.links_after_posts", 0, 50);
    community.new_member_days = read.whole<int>("community.new_member_days", 0, 365);
    return community;
}

std::vector<std::string> addresses_to_listen_on(Reader& read) {
    auto addresses = list_of(read.text("listen"));
    if (addresses.empty()) read.refuse("listen", "listen must name at least one address, such as 127.0.0.1.");
    for (const auto& each : addresses) {
        const std::string without_zone = each.substr(0, each.find('%'));
        if (!http::Address::parse(without_zone))
            read.refuse("listen", fmt::format("listen takes addresses such as 127.0.0.1 or ::1, and \"{}\" is none: "
                                              "write numbers, not names, and set the port with port.",
                                              each));
    }
    return addresses;
}

std::vector<std::string> trusted_proxies(Reader& read) {
    auto ranges = list_of(read.text("trusted_proxies"));
    if (const auto proxies = http::Proxies::parse(ranges); !proxies)
        read.refuse("trusted_proxies", "trusted_proxies: " + english(proxies.error().sentence));
    return ranges;
}

http::ServerOptions server_options(Reader& read) {
    http::ServerOptions server;
    server.addresses = addresses_to_listen_on(read);
    server.port = read.whole<uint16_t>("port", 0, 65535);
    server.threads = read.whole<size_t>("threads", 0, 256);
    server.tls_cert = read.text("tls_cert");
    server.tls_key = read.text("tls_key");
    if (server.tls_cert.empty() != server.tls_key.empty())
        read.refuse("tls_cert", "tls_cert and tls_key belong together: give both, or neither.");
    server.trusted_proxies = trusted_proxies(read);
    server.limits.connections = read.whole<size_t>("limits.connections", 10, 1'000'000);
    server.limits.connections_per_address = read.whole<size_t>("limits.connections_per_address", 1, 1'000'000);
    return server;
}

outgoing::Settings outgoing_settings(Reader& read, std::string_view is_private) {
    return {read.truth(is_private), read.text("outgoing.ca_file")};
}

/// RFC 8314, 3.3: each way of submitting mail has a port of its own.
uint16_t mail_port(Reader& read, outgoing::MailSecurity security) {
    constexpr uint16_t kStartTls = 587;
    constexpr uint16_t kTls = 465;
    if (read.text("mail.port").empty()) return security == outgoing::MailSecurity::tls ? kTls : kStartTls;
    return read.whole<uint16_t>("mail.port", 1, 65535);
}

MailSettings mail_settings(Reader& read) {
    MailSettings mail;
    mail.server.host = read.text("mail.host");
    mail.server.security =
        static_cast<outgoing::MailSecurity>(read.choice("mail.security", {"starttls", "tls", "none"}));
    mail.server.port = mail_port(read, mail.server.security);
    mail.server.user = read.text("mail.user");
    mail.server.ca_file = read.text("outgoing.ca_file");
    mail.password_file = read.text("mail.password_file");
    mail.from = read.text("mail.from");
    if (!mail.server.user.empty() && mail.server.security == outgoing::MailSecurity::none)
        read.refuse("mail.security", "mail.security none would send the password in the clear: take starttls or tls.");
    if (!mail.server.host.empty() && !outgoing::MailAddress::parse(mail.from))
        read.refuse("mail.from", "mail.from must be the address that mail comes from, such as amble@example.org.");
    return mail;
}

} // namespace

const std::vector<Setting>& settings_known() {
    static const std::vector<Setting> known = {
        {"database", "PATH|URL", "amble.db", "where everything is kept: a file, or postgresql://…"},
        {"listen", "ADDRESSES", "127.0.0.1,::1", "addresses to listen on, separated by commas; 0.0.0.0 and :: for all"},
        {"port", "PORT", "8015", "port to listen on"},
        {"threads", "COUNT", "0", "event loops; 0 = one for each core"},
        {"base_url", "URL", "", "the address people use, such as https://amble.example.org"},
        {"site_name", "NAME", "Amble", "the name at the top of every page"},
        {"contact", "TEXT", "", "how to reach you; shown at the foot of every page"},
        {"country", "CODE", "", "two capital letters; chooses the emergency number"},
        {"translations", "FOLDER", "", "files of translations, one for each language; empty: English alone"},
        {"sign_up", "HOW", "invitation", "who may join: closed, invitation or open"},
        {"clearance", "HOW", "attest",
         "who records the consultation before starting: attest (the member) or specialist"},
        {"trusted_proxies", "RANGES", "", "addresses or ranges whose X-Forwarded headers are believed"},
        {"tls_cert", "FILE", "", "certificate chain, PEM; read again when it changes"},
        {"tls_key", "FILE", "", "its key, PEM"},
        {"metrics_token", "TOKEN", "", "lets /metrics be read from elsewhere with Authorization: Bearer TOKEN"},
        {"records.keep_years", "YEARS", "0", "years that law binds you to keep clearances after an erasure"},
        {"backups.public_key", "KEY", "", "what backups are encrypted to; \"amble backup --new-key FILE\" makes one"},
        {"backups.keep_days", "DAYS", "30", "days you keep backups; people are told when the last copy is gone"},
        {"erasure_ledger", "FILE", "", "list of erased accounts (to be named with PostgreSQL), outside the backups",
         "beside the database"},
        {"uploads.folder", "FOLDER", "", "where large imports wait to be read",
         "beside the database, or for PostgreSQL in the folder for temporary files"},
        {"uploads.most_megabytes", "NUMBER", "4096", "the largest upload; an Apple Health export may have gigabytes"},
        {"limits.connections", "COUNT", "10000", "open connections"},
        {"limits.connections_per_address", "COUNT", "1000",
         "open connections from one address; this machine and trusted proxies have any number"},
        {"community.held_first_posts", "NUMBER", "1", "so many first posts of a new member wait for a moderator"},
        {"community.links_after_posts", "NUMBER", "3", "links of a new member wait until so many posts are shown"},
        {"community.new_member_days", "DAYS", "14", "how long a member counts as new; 0: nobody does"},
        {"mail.host", "NAME", "", "mail server that takes outgoing mail by SMTP; empty: no mail goes out"},
        {"mail.port", "PORT", "", "its port", "587, or 465 where mail.security is tls"},
        {"mail.security", "HOW", "starttls", "starttls, tls (from the first byte) or none (a server on this machine)"},
        {"mail.user", "NAME", "", "name to sign in with there; empty: none"},
        {"mail.password_file", "FILE", "", "file whose first line is the password"},
        {"mail.from", "ADDRESS", "", "address that mail comes from"},
        {"outgoing.allow_private", "TRUE|FALSE", "false",
         "fetch specialists' calendars on this machine, in private networks and by http too"},
        {"outgoing.private_push", "TRUE|FALSE", "false",
         "deliver push on this machine and in private networks too, by https, for a push service of your own: any "
         "member "
         "then names an address that is asked"},
        {"outgoing.ca_file", "FILE", "", "certificates to trust when asking other servers, PEM; empty: the system's"},
        {"demo", "TRUE|FALSE", "false", "serve a demo database of made-up people, on this machine only"},
    };
    return known;
}

std::string environment_name(std::string_view key) {
    std::string name = "AMBLE_";
    for (const char c : key)
        name.push_back(c == '.' ? '_' : static_cast<char>(c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c));
    return name;
}

std::string flag_name(std::string_view key) {
    return with_dashes(key);
}

Result<Config> make_config(const RawConfig& file, const RawConfig& environment, const RawConfig& flags) {
    RawConfig merged;
    for (const auto& setting : settings_known())
        merged.emplace(setting.key, setting.standard);
    for (const RawConfig* source : {&file, &environment, &flags})
        for (const auto& [key, value] : *source)
            merged[key] = value;
    Reader read(merged);
    Config config;
    config.database = read.text("database");
    if (config.database.empty()) read.refuse("database", "database must name a file or a postgresql:// address.");
    config.erasure_ledger = read.text("erasure_ledger");
    const bool is_url = config.database.find("://") != std::string::npos;
    // A server's database has no place of its own, and the folder that a command is given in is another each time.
    if (config.erasure_ledger.empty() && !is_url) config.erasure_ledger = config.database + ".erased";
    config.backup_key = read.text("backups.public_key");
    config.metrics_token = read.text("metrics_token");
    config.translations = read.text("translations");
    config.site = site_settings(read);
    config.community = community_settings(read);
    config.server = server_options(read);
    const bool says_where = file.contains("listen") || environment.contains("listen") || flags.contains("listen");
    if (config.site.demo && says_where)
        read.refuse("listen", "The demo answers this machine alone: leave out listen, or demo.");
    config.outgoing = outgoing_settings(read, "outgoing.allow_private");
    config.push = outgoing_settings(read, "outgoing.private_push");
    config.mail = mail_settings(read);
    // Named by the user, because the folder for temporary files is everybody's.
    if (config.site.uploads_folder.empty())
        config.site.uploads_folder =
            is_url ? (std::filesystem::temp_directory_path() / fmt::format("amble-uploads-{}", ::geteuid())).string()
                   : config.database + ".uploads";
    config.server.spool_folder = config.site.uploads_folder;
    config.server.limits.spooled_bytes = kUploadsAtOnce * (int64_t{config.site.upload_megabytes} << 20);
    if (read.problem_found()) return *read.problem_found();
    return config;
}

Result<RawConfig> read_environment(const char* const* environment) {
    RawConfig values;
    std::vector<std::string> names;
    for (const auto& setting : settings_known())
        names.push_back(environment_name(setting.key));
    for (; *environment; ++environment) {
        const std::string_view entry = *environment;
        const std::string_view name = entry.substr(0, entry.find('='));
        if (!name.starts_with("AMBLE_") || name.starts_with("AMBLE_TEST_") || name == "AMBLE_CONFIG") continue;
        const auto found = std::find(names.begin(), names.end(), name);
        if (found == names.end()) {
            const std::vector<std::string_view> known(names.begin(), names.end());
            const auto near = nearest(name, known);
            return problem(name, "The environment has {0}, which is no setting of Amble.{1}",
                           {std::string(name), near ? fmt::format(" Did you mean {}?", *near) : std::string()});
        }
        values.emplace(settings_known()[static_cast<size_t>(found - names.begin())].key, entry.substr(name.size() + 1));
    }
    return values;
}

std::vector<cli::Option> setting_options() {
    static const std::vector<std::string> names = [] {
        std::vector<std::string> made;
        for (const auto& setting : settings_known())
            made.push_back(flag_name(setting.key));
        return made;
    }();
    std::vector<cli::Option> options = {{"config", "TOML file with any of these settings", cli::Kind::text, "FILE"}};
    for (size_t i = 0; i < names.size(); ++i) {
        const Setting& setting = settings_known()[i];
        const cli::Kind kind = setting.key == "demo" ? cli::Kind::flag : cli::Kind::text;
        options.push_back({names[i], setting.help, kind, setting.value});
        options.back().shown_standard = setting.standard.empty() ? setting.shown : setting.standard;
    }
    return options;
}

std::vector<cli::Option> setting_options(const std::vector<std::string_view>& keys) {
    std::vector<cli::Option> options = setting_options();
    std::erase_if(options, [&](const cli::Option& option) {
        return option.name != "config" &&
               std::ranges::none_of(keys, [&](std::string_view key) { return option.name == flag_name(key); });
    });
    return options;
}

RawConfig flags_given(const cli::Arguments& arguments) {
    RawConfig values;
    for (const auto& setting : settings_known())
        if (arguments.has(flag_name(setting.key))) values.emplace(setting.key, arguments.text(flag_name(setting.key)));
    return values;
}

Config config_for(const cli::Arguments& arguments) {
    const auto accept = [](auto result) {
        if (!result) throw cli::WrongUse(english(result.error().sentence));
        return *std::move(result);
    };
    std::string file = arguments.text("config");
    if (const char* named = std::getenv("AMBLE_CONFIG"); file.empty() && named) file = named;
    RawConfig from_file;
    if (!file.empty()) {
        std::ifstream stream(file);
        // A folder opens as well as a file does, and reads as an empty one.
        if (!stream || std::filesystem::is_directory(file))
            throw cli::WrongUse(
                fmt::format("The configuration file {} cannot be read. Name one that can with --config.", file));
        std::ostringstream text;
        text << stream.rdbuf();
        from_file = accept(read_config_file(text.str(), file));
    }
    return accept(make_config(from_file, accept(read_environment(environ)), flags_given(arguments)));
}

void require_ledger(const Config& config) {
    if (config.erasure_ledger.empty())
        throw cli::WrongUse(
            "With PostgreSQL erasure_ledger must name the file of erased accounts, the same for every command, such as "
            "/var/lib/amble/amble.erased.");
}

} // namespace amble::app
