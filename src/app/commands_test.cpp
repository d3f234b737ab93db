#include "app/commands.h"

#include "app/config.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <sstream>

namespace amble::app {

namespace {

std::string help_of(const std::string& command) {
    std::ostringstream out;
    std::ostringstream err;
    cli::Arguments streams(out, err);
    EXPECT_EQ(cli::run(program(), {command, "--help"}, streams), cli::kDone) << err.str();
    return out.str();
}

} // namespace

TEST(Commands, are_all_there_and_each_shows_an_example) {
    for (const char* name : {"serve", "plan", "today", "walk", "review", "demo", "simulate", "replay", "inspect",
                             "backup", "restore", "export", "migrate"})
        EXPECT_NE(help_of(name).find("amble " + std::string(name) + " "), std::string::npos) << name;
    for (const auto& command : program().commands) {
        EXPECT_NE(command.example.find("amble " + std::string(command.name)), std::string::npos) << command.name;
        EXPECT_TRUE(command.summary.ends_with('.')) << command.name;
        EXPECT_FALSE(command.description.empty()) << command.name;
    }
}

TEST(Commands, serve_shows_the_default_of_each_setting_and_the_man_page_too) {
    const std::string help = help_of("serve");
    const std::string manual = cli::man_page(program());
    for (const Setting& setting : settings_known()) {
        const auto standard = setting.standard.empty() ? setting.shown : setting.standard;
        const std::string end = std::string(setting.help) + " (default " + std::string(standard) + ")\n";
        const size_t at = help.find("--" + flag_name(setting.key));
        ASSERT_NE(at, std::string::npos) << setting.key;
        EXPECT_NE(help.find(end, at), std::string::npos) << setting.key;
    }
    EXPECT_NE(manual.find("port to listen on (default 8015)\n"), std::string::npos);
    EXPECT_NE(manual.find("outside the backups (default beside the database)\n"), std::string::npos);
}

TEST(Commands, migrate_shows_no_setting_of_the_server) {
    EXPECT_EQ(help_of("migrate").find("--port"), std::string::npos);
    EXPECT_NE(help_of("migrate").find("--database"), std::string::npos);
}

TEST(Commands, have_a_name_each) {
    std::set<std::string_view> names;
    for (const auto& command : program().commands)
        EXPECT_TRUE(names.insert(command.name).second) << command.name;
    EXPECT_TRUE(std::ranges::any_of(names, [](std::string_view name) { return name.starts_with("person "); }));
}

} // namespace amble::app
