#include "app/demo_practice.h"

#include "account/token.h"
#include "app/demo.h"
#include "care/booking_store.h"
#include "care/calendar_store.h"
#include "care/practice_library_store.h"
#include "care/practice_store.h"
#include "care/specialist_page_store.h"
#include "care/waiting_store.h"
#include "foundation/base/random.h"

#include <array>

namespace amble::app {

namespace {

constexpr int kWorkdays = 5;
constexpr int kWaitDays = 10;

care::SpecialistPage page_of(size_t number) {
    care::SpecialistPage page;
    page.id = random_id();
    page.about = number == 0 ? "I look at how you move, and we agree on where to begin. Many people come to me before "
                               "their first walk."
                             : "I see people whose back has hurt for months, and those whose pain goes down the leg.";
    page.topics = number == 0 ? std::vector<std::string>{"before_walking", "new_pain", "older_people"}
                              : std::vector<std::string>{"before_walking", "lasting_pain", "leg_pain"};
    page.languages = number == 0 ? std::vector<std::string>{"en", "fr"} : std::vector<std::string>{"de", "en", "sv"};
    page.video_link = "https://video.example.org/room";
    page.shown = true;
    return page;
}

void add_types(database::Transaction& data, PersonId specialist, size_t number) {
    care::add_type(data, specialist, {random_id(), "A first talk", 20, 10, care::Way::telephone, true});
    care::add_type(data, specialist, {random_id(), "A first examination", 45, 15, care::Way::in_person, true});
    if (number > 0) care::add_type(data, specialist, {random_id(), "A first talk", 30, 0, care::Way::video, true});
    care::add_type(data, specialist, {random_id(), "Review", 20, 10, care::Way::telephone, false});
}

void add_week(database::Transaction& data, PersonId specialist, size_t number) {
    for (int weekday = 0; weekday < kWorkdays; ++weekday) {
        care::add_hours(data, specialist, {random_id(), weekday, {9 * 60, 12 * 60}});
        if (weekday % 2 == static_cast<int>(number % 2))
            care::add_hours(data, specialist, {random_id(), weekday, {14 * 60, 17 * 60}});
    }
}

/// Two visitors who would rather come sooner than what is free: to the first specialist, and to whoever is free first.
void add_waiting(database::Transaction& data, const care::Giver& specialist, const care::Practice& practice,
                 Instant now) {
    care::Waiting waiting;
    waiting.until = demo_zone().day_at(now) + kWaitDays;
    waiting.since = now;
    const auto add = [&] {
        waiting.id = random_id();
        care::add_waiting(data, waiting, account::token_hash(account::new_token()));
    };
    waiting.practice = practice.id;
    waiting.whom = practice.name;
    waiting.visitor = {"Wanda Stein", "020 7946 0556"};
    add();
    const auto calendar = care::calendar_of(data, specialist.person);
    waiting.practice.reset();
    waiting.specialist = specialist.person;
    waiting.whom = specialist.name;
    waiting.visitor = {"Walter Brand", "020 7946 0555"};
    waiting.type = calendar->types.front().id;
    waiting.type_name = calendar->types.front().name;
    waiting.part = care::DayPart::morning;
    add();
}

struct Booked {
    int days;         // from today
    int minute;       // of the day
    const char* name; // of a visitor
    care::AppointmentState state;
};
using enum care::AppointmentState;
constexpr std::array kBooked{Booked{0, 10 * 60, "Nadia Berg", booked},  Booked{0, 15 * 60, "Owen Tully", booked},
                             Booked{3, 9 * 60, "Petra Lang", asked},    Booked{35, 11 * 60, "Astrid Bloom", booked},
                             Booked{-1, 9 * 60, "Rolf Eder", booked},   Booked{-7, 9 * 60, "Sanna Koski", missed},
                             Booked{-8, 9 * 60, "Theo Marsh", booked},  Booked{-14, 9 * 60, "Una Walsh", booked},
                             Booked{-15, 9 * 60, "Vera Novak", booked}, Booked{-21, 9 * 60, "Willem Bos", booked},
                             Booked{-22, 9 * 60, "Xenia Popa", booked}, Booked{-28, 9 * 60, "Yusuf Kaya", cancelled},
                             Booked{-29, 9 * 60, "Zita Horn", booked}};

void book(database::Transaction& data, PersonId specialist, std::string_view specialist_name, Instant now) {
    constexpr int kMinutes = 20;
    const Zone zone = demo_zone();
    for (const Booked& each : kBooked) {
        care::Appointment made;
        made.id = random_id();
        made.specialist = specialist;
        made.specialist_name = specialist_name;
        made.visitor = {each.name, "020 7946 0101"};
        made.type_name = "A first talk";
        made.minutes = kMinutes;
        made.local = {zone.day_at(now) + each.days, each.minute};
        made.zone = zone.name();
        const Instant start = zone.moment(made.local.day, made.local.minute);
        made.time = {start, start + std::chrono::minutes(kMinutes)};
        const bool is_there = each.state == booked || each.state == asked;
        made.state = is_there ? each.state : booked;
        care::hold(data, made, made.id.text(), now);
        if (!is_there) care::end(data, made, each.state, "", now);
    }
}

} // namespace

void add_demo_practice(database::Transaction& data, const std::vector<care::Giver>& specialists, PersonId desk,
                       Instant now) {
    const care::Practice practice{random_id(), "Mill Lane Practice",
                                  "A practice for backs and joints, made up for this demonstration.",
                                  "1 Mill Lane\nNowhere", "020 7946 0000"};
    const Day today = demo_zone().day_at(now);
    care::save_practice(data, practice, now);
    care::add_staff(data, practice.id, desk, today);
    for (const char* treatment : {"heat", "exercise", "massage"})
        care::offer_treatment(data, practice.id, treatment);
    size_t number = 0;
    for (const auto& [specialist, name] : specialists) {
        care::add_staff(data, practice.id, specialist, today);
        care::save_page(data, specialist, page_of(number));
        care::save_rules(data, specialist, demo_zone(), {.confirms = number % 2 == 1});
        add_types(data, specialist, number);
        add_week(data, specialist, number);
        if (number == 0) book(data, specialist, name, now);
        ++number;
    }
    add_waiting(data, specialists.front(), practice, now);
}

} // namespace amble::app
