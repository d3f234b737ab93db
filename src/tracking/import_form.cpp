#include "tracking/import_form.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <tuple>

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
    const std::string when = when_text(visit.words, visit.viewer->zone, found.span().start);
    const std::string minutes = counted_text(visit.words, html::counted("{0} minute", "{0} minutes", found.minutes()));
    if (found.metres == 0) return say("{0}: {1}", when, minutes); // nobody knows
    return say("{0}: {1}, {2}", when, minutes, kilometres(visit.words, found.metres));
}

std::vector<html::Choice> choices_for(const html::Words& words, Arrival arrival, const FoundWalk& found) {
    if (arrival == Arrival::deleted) return {{"yes", say("Bring it back")}, {"no", say("Leave it deleted")}};
    if (arrival == Arrival::maybe)
        return {{"yes", say("Count it as well")}, {"no", say("It is the same, leave it out")}};
    if (const auto known = known_part(found)) {
        const auto minutes = counted_text(words, html::counted("{0} minute", "{0} minutes", known->minutes()));
        return {{"yes", say("Count all of it")},
                {"part", say("Count only what is known: {0}", minutes)},
                {"no", say("Leave it out")}};
    }
    return {{"yes", say("Count it")}, {"no", say("Leave it out")}};
}

void write_walk(Html& page, const account::Visit& visit, const std::vector<Offer>& offers, const PlannedWalk& walk,
                html::Form& form) {
    const OfferedWalk& offered = offers[walk.file].walks[walk.walk];
    const Sentence title = title_of(visit, offers[walk.file], walk);
    const auto told = about(walk, offers);
    if (walk.placement.arrival == Arrival::already) {
        page << "<p><b>" << title << "</b></p><p>" << told.value_or(Sentence{}) << "</p>";
        return;
    }
    const std::string field = field_of(walk);
    for (const Reason& asked : offered.found.asked)
        page << "<p" << html::attribute("class", offered.proposal == Decision::refuse ? "hint" : "notice") << ">"
             << asked.sentence << "</p>";
    form.radio({field, title, told ? html::Wording(*told) : html::Wording()},
               choices_for(visit.words, walk.placement.arrival, offered.found));
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

void write_unread(Html& page, const Offer& offer) {
    if (offer.unread.empty()) return;
    page << "<p class=\"notice\">" << say("What could not be read is missing here:") << "</p><ul>";
    for (const Unread& part : offer.unread) {
        page << "<li>";
        if (!part.file.empty()) page << "<b class=\"file-name\">" << part.file << "</b> ";
        page << part.sentence << "</li>";
    }
    page << "</ul>";
}

/// Whether there is anything of it to store.
bool holds_something(const Offer& offer) {
    return !offer.walks.empty() || !offer.days.empty();
}

void write_head(Html& page, const account::Visit& visit, const Offer& offer) {
    write_facts(page, visit, offer);
    if (offer.decision == Decision::refuse)
        for (const Reason& reason : offer.reasons)
            page << "<p>" << reason.sentence << "</p>";
    if (offer.decision != Decision::refuse) write_left_out(page, offer);
    write_unread(page, offer);
}

void write_steps(Html& page, const Shown& shown, size_t file, html::Form& form) {
    const Offer& offer = shown.offers[file];
    const auto days = static_cast<int64_t>(counting(offer.days).size());
    if (const int there = days_there_already(offer.days, shown.steps, shown.order); there > 0)
        page << "<p>"
             << html::counted("The steps of {0} day are here already, and stay as they are.",
                              "The steps of {0} days are here already, and stay as they are.", there)
             << "</p>";
    form.radio({steps_field_of(file),
                say("Steps counted through the day: {0}",
                    counted_text(page.words(), html::counted("{0} day", "{0} days", days))),
                say("They are kept as steps of a day and never become minutes of walking.")},
               {{"yes", say("Keep them")}, {"no", say("Leave them out")}});
}

/// The files of which nothing can be stored, each with its reason.
void write_refused(Html& page, const account::Visit& visit, const std::vector<Offer>& offers) {
    const auto refused = [](const Offer& offer) {
        return offer.decision == Decision::refuse && !holds_something(offer);
    };
    if (std::none_of(offers.begin(), offers.end(), refused)) return;
    page << "<h2>" << say("Nothing is stored of") << "</h2>";
    for (const Offer& offer : offers) {
        if (!refused(offer)) continue;
        page << "<section class=\"card\"><h3 class=\"file-name\">" << offer.file_name << "</h3>";
        write_facts(page, visit, offer);
        for (const Reason& reason : offer.reasons)
            page << "<p>" << reason.sentence << "</p>";
        write_unread(page, offer);
        page << "</section>";
    }
}

} // namespace

