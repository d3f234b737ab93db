#include "programme/waiting_pages.h"

#include "screening/missing_list.h"
#include "screening/questions.h"

#include <algorithm>

namespace amble::programme {

namespace {

using html::Html;
using html::Said;
using html::say;
using screening::Need;

enum class Step : uint8_t { none, questions, consultation, sharing };

bool is_missing(const screening::Clearance& clearance, Need need) {
    return std::ranges::count(clearance.missing, need, &screening::Missing::need) > 0;
}

/// Recording a talk opens nothing where only a specialist of this server can clear.
Step by_whoever_clears(const Waiting& waiting) {
    const bool here = waiting.mode == screening::ClearanceMode::specialist ||
                      is_missing(waiting.clearance, Need::specialist_clearance);
    return here ? Step::sharing : Step::consultation;
}

Step next_step(const Waiting& waiting) {
    if (waiting.questions) return Step::questions;
    if (waiting.clearance.open()) return by_whoever_clears(waiting);
    switch (waiting.clearance.missing.front().need) {
    case Need::answers:
    case Need::answers_again:
        return Step::questions;
    case Need::adulthood:
        return Step::none;
    default:
        return by_whoever_clears(waiting);
    }
}

void button(Html& page, Step step, Said consultation = say("Record the consultation")) {
    switch (step) {
    case Step::none:
        return;
    case Step::questions:
        page << R"(<a class="button wide")" << html::href("/screening") << ">" << say("Answer the questions");
        break;
    case Step::consultation:
        page << R"(<a class="button wide")" << html::href("/consultation") << ">" << consultation;
        break;
    case Step::sharing:
        page << R"(<a class="button wide")" << html::href("/sharing") << ">" << say("Share with a specialist");
        break;
    }
    page << "</a>";
}

void emergency_buttons(Html& page, const screening::Clearance& clearance) {
    page << R"(<a class="button stop")" << html::href("/emergency") << ">" << say("Emergency numbers") << "</a> ";
    const auto told = clearance.to_name();
    if (std::ranges::count(told, screening::wording(screening::Question::self_harm).code) > 0)
        page << R"(<a class="button stop")" << html::href("/crisis") << ">" << say("Somebody to talk to now")
             << "</a> ";
}

void write_sign_first(Html& page, const Waiting& waiting) {
    page << "<p>"
         << say("You told us of a sign that a specialist has to look at first. Until that is recorded there is no "
                "target, and that is right so.")
         << R"(</p><p class="actions">)";
    emergency_buttons(page, waiting.clearance);
    button(page, next_step(waiting), say("I was examined"));
    page << "</p></div></section>";
    screening::write_missing(page, waiting.clearance);
}

/// Nobody is sent on a walk before a doctor has looked at this.
bool is_grave(const screening::Clearance& clearance) {
    return is_missing(clearance, Need::examination) || is_missing(clearance, Need::medical_advice);
}

} // namespace

void write_before_walking(Html& page, const Waiting& waiting, Begun begun) {
    const screening::Clearance& clearance = waiting.clearance;
    if (clearance.state == screening::ClearanceState::locked) {
        page << R"(<section class="notice warn"><div><h1>)" << say("An examination comes first") << "</h1>";
        return write_sign_first(page, waiting);
    }
    page << "<h1>" << say("Before you walk") << R"(</h1><p class="lead">)";
    if (begun == Begun::yes)
        page << say("Your programme waits for this.");
    else if (is_grave(clearance))
        page << say("A doctor comes first, so that walking does you good.");
    else
        page << say("Two things first, so that walking does you good: some questions, and one consultation.");
    page << "</p>";
    if (begun == Begun::yes && clearance.ask == screening::Occasion::flare)
        page << "<p>" << say("Your flare-up is written down.") << "</p>";
    screening::write_missing(page, clearance);
    if (clearance.open())
        page << R"(<p class="notice">)"
             << say("After a long break some things are asked anew before there is a target again.") << "</p>";
    page << R"(<p class="actions">)";
    button(page, next_step(waiting));
    if (is_missing(clearance, Need::adulthood))
        page << R"(<a class="button quiet")" << html::href("/screening") << ">" << say("I am 18 now") << "</a>";
    page << "</p>";
    if (is_grave(clearance)) return;
    page << R"(<p class="hint">)"
         << say("Walking on your own is up to you, and you can write it down already. A target comes after this.")
         << "</p><p><a" << html::href("/walks/new") << ">" << say("Write a walk in") << "</a></p>";
}

void write_stopped(Html& page, const Waiting& waiting) {
    page << R"(<section class="notice warn"><div><h1>)" << say("The programme is stopped") << "</h1>";
    write_sign_first(page, waiting);
}

void write_paused(Html& page, const Waiting& waiting) {
    page << R"(<section class="notice"><div><h1>)" << say("The programme is paused") << "</h1><p>";
    if (waiting.questions) {
        // What a fall, an operation or a hospital stay asks are all the questions.
        const bool anew = waiting.clearance.ask == screening::Occasion::start;
        page << (anew
                     ? say("When you feel well again, questions and a clearance come first, and you begin again at the "
                           "start.")
                     : say("When you feel well again, a few questions come first. The level stays for a week; after "
                           "that the walk gets a little shorter."))
             << R"(</p><p class="actions"><a class="button")" << html::href("/screening") << ">"
             << say("I feel well again") << "</a></p>";
        if (!anew)
            page << "<p>" << say("Ill, or with a fever? A few questions tell whether you should see a doctor.") << " <a"
                 << html::href("/screening?occasion=flare") << ">" << say("Answer them now") << "</a></p>";
        page << "</div></section>";
        return;
    }
    page << say("The questions are answered; this is still missing:") << "</p></div></section>";
    screening::write_missing(page, waiting.clearance);
    page << R"(<p class="actions">)";
    button(page, next_step(waiting));
    page << "</p>";
}

} // namespace amble::programme
