#include "app/demo_guidance.h"

#include "care/guidance_store.h"
#include "care/message_store.h"
#include "care/pointer_library.h"
#include "foundation/base/random.h"

#include <array>

namespace amble::app {

namespace {

constexpr int kDaysSoFar = 10;
constexpr int kDaysAhead = 18;
constexpr int kReviewInDays = 5;

struct DemoTalk {
    std::string_view asked;
    std::string_view answer; // empty: it waits
};
constexpr std::array<DemoTalk, 3> kTalks{{
    {"On Thursday my calf was tight after the second half of the walk. Is that a reason to stop?",
     "Not by itself. Walk the next one on flat ground and slower. If it comes back at the same place twice, write to "
     "me or call."},
    {"I sleep badly after the evening walk. May I walk in the morning instead?", ""},
    {"The review is on a day when I travel. Could we talk by telephone?",
     "Yes. Please book \"Review\", by telephone, on any free day of that week."},
}};

care::Prescription heat(const care::Giver& by, DemoDay at) {
    care::Prescription made;
    made.id = random_id();
    made.by = by;
    made.treatment = "heat";
    made.dose = "A warm pack on the lower back for 15 minutes in the evening.";
    made.days_a_week = 5;
    made.first = at.today - kDaysSoFar;
    made.last = at.today + kDaysAhead;
    made.stop_when = "The skin turns red or numb.";
    made.given = at.now - std::chrono::days(kDaysSoFar);
    return made;
}

} // namespace

void add_demo_guidance(database::Transaction& data, PersonId member, const care::Giver& by, DemoDay at) {
    const Instant yesterday = at.now - std::chrono::days(1);
    care::add_pointer(data, member,
                      {random_id(), by, std::string(care::kShippedPointers.front().words), yesterday, {}, {}});
    const care::Prescription prescription = heat(by, at);
    care::add_prescription(data, member, prescription);
    for (int back = 1; back <= kDaysSoFar; ++back) {
        if (back % 4 == 0) continue;
        const bool skipped = back == 3;
        care::note_day(data, member,
                       {prescription.id, at.today - back, skipped ? care::Did::skipped : care::Did::done,
                        skipped ? "I was away." : ""});
    }
    care::add_review(data, member,
                     {random_id(), by, at.today + kReviewInDays, "How the longer walks went.", yesterday});
}

void add_demo_messages(database::Transaction& data, const care::Share& share, DemoDay at, size_t number) {
    const DemoTalk& talk = kTalks.at(number % kTalks.size());
    const auto say = [&](care::Sender sender, std::string_view words, int hours_ago, bool seen) {
        const Instant sent = at.now - std::chrono::hours(hours_ago);
        care::add_message(data, share,
                          {random_id(), sender, std::string(words), sent,
                           seen ? std::optional(sent + std::chrono::hours(2)) : std::nullopt});
    };
    const bool answered = !talk.answer.empty();
    say(care::Sender::member, talk.asked, 30, answered);
    if (answered) say(care::Sender::specialist, talk.answer, 24, true);
}

} // namespace amble::app
