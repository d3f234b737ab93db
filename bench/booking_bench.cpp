#include "care/booking_store.h"
#include "care/free_time_store.h"
#include "care/icalendar.h"
#include "foundation/base/chance.h"
#include "foundation/base/random.h"
#include "foundation/database/migrations.h"

#include <benchmark/benchmark.h>

#include <filesystem>
#include <semaphore>

namespace {

using namespace amble;
using namespace amble::care;
using database::Transaction;
using std::chrono::minutes;

constexpr int kSpecialists = 200;
constexpr int kDays = 90; // the horizon of each
constexpr ptrdiff_t kTogether = 64;
const Day kToday = *parse_day("2026-11-23");
const Zone kZone = *Zone::find("Europe/London");
const Instant kNow = kZone.moment(kToday, 8 * 60);

/// A migrated file that is gone when the program ends.
database::Database& clinic() {
    struct Clinic {
        std::filesystem::path file = std::filesystem::temp_directory_path() / ("amble-bench-" + random_token(9));
        std::unique_ptr<database::Database> database = database::open(file.string());
        Clinic() { database::migrate(*database); }
        ~Clinic() {
            database.reset();
            std::filesystem::remove(file);
        }
    };
    static const Clinic made;
    return *made.database;
}

Calendar office() {
    Calendar calendar{.zone = kZone, .rules = {.horizon_days = kDays, .daily_maximum = 60}};
    for (int weekday = 0; weekday < 5; ++weekday)
        calendar.weekly.push_back({random_id(), weekday, {9 * 60, 17 * 60}});
    calendar.types.push_back({random_id(), "First visit", 30, 0, Way::telephone, true});
    return calendar;
}

Appointment wish(int64_t specialist, Instant start) {
    Appointment made;
    made.id = random_id();
    made.specialist = {specialist};
    made.minutes = 30;
    made.zone = kZone.name();
    made.local = local_time(start, kZone);
    made.time = {start, start + minutes(30)};
    made.state = AppointmentState::booked;
    return made;
}

/// Each is full for a number of days of their own, up to three months, and half booked behind that.
void fill(Transaction& data, Chance& chance, int64_t specialist) {
    const int full = chance.between(0, kDays - 5);
    for (int day = 0; day < kDays; ++day)
        for (int minute = 9 * 60; minute < 17 * 60; minute += 30)
            if (day < full || chance.in_thousand(500)) {
                const Appointment made = wish(specialist, kZone.moment(kToday + day, minute));
                hold(data, made, made.id.text(), kNow);
            }
}

/// 200 calendars of three months, in all some 200,000 appointments; the next free time of each.
void next_free_of_200(benchmark::State& state) {
    const Calendar calendar = office();
    Chance chance(1);
    for (int64_t i = 1; i <= kSpecialists; ++i)
        clinic().write([&](Transaction& data) { fill(data, chance, i); });
    std::vector<Wanted> wanted;
    for (int64_t i = 1; i <= kSpecialists; ++i)
        wanted.push_back({{i}, &calendar, &calendar.types.front()});
    for (auto _ : state)
        clinic().read([&](Transaction& data) { benchmark::DoNotOptimize(next_free(data, wanted, kNow)); });
}
BENCHMARK(next_free_of_200)->Unit(benchmark::kMillisecond);

/// What a calendar fetches each hour: 500 appointments over a year, in two zones.
void feed_of_500(benchmark::State& state) {
    std::vector<Appointment> all;
    for (int i = 0; i < 500; ++i) {
        Appointment made = wish(1, kZone.moment(kToday + i * 2 / 3, 9 * 60 + i % 16 * 30));
        if (i % 2 == 1) made.zone = "Europe/Berlin";
        all.push_back(std::move(made));
    }
    for (auto _ : state)
        benchmark::DoNotOptimize(icalendar(all, "https://clinic.example.org"));
}
BENCHMARK(feed_of_500)->Unit(benchmark::kMillisecond);

/// 64 works at a time, each saved on disk before it counts.
void together(benchmark::State& state, const std::function<void(Transaction&, int64_t)>& work) {
    int64_t next = 0;
    std::counting_semaphore<kTogether> free(kTogether);
    for (auto _ : state) {
        free.acquire();
        const int64_t number = ++next;
        clinic().write_later([&work, number](Transaction& data) { work(data, number); },
                             [&free](const std::exception_ptr&) { free.release(); });
    }
    for (ptrdiff_t i = 0; i < kTogether; ++i)
        free.acquire();
    state.SetItemsProcessed(next);
}

void bookings(benchmark::State& state) {
    static int64_t specialist = 1'000'000;
    const int64_t first = specialist;
    together(state, [&](Transaction& data, int64_t number) {
        const Appointment made = wish(first + number, kNow + minutes(60));
        hold(data, made, made.id.text(), kNow);
    });
    specialist += 10'000'000;
}
BENCHMARK(bookings)->Unit(benchmark::kMicrosecond)->UseRealTime();

/// The limit: as many rows into the same tables, without a question asked.
void bare_inserts(benchmark::State& state) {
    static int64_t specialist = 900'000'000;
    const int64_t first = specialist;
    together(state, [&](Transaction& data, int64_t number) {
        const std::string id = random_id().text();
        for (int64_t slot = 0; slot < 6; ++slot)
            data.execute("INSERT INTO specialist_time (specialist_person_id, five_minutes, appointment_id)"
                         " VALUES ($1, $2, $3)",
                         first + number, slot, id);
        data.execute("INSERT INTO appointment_change (specialist_person_id, appointment_id, sequence, changed_at,"
                     " state, day, minute, reason, set_aside)"
                     " VALUES ($1, $2, 0, $3, 'booked', '2026-11-23', 540, '', '')",
                     first + number, id, kNow);
        data.execute("INSERT INTO appointment (specialist_person_id, appointment_id, specialist_name, visitor_name,"
                     " visitor_contact, link_hash, type_name, way, minutes, buffer, day, minute, zone, starts_at,"
                     " ends_at, free_at, state, sequence, changed_at, reason) VALUES ($1, $2, '', '', '', $2, '',"
                     " 'telephone', 30, 0, '2026-11-23', 540, 'Europe/London', $3, $3, $3, 'booked', 0, $3, '')",
                     first + number, id, kNow);
    });
    specialist += 10'000'000;
}
BENCHMARK(bare_inserts)->Unit(benchmark::kMicrosecond)->UseRealTime();

} // namespace

BENCHMARK_MAIN();
