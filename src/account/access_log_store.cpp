#include "account/access_log_store.h"

#include "foundation/base/random.h"

namespace amble::account {

namespace {

constexpr std::string_view kAdd = R"(
    INSERT INTO access_log (person_id, at, entry_id, by_name, by_role, action, what)
    VALUES ($1, $2, $3, $4, $5, $6, $7))";
constexpr std::string_view kList = R"(
    SELECT at, by_name, by_role, action, what, entry_id FROM access_log
    WHERE person_id = $1 AND at <= $2 AND (at < $2 OR entry_id > $3) ORDER BY at DESC, entry_id LIMIT $4)";

constexpr std::string_view kLooked = "looked";
constexpr std::string_view kChanged = "changed";

} // namespace

Actor actor(const Viewer& viewer, Role role) {
    return {viewer.name, std::string(name(role))};
}

Actor at_command_line(std::string_view system_user) {
    return {std::string(system_user), "command line"};
}

void log_access(database::Transaction& data, PersonId whose, const LogEntry& entry) {
    data.execute(kAdd, whose, entry.at, random_id(), entry.by.name, entry.by.role,
                 entry.deed == Deed::looked ? kLooked : kChanged, entry.what);
}

std::vector<LogEntry> access_log(database::Transaction& data, PersonId whose, const LogPlace& from, int limit) {
    std::vector<LogEntry> list;
    for (const auto row : data.query(kList, whose, from.at, from.entry, limit)) {
        const Actor by{std::string(row.text(1)), std::string(row.text(2))};
        list.push_back({row.instant(0), by, row.text(3) == kLooked ? Deed::looked : Deed::changed,
                        std::string(row.text(4)), row.id(5)});
    }
    return list;
}

} // namespace amble::account
