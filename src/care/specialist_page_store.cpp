#include "care/specialist_page_store.h"

#include "account/person.h"

namespace amble::care {

namespace {

constexpr std::string_view kSave = R"(
    INSERT INTO specialist_page (person_id, page_id, about, needs, languages, phone, place, video_link, shown)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
    ON CONFLICT (person_id) DO UPDATE SET about = excluded.about, needs = excluded.needs,
        languages = excluded.languages, phone = excluded.phone, place = excluded.place,
        video_link = excluded.video_link, shown = excluded.shown)";
constexpr std::string_view kOwn = "SELECT page_id, about, needs, languages, phone, place, video_link, shown"
                                  " FROM specialist_page WHERE person_id = $1";
/// $2 is the role's bit.
constexpr std::string_view kListed = R"(
    SELECT page_id, about, needs, languages, phone, place, video_link, shown, specialist_page.person_id, name, scope
    FROM specialist_page
    JOIN person ON person.person_id = specialist_page.person_id
    JOIN verification ON verification.person_id = specialist_page.person_id
    WHERE shown = 1 AND ended_on IS NULL AND expires_on >= $1 AND (roles & $2) <> 0
    ORDER BY name, page_id LIMIT 500)";
constexpr std::string_view kListedOne = R"(
    SELECT page_id, about, needs, languages, phone, place, video_link, shown, specialist_page.person_id, name, scope
    FROM specialist_page
    JOIN person ON person.person_id = specialist_page.person_id
    JOIN verification ON verification.person_id = specialist_page.person_id
    WHERE page_id = $3 AND shown = 1 AND ended_on IS NULL AND expires_on >= $1 AND (roles & $2) <> 0)";

constexpr auto kSpecialist = static_cast<int64_t>(account::Role::specialist);

SpecialistPage page_in(const database::Row& row) {
    return {row.id(0),
            std::string(row.text(1)),
            apart(row.text(2)),
            apart(row.text(3)),
            std::string(row.text(4)),
            std::string(row.text(5)),
            std::string(row.text(6)),
            row.truth(7)};
}

Listed listed_in(const database::Row& row) {
    return {row.person(8), std::string(row.text(9)), std::string(row.text(10)), page_in(row)};
}

} // namespace

void save_page(database::Transaction& data, PersonId specialist, const SpecialistPage& page) {
    data.execute(kSave, specialist, page.id, page.about, joined(page.topics), joined(page.languages), page.phone,
                 page.place, page.video_link, page.shown);
}

std::optional<SpecialistPage> page_of(database::Transaction& data, PersonId specialist) {
    const auto rows = data.query(kOwn, specialist);
    if (rows.empty()) return std::nullopt;
    return page_in(rows.only());
}

std::vector<Listed> listed_specialists(database::Transaction& data, Day day) {
    std::vector<Listed> list;
    for (const auto row : data.query(kListed, day, kSpecialist))
        list.push_back(listed_in(row));
    return list;
}

std::optional<Listed> listed_specialist(database::Transaction& data, Day day, const Id& page) {
    const auto rows = data.query(kListedOne, day, kSpecialist, page);
    if (rows.empty()) return std::nullopt;
    return listed_in(rows[0]);
}

} // namespace amble::care
