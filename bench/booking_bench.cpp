// Appointments and a practice's numbers on each engine, each beside its promise or its limit: `make bench` gives a
// PostgreSQL, without AMBLE_TEST_POSTGRES its half is left out. AMBLE_BENCH_MEMBERS says how many a practice counts.
#include "account/person_store.h"
#include "account/verification_store.h"
#include "care/booking_store.h"
#include "care/calendar_store.h"
#include "care/clinic_numbers_store.h"
#include "care/feed_store.h"
#include "care/finding_store.h"
#include "care/icalendar.h"
#include "care/practice_store.h"
#include "care/specialist_page_store.h"
#include "foundation/base/chance.h"
#include "foundation/base/random.h"
#include "foundation/database/migrations.h"
#include "programme/state_text.h"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <semaphore>

namespace {

using namespace amble;
using namespace amble::care;
using database::Engine;
using database::Transaction;
using std::chrono::minutes;

constexpr int kSpecialists = 200;
constexpr int kDays = 90; // the horizon of each
constexpr int kFeedOf = 500;
constexpr ptrdiff_t kTogether = 64;
constexpr int kBookingsOfARound = 2'000;
constexpr int kStaff = 20; // specialists of the practice that counts
const Day kToday = *parse_day("2026-11-23");
const Zone kZone = *Zone::find("Europe/London");
const Instant kNow = kZone.moment(kToday, 8 * 60);

constexpr std::string_view kAppointment =
    "INSERT INTO appointment (specialist_person_id, appointment_id, specialist_name, visitor_name, visitor_contact,"
    " link_hash, type_name, way, minutes, buffer, day, minute, zone, starts_at, ends_at, free_at, state, sequence,"
    " changed_at, reason) VALUES ($1, $2, '', '', '', $2, '', 'telephone', 30, 0, '2026-11-23', 540, 'Europe/London',"
    " $3, $4, $4, 'booked', 0, $3, '')";

// Members $1 to $2: all share with specialist $3, have a programme since $3 in state $4, rated eight times and walked
// fourteen times, one in four not lately.
constexpr std::string_view kShares = R"(
    WITH RECURSIVE n (i) AS (SELECT CAST($1 AS INTEGER) UNION ALL SELECT i + 1 FROM n WHERE i < $2)
    INSERT INTO share (person_id, share_id, specialist_person_id, specialist_name, scope, consent_version, given_at,
        until_day)
    SELECT 1000000 + i, 'share-' || i, CAST($3 AS BIGINT), '', 'walks pain measures', '2026-11-23.2', 0, '2027-01-01' FROM n)";
constexpr std::string_view kProgrammes = R"(
    WITH RECURSIVE n (i) AS (SELECT CAST($1 AS INTEGER) UNION ALL SELECT i + 1 FROM n WHERE i < $2)
    INSERT INTO programme (person_id, first_day, state, changed_at)
    SELECT 1000000 + i, CAST($3 AS TEXT), CAST($4 AS TEXT), 0 FROM n)";
constexpr std::string_view kRatings = R"(
    WITH RECURSIVE n (i) AS (SELECT CAST($1 AS INTEGER) UNION ALL SELECT i + 1 FROM n WHERE i < $2),
        d (day, pain) AS (VALUES ('2026-10-01', '7'), ('2026-10-11', '7'), ('2026-10-21', '6'), ('2026-10-31', '6'),
            ('2026-11-03', '5'), ('2026-11-06', '5'), ('2026-11-09', '6'), ('2026-11-12', '4'))
    INSERT INTO measure (person_id, kind, day, answers, made_at)
    SELECT 1000000 + i, 'usual_pain', day, CASE WHEN i % 3 = 0 THEN '5' ELSE pain END, 0 FROM n CROSS JOIN d)";
constexpr std::string_view kWalks = R"(
    WITH RECURSIVE n (i) AS (SELECT CAST($1 AS INTEGER) UNION ALL SELECT i + 1 FROM n WHERE i < $2),
        d (day) AS (VALUES ('2026-10-01'), ('2026-10-04'), ('2026-10-07'), ('2026-10-10'), ('2026-10-13'),
            ('2026-10-16'), ('2026-10-19'), ('2026-10-22'), ('2026-10-25'), ('2026-10-28'), ('2026-11-12'),
            ('2026-11-15'), ('2026-11-18'), ('2026-11-21'))
    INSERT INTO walk (person_id, id, day, minutes, source, made_at, changed_at)
    SELECT 1000000 + i, day, day, 15, 'hand', 0, 0 FROM n CROSS JOIN d WHERE i % 4 > 0 OR day < '2026-11-01')";

