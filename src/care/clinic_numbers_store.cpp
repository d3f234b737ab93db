#include "care/clinic_numbers_store.h"

#include "care/practice_store.h"
#include "care/sight_store.h"

namespace amble::care {

namespace {

constexpr std::string_view kForget = "DELETE FROM practice_number WHERE practice_id = $1";
constexpr std::string_view kKeep = R"(
    INSERT INTO practice_number (practice_id, what, place, counted_on, first_kind, last_kind, people, others, change,
        low, high)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11))";
constexpr std::string_view kKept = R"(
    SELECT what, counted_on, first_kind, last_kind, people, others, change, low, high FROM practice_number
    WHERE practice_id = $1 ORDER BY what, place)";
constexpr std::string_view kAppointments = R"(
    SELECT state, COUNT(*) FROM appointment
    WHERE specialist_person_id = $1 AND starts_at >= $2 AND starts_at < $3 AND state <> 'held' GROUP BY state)";

constexpr std::string_view kWasCounted = "counted";

class Keeper {
public:
    Keeper(database::Transaction& data, const Id& practice, Day day) : data_(data), practice_(practice), day_(day) {
        data_.execute(kForget, practice_);
        keep(kWasCounted, 0, {}, {});
    }

    void bands(std::string_view what, const std::vector<Band>& all) {
        for (size_t place = 0; place < all.size(); ++place)
            keep(what, place, all[place], {});
    }
    void outcome(std::string_view what, const std::optional<Outcome>& outcome) {
        if (outcome) keep(what, 0, {0, 0, people(*outcome)}, *outcome);
    }

private:
    static std::vector<int64_t> people(const Outcome& outcome) {
        if (!outcome.people) return {};
        return {*outcome.people};
    }
    void keep(std::string_view what, size_t place, const Band& band, const std::optional<Outcome>& outcome) {
        const auto number = [&](size_t column) {
            return column < band.people.size() ? std::optional(band.people[column]) : std::nullopt;
        };
        const auto part = [&](double Outcome::* of) { return outcome ? std::optional((*outcome).*of) : std::nullopt; };
        data_.execute(kKeep, practice_, what, static_cast<int64_t>(place), day_, static_cast<int64_t>(band.first),
                      static_cast<int64_t>(band.last), number(0), number(1), part(&Outcome::change),
                      part(&Outcome::low), part(&Outcome::high));
    }

    database::Transaction& data_;
    Id practice_;
    Day day_;
};

void keep_numbers(database::Transaction& data, const Id& practice, const ClinicNumbers& numbers) {
    Keeper keeper(data, practice, numbers.counted_on);
    keeper.bands("state", numbers.states);
    keeper.bands("level", numbers.levels);
    keeper.bands("weeks", numbers.weeks);
    keeper.outcome("pain", numbers.pain);
    keeper.outcome("activities", numbers.activities);
}

std::vector<PersonId> specialists_of(database::Transaction& data, const Id& practice) {
    std::vector<PersonId> found;
    for (const Staff& each : staff_of(data, practice))
        if (each.specialist) found.push_back(each.person);
    return found;
}

Band band_of(const database::Row& row) {
    Band band{static_cast<size_t>(row.integer(2)), static_cast<size_t>(row.integer(3)), {}};
    for (const size_t column : {4u, 5u})
        if (const auto number = row.maybe_integer(column)) band.people.push_back(*number);
    return band;
}

void take_in(ClinicNumbers& numbers, const database::Row& row) {
    const std::string_view what = row.text(0);
    numbers.counted_on = row.day(1);
    if (what == "state") numbers.states.push_back(band_of(row));
    if (what == "level") numbers.levels.push_back(band_of(row));
    if (what == "weeks") numbers.weeks.push_back(band_of(row));
    if (what != "pain" && what != "activities") return;
    (what == "pain" ? numbers.pain : numbers.activities) =
        Outcome{row.maybe_integer(4), row.real(6), row.real(7), row.real(8)};
}

} // namespace

void count_practices(database::Database& database, Day today) {
    std::vector<Practice> all;
    database.read([&](database::Transaction& data) { all = practices(data); });
    for (const Practice& practice : all) {
        ClinicNumbers numbers;
        database.read([&](database::Transaction& data) {
            numbers = numbers_of(people_counted(data, specialists_of(data, practice.id), today), today);
        });
        database.write([&](database::Transaction& data) { keep_numbers(data, practice.id, numbers); });
    }
}

std::optional<ClinicNumbers> numbers_kept(database::Transaction& data, const Id& practice) {
    const auto rows = data.query(kKept, practice);
    if (rows.empty()) return std::nullopt;
    ClinicNumbers numbers;
    for (const auto row : rows)
        take_in(numbers, row);
    return numbers;
}

std::map<AppointmentState, int64_t>
appointments_counted(database::Transaction& data, const std::vector<PersonId>& specialists, const Interval& span) {
    std::vector<database::Transaction::Answer> asked;
    for (const PersonId each : specialists)
        asked.push_back(data.ask(kAppointments, each, span.start, span.end));
    std::map<AppointmentState, int64_t> found;
    for (auto& each : asked)
        for (const auto row : each.rows())
            if (const auto state = parse_appointment_state(row.text(0))) found[*state] += row.integer(1);
    return found;
}

} // namespace amble::care
