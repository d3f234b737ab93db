#include "tracking/import_form.h"

#include <fmt/format.h>

#include <algorithm>

namespace amble::tracking {

namespace {

using html::Html;
using html::say;

std::string field_of(size_t file, size_t walk) {
    return fmt::format("walk-{}-{}", file, walk);
}

std::string kilometres(const html::Words& words, double metres) {
    return words.say(say("{0} km", fmt::format("{:.1f}", metres / 1000)));
}

/// "Friday 1 May, 08:00: 15 minutes, 1.1 km"
Sentence title_of(const account::Visit& visit, const Offer& offer, const PlannedWalk& walk) {
    const FoundWalk& found = offer.walks[walk.walk].found;
    return say("{0}: {1}, {2}", when_text(visit.words, visit.viewer->zone, found.span().start),
               counted_text(visit.words, html::counted("{0} minute", "{0} minutes", found.minutes())),
               kilometres(visit.words, found.metres));
}

std::vector<html::Choice> choices_for(Arrival arrival) {
    if (arrival == Arrival::deleted) return {{"yes", say("Bring it back")}, {"no", say("Leave it deleted")}};
    if (arrival == Arrival::maybe)
        return {{"yes", say("Count it as well")}, {"no", say("It is the same, leave it out")}};
    return {{"yes", say("Count it")}, {"no", say("Leave it out")}};
}

void write_walk(Html& page, const account::Visit& visit, const std::vector<Offer>& offers, const PlannedWalk& walk,
                html::Form& form) {
    const Sentence title = title_of(visit, offers[walk.file], walk);
    const auto told = about(walk, offers);
    if (walk.placement.arrival == Arrival::already) {
        page << "<p><b>" << title << "</b></p><p>" << told.value_or(Sentence{}) << "</p>";
        return;
    }
    const std::string field = field_of(walk);
    form.radio({field, title, told ? html::Wording(*told) : html::Wording()}, choices_for(walk.placement.arrival));
}

/// What kind of file it is and what it says of itself.
void write_facts(Html& page, const account::Visit& visit, const Offer& offer) {
    if (offer.kind.empty()) return;
    page << "<p class=\"hint\">";
    if (offer.kind == "route") {
        page << say("A planned route");
    } else if (offer.kind == "waypoints") {
        page << say("Places");
    } else if (offer.kind == "daily") {
        page << say("Steps counted by the day");
    } else if (offer.sport.empty()) {
        page << say("A recording");
    } else {
        page << say("A recording called “{0}”", offer.sport);
    }
    if (offer.start) page << say(", {0}", when_text(visit.words, visit.viewer->zone, *offer.start));
    if (offer.metres > 0) page << say(", {0} in all", kilometres(visit.words, offer.metres));
    page << "</p>";
}

void write_left_out(Html& page, const Offer& offer) {
    if (offer.left_out.empty()) return;
    page << "<p>" << say("Left out:") << "</p><ul>";
    for (const LeftOut& part : offer.left_out) {
        page << "<li>";
        if (!part.name.empty()) page << "<b>" << part.name << "</b> ";
        page << part.reason.sentence << "</li>";
    }
    page << "</ul>";
}

/// The files of which nothing can be stored, each with its reason.
void write_refused(Html& page, const account::Visit& visit, const std::vector<Offer>& offers) {
    const auto refused = [](const Offer& offer) { return offer.decision == Decision::refuse; };
    if (std::none_of(offers.begin(), offers.end(), refused)) return;
    page << "<h2>" << say("Nothing is stored of") << "</h2>";
    for (const Offer& offer : offers) {
        if (!refused(offer)) continue;
        page << "<section class=\"card\"><h3 class=\"file-name\">" << offer.file_name << "</h3>";
        write_facts(page, visit, offer);
        for (const Reason& reason : offer.reasons)
            page << "<p>" << reason.sentence << "</p>";
        page << "</section>";
    }
}

} // namespace

std::string field_of(const PlannedWalk& walk) {
    return field_of(walk.file, walk.walk);
}

Choice choice_in(const http::Fields& form, const PlannedWalk& walk) {
    const auto said = form.text(field_of(walk));
    if (said == "yes") return Choice::take;
    return said == "no" ? Choice::leave : Choice::open;
}

void write_offers(Html& page, const account::Visit& visit, const std::vector<Offer>& offers, const ImportPlan& plan,
                  const html::FormState& state) {
    html::Form form(page, state);
    for (size_t file = 0; file < offers.size(); ++file) {
        const Offer& offer = offers[file];
        if (offer.decision == Decision::refuse) continue;
        page << "<section class=\"card\"><h2 class=\"file-name\">" << offer.file_name << "</h2>";
        write_facts(page, visit, offer);
        for (const Reason& reason : offer.reasons)
            page << "<p class=\"notice\">" << reason.sentence << "</p>";
        write_left_out(page, offer);
        for (const PlannedWalk& walk : plan.walks)
            if (walk.file == file) write_walk(page, visit, offers, walk, form);
        page << "</section>";
    }
    write_refused(page, visit, offers);
}

void write_days(Html& page, const ImportPlan& plan) {
    if (plan.days.empty()) return;
    page << "<h2>" << say("Minutes a day") << "</h2><table><thead><tr><th scope=\"col\">" << say("Day")
         << "</th><th scope=\"col\">" << say("Now") << "</th><th scope=\"col\">" << say("Then")
         << "</th></tr></thead><tbody>";
    for (const DayChange& change : plan.days)
        page << "<tr><th scope=\"row\">" << page.words().short_day(change.day) << "</th><td>" << change.before
             << "</td><td>" << change.after << "</td></tr>";
    page << "</tbody></table>";
    if (plan.count(Choice::open) > 0)
        page << "<p class=\"hint\">" << say("What waits for your answer is not in these numbers yet.") << "</p>";
}

std::string when_text(const html::Words& words, const Zone& zone, Instant instant) {
    const int minute = zone.minute_at(instant);
    return words.say(
        say("{0}, {1}", words.short_day(zone.day_at(instant)), fmt::format("{:02}:{:02}", minute / 60, minute % 60)));
}

std::string counted_text(const html::Words& words, const html::Counted& counted) {
    return words.say(counted.one, counted.many, counted.count);
}

} // namespace amble::tracking