Calendar office() {
    Calendar calendar{.zone = kZone, .rules = {.horizon_days = kDays, .daily_maximum = 60}};
    for (int weekday = 0; weekday < 5; ++weekday)
        calendar.weekly.push_back({random_id(), weekday, {9 * 60, 17 * 60}});
    calendar.types.push_back({random_id(), "First visit", 30, 0, Way::telephone, true});
    return calendar;
}

Appointment wish(PersonId specialist, Instant start) {
    Appointment made;
    made.id = random_id();
    made.specialist = specialist;
    made.minutes = 30;
    made.zone = kZone.name();
    made.local = local_time(start, kZone);
    made.time = {start, start + minutes(30)};
    made.state = AppointmentState::booked;
    return made;
}

/// An address to open: a file that is gone with this, or the server's.
class Place {
public:
    explicit Place(Engine engine) {
        if (engine == Engine::postgresql) return;
        file_ = std::filesystem::temp_directory_path() / ("amble-bench-" + random_token(9));
    }
    ~Place() {
        for (const char* part : {"", "-wal", "-shm"})
            if (!file_.empty()) std::filesystem::remove(file_.string() + part);
    }
    Place(const Place&) = delete;
    Place& operator=(const Place&) = delete;

    std::string address() const { return file_.empty() ? std::getenv("AMBLE_TEST_POSTGRES") : file_.string(); }

private:
    std::filesystem::path file_;
};

/// 200 calendars of three months, in all some 200,000 appointments, on one engine.
class Clinic {
public:
    explicit Clinic(Engine engine) : place_(engine), made_(database::open(place_.address())) {
        database::migrate(*made_);
        Chance chance(1);
        for (int i = 0; i < kSpecialists; ++i)
            made_->write([&](Transaction& data) {
                specialists_.push_back(a_specialist(data, "S" + std::to_string(i)));
                fill(data, chance, specialists_.back());
            });
        made_->write([&](Transaction& data) { data.execute("ANALYZE"); });
    }

    database::Database& database() { return *made_; }
    const std::vector<PersonId>& specialists() const { return specialists_; }
    PersonId fullest() const { return fullest_; }

    /// Of a practice whose specialists have that many members who share with them; made when it is asked for.
    const Id& practice() {
        if (practice_) return *practice_;
        practice_ = random_id();
        const char* members = std::getenv("AMBLE_BENCH_MEMBERS");
        const int64_t count = members ? std::atoll(members) : 100'000;
        made_->write([&](Transaction& data) {
            save_practice(data, {*practice_, "Mill Lane", "", "", "020 1"}, kNow);
            for (int i = 0; i < kStaff; ++i)
                add_staff(data, *practice_, specialists_[static_cast<size_t>(i)], kToday);
        });
        for (int64_t i = 0; i < kStaff; ++i)
            made_->write([&](Transaction& data) {
                add_members(data, specialists_[static_cast<size_t>(i)], count * i / kStaff + 1,
                            count * (i + 1) / kStaff);
            });
        made_->write([&](Transaction& data) { data.execute("ANALYZE"); });
        return *practice_;
    }

private:
    static PersonId a_specialist(Transaction& data, const std::string& name) {
        account::NewAccount account;
        account.profile.name = name;
        account.profile.year_of_birth = 1970;
        account.roles = account::Roles().with(account::Role::specialist);
        account.sign_in = {name, account::sign_in_key(name)};
        account.password_hash = "no hash";
        const PersonId made = account::add_account(data, account, kToday).value();
        account::verify(data, made, {"PT-1", "the register", "physiotherapy", kToday + 365}, "olof", kToday);
        return made;
    }

