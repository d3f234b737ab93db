#include "app/demo_guidance.h"

#include "care/guidance_store.h"
#include "foundation/base/random.h"

namespace amble::app {

namespace {

constexpr int kDaysSoFar = 10;
constexpr int kDaysAhead = 18;
constexpr int kReviewInDays = 5;

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
    care::add_pointer(data, member, {random_id(), by, std::string(care::kPointerTexts.front()), yesterday, {}, {}});
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

} // namespace amble::app
