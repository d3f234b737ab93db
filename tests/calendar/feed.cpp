// Writes the feed that the tests of calendar programs read.
#include "care/icalendar.h"

#include <cstdio>

using namespace amble;
using namespace amble::care;

namespace {

struct Told {
    std::string_view id;
    std::string_view zone;
    std::string_view day;
    int minute;
    AppointmentState state;
    int sequence;
};

Appointment appointment(const Told& told) {
    Appointment made;
    made.id = *Id::parse(told.id);
    made.member = PersonId{1};
    made.specialist_name = "Lind";
    made.type_name = "First talk about your back";
    made.minutes = 30;
    made.zone = told.zone;
    made.local = {*parse_day(told.day), told.minute};
    const Zone zone = *Zone::find(told.zone);
    made.time.start = zone.moment(made.local.day, made.local.minute);
    made.time.end = made.time.start + std::chrono::minutes(30);
    made.state = told.state;
    made.sequence = told.sequence;
    made.changed = *parse_instant("2026-09-01T12:00:00Z");
    return made;
}

} // namespace

int main() {
    using enum AppointmentState;
    const std::vector<Appointment> all{
        appointment({"AAAAAAAAAAAAAAAAAAAAAA", "Europe/Berlin", "2026-11-23", 10 * 60, booked, 3}),
        appointment({"BAAAAAAAAAAAAAAAAAAAAA", "America/New_York", "2026-11-24", 9 * 60, asked, 1}),
        appointment({"CAAAAAAAAAAAAAAAAAAAAA", "Europe/Berlin", "2026-11-25", 11 * 60, cancelled, 2}),
        // From 02:45 in summer to 02:15 in winter: half an hour, over the change.
        appointment({"DAAAAAAAAAAAAAAAAAAAAA", "Europe/Berlin", "2026-10-25", 2 * 60 + 45, booked, 1}),
        appointment({"EAAAAAAAAAAAAAAAAAAAAA", "Asia/Kathmandu", "2027-03-28", 8 * 60, booked, 1}),
    };
    const std::string site = "https://an-address-that-is-long-enough-to-be-folded.practice-for-backs.example.org";
    std::fputs(icalendar(all, {PersonId{1}, site}).c_str(), stdout);
    return 0;
}