std::string steps_field_of(size_t file) {
    return fmt::format("steps-{}", file);
}

std::string field_of(const PlannedWalk& walk) {
    return field_of(walk.file, walk.walk);
}

size_t Shown::pages() const {
    return std::max<size_t>(1, (plan.walks.size() + kWalksOnAPage - 1) / kWalksOnAPage);
}

std::vector<const PlannedWalk*> Shown::walks() const {
    std::vector<const PlannedWalk*> all;
    for (const PlannedWalk& walk : plan.walks)
        all.push_back(&walk);
    if (pages() == 1) return all;
    // By what was proposed and not by what was said since, so that nothing moves to another page.
    const auto rank = [](const PlannedWalk& walk) {
        const bool asked = walk.proposal == Decision::ask || walk.placement.arrival == Arrival::maybe;
        if (walk.placement.arrival == Arrival::already) return 3;
        return asked ? 0 : walk.proposal == Decision::walk ? 1 : 2;
    };
    std::sort(all.begin(), all.end(), [&](const PlannedWalk* a, const PlannedWalk* b) {
        return std::tuple(rank(*a), a->file, a->walk) < std::tuple(rank(*b), b->file, b->walk);
    });
    const size_t from = std::min(page, pages() - 1) * kWalksOnAPage;
    return {all.begin() + static_cast<ptrdiff_t>(from),
            all.begin() + static_cast<ptrdiff_t>(std::min(from + kWalksOnAPage, all.size()))};
}

void write_offers(Html& page, const account::Visit& visit, const Shown& shown, const html::FormState& state) {
    html::Form form(page, state);
    const auto walks = shown.walks();
    for (size_t file = 0; file < shown.offers.size(); ++file) {
        const Offer& offer = shown.offers[file];
        const bool has_walk =
            std::any_of(walks.begin(), walks.end(), [&](const PlannedWalk* walk) { return walk->file == file; });
        const bool first = shown.page == 0 && holds_something(offer);
        if (!has_walk && !first) continue;
        page << "<section class=\"card\"><h2 class=\"file-name\">" << offer.file_name << "</h2>";
        if (first) write_head(page, visit, offer);
        if (first && !offer.days.empty()) write_steps(page, shown, file, form);
        for (const PlannedWalk* walk : walks)
            if (walk->file == file) write_walk(page, visit, shown.offers, *walk, form);
        page << "</section>";
    }
    if (shown.page == 0) write_refused(page, visit, shown.offers);
}

namespace {

constexpr size_t kMostDaysShown = 31;

void write_months(Html& page, const std::vector<DayChange>& days) {
    std::map<std::pair<int, int>, DayChange> months;
    for (const DayChange& change : days) {
        const CivilDate date = civil(change.day);
        DayChange& month = months.try_emplace({date.year, date.month}, DayChange{change.day}).first->second;
        month.before += change.before;
        month.after += change.after;
    }
    for (const auto& [month, change] : months)
        page << "<tr><th scope=\"row\">" << page.words().month(change.day) << "</th><td>" << change.before
             << "</td><td>" << change.after << "</td></tr>";
}

} // namespace

void write_days(Html& page, const ImportPlan& plan) {
    if (plan.days.empty()) return;
    const bool by_day = plan.days.size() <= kMostDaysShown;
    page << "<h2>" << (by_day ? say("Minutes a day") : say("Minutes a month")) << "</h2><table><thead><tr>"
         << "<th scope=\"col\">" << (by_day ? say("Day") : say("Month")) << "</th><th scope=\"col\">" << say("Now")
         << "</th><th scope=\"col\">" << say("Then") << "</th></tr></thead><tbody>";
    if (!by_day) {
        write_months(page, plan.days);
    } else {
        for (const DayChange& change : plan.days)
            page << "<tr><th scope=\"row\">" << page.words().short_day(change.day) << "</th><td>" << change.before
                 << "</td><td>" << change.after << "</td></tr>";
    }
    page << "</tbody></table>";
    if (plan.count(Choice::open) > 0)
        page << "<p class=\"hint\">" << say("What waits for your answer is not in these numbers yet.") << "</p>";
}

std::string when_text(const html::Words& words, const Zone& zone, Instant instant) {
    return words.say(say("{0}, {1}", words.short_day(zone.day_at(instant)), clock_text(zone.minute_at(instant))));
}

std::string counted_text(const html::Words& words, const html::Counted& counted) {
    return words.say(counted.one, counted.many, counted.count);
}

} // namespace amble::tracking
