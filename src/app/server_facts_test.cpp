#include "app/server_facts.h"

#include <gtest/gtest.h>

namespace amble::app {

namespace {

std::string shown(const std::string& address) {
    Config config;
    config.database = address;
    return server_facts(config, [] { return http::Server::Counts{}; }).settings()[0].value;
}

} // namespace

TEST(ServerFacts, show_of_a_database_its_place_and_nothing_to_sign_in_with) {
    const std::pair<const char*, const char*> table[] = {
        {"/var/lib/amble/a?b@c.db", "/var/lib/amble/a?b@c.db"},
        {"postgresql://db.example:5432/amble", "postgresql://db.example:5432/amble"},
        {"postgresql://anna:secret@db.example/amble", "postgresql://db.example/amble"},
        {"postgresql://anna:se?cret@db.example/amble", "postgresql://db.example/amble"},
        {"postgresql://db.example/amble?user=anna&password=secret", "postgresql://db.example/amble"},
        {"postgresql://anna:secret@/amble?host=/run&password=se@cret", "postgresql:///amble"},
        {"postgresql:///amble?password=se@cret", "postgresql:///amble"},
        {"postgresql://db.example?password=secret", "postgresql://db.example"},
    };
    for (const auto& [address, place] : table)
        EXPECT_EQ(shown(address), place) << address;
}

TEST(ServerFacts, show_the_address_by_which_this_server_is_opened) {
    const auto address = [](const Config& config) {
        return server_facts(config, [] { return http::Server::Counts{}; }).settings()[1].value;
    };
    Config config;
    EXPECT_EQ(address(config), "http://localhost:8015");
    config.server.tls_cert = "chain.pem";
    EXPECT_EQ(address(config), "https://localhost:8015");
    config.site.base_url = "https://walk.example.org";
    EXPECT_EQ(address(config), "https://walk.example.org");
}

} // namespace amble::app
