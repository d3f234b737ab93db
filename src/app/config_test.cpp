#include "app/config.h"

#include <gtest/gtest.h>

namespace amble::app {

namespace {

std::string refusal(const RawConfig& file) {
    const auto config = make_config(file, {}, {});
    return config ? "" : english(config.error().sentence);
}

} // namespace

TEST(Config, flags_are_stronger_than_the_environment_and_that_than_the_file) {
    const auto config = make_config({{"port", "1"}, {"country", "GB"}, {"site_name", "File"}},
                                    {{"port", "2"}, {"country", "DE"}}, {{"port", "3"}});
    ASSERT_TRUE(config);
    EXPECT_EQ(config->server.port, 3);
    EXPECT_EQ(config->site.country, "DE");
    EXPECT_EQ(config->site.site_name, "File");
}

TEST(Config, an_unknown_key_is_refused_with_the_nearest_name) {
    const auto read = read_config_file("prot = 80\n", "amble.toml");
    ASSERT_FALSE(read);
    EXPECT_NE(english(read.error().sentence).find("\"port\""), std::string::npos);
}

TEST(Config, an_unknown_variable_is_refused_with_the_nearest_name) {
    const char* const environment[] = {"HOME=/", "AMBLE_PROT=80", nullptr};
    const auto read = read_environment(environment);
    ASSERT_FALSE(read);
    EXPECT_NE(english(read.error().sentence).find("AMBLE_PORT"), std::string::npos);
}

TEST(Config, tables_lists_and_numbers_of_the_file_are_read) {
    const auto read =
        read_config_file("listen = [\"0.0.0.0\", \"::\"]\nport = 80\n[records]\nkeep_years = 10\n", "amble.toml");
    ASSERT_TRUE(read);
    const auto config = make_config(*read, {}, {});
    ASSERT_TRUE(config);
    EXPECT_EQ(config->server.addresses.size(), 2u);
    EXPECT_EQ(config->site.keep_records_years, 10);
}

TEST(Config, the_largest_upload_fits_a_few_times_into_what_all_may_take) {
    const auto config = make_config({{"uploads.most_megabytes", "1000"}}, {}, {});
    EXPECT_EQ(config->server.limits.spooled_bytes, int64_t{4000} << 20);
}

TEST(Config, mail_goes_to_the_port_of_how_it_is_secured_unless_another_is_named) {
    const auto port = [](const RawConfig& file) { return make_config(file, {}, {})->mail.server.port; };
    EXPECT_EQ(port({}), 587);
    EXPECT_EQ(port({{"mail.security", "tls"}}), 465);
    EXPECT_EQ(port({{"mail.security", "tls"}, {"mail.port", "2465"}}), 2465);
    EXPECT_NE(refusal({{"mail.port", "smtp"}}).find("mail.port"), std::string::npos);
}

TEST(Config, a_broken_file_is_named_with_its_line) {
    const auto read = read_config_file("port = 80\nlisten = \nsite_name = 1", "amble.toml");
    ASSERT_FALSE(read);
    EXPECT_NE(english(read.error().sentence).find("line 2"), std::string::npos);
}

TEST(Config, values_that_do_not_fit_are_said_by_name) {
    EXPECT_NE(refusal({{"port", "70000"}}).find("port"), std::string::npos);
    for (const char* no_country : {"uk", "UK", "Germany", "XX"})
        EXPECT_NE(refusal({{"country", no_country}}).find("such as GB"), std::string::npos) << no_country;
    for (const char* no_address : {"amble.example.org", "https://", "https://example.org/amble"})
        EXPECT_NE(refusal({{"base_url", no_address}}).find("without a path"), std::string::npos) << no_address;
    EXPECT_NE(refusal({{"sign_up", "maybe"}}).find("invitation"), std::string::npos);
    EXPECT_NE(refusal({{"tls_cert", "a.pem"}}).find("tls_key"), std::string::npos);
    EXPECT_EQ(refusal({}), "");
}

TEST(Config, the_address_of_the_site_ends_without_a_slash) {
    EXPECT_EQ(make_config({{"base_url", "https://amble.example.org/"}}, {}, {})->site.base_url,
              "https://amble.example.org");
}

TEST(Config, the_demo_is_not_told_where_to_listen) {
    const RawConfig demo = {{"demo", "true"}};
    const RawConfig listen = {{"listen", "0.0.0.0"}};
    EXPECT_TRUE(make_config(demo, {}, {}));
    for (const auto& config :
         {make_config(listen, {}, demo), make_config({}, listen, demo), make_config(demo, {}, listen)})
        EXPECT_EQ(config ? "" : english(config.error().sentence),
                  "The demo answers this machine alone: leave out listen, or demo.");
}

TEST(Config, mail_needs_a_sender_and_never_a_password_in_the_clear) {
    EXPECT_NE(refusal({{"mail.host", "mail.example.org"}}).find("mail.from"), std::string::npos);
    EXPECT_NE(refusal({{"mail.security", "none"}, {"mail.user", "amble"}}).find("starttls"), std::string::npos);
    const auto config =
        make_config({{"mail.host", "localhost"}, {"mail.security", "none"}, {"mail.from", "a@b"}}, {}, {});
    ASSERT_TRUE(config);
    EXPECT_EQ(config->mail.server.security, outgoing::MailSecurity::none);
    EXPECT_FALSE(config->outgoing.allow_private);
}

TEST(Config, what_lets_calendars_into_the_own_network_lets_no_push_there) {
    const auto config = make_config({{"outgoing.allow_private", "true"}, {"outgoing.ca_file", "own.pem"}}, {}, {});
    ASSERT_TRUE(config);
    EXPECT_TRUE(config->outgoing.allow_private);
    EXPECT_FALSE(config->push.allow_private) << "any member names where it goes";
    EXPECT_EQ(config->push.ca_file, "own.pem");
    EXPECT_TRUE(make_config({{"outgoing.private_push", "true"}}, {}, {})->push.allow_private);
}

TEST(Config, the_ledger_of_erasures_depends_on_no_folder_that_a_command_is_given_in) {
    const auto file = make_config({{"database", "/srv/amble.db"}}, {}, {});
    EXPECT_EQ(file->erasure_ledger, "/srv/amble.db.erased");
    EXPECT_NO_THROW(require_ledger(*file));
    const auto server = make_config({{"database", "postgresql://db/amble"}}, {}, {});
    EXPECT_THROW(require_ledger(*server), cli::WrongUse);
}

TEST(Config, every_setting_is_documented_by_serve) {
    EXPECT_EQ(setting_options().size(), settings_known().size() + 1);
    for (const auto& setting : settings_known())
        EXPECT_FALSE(setting.help.empty()) << setting.key;
}

} // namespace amble::app
