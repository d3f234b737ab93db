#include "account/page.h"
#include "screening/missing_list.h"
#include "screening/page_functions.h"
#include "screening/screening_store.h"

#include <algorithm>

namespace amble::screening {

namespace {

using account::Visit;
using html::Html;
using html::Said;
using html::say;

Said title_of(ClearanceState state) {
    switch (state) {
    case ClearanceState::not_screened:
        return say("First, some questions");
    case ClearanceState::needs_consultation:
        return say("A consultation comes first");
    case ClearanceState::consultation_recorded:
        return say("Your consultation is recorded");
    case ClearanceState::cleared:
        return say("You are cleared");
    case ClearanceState::suspended:
        return say("The programme is waiting");
    case ClearanceState::locked:
        return say("The programme is locked");
    }
    return say("Clearance");
}

bool asks(const Missing& missing) {
    return missing.need == Need::answers || missing.need == Need::answers_again;
}

void write_next(Html& page, const Clearance& clearance) {
    page << R"(<p class="actions">)";
    if (clearance.open())
        page << R"(<a class="button wide")" << html::href("/today") << ">" << say("On to today") << "</a>";
    else if (std::ranges::any_of(clearance.missing, asks))
        page << R"(<a class="button wide")" << html::href("/screening") << ">" << say("Answer the questions") << "</a>";
    if (!clearance.open())
        page << R"( <a class="button quiet")" << html::href("/consultation") << ">" << say("Record a consultation")
             << R"(</a> <a class="button quiet")" << html::href("/letters") << ">" << say("A letter to your own doctor")
             << "</a>";
    if (std::ranges::count(clearance.missing, Need::specialist_clearance, &Missing::need) > 0)
        page << R"( <a class="button quiet")" << html::href("/sharing") << ">" << say("Share with a specialist")
             << "</a>";
    if (clearance.state == ClearanceState::locked)
        page << R"( <a class="button stop")" << html::href("/emergency") << ">" << say("Emergency numbers") << "</a>";
    page << "</p>";
}

/// One line of the history, for whom it is about.
struct Teller {
    Html& page;
    const Zone& zone;
    std::span<const ClearanceRecord> before; // what stood there when it was recorded

    void operator()(const Screened& what) const {
        const bool emergency = std::ranges::any_of(
            what.findings, [](const Finding& each) { return each.disposition == Disposition::emergency; });
        page << "<p>"
             << (emergency ? say("You answered the questions, and an answer called for help.")
                           : say("You answered the questions."))
             << "</p>";
    }
    void operator()(const AskedFor&) const { page << "<p>" << say("Some questions were due.") << "</p>"; }
    void operator()(const Consulted& what) const {
        page << "<p>"
             << say("You saw {0}, {1}, on {2}.", what.who, what.profession,
                    page.words().short_day(zone.day_at(what.held)))
             << "</p><p>" << what.said << "</p>";
        write_topics(page, what.named);
        if (what.walking == Walking::may_not)
            page << R"(<p class="quiet">)" << say("Nobody said that you may walk, so it opens nothing.") << "</p>";
        else if (is_older_than_a_stop(what.held))
            page << R"(<p class="quiet">)"
                 << say("That was before the programme was stopped, so it does not lift the stop.") << "</p>";
    }
    void operator()(const Cleared& what) const {
        page << "<p>" << say("{0} cleared you until {1}.", what.by, page.words().short_day(what.until)) << "</p>";
        if (what.most_minutes) page << "<p>" << say("At most {0} minutes a day.", *what.most_minutes) << "</p>";
        page << "<p>" << what.reason << "</p>";
    }
    void operator()(const LetterCleared& what) const {
        page << "<p>"
             << say("{0} answered your letter: cleared until {1}.", what.by.name, page.words().short_day(what.until))
             << "</p>";
        if (what.most_minutes) page << "<p>" << say("At most {0} minutes a day.", *what.most_minutes) << "</p>";
        write_clinician(what.by, what.words);
    }
    void operator()(const LetterDeclined& what) const {
        page << "<p>" << say("{0} answered your letter: not cleared.", what.by.name) << "</p>";
        write_clinician(what.by, what.words);
    }
    void operator()(const Declined& what) const {
        page << "<p>" << say("{0} did not clear you.", what.by) << "</p><p>" << what.reason << "</p>";
    }
    void operator()(const Inquired& what) const {
        page << "<p>" << say("{0} asked you:", what.by) << "</p><p>" << what.question << "</p>";
    }
    void operator()(const Stopped& what) const {
        page << "<p>" << say("The programme was stopped.") << "</p>";
        write_topics(page, what.signs);
    }
    void operator()(const Suspended& what) const {
        page << "<p>" << say("The programme began to wait for a clearance.") << "</p>";
        write_topics(page, {what.cause});
    }

private:
    bool is_older_than_a_stop(Instant held) const {
        return std::ranges::any_of(before, [&](const ClearanceRecord& each) {
            if (const auto* stopped = std::get_if<Stopped>(&each.what))
                return stopped->pressed.value_or(each.at) > held;
            return std::holds_alternative<Suspended>(each.what) && each.at > held;
        });
    }
    void write_clinician(const Clinician& by, const std::string& words) const {
        if (!words.empty()) page << "<p>" << words << "</p>";
        page << R"(<p class="quiet">)"
             << say("{0}, registration number {1}, not verified here", by.profession, by.registration) << "</p>";
    }
};

void write_history(Html& page, const Zone& zone, std::span<const ClearanceRecord> records) {
    if (records.empty()) return;
    page << "<h2>" << say("What happened") << R"(</h2><ul class="rows">)";
    for (size_t i = records.size(); i-- > 0;) {
        page << "<li><div><b>" << page.words().short_day(records[i].day) << "</b>";
        std::visit(Teller{page, zone, records.first(i)}, records[i].what);
        page << "</div></li>";
    }
    page << "</ul>";
}

} // namespace

http::Response show_clearance(Visit& visit) {
    const auto records = clearance_records(visit.data(), visit.person());
    const Clearance now = clearance(records, mode_of(visit.settings), as_of(visit));
    Html page = account::start_page(visit);
    page << "<h1>" << title_of(now.state) << "</h1>";
    if (now.until)
        page << R"(<p class="lead">)" << say("Cleared until {0}.", page.words().short_day(*now.until)) << "</p>";
    if (now.open() && now.most_minutes)
        page << "<p>" << say("With a condition: at most {0} minutes a day.", *now.most_minutes) << "</p>";
    if (!now.message.empty())
        page << R"(<div class="notice"><div><h2>)"
             << (now.refused_by_letter ? say("The answer to your letter: not cleared") : say("From the specialist"))
             << "</h2><p>" << now.message << "</p></div></div>";
    write_missing(page, now);
    write_next(page, now);
    if (now.open() && now.ask_again)
        page << R"(<p class="hint">)" << say("The questions come again on {0}.", page.words().short_day(*now.ask_again))
             << "</p>";
    write_history(page, visit.viewer->zone, records);
    return account::show(visit, {title_of(now.state), account::Section::walk}, page);
}

} // namespace amble::screening
