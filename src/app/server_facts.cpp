#include "app/server_facts.h"

namespace amble::app {

namespace {

using html::say;

/// A database address may hold a password: only its host and name are shown.
std::string without_password(const std::string& address) {
    const size_t scheme = address.find("://");
    const size_t at = address.rfind('@');
    if (scheme == std::string::npos || at == std::string::npos || at < scheme) return address;
    return address.substr(0, scheme + 3) + address.substr(at + 1);
}

std::string_view name(account::SignUp how) {
    switch (how) {
    case account::SignUp::closed:
        return "closed";
    case account::SignUp::invitation:
        return "invitation";
    case account::SignUp::open:
        return "open";
    }
    return "";
}

std::vector<account::Fact> settings_of(const Config& config) {
    const account::Settings& site = config.site;
    return {
        {say("Database"), without_password(config.database)},
        {say("Address"),
         site.base_url.empty() ? "http://localhost:" + std::to_string(config.server.port) : site.base_url},
        {say("Who may join"), std::string(name(site.sign_up))},
        {say("Who records the consultation"), site.clearance == account::Clearance::attest ? "attest" : "specialist"},
        {say("Country"), site.country},
        {say("Years that clearances are kept after an erasure"), std::to_string(site.keep_records_years)},
        {say("Days that backups are kept"), std::to_string(site.keep_backups_days)},
    };
}

} // namespace

account::ServerFacts server_facts(const Config& config, std::function<http::Server::Counts()> connections) {
    return {
        [facts = settings_of(config)] { return facts; },
        [connections = std::move(connections)]() -> std::vector<account::Fact> {
            const auto counts = connections();
            return {
                {say("Open connections"), std::to_string(counts.connections_open)},
                {say("Requests since the start"), std::to_string(counts.requests_total)},
                {say("Requests refused as ill-formed or too large"), std::to_string(counts.refused_total)},
            };
        },
    };
}

} // namespace amble::app