    /// Each is full for a number of days of their own, up to three months, and half booked behind that.
    void fill(Transaction& data, Chance& chance, PersonId specialist) {
        SpecialistPage page;
        page.id = random_id();
        page.shown = true;
        save_page(data, specialist, page);
        const Calendar calendar = office();
        save_rules(data, specialist, kZone, calendar.rules);
        add_type(data, specialist, calendar.types.front());
        for (const WeeklyHours& each : calendar.weekly)
            add_hours(data, specialist, each);
        const int full = chance.between(0, kDays - 5);
        if (full > longest_) fullest_ = specialist;
        longest_ = std::max(longest_, full);
        for (int day = 0; day < kDays; ++day)
            for (int minute = 9 * 60; minute < 17 * 60; minute += 30)
                if (day < full || chance.in_thousand(500)) {
                    const Instant start = kZone.moment(kToday + day, minute);
                    data.execute(kAppointment, specialist, random_id(), start, start + minutes(30));
                }
    }

    static void add_members(Transaction& data, PersonId specialist, int64_t first, int64_t last) {
        data.execute(kShares, first, last, specialist);
        data.execute(kProgrammes, first, last, kToday - 60, programme::to_text(programme::begin({})));
        data.execute(kRatings, first, last);
        data.execute(kWalks, first, last);
    }

    Place place_;
    std::unique_ptr<database::Database> made_;
    std::vector<PersonId> specialists_;
    PersonId fullest_;
    int longest_ = -1; // days for which they are full
    std::optional<Id> practice_;
};

Clinic& clinic(Engine engine) {
    static std::map<Engine, std::unique_ptr<Clinic>> made;
    auto& found = made[engine];
    if (!found) found = std::make_unique<Clinic>(engine);
    return *found;
}

/// Seconds that the directory takes for its lines: who is listed, all calendars, the next free time of each.
double one_search(database::Database& database) {
    const auto begun = std::chrono::steady_clock::now();
    database.read([](Transaction& data) { benchmark::DoNotOptimize(find_specialists(data, {}, kToday, kNow)); });
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begun).count();
}

/// What a server does once after its start: nothing is known of any calendar.
void first_search_of_200(benchmark::State& state, Engine engine) {
    Clinic& here = clinic(engine);
    for (auto _ : state) {
        here.database().write([&](Transaction& data) {
            for (const PersonId each : here.specialists())
                renew_edition(data, each);
        });
        state.SetIterationTime(one_search(here.database()));
    }
}

/// What the directory asks while nobody books. Promised: 5 ms.
void search_of_200(benchmark::State& state, Engine engine) {
    Clinic& here = clinic(engine);
    one_search(here.database());
    for (auto _ : state)
        state.SetIterationTime(one_search(here.database()));
}

/// The same after somebody booked, with a specialist who is full for a quarter. Promised: 5 ms.
void search_of_200_after_a_booking(benchmark::State& state, Engine engine) {
    Clinic& here = clinic(engine);
    one_search(here.database());
    static Instant start = kNow + std::chrono::hours(24 * (kDays + 10)); // another each time that this is called
    for (auto _ : state) {
        here.database().write([&](Transaction& data) {
            const Appointment made = wish(here.fullest(), start = start + minutes(30));
            hold(data, made, made.id.text(), kNow);
        });
        state.SetIterationTime(one_search(here.database()));
    }
}

/// What a calendar fetches each hour: 500 appointments over a year, in two zones, read and written. Promised: 5 ms.
void feed_of_500(benchmark::State& state, Engine engine) {
    static int64_t owner = 50'000'000; // another each time that this is called
    Clinic& here = clinic(engine);
    const PersonId specialist{++owner};
    here.database().write([&](Transaction& data) {
        for (int i = 0; i < kFeedOf; ++i) {
            Appointment made = wish(specialist, kZone.moment(kToday + i * 2 / 3, 9 * 60 + i % 16 * 30));
            if (i % 2 == 1) made.zone = "Europe/Berlin";
            hold(data, made, made.id.text(), kNow);
        }
    });
    for (auto _ : state)
        here.database().read([&](Transaction& data) {
            benchmark::DoNotOptimize(
                icalendar(feed_of(data, specialist, kNow), {specialist, "https://clinic.example.org"}));
        });
}

