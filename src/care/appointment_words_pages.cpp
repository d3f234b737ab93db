#include "care/appointment_words_pages.h"

#include "account/page.h"
#include "foundation/html/icon.h"

namespace amble::care {

namespace {

using account::Visit;
using html::attribute;
using html::Html;
using html::Said;
using html::say;

void write_day(Html& page, const std::vector<FreeTime>& free, size_t& at) {
    const Day day = free[at].local.day;
    page << "<h3>" << page.words().day(day) << R"(</h3><div class="times">)";
    for (; at < free.size() && free[at].local.day == day; ++at)
        page << R"(<button class="button quiet" name="start")" << attribute("value", start_text(free[at].local)) << ">"
             << clock_text(free[at].local.minute) << R"(<span class="unseen">, )" << page.words().day(day)
             << "</span></button>";
    page << "</div>";
}

} // namespace

void write_time(Html& page, const Visit& visit, const LocalTime& local, const Zone& zone) {
    page << say("{0}, {1}", page.words().day(local.day), clock_text(local.minute)) << R"( <span class="quiet">()"
         << zone.name() << ")</span>";
    if (!visit.viewer || visit.viewer->zone.name() == zone.name()) return;
    const LocalTime own = local_time(zone.moment(local.day, local.minute), visit.viewer->zone);
    page << R"( <span class="quiet">)" << say("For you: {0}, {1}", page.words().day(own.day), clock_text(own.minute))
         << "</span>";
}

Said state_words(AppointmentState state) {
    switch (state) {
    case AppointmentState::held:
        return say("Held for you");
    case AppointmentState::asked:
        return say("Waits for the practice to confirm");
    case AppointmentState::booked:
        return say("Booked");
    case AppointmentState::cancelled:
        return say("Cancelled");
    case AppointmentState::missed:
        return say("Missed");
    case AppointmentState::failed:
        return say("The specialist could not come");
    }
    return say("Cancelled");
}

void write_phone(Html& page, const std::string& phone) {
    const auto link = html::Outward::parse(phone_address(phone));
    if (phone.empty() || !link) return;
    page << R"(<p class="actions"><a class="button quiet")" << html::href(*link) << ">" << html::Icon::phone << "<span>"
         << say("Call {0}", phone) << "</span></a></p>";
}

void write_times(Html& page, const Visit& visit, const Times& times) {
    account::open_form(page, visit, times.action);
    for (const auto& [field, value] : times.fields)
        page << R"(<input type="hidden")" << attribute("name", field) << attribute("value", value) << ">";
    write_time_buttons(page, times.free);
    page << "</form>";
}

void write_time_buttons(Html& page, const std::vector<FreeTime>& free) {
    for (size_t at = 0; at < free.size();)
        write_day(page, free, at);
}

std::string start_text(const LocalTime& time) {
    return iso(time.day) + "T" + clock_text(time.minute);
}

std::optional<LocalTime> parse_start(std::string_view text) {
    const size_t mark = text.find('T');
    if (mark == std::string_view::npos) return std::nullopt;
    const auto day = parse_day(text.substr(0, mark));
    const auto minute = parse_clock(text.substr(mark + 1));
    if (!day || !minute || *minute >= 24 * 60) return std::nullopt;
    return LocalTime{*day, *minute};
}

} // namespace amble::care
