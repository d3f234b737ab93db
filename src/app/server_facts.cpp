#include "app/server_facts.h"

#include "account/countries.h"
#include "reminders/reach_store.h"

#include <algorithm>

namespace amble::app {

namespace {

using html::say;

/// The address of a database may hold a password before its host and among its parameters (?password=…): neither part
/// is shown. As libpq reads it, whoever signs in stands before the first "@" that no "/" precedes.
std::string without_password(const std::string& address) {
    const size_t scheme = address.find("://");
    if (scheme == std::string::npos) return address;
    std::string rest = address.substr(scheme + 3);
    const size_t end = rest.find_first_of("@/");
    if (end != std::string::npos && rest[end] == '@') rest.erase(0, end + 1);
    return address.substr(0, scheme + 3) + rest.substr(0, rest.find('?'));
}

html::Said words_for(account::SignUp how) {
    switch (how) {
    case account::SignUp::closed:
        return say("Nobody new");
    case account::SignUp::invitation:
        return say("Whoever has an invitation");
    case account::SignUp::open:
        return say("Anybody");
    }
    return say("Nobody new");
}

html::Said words_for(account::Clearance by) {
    return by == account::Clearance::attest ? say("The member, who names whom they saw")
                                            : say("A specialist of this server");
}

html::Wording country_words(std::string_view code) {
    if (code.empty()) return say("Not set: pages ask where somebody is");
    const auto all = account::countries();
    const auto found = std::ranges::find(all, code, &account::Country::code);
    return found == all.end() ? html::Wording(Sentence{std::string(code), {}}) : html::Said{found->name};
}

html::Wording years_words(int years) {
    if (years == 0) return say("Not at all");
    return years == 1 ? html::Wording(say("For a year")) : say("For {0} years", years);
}

/// As it is opened on this machine, where the operator named none.
std::string address_of(const Config& config) {
    if (!config.site.base_url.empty()) return config.site.base_url;
    return (config.server.tls_cert.empty() ? "http" : "https") + std::string("://localhost:") +
           std::to_string(config.server.port);
}

std::vector<account::Fact> settings_of(const Config& config) {
    const account::Settings& site = config.site;
    return {
        {say("Database"), without_password(config.database)},
        {say("Address"), address_of(config)},
        {say("Who may join"), "", words_for(site.sign_up)},
        {say("Who records the consultation"), "", words_for(site.clearance)},
        {say("Country"), "", country_words(site.country)},
        {say("Clearances kept after an erasure"), "", years_words(site.keep_records_years)},
        {say("Days that backups are kept"), std::to_string(site.keep_backups_days)},
    };
}

} // namespace

account::ServerFacts server_facts(const Config& config, std::function<http::Server::Counts()> connections) {
    return {
        [facts = settings_of(config)] { return facts; },
        [connections = std::move(connections)](database::Transaction& data) -> std::vector<account::Fact> {
            const auto counts = connections();
            return {
                {say("Open connections"), std::to_string(counts.connections_open)},
                {say("Requests since the start"), std::to_string(counts.requests_total)},
                {say("Requests refused as ill-formed or too large"), std::to_string(counts.refused_total)},
                {say("E-mail addresses that their mail server refused"),
                 std::to_string(reminders::count_refused(data))},
            };
        },
    };
}

} // namespace amble::app
