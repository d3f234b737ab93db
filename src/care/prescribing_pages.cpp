#include "account/notice_store.h"
#include "account/page.h"
#include "care/guidance_store.h"
#include "care/page_functions.h"
#include "care/seen_member_pages.h"
#include "care/treatment_pages.h"
#include "foundation/base/random.h"
#include "foundation/base/text.h"

#include <algorithm>

namespace amble::care {

namespace {

using account::Visit;
using html::attribute;
using html::Html;
using html::say;

constexpr int kUsualWeeks = 4;

/// The treatment that was chosen, if it can be prescribed.
const claims::Treatment* chosen(const claims::LiveEvidence& evidence, std::string_view id) {
    const claims::Treatment* found = evidence.catalogue().treatment(id);
    return found && may_be_prescribed(*found) ? found : nullptr;
}

AgainstVerdict against(const claims::LiveEvidence& evidence, std::string_view treatment) {
    const auto verdicts = verdicts_on(evidence, treatment);
    const bool any = std::ranges::any_of(verdicts, [](const claims::Verdict* each) { return speaks_against(*each); });
    return any ? AgainstVerdict::yes : AgainstVerdict::no;
}

/// What can be prescribed, by name.
void write_choice(Html& page, const Shown& shown, const claims::LiveEvidence& evidence) {
    std::vector<std::pair<std::string, std::string>> treatments; // name, id
    for (const claims::Treatment& each : evidence.catalogue().treatments)
        if (may_be_prescribed(each)) treatments.emplace_back(treatment_name(page, evidence, each.id), each.id);
    std::ranges::sort(treatments);
    page << "<p>" << say("Treatments without needles or medicines. The verdicts on it come next.") << "</p><form"
         << html::action(html::Url("/specialist/", shown.share.id, "/prescribe")) << "><p><label>"
         << say("Which treatment?") << R"( <select name="treatment" required><option value="">)"
         << say("Choose a treatment") << "</option>";
    for (const auto& [name, id] : treatments)
        page << "<option" << attribute("value", id) << ">" << name << "</option>";
    page << R"(</select></label></p><p class="actions"><button class="button">)" << say("Next")
         << "</button></p></form>";
}

void write_form(Html& page, const Visit& visit, const Shown& shown, const html::FormState& state,
                AgainstVerdict is_against) {
    account::open_form(page, visit, html::Url("/specialist/", shown.share.id, "/prescribe"));
    html::Form form(page, state);
    form.summary();
    form.hidden("treatment", state.typed("treatment"));
    form.long_text({"dose", say("What to do, for how long"), say("Such as: 15 minutes in the evening, warm, not hot.")},
                   2);
    form.number({"days_a_week", say("On how many days a week?")});
    form.date({"last", say("Until which day?")});
    form.text({"stop_when", say("When should they stop?")});
    if (is_against == AgainstVerdict::yes)
        form.long_text(
            {"reason", say("A verdict speaks against it. Why is it right here?"), say("The member reads it.")}, 2);
    form.send(say("Prescribe"));
    page << "</form>";
}

http::Response show_page(Visit& visit, const Shown& shown, const html::FormState& state) {
    const auto evidence = claims::live_evidence(visit.data());
    const std::string id = state.typed("treatment");
    const claims::Treatment* treatment = chosen(*evidence, id);
    Html page = account::start_page(visit);
    page << "<h1>" << say("Prescribe for {0}", shown.member_name) << "</h1>";
    if (treatment) {
        page << R"(<p class="lead treatment">)" << treatment_name(page, *evidence, id) << "</p>";
        write_cautions(page, *evidence, id);
        write_verdicts_on(page, visit, *evidence, id);
        write_form(page, visit, shown, state, against(*evidence, id));
    } else {
        write_choice(page, shown, *evidence);
    }
    page << "<p><a" << html::href(html::Url("/specialist/", shown.share.id)) << ">" << say("Back without prescribing")
         << "</a></p>";
    return account::show(
        visit, {say("Prescribe a treatment"), account::Section::specialist, state.problems.empty() ? 200 : 422}, page);
}

std::optional<Shown> may_prescribe(Visit& visit) {
    auto shown = shown_here(visit);
    if (shown && !shown->share.parts.has(Part::guidance)) shown.reset();
    return shown;
}

Prescription read(const Visit& visit, Day today) {
    Prescription made;
    made.id = random_id();
    made.by = {visit.person(), visit.viewer->name};
    made.treatment = visit.form.text("treatment");
    made.dose = visit.form.text("dose");
    made.days_a_week =
        static_cast<int>(std::clamp<int64_t>(parse_whole_number(visit.form.text("days_a_week")).value_or(0), 0, 8));
    made.first = today;
    made.last = parse_day(visit.form.text("last")).value_or(today - 1);
    made.stop_when = visit.form.text("stop_when");
    made.reason = visit.form.text("reason");
    made.given = visit.now;
    return made;
}

} // namespace

http::Response show_prescribing(Visit& visit) {
    const auto shown = may_prescribe(visit);
    if (!shown) return nothing_shown(visit);
    const std::string treatment(visit.request.query_fields().text("treatment"));
    const std::string last = iso(zone_of(*shown).day_at(visit.now) + (7 * kUsualWeeks - 1));
    return show_page(visit, *shown,
                     {[&](std::string_view name) {
                          if (name == "treatment") return treatment;
                          if (name == "last") return last;
                          return std::string(name == "days_a_week" ? "7" : "");
                      },
                      {}});
}

http::Response prescribe(Visit& visit) {
    const auto shown = may_prescribe(visit);
    if (!shown) return nothing_shown(visit);
    const PersonId member = shown->share.member;
    const Day today = zone_of(*shown).day_at(visit.now);
    const auto evidence = claims::live_evidence(visit.data());
    const Prescription made = read(visit, today);
    if (!chosen(*evidence, made.treatment))
        return account::show_problem(visit, 422, {"This cannot be prescribed here. Please choose from the list.", {}});
    Problems problems = problems_of(made, against(*evidence, made.treatment));
    const auto given = guidance_seen(visit.data(), *shown, look_of(visit)).prescriptions;
    if (std::ranges::count_if(given, [&](const auto& each) { return each.holds_on(today); }) >= kMostPrescriptions)
        problems.push_back(
            problem("", "{0} treatments are running; please end one first.", {std::to_string(kMostPrescriptions)}));
    if (!problems.empty())
        return show_page(visit, *shown,
                         {[&](std::string_view name) { return std::string(visit.form.text(name)); }, problems});
    add_prescription(visit.data(), member, made);
    log_deed(visit, shown->share, account::Deed::changed, "treatments");
    account::notify(visit.data(), member,
                    {{"{0} prescribes you a treatment.", {visit.viewer->name}}, "/guidance", visit.person()},
                    visit.now);
    return http::see_other("/specialist/" + shown->share.id.text());
}

http::Response end_prescribed(Visit& visit) {
    const auto shown = may_prescribe(visit);
    const auto id = visit.path.id(1);
    if (!shown || !id) return nothing_shown(visit);
    const auto given = guidance_seen(visit.data(), *shown, look_of(visit)).prescriptions;
    if (std::ranges::find(given, *id, &Prescription::id) == given.end()) return nothing_shown(visit);
    end_prescription(visit.data(), shown->share.member, *id, visit.now);
    log_deed(visit, shown->share, account::Deed::changed, "treatments");
    return http::see_other("/specialist/" + shown->share.id.text());
}

} // namespace amble::care
