#include "care/guidance_pages.h"

#include "account/page.h"
#include "care/guidance_store.h"
#include "care/page_functions.h"
#include "care/programme_change_pages.h"
#include "care/programme_change_store.h"
#include "care/treatment_pages.h"
#include "foundation/base/text.h"

#include <algorithm>

namespace amble::care {

namespace {

using account::Visit;
using html::attribute;
using html::Html;
using html::say;

void write_pointers(Html& page, const Visit& visit, const std::vector<Pointer>& pointers) {
    if (pointers.empty()) return;
    page << "<h2>" << say("Pointers") << R"(</h2><ul class="rows">)";
    for (const Pointer& each : pointers) {
        page << "<li><div><p>" << each.words << R"(</p><p class="quiet">)" << each.by.name << ", "
             << page.words().short_day(visit.viewer->zone.day_at(each.given));
        if (each.ended) page << " · " << say("taken back");
        page << "</p></div></li>";
    }
    page << "</ul>";
}

/// For a day of the last week that was not noted on Today, or noted wrongly.
void write_noting(Html& page, const Visit& visit, const Prescription& each) {
    page << "<details><summary>" << say("Write a day in, or correct one") << "</summary>";
    account::open_form(page, visit, html::Url("/guidance/treatments/", each.id));
    page << "<p><label>" << say("Which day?") << R"( <select name="day">)";
    for (int back = 0; back < 7 && visit.today() - back >= each.first; ++back)
        page << "<option" << attribute("value", iso(visit.today() - back)) << ">"
             << page.words().day(visit.today() - back) << "</option>";
    page << "</select></label></p><p><label>" << say("If not done: why? (optional)")
         << R"( <input name="words" maxlength="400" autocomplete="off"></label></p><p class="actions">)"
         << R"(<button class="button quiet" name="did" value="done">)" << say("Done")
         << R"(</button> <button class="button quiet" name="did" value="skipped">)" << say("Not done")
         << R"(</button> <button class="button quiet" name="did" value="">)" << say("Nothing noted")
         << "</button></p></form></details>";
}

void write_standing(Html& page, const Visit& visit, const Prescription& each, const Adherence& so_far) {
    page << R"(<p class="quiet">)"
         << say("{0}, on {1} days a week, until {2}.", each.by.name, each.days_a_week,
                page.words().short_day(each.last))
         << "</p>";
    if (!each.holds_on(visit.today())) {
        page << "<p>" << say("It is over.") << "</p>";
        return;
    }
    page << "<p>" << say("Done on {0} days of the last four weeks; {1} were asked for.", so_far.done, so_far.asked)
         << "</p>";
}

void write_prescription(Html& page, const Visit& visit, const Prescription& each, const claims::LiveEvidence& evidence,
                        const Adherence& so_far) {
    page << R"(<section class="card"><h3 class="treatment">)" << treatment_name(page, evidence, each.treatment)
         << "</h3><p>" << each.dose << "</p>";
    write_standing(page, visit, each, so_far);
    page << "<p><b>" << say("Stop, and ask, when:") << "</b> " << each.stop_when << "</p>";
    if (!each.reason.empty())
        page << "<p>" << say("A verdict speaks against it. Why {0} prescribes it all the same:", each.by.name) << " "
             << each.reason << "</p>";
    write_cautions(page, evidence, each.treatment);
    page << "<details><summary>" << say("Does it help? The verdicts") << "</summary>";
    write_verdicts_on(page, visit, evidence, each.treatment);
    page << "</details>";
    if (each.holds_on(visit.today())) {
        write_noting(page, visit, each);
        account::open_form(page, visit, html::Url("/guidance/treatments/", each.id, "/end"));
        page << R"(<button class="button quiet">)" << say("Stop this treatment") << "</button></form>";
    }
    page << "</section>";
}

void write_reviews(Html& page, const std::vector<Review>& reviews) {
    if (reviews.empty()) return;
    page << "<h2>" << say("When you look again together") << R"(</h2><ul class="rows">)";
    for (const Review& each : reviews)
        page << "<li><div><b>" << page.words().day(each.day) << "</b><p>" << each.about << R"(</p><p class="quiet">)"
             << each.by.name << "</p></div></li>";
    page << "</ul><p><a" << html::href("/specialists") << ">" << say("Book an appointment for it") << "</a></p>";
}

http::Response back(const Visit& visit) {
    return http::see_other(visit.form.text("from") == "today" ? "/today" : "/guidance");
}

std::optional<Prescription> prescription_here(Visit& visit) {
    const auto id = visit.path.id(0);
    if (!id) return std::nullopt;
    const auto all = prescriptions_of(visit.data(), visit.person());
    const auto found = std::ranges::find(all, *id, &Prescription::id);
    return found == all.end() ? std::nullopt : std::optional(*found);
}

} // namespace

http::Response show_guidance(Visit& visit) {
    const auto pointers = pointers_of(visit.data(), visit.person());
    const auto prescriptions = prescriptions_of(visit.data(), visit.person());
    const auto reviews = reviews_ahead(visit.data(), visit.person());
    Html page = account::start_page(visit);
    page << "<h1>" << say("Pointers and treatments") << "</h1>";
    if (pointers.empty() && prescriptions.empty() && reviews.empty() &&
        programme_changes(visit.data(), visit.person()).empty())
        page << "<p>"
             << say("Nothing yet. A specialist with whom you share \"Pointers and treatments\" can give you some.")
             << "</p><p><a" << html::href("/sharing") << ">" << say("Share with a specialist") << "</a></p>";
    write_reviews(page, reviews);
    if (!prescriptions.empty()) {
        page << "<h2>" << say("Treatments") << "</h2>";
        const auto evidence = claims::live_evidence(visit.data());
        const auto days = treatment_days(visit.data(), visit.person(), visit.today() - kLongestPrescriptionDays);
        for (const Prescription& each : prescriptions)
            write_prescription(page, visit, each, *evidence, adherence(each, days, visit.today()));
    }
    write_pointers(page, visit, pointers);
    write_changes_told(page, visit);
    return account::show(visit, {say("Pointers and treatments"), account::Section::care}, page);
}

http::Response put_pointer_away(Visit& visit) {
    const auto id = visit.path.id(0);
    if (!id) return http::not_found();
    put_away(visit.data(), visit.person(), *id, visit.now); // a second press finds it away already
    return back(visit);
}

http::Response note_treatment(Visit& visit) {
    const auto prescription = prescription_here(visit);
    const auto day = parse_day(visit.form.text("day"));
    if (!prescription || !day) return http::not_found();
    if (!prescription->holds_on(*day) || *day > visit.today() || visit.today() - *day >= 7)
        return account::show_problem(visit, 422,
                                     {"Please choose a day of the last week on which it was to be done.", {}});
    const std::string words(visit.form.text("words"));
    if (length_utf8(words) > kLongestWords)
        return account::show_problem(visit, 422,
                                     {"Please use at most {0} characters.", {std::to_string(kLongestWords)}});
    if (const auto did = parse_did(visit.form.text("did")))
        note_day(visit.data(), visit.person(), {prescription->id, *day, *did, *did == Did::done ? "" : words});
    else
        forget_day(visit.data(), visit.person(), prescription->id, *day);
    return back(visit);
}

http::Response stop_treatment(Visit& visit) {
    const auto prescription = prescription_here(visit);
    if (!prescription) return http::not_found();
    end_prescription(visit.data(), visit.person(), prescription->id, visit.now);
    return back(visit);
}

} // namespace amble::care
