#include "care/history_pages.h"

#include "care/appointment_words_pages.h"
#include "care/at_hand_pages.h"
#include "care/history_store.h"

namespace amble::care {

using html::Html;
using html::say;

namespace {

void write_change(Html& page, const Appointment& appointment, const Change& change) {
    const LocalTime at = local_time(change.at, zone_of(appointment));
    page << "<li><b>" << page.words().short_day(at.day) << ", " << clock_text(at.minute)
         << "</b>: " << state_words(change.state) << ", "
         << say("{0} at {1}", page.words().short_day(change.local.day), clock_text(change.local.minute)) << ".";
    for (const Clash clash : change.set_aside)
        page << " " << set_aside_sentence(clash);
    if (!change.reason.empty()) page << " " << say("Reason: {0}", change.reason);
    page << "</li>";
}

} // namespace

void write_history(Html& page, account::Visit& visit, const Appointment& appointment) {
    const auto changes = history_of(visit.data(), appointment);
    if (changes.size() < 2 && (changes.empty() || changes.front().set_aside.empty())) return;
    page << "<details><summary>" << say("What happened with it") << "</summary><ul>";
    for (const Change& each : changes)
        write_change(page, appointment, each);
    page << "</ul></details>";
}

} // namespace amble::care
