#include "app/site_kind.h"

#include "foundation/database/migrations.h"

#include <stdexcept>

namespace amble::app {

namespace {

/// The number of the migration that made the table.
constexpr size_t kMarkCameWith = 5;
constexpr std::string_view kReadKind = "SELECT value FROM site WHERE key = 'kind'";
constexpr std::string_view kMarkDemo =
    "INSERT INTO site (key, value) VALUES ('kind', 'demo') ON CONFLICT (key) DO NOTHING";
constexpr std::string_view kReadMade = "SELECT value FROM site WHERE key = 'demo_made_on'";
constexpr std::string_view kNoteMade =
    "INSERT INTO site (key, value) VALUES ('demo_made_on', $1) ON CONFLICT (key) DO UPDATE SET value = excluded.value";
constexpr std::string_view kAnybody = "SELECT 1 FROM person LIMIT 1";

} // namespace

void mark_as_demo(database::Database& database) {
    database.write([](database::Transaction& data) {
        if (!data.query(kAnybody).empty())
            throw std::runtime_error("There are people in this database already, so it cannot become the demo. "
                                     "Name another with --database.");
        data.execute(kMarkDemo);
    });
}

bool is_demo(database::Database& database) {
    if (database::count_applied(database) < kMarkCameWith) return false;
    bool demo = false;
    database.read([&](database::Transaction& data) {
        const auto rows = data.query(kReadKind);
        demo = !rows.empty() && rows[0].text(0) == "demo";
    });
    return demo;
}

void note_demo_made(database::Database& database, Day day) {
    database.write([&](database::Transaction& data) { data.execute(kNoteMade, day); });
}

std::optional<Day> demo_made_on(database::Database& database) {
    std::optional<Day> day;
    database.read([&](database::Transaction& data) {
        const auto rows = data.query(kReadMade);
        day = rows.empty() ? std::nullopt : parse_day(rows[0].text(0));
    });
    return day;
}

void check_site_kind(database::Database& database, bool serve_demo) {
    const bool demo = is_demo(database);
    if (demo && !serve_demo)
        throw std::runtime_error(
            "This database holds the demo's made-up people. Serve it with --demo, or name another with --database.");
    if (!demo && serve_demo)
        throw std::runtime_error(
            "--demo serves only a database made by \"amble demo\"; this one is not. Leave --demo out, "
            "or make one: amble demo --database demo.db");
}

} // namespace amble::app
