#include "care/practice_store.h"

#include "account/notice_store.h"
#include "account/person.h"

namespace amble::care {

namespace {

constexpr std::string_view kSave = R"(
    INSERT INTO practice (practice_id, name, about, address, phone, made_at) VALUES ($1, $2, $3, $4, $5, $6)
    ON CONFLICT (practice_id) DO UPDATE SET name = excluded.name, about = excluded.about,
        address = excluded.address, phone = excluded.phone)";
constexpr std::string_view kFind =
    "SELECT practice_id, name, about, address, phone FROM practice WHERE practice_id = $1";
constexpr std::string_view kAll =
    "SELECT practice_id, name, about, address, phone FROM practice ORDER BY name, practice_id LIMIT 200";
constexpr std::string_view kAddStaff =
    "INSERT INTO practice_staff (person_id, practice_id, since) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING";
constexpr std::string_view kRemoveStaff = "DELETE FROM practice_staff WHERE person_id = $1 AND practice_id = $2";
constexpr std::string_view kStaff = R"(
    SELECT person.person_id, name, marker, roles FROM practice_staff
    JOIN person ON person.person_id = practice_staff.person_id
    WHERE practice_id = $1 ORDER BY name, marker LIMIT 500)";
constexpr std::string_view kStaffed = R"(
    SELECT practice.practice_id, name, about, address, phone, person_id FROM practice
    JOIN practice_staff ON practice_staff.practice_id = practice.practice_id
    ORDER BY name, practice.practice_id, person_id LIMIT 2000)";
constexpr std::string_view kOfPerson = R"(
    SELECT practice.practice_id, name, about, address, phone FROM practice_staff
    JOIN practice ON practice.practice_id = practice_staff.practice_id
    WHERE person_id = $1 ORDER BY name, practice.practice_id)";

Practice practice_of(const database::Row& row) {
    return {row.id(0), std::string(row.text(1)), std::string(row.text(2)), std::string(row.text(3)),
            std::string(row.text(4))};
}

std::vector<Practice> list(const database::Rows& rows) {
    std::vector<Practice> found;
    for (const auto row : rows)
        found.push_back(practice_of(row));
    return found;
}

} // namespace

void save_practice(database::Transaction& data, const Practice& practice, Instant now) {
    data.execute(kSave, practice.id, practice.name, practice.about, practice.address, practice.phone, now);
}

std::optional<Practice> find_practice(database::Transaction& data, const Id& id) {
    const auto rows = data.query(kFind, id);
    if (rows.empty()) return std::nullopt;
    return practice_of(rows.only());
}

std::vector<Practice> practices(database::Transaction& data) {
    return list(data.query(kAll));
}

void add_staff(database::Transaction& data, const Id& practice, PersonId person, Day today) {
    data.execute(kAddStaff, person, practice, today);
}

bool remove_staff(database::Transaction& data, const Id& practice, PersonId person) {
    return data.execute(kRemoveStaff, person, practice) == 1;
}

std::vector<Staff> staff_of(database::Transaction& data, const Id& practice) {
    std::vector<Staff> found;
    for (const auto row : data.query(kStaff, practice)) {
        const account::Roles roles(row.integer(3));
        found.push_back({row.person(0), std::string(row.text(1)), std::string(row.text(2)),
                         roles.has(account::Role::specialist), roles.has(account::Role::desk)});
    }
    return found;
}

std::vector<Staffed> staffed_practices(database::Transaction& data) {
    std::vector<Staffed> found;
    for (const auto row : data.query(kStaffed)) {
        if (found.empty() || found.back().practice.id != row.id(0)) found.push_back({practice_of(row), {}});
        found.back().people.push_back(row.person(5));
    }
    return found;
}

std::vector<Practice> practices_of(database::Transaction& data, PersonId person) {
    return list(data.query(kOfPerson, person));
}

void tell_staff(database::Transaction& data, PersonId specialist, const Sentence& sentence, Instant now) {
    account::notify(data, specialist, {sentence, "/specialist"}, now);
    for (const Practice& practice : practices_of(data, specialist))
        for (const Staff& each : staff_of(data, practice.id))
            if (each.desk) account::notify(data, each.person, {sentence, "/desk"}, now);
}

} // namespace amble::care
