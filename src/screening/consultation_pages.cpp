#include "account/page.h"
#include "foundation/base/text.h"
#include "foundation/html/form.h"
#include "screening/page_functions.h"
#include "screening/screening_store.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <map>
#include <span>

namespace amble::screening {

namespace {

using account::Visit;
using html::Html;
using html::Said;
using html::say;

/// Where it matters whether it was before or after something of the same day, the time is asked too.
bool needs_time(const Clearance& clearance) {
    const bool said_no = clearance.refused_by_letter || clearance.advised_against;
    return said_no || std::ranges::any_of(clearance.missing, [](const Missing& each) {
               return each.need == Need::examination || each.need == Need::medical_advice;
           });
}

std::optional<int> read_minute(std::string_view typed) {
    const auto parts = split(typed, ':');
    if (parts.size() < 2) return std::nullopt;
    const auto hour = parse_whole_number(parts[0]);
    const auto minute = parse_whole_number(parts[1]);
    if (!hour || !minute || *hour < 0 || *hour > 23 || *minute < 0 || *minute > 59) return std::nullopt;
    return static_cast<int>(*hour * 60 + *minute);
}

struct Typed {
    Consulted consulted;
    Problems problems;
};

/// A yes that was said at no known time counts as said when the day began, a no as said when it ended.
Instant held_on(const Visit& visit, Day day, Walking walking) {
    const Zone& zone = visit.viewer->zone;
    const Instant begins = zone.start_of(day);
    if (walking == Walking::may) return begins;
    return std::max(begins, std::min(visit.now, zone.start_of(day + 1) - std::chrono::microseconds(1)));
}

/// When it was.
void read_held(const Visit& visit, bool time_needed, Typed& typed) {
    const auto day = parse_day(visit.form.text("day"));
    const std::string_view time = visit.form.text("time");
    const auto minute = read_minute(time);
    if (!day) {
        typed.problems.push_back(
            problem("day", "Please give the day as year-month-day, such as {0}.", {iso(visit.today())}));
    } else if (!minute && (time_needed || !time.empty())) {
        typed.problems.push_back(problem("time", "Please give the time as hours and minutes, such as 09:30."));
    } else {
        typed.consulted.held =
            minute ? visit.viewer->zone.moment(*day, *minute) : held_on(visit, *day, typed.consulted.walking);
    }
}

/// As the fields stand on the form.
void put_in_order(Problems& problems) {
    constexpr std::array<std::string_view, 7> kFields{"who", "profession", "day", "time", "named", "may", "said"};
    std::ranges::sort(problems, {}, [&](const Problem& each) { return std::ranges::find(kFields, each.field); });
}

Typed read(const Visit& visit, const Clearance& clearance) {
    Typed typed;
    typed.consulted.who = visit.form.text("who");
    typed.consulted.profession = visit.form.text("profession");
    typed.consulted.said = visit.form.text("said");
    for (const Matter& matter : clearance.to_name())
        if (visit.form.has("named-" + matter)) typed.consulted.named.push_back(matter);
    const std::string_view may = visit.form.text("may");
    typed.consulted.walking = may == "yes" ? Walking::may : Walking::may_not;
    read_held(visit, needs_time(clearance) && may == "yes", typed);
    const bool when_known = typed.problems.empty();
    for (Problem& each : check(typed.consulted, visit.now)) {
        if (each.field == "held") each.field = needs_time(clearance) ? "time" : "day";
        if (when_known || (each.field != "time" && each.field != "day")) typed.problems.push_back(std::move(each));
    }
    if (may != "yes" && may != "no")
        typed.problems.push_back(problem("may", "Please choose what they said of walking."));
    put_in_order(typed.problems);
    return typed;
}

/// The stop that nobody has looked at yet; of several the one that an examination can be earliest after.
std::optional<Instant> open_stop(std::span<const ClearanceRecord> records, const Clearance& clearance) {
    std::map<Matter, Instant> last;
    for (const ClearanceRecord& record : records)
        if (const auto* stopped = std::get_if<Stopped>(&record.what))
            for (const Matter& sign : stopped->signs)
                last[sign] = std::min(stopped->pressed.value_or(record.at), record.at);
    std::optional<Instant> earliest;
    for (const Missing& missing : clearance.missing)
        for (const Matter& sign : missing.matters)
            if (const auto found = last.find(sign); missing.need == Need::examination && found != last.end())
                earliest = std::min(earliest.value_or(found->second), found->second);
    return earliest;
}

/// It would be kept and open nothing, and the page after it could not say why.
void check_after_stop(Visit& visit, const Clearance& clearance, Typed& typed) {
    if (!typed.problems.empty() || typed.consulted.walking != Walking::may) return;
    const auto stop = open_stop(clearance_records(visit.data(), visit.person()), clearance);
    if (!stop || typed.consulted.held > *stop) return;
    const Zone& zone = visit.viewer->zone;
    const int minute = zone.minute_at(*stop);
    typed.problems.push_back(problem("time", "This was before the stop ({0}, {1}). Record who examined you since.",
                                     {iso(zone.day_at(*stop)), fmt::format("{:02}:{:02}", minute / 60, minute % 60)}));
}

void write_intro(Html& page, const Visit& visit, const Clearance& clearance) {
    if (clearance.state == ClearanceState::locked)
        page << "<p>" << say("The programme is locked after a stop. Record who examined you since then.") << "</p>";
    else
        page << "<p>" << say("Whom did you see about your back: a doctor, a physiotherapist or another specialist?")
             << "</p>";
    if (mode_of(visit.settings) == ClearanceMode::specialist)
        page << "<p>" << say("What you record here helps. It is a specialist of this clinic who opens the programme.")
             << "</p>";
}

Said what_follows(const Visit& visit) {
    if (mode_of(visit.settings) == ClearanceMode::specialist)
        return say("With a no the programme is closed until a specialist of this clinic clears you.");
    return say("With a yes the programme opens, once nothing else is missing. With a no it is closed until somebody "
               "says yes.");
}

http::Response show_form(const Visit& visit, const Clearance& clearance, const html::FormState& state) {
    Html page = account::start_page(visit);
    const Said title = say("Record a consultation");
    page << "<h1>" << title << "</h1>";
    write_intro(page, visit, clearance);
    account::open_form(page, visit, html::Url("/consultation"));
    html::Form form(page, state);
    form.summary();
    form.text({"who", say("Whom did you see?")});
    form.text({"profession", say("What are they?"), say("For example doctor, physiotherapist.")});
    form.date({"day", say("On which day?")});
    form.time({"time", say("At what time?"), say("Roughly will do."),
               needs_time(clearance) ? html::Need::required : html::Need::optional});
    // A choice holds no copy of its value, so the matters stay here until the form is written.
    const std::vector<Matter> matters = clearance.to_name();
    std::vector<html::Choice> choices;
    for (const Matter& matter : matters)
        choices.push_back({matter, Said{topic(matter)}});
    if (!choices.empty())
        form.boxes({"named", say("What was looked at or talked over?"),
                    say("Tick only what you really spoke about. What is left stays open."), html::Need::optional},
                   choices);
    form.radio({"may", say("Did they say that you may walk?"), what_follows(visit)},
               {{"yes", say("Yes")}, {"no", say("No, or not sure")}});
    form.long_text({"said", say("What did they say?"), say("A sentence or two is enough.")});
    form.send(say("Record it"));
    page << "</form>";
    return account::show(visit, {title, account::Section::walk, state.problems.empty() ? 200 : 422}, page);
}

} // namespace

http::Response ask_consultation(Visit& visit) {
    const Clearance clearance = gate(visit.data(), visit.person(), visit.settings, as_of(visit));
    return show_form(visit, clearance, {});
}

http::Response record_consultation(Visit& visit, const Happened& happened) {
    const Clearance clearance = gate(visit.data(), visit.person(), visit.settings, as_of(visit));
    Typed typed = read(visit, clearance);
    check_after_stop(visit, clearance, typed);
    if (!typed.problems.empty())
        return show_form(visit, clearance,
                         {[&](std::string_view name) { return std::string(visit.form.text(name)); }, typed.problems});
    add_record(visit.data(), visit.person(), {visit.now, visit.today(), typed.consulted});
    tell_releases(visit.data(), visit.person(), mode_of(visit.settings), happened);
    return http::see_other("/clearance");
}

} // namespace amble::screening
