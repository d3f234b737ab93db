#include "account/notice_store.h"
#include "account/page.h"
#include "care/guidance_store.h"
#include "care/page_functions.h"
#include "care/practice_library_store.h"
#include "care/seen_member_pages.h"
#include "care/treatment_pages.h"
#include "foundation/base/random.h"
#include "foundation/html/icon.h"

#include <algorithm>

namespace amble::care {

namespace {

using account::Deed;
using account::Visit;
using html::Html;
using html::Said;
using html::say;

void write_action(Html& page, const Visit& visit, const html::Url& action, Said label) {
    account::open_form(page, visit, action);
    page << R"(<button class="button quiet">)" << label << "</button></form>";
}

html::Url given_url(const Shown& shown, std::string_view kind, const Id& id, std::string_view deed) {
    return html::Url::of_site("/specialist/" + shown.share.id.text() + "/" + std::string(kind) + "/" + id.text() + "/" +
                              std::string(deed));
}

Said standing_of(const Pointer& pointer) {
    if (pointer.occasion == Occasion::now) return pointer.seen ? say("read") : say("not read yet");
    if (pointer.seen) return say("put away");
    return pointer.occasion == Occasion::walk ? say("on days with a walk") : say("in a flare-up");
}

void write_pointers(Html& page, const Visit& visit, const Shown& shown, const std::vector<Pointer>& pointers) {
    for (const Pointer& each : pointers) {
        if (each.ended) continue;
        page << "<li><div><p>" << each.words << R"(</p><p class="quiet">)"
             << page.words().short_day(zone_of(shown).day_at(each.given)) << " · " << standing_of(each) << "</p>";
        write_action(page, visit, given_url(shown, "pointers", each.id, "end"), say("Take it back"));
        page << "</div></li>";
    }
}

void write_prescriptions(Html& page, const Visit& visit, const Shown& shown, const GuidanceSeen& seen) {
    const auto evidence = claims::live_evidence(visit.data());
    const Day today = zone_of(shown).day_at(visit.now);
    for (const Prescription& each : seen.prescriptions) {
        const Adherence so_far = adherence(each, seen.days, today);
        page << "<li><div><b class=\"treatment\">" << treatment_name(page, *evidence, each.treatment) << "</b><p>"
             << each.dose << "</p><p>"
             << say("Done on {0} of {1} days in four weeks, said no to on {2}.", so_far.done, so_far.asked,
                    so_far.skipped)
             << "</p>";
        for (const TreatmentDay& day : seen.days)
            if (day.prescription == each.id && !day.words.empty())
                page << R"(<p class="quiet">)" << page.words().day_and_month(day.day) << ": " << day.words << "</p>";
        if (each.holds_on(today)) {
            page << R"(<p class="quiet">)" << say("Until {0}.", page.words().short_day(each.last)) << "</p>";
            write_action(page, visit, given_url(shown, "treatments", each.id, "end"), say("End it"));
        } else {
            page << "<p>" << say("It is over.") << "</p>";
        }
        page << "</div></li>";
    }
}

void write_reviews(Html& page, const Visit& visit, const Shown& shown, const std::vector<Review>& reviews) {
    for (const Review& each : reviews) {
        page << "<li><div><b>" << say("Look again on {0}", page.words().day(each.day)) << "</b><p>" << each.about
             << "</p>";
        write_action(page, visit, given_url(shown, "reviews", each.id, "done"), say("We have looked"));
        page << "</div></li>";
    }
}

void write_pointer_form(Html& page, Visit& visit, const Shown& shown, const html::FormState& state) {
    page << "<details" << html::flag("open", !state.problems.empty()) << "><summary>" << say("Give a pointer")
         << "</summary>";
    account::open_form(page, visit, html::Url("/specialist/", shown.share.id, "/pointers"));
    html::Form form(page, state);
    std::vector<html::Choice> choices{{"", say("My own words")}};
    const auto library = pointers_to_give(visit.data(), visit.person());
    for (const LibraryPointer& each : library)
        choices.push_back({each.id, Sentence{"{0}", {each.words}}});
    form.select({"ready", say("A pointer that is ready"), {}, html::Need::optional}, choices);
    form.long_text({"pointer", say("Or in your own words"), {}, html::Need::optional}, 2);
    form.select({"occasion", say("When does it stand on their Today?")},
                {{"now", say("At once, until they have read it")},
                 {"walk", say("On days with a walk, until they put it away")},
                 {"flare", say("In a flare-up, until they put it away")}});
    form.send(say("Give it"));
    page << "</form></details>";
}

void write_review_form(Html& page, Visit& visit, const Shown& shown, const html::FormState& state) {
    page << "<details" << html::flag("open", !state.problems.empty()) << "><summary>" << say("Set a day to look again")
         << "</summary>";
    account::open_form(page, visit, html::Url("/specialist/", shown.share.id, "/reviews"));
    html::Form form(page, state);
    form.date({"review_day", say("Which day?")});
    form.text({"review_about", say("What will you look at?")});
    form.send(say("Set it"));
    page << "</form></details>";
}

html::FormState as_typed(const Visit& visit, Problems problems) {
    return {[&visit](std::string_view name) { return std::string(visit.form.text(name)); }, std::move(problems)};
}

http::Response back_to(const Shown& shown) {
    return http::see_other("/specialist/" + shown.share.id.text());
}

/// The share that the address names, where it lets this specialist give something.
std::optional<Shown> may_give(Visit& visit) {
    auto shown = shown_here(visit);
    if (shown && !shown->share.parts.has(Part::guidance)) shown.reset();
    return shown;
}

Giver giver(const Visit& visit) {
    return {visit.person(), visit.viewer->name};
}

} // namespace

void write_guidance(Html& page, Visit& visit, const Shown& shown) {
    if (!shown.share.parts.has(Part::guidance)) return;
    const GuidanceSeen seen = guidance_seen(visit.data(), shown, look_of(visit));
    page << "<h2>" << say("Pointers, treatments and reviews") << R"(</h2><ul class="rows">)";
    write_reviews(page, visit, shown, seen.reviews);
    write_prescriptions(page, visit, shown, seen);
    write_pointers(page, visit, shown, seen.pointers);
    page << "<li><a" << html::href(html::Url("/specialist/", shown.share.id, "/prescribe")) << "><span>"
         << say("Prescribe a treatment") << "</span>" << html::Icon::next << "</a></li></ul>";
    write_pointer_form(page, visit, shown, {});
    write_review_form(page, visit, shown, {});
}

http::Response give_pointer(Visit& visit) {
    const auto shown = may_give(visit);
    if (!shown) return nothing_shown(visit);
    const std::string_view own = visit.form.text("pointer");
    const auto library = pointers_to_give(visit.data(), visit.person());
    const auto ready = std::ranges::find(library, visit.form.text("ready"), &LibraryPointer::id);
    const std::string words(own.empty() && ready != library.end() ? ready->words : own);
    // A form of before the question shows it at once.
    const Occasion occasion = parse_occasion(visit.form.text("occasion")).value_or(Occasion::now);
    const Pointer pointer{random_id(), giver(visit), words, visit.now, {}, {}, occasion};
    Problems problems = problems_of(pointer);
    const auto given = guidance_seen(visit.data(), *shown, look_of(visit)).pointers;
    if (std::ranges::count_if(given, &Pointer::stands) >= kMostPointers)
        problems.push_back(problem("pointer", "{0} pointers wait to be read; more would be too many.",
                                   {std::to_string(kMostPointers)}));
    if (!problems.empty()) return show_form_again(visit, *shown, as_typed(visit, problems), write_pointer_form);
    const PersonId member = shown->share.member;
    add_pointer(visit.data(), member, pointer);
    log_deed(visit, shown->share, Deed::changed, "pointers");
    account::notify(visit.data(), member,
                    {{"{0} gives you a pointer.", {visit.viewer->name}}, "/guidance", visit.person()}, visit.now);
    return back_to(*shown);
}

http::Response take_pointer_back(Visit& visit) {
    const auto shown = may_give(visit);
    const auto id = visit.path.id(1);
    if (!shown || !id || !take_back(visit.data(), shown->share.member, *id, visit.person(), visit.now))
        return nothing_shown(visit);
    log_deed(visit, shown->share, Deed::changed, "pointers");
    return back_to(*shown);
}

http::Response set_review(Visit& visit) {
    const auto shown = may_give(visit);
    if (!shown) return nothing_shown(visit);
    const Day today = zone_of(*shown).day_at(visit.now);
    const auto day = parse_day(visit.form.text("review_day"));
    const Review review{random_id(), giver(visit), day.value_or(today - 1),
                        std::string(visit.form.text("review_about")), visit.now};
    if (const auto problems = problems_of(review, today); !problems.empty())
        return show_form_again(visit, *shown, as_typed(visit, problems), write_review_form);
    const PersonId member = shown->share.member;
    add_review(visit.data(), member, review);
    log_deed(visit, shown->share, Deed::changed, "reviews");
    account::notify(visit.data(), member,
                    {{"{0} would like to look again with you on {1}.", {visit.viewer->name, iso(review.day)}},
                     "/guidance",
                     visit.person()},
                    visit.now);
    return back_to(*shown);
}

http::Response close_review(Visit& visit) {
    const auto shown = may_give(visit);
    const auto id = visit.path.id(1);
    if (!shown || !id || !end_review(visit.data(), shown->share.member, *id, visit.person(), visit.now))
        return nothing_shown(visit);
    log_deed(visit, shown->share, Deed::changed, "reviews");
    return back_to(*shown);
}

} // namespace amble::care