/// Seconds for so many works, 64 at a time, each saved before it counts.
double together(database::Database& database, const std::function<void(Transaction&, int64_t)>& work) {
    static int64_t next = 100'000'000; // a specialist each, so that none waits for another's row
    std::counting_semaphore<kTogether> free(kTogether);
    const auto begun = std::chrono::steady_clock::now();
    for (int i = 0; i < kBookingsOfARound; ++i) {
        free.acquire();
        database.write_later([&work, number = ++next](Transaction& data) { work(data, number); },
                             [&free](const std::exception_ptr&) { free.release(); });
    }
    for (ptrdiff_t i = 0; i < kTogether; ++i)
        free.acquire();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begun).count();
}

void book_one(Transaction& data, int64_t specialist) {
    const Appointment made = wish({specialist}, kNow + minutes(60));
    hold(data, made, made.id.text(), kNow);
}

/// The limit: as many rows into the same tables, without a question asked.
void insert_one(Transaction& data, int64_t specialist) {
    const std::string id = random_id().text();
    for (int64_t slot = 0; slot < 6; ++slot)
        data.execute("INSERT INTO specialist_time (specialist_person_id, five_minutes, appointment_id)"
                     " VALUES ($1, $2, $3)",
                     specialist, slot, id);
    data.execute(kAppointment, specialist, id, kNow, kNow + minutes(30));
    data.execute("INSERT INTO appointment_change (specialist_person_id, appointment_id, sequence, changed_at, state,"
                 " day, minute, reason, set_aside) VALUES ($1, $2, 0, $3, 'booked', '2026-11-23', 540, '', '')",
                 specialist, id, kNow);
    data.execute("INSERT INTO calendar_edition (person_id, edition) VALUES ($1, $2)", specialist, id);
}

/// Bookings and bare inserts take turns, so that both have the same machine. An iteration is a round of both.
void bookings_beside_bare_inserts(benchmark::State& state, Engine engine) {
    database::Database& database = clinic(engine).database();
    double booking = 0, inserting = 0;
    for (auto _ : state) {
        booking += together(database, book_one);
        inserting += together(database, insert_one);
    }
    const double all = static_cast<double>(state.iterations()) * kBookingsOfARound;
    state.counters["bookings_per_s"] = all / booking;
    state.counters["inserts_per_s"] = all / inserting;
    state.counters["share"] = inserting / booking;
}

/// The weekly count of one practice: all that is read of its members' rows, and what of it is kept.
void count_of_a_practice(benchmark::State& state, Engine engine) {
    Clinic& here = clinic(engine);
    here.practice();
    for (auto _ : state)
        count_practices(here.database(), kToday);
}

/// What the practice's page reads: what was counted, and the appointments of twelve weeks as they are now.
void page_of_a_practice(benchmark::State& state, Engine engine) {
    Clinic& here = clinic(engine);
    const Id practice = here.practice();
    const std::vector<PersonId> staff(here.specialists().begin(), here.specialists().begin() + kStaff);
    const Interval weeks{kNow - std::chrono::hours(24 * 84), kNow};
    for (auto _ : state)
        here.database().read([&](Transaction& data) {
            benchmark::DoNotOptimize(numbers_kept(data, practice));
            benchmark::DoNotOptimize(appointments_counted(data, staff, weeks));
        });
}

void register_all(Engine engine, const std::string& on) {
    const auto add = [&](const char* name, void (*run)(benchmark::State&, Engine)) {
        return benchmark::RegisterBenchmark((std::string(name) + "/" + on).c_str(), run, engine)
            ->Unit(benchmark::kMillisecond);
    };
    add("first_search_of_200", first_search_of_200)->UseManualTime();
    add("search_of_200", search_of_200)->UseManualTime();
    add("search_of_200_after_a_booking", search_of_200_after_a_booking)->UseManualTime();
    add("feed_of_500", feed_of_500)->UseRealTime();
    add("bookings_beside_bare_inserts", bookings_beside_bare_inserts)->UseRealTime()->Iterations(5);
    add("count_of_a_practice", count_of_a_practice)->UseRealTime()->Iterations(1);
    add("page_of_a_practice", page_of_a_practice)->UseRealTime();
}

} // namespace

int main(int argc, char** argv) {
    register_all(Engine::sqlite, "sqlite");
    if (std::getenv("AMBLE_TEST_POSTGRES")) register_all(Engine::postgresql, "postgresql");
    benchmark::Initialize(&argc, argv);
    if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 1;
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
