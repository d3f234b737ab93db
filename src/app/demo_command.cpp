#include "app/demo_command.h"

#include "app/demo.h"
#include "app/open_database.h"
#include "app/site_kind.h"
#include "foundation/base/clock.h"
#include "foundation/cli/progress.h"
#include "foundation/database/migrations.h"

#include <fmt/format.h>

#include <filesystem>
#include <memory>
#include <ostream>
#include <stdexcept>

namespace amble::app {

namespace {

using std::filesystem::path;

std::unique_ptr<database::Database> open_quickly(const std::string& address) {
    database::Options options;
    // It can be made again, so a power cut may have it.
    options.sync = database::Sync::off;
    return database::open(address, options);
}

/// Throws where the database is anything but a demo. Whether that demo is of today.
bool is_of_today(const std::string& address, Day today) {
    const auto database = open_quickly(address);
    if (database::count_applied(*database) == 0 || !is_demo(*database))
        throw std::runtime_error(fmt::format(
            "{} is there already and holds no demo, so it is left alone. Name another with --database.", address));
    return demo_made_on(*database) == today;
}

void remove_file(const path& file) {
    for (const char* of_it : {"", "-wal", "-shm"})
        std::filesystem::remove(path(file) += of_it);
}

void make(const std::string& address, const Crowd& crowd, Instant now, const cli::Arguments& arguments) {
    const auto database = open_quickly(address);
    database::migrate(*database);
    make_clinic(*database, now);
    if (crowd.people == 0) return;
    cli::Progress progress(arguments.out, arguments.terminal, "people", static_cast<uint64_t>(crowd.people));
    make_crowd(*database, crowd, now, [&](int64_t people) { progress.at(static_cast<uint64_t>(people)); });
}

/// Made beside its place and moved there when it is whole, so that a demo cut short is never served.
void make_file(const std::string& address, const Crowd& crowd, Instant now, const cli::Arguments& arguments) {
    const path unfinished = address + ".unfinished";
    remove_file(unfinished);
    make(unfinished.string(), crowd, now, arguments);
    remove_file(address);
    std::filesystem::rename(unfinished, address);
}

void must_be_empty(const std::string& address) {
    if (database::count_applied(*open_quickly(address)) > 0)
        throw std::runtime_error(
            "There are tables in this PostgreSQL database already. The demo wants an empty one: make it anew with "
            "dropdb and createdb, or name another with --database.");
}

int run(const cli::Arguments& arguments) {
    const std::string address = arguments.text("database");
    const Crowd crowd{arguments.whole("people").value_or(0), static_cast<int>(arguments.whole("weeks").value_or(4))};
    const Instant now = wall_clock();
    if (!is_file_address(address)) {
        must_be_empty(address);
        make(address, crowd, now, arguments);
    } else {
        const bool of_today = std::filesystem::exists(address) && is_of_today(address, demo_zone().day_at(now));
        if (of_today && crowd.people == 0) {
            arguments.out << fmt::format("{} holds the demo clinic, made today.\n", address);
            return cli::kDone;
        }
        make_file(address, crowd, now, arguments);
    }
    arguments.out << fmt::format("Made the demo clinic{} in {}. Serve it: amble serve --demo --database {}{}\n",
                                 crowd.people > 0 ? fmt::format(" and {} more members", crowd.people) : "", address,
                                 address, is_file_address(address) ? "" : " --erasure-ledger demo.erased");
    if (crowd.people > 0)
        arguments.out << fmt::format("member-1 to member-{} have a year behind them and sign in with \"{}\".\n",
                                     kCrowdWithPassword, kCrowdPassword);
    return cli::kDone;
}

} // namespace

cli::Command demo_command() {
    using cli::Kind;
    constexpr double kMostPeople = 10'000'000;
    constexpr double kMostWeeks = 520;
    cli::Option database{"database", "where to make it: a file, or postgresql://…", Kind::text, "PATH|URL", "demo.db"};
    cli::Option people{"people",
                       "this many members more, for measuring; a hundred of them sign in and have a year of diary",
                       Kind::whole, "COUNT"};
    people.least = 1;
    people.most = kMostPeople;
    cli::Option weeks{"weeks", "how long their diaries are", Kind::whole, "COUNT", "4"};
    weeks.least = 1;
    weeks.most = kMostWeeks;
    return {"demo",
            "Make a database of made-up people to try things with.",
            "Makes a clinic with two specialists and 45 members, whose diaries end today. A demo of an earlier day is "
            "made anew; a database that is no demo is left alone. Only \"amble serve --demo\" serves it, on this "
            "machine alone.",
            "amble demo --database demo.db && amble serve --demo --database demo.db",
            {database, people, weeks},
            run};
}

} // namespace amble::app
