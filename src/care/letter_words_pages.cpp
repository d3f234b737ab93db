#include "care/letter_words_pages.h"

#include "account/person_store.h"
#include "programme/ladder.h"
#include "programme/programme_store.h"
#include "screening/day_signs.h"

namespace amble::care {

namespace {

using html::Html;
using html::Said;
using html::say;

void write_matters(Html& page, const Letter& letter) {
    page << "<h2>" << say("Answers that need naming") << "</h2>";
    if (letter.content.matters.empty())
        page << "<p>" << say("None of the questions before starting was answered in a way that has to be named.")
             << "</p>";
    else
        page << "<p>" << say("Asked before starting, these were answered with yes or not sure, or led to a stop:")
             << R"(</p><ul class="in-columns">)";
    for (const auto& matter : letter.content.matters)
        page << "<li>" << Said{screening::topic(matter)} << "</li>";
    if (!letter.content.matters.empty()) page << "</ul>";
    if (letter.content.usual_pain)
        page << "<p>" << say("Usual pain in the week before: {0} of 10.", *letter.content.usual_pain) << "</p>";
}

void write_proposal(Html& page, const Letter& letter) {
    page << "<h2>" << say("What is proposed") << "</h2><p>"
         << say("Walking for {0} minutes a day, on flat ground, at a pace at which one can talk. After each week that "
                "went well at most 5 minutes a day more, never above {1}; half of it in a flare-up. It closes by "
                "itself at a stop sign.",
                letter.content.start, programme::kMostMinutesADay)
         << "</p>";
}

/// Those that end a walk, and the programme until a clinician has looked. The milder ones the member is told on the
/// day, as those that keep from setting out: of both, each says again what one here says.
void write_stop_signs(Html& page) {
    page << "<h2>" << say("Stop signs the member knows") << R"(</h2><ul class="in-columns">)";
    for (const screening::DaySignRule& sign : screening::day_signs())
        if (sign.when != screening::When::before &&
            (sign.action == screening::DayAction::stop || sign.action == screening::DayAction::check))
            page << "<li>" << Said{sign.text} << "</li>";
    page << "</ul>";
}

/// Who walks already when they write is not asked about as a beginner.
void write_question(Html& page, const Letter& letter, const LetterAbout& about) {
    const Day written = about.zone.day_at(letter.written);
    const auto day = [&](Day of) { return page.words().short_day(of); };
    if (about.walks_since && *about.walks_since <= written) {
        page << "<h1>" << say("May {0} go on walking?", about.name) << R"(</h1><p class="lead">)"
             << say("{0}, born in {1}, has back pain and asks you, as a doctor or physiotherapist, whether they may go "
                    "on with a walking programme that grows slowly, begun on {2}. Written on {3}.",
                    about.name, about.year_of_birth, day(*about.walks_since), day(written));
    } else {
        page << "<h1>" << say("May {0} begin to walk?", about.name) << R"(</h1><p class="lead">)"
             << say("{0}, born in {1}, has back pain and asks you, as a doctor or physiotherapist, whether they may "
                    "begin a walking programme that grows slowly. Written on {2}.",
                    about.name, about.year_of_birth, day(written));
    }
    page << "</p>";
}

} // namespace

LetterAbout letter_about(database::Transaction& data, PersonId member) {
    const auto account = account::find_account(data, member);
    if (!account) return {};
    const auto programme = programme::find_programme(data, member);
    return {account->profile.name, account->profile.year_of_birth,
            Zone::find(account->profile.zone).value_or(Zone::utc()),
            programme ? std::optional(programme->first_day) : std::nullopt};
}

void write_letter(Html& page, const Letter& letter, const LetterAbout& about) {
    write_question(page, letter, about);
    page << "<h2>" << say("In {0}’s own words", about.name) << R"(</h2><p class="pasted">)" << letter.content.concerns
         << "</p>";
    write_matters(page, letter);
    write_proposal(page, letter);
    write_stop_signs(page);
}

Said who_decides(const account::Settings& settings) {
    return settings.clearance == account::Clearance::specialist
               ? say("A specialist of this site decides whether the programme opens. The answer to the letter is shown "
                     "to them, and does not open it by itself.")
               : say("The answer counts as the clearance that opens the programme or keeps it closed.");
}

} // namespace amble::care
