#include "app/demo_practice.h"

#include "account/token.h"
#include "app/demo.h"
#include "care/calendar_store.h"
#include "care/practice_library_store.h"
#include "care/practice_store.h"
#include "care/specialist_page_store.h"
#include "care/waiting_store.h"
#include "foundation/base/random.h"

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

/// A visitor who would rather come sooner than what is free.
void add_waiting(database::Transaction& data, PersonId specialist, Instant now) {
    const auto calendar = care::calendar_of(data, specialist);
    care::Waiting waiting;
    waiting.id = random_id();
    waiting.specialist = specialist;
    waiting.visitor = {"Walter Brand", "020 7946 0555"};
    waiting.type = calendar->types.front().id;
    waiting.type_name = calendar->types.front().name;
    waiting.until = demo_zone().day_at(now) + kWaitDays;
    waiting.part = care::DayPart::morning;
    waiting.since = now;
    care::add_waiting(data, waiting, account::token_hash(account::new_token()));
}

} // namespace

void add_demo_practice(database::Transaction& data, const std::vector<PersonId>& specialists, PersonId desk,
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
    for (const PersonId specialist : specialists) {
        care::add_staff(data, practice.id, specialist, today);
        care::save_page(data, specialist, page_of(number));
        care::save_rules(data, specialist, demo_zone(), {.confirms = number % 2 == 1});
        add_types(data, specialist, number);
        add_week(data, specialist, number);
        ++number;
    }
    add_waiting(data, specialists.front(), now);
}

} // namespace amble::app
