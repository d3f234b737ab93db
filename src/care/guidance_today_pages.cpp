#include "account/page.h"
#include "care/guidance_pages.h"
#include "care/guidance_store.h"
#include "care/review_offer_pages.h"
#include "care/treatment_pages.h"
#include "programme/course_store.h"

#include <algorithm>

namespace amble::care {

namespace {

using account::Visit;
using html::attribute;
using html::Html;
using html::say;

/// So many days before it a review stands on Today.
constexpr int kReviewSoonDays = 7;

void write_pointer(Html& page, const Visit& visit, const Pointer& pointer) {
    page << R"(<section class="notice"><div><h2>)" << say("{0} says", pointer.by.name) << "</h2><p>" << pointer.words
         << "</p>";
    if (pointer.occasion == Occasion::walk)
        page << R"(<p class="hint">)" << say("It stands here on each day with a walk.") << "</p>";
    if (pointer.occasion == Occasion::flare)
        page << R"(<p class="hint">)" << say("It stands here in each flare-up.") << "</p>";
    account::open_form(page, visit, html::Url("/guidance/pointers/", pointer.id, "/seen"));
    page << R"(<input type="hidden" name="from" value="today"><button class="button quiet">)"
         << (pointer.occasion == Occasion::now ? say("I have read it: put it away") : say("I do not need it any more"))
         << "</button></form></div></section>";
}

/// Read anew only where a pointer waits for its occasion: most people have none.
DayOfPointers day_of_pointers(Visit& visit) {
    const auto course =
        programme::find_course(visit.data(), visit.person(), programme::here(*visit.viewer, visit.settings, visit.now));
    if (!course || !course->clearance.open()) return {};
    const programme::Today today = course->now();
    return {.with_walk = today.target > 0, .in_flare = today.state == programme::State::flare};
}

void write_button(Html& page, Did did, html::Said label) {
    page << R"(<button class="button quiet" name="did")" << attribute("value", name(did)) << ">" << label
         << "</button> ";
}

void write_treatment(Html& page, const Visit& visit, const Prescription& each, const std::string& treatment) {
    page << "<li><div><b class=\"treatment\">" << treatment << "</b><p>" << each.dose << "</p>";
    account::open_form(page, visit, html::Url("/guidance/treatments/", each.id));
    page << R"(<input type="hidden" name="from" value="today"><input type="hidden" name="day")"
         << attribute("value", iso(visit.today())) << R"(><p class="actions">)";
    write_button(page, Did::done, say("Done today"));
    write_button(page, Did::skipped, say("Not today"));
    page << "</p></form></div></li>";
}

void write_noted(Html& page, const std::string& treatment, Did did) {
    page << "<li><a" << html::href("/guidance") << "><b class=\"treatment\">" << treatment
         << R"(</b> <span class="tag">)" << (did == Did::done ? say("done today") : say("not today"))
         << "</span></a></li>";
}

void write_treatments(Html& page, Visit& visit) {
    auto prescriptions = prescriptions_of(visit.data(), visit.person());
    std::erase_if(prescriptions, [&](const Prescription& each) { return !each.holds_on(visit.today()); });
    if (prescriptions.empty()) return;
    const auto evidence = claims::live_evidence(visit.data());
    const auto days = treatment_days(visit.data(), visit.person(), visit.today());
    page << R"(<section class="card"><h2>)" << say("Beside the walk") << R"(</h2><ul class="rows">)";
    for (const Prescription& each : prescriptions) {
        const std::string treatment = treatment_name(page, *evidence, each.treatment);
        const auto noted = std::ranges::find(days, each.id, &TreatmentDay::prescription);
        if (noted == days.end())
            write_treatment(page, visit, each, treatment);
        else
            write_noted(page, treatment, noted->did);
    }
    page << "</ul><p><a" << html::href("/guidance") << ">" << say("What they are for, and when to stop")
         << "</a></p></section>";
}

} // namespace

void write_before_the_walk(Html& page, Visit& visit) {
    const auto pointers = pointers_of(visit.data(), visit.person());
    const bool some_wait = std::ranges::any_of(
        pointers, [](const Pointer& each) { return each.stands() && each.occasion != Occasion::now; });
    const DayOfPointers day = some_wait ? day_of_pointers(visit) : DayOfPointers{};
    for (const Pointer& pointer : pointers)
        if (pointer.stands_on(day)) write_pointer(page, visit, pointer);
}

void write_after_the_walk(Html& page, Visit& visit) {
    write_treatments(page, visit);
    for (const Review& review : reviews_ahead(visit.data(), visit.person()))
        if (review.day - visit.today() <= kReviewSoonDays)
            page << R"(<p class="hint"><a)" << html::href("/guidance") << ">"
                 << say("{0} looks again with you on {1}.", review.by.name, page.words().day(review.day)) << "</a></p>";
    write_review_offer(page, visit);
}

} // namespace amble::care
