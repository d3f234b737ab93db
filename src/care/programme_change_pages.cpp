#include "care/programme_change_pages.h"

#include "account/notice_store.h"
#include "account/page.h"
#include "care/page_functions.h"
#include "care/programme_change_store.h"
#include "care/seen_member_pages.h"
#include "foundation/base/random.h"

#include <algorithm>

namespace amble::care {

namespace {

using account::Visit;
using html::Html;
using html::Need;
using html::say;
using programme::Setting;

/// A label with the range of its setting behind it.
html::Wording with_range(html::Said label, Setting setting) {
    const auto& range = programme::range_of(setting);
    return Sentence{std::string(label.english), {std::to_string(range.least), std::to_string(range.most)}};
}

/// Left empty where it follows from the usual pain; once it was set it stays a number.
void write_band(html::Form& form, const html::FormState& state) {
    const auto label = with_range(say("First level at most, {0} to {1}; it counts in the first week"), Setting::band);
    const bool from_pain = holds_of(settings_in(state.typed("held")), Setting::band) == std::nullopt;
    html::Field field{"band", label};
    if (from_pain) field = {"band", label, say("Empty: it follows from the usual pain."), Need::optional};
    form.number(field, say("minutes"));
}

void write_form(Html& page, Visit& visit, const Shown& shown, const html::FormState& state) {
    page << "<details" << html::flag("open", !state.problems.empty()) << "><summary>" << say("Change the programme")
         << "</summary><p>"
         << say("Nothing here raises the minutes at once; what is less holds from today. Stop signs, a stop and the "
                "first day stay as they are. The most minutes a day belong to the clearance.")
         << "</p>";
    account::open_form(page, visit, html::Url("/specialist/", shown.share.id, "/programme"));
    html::Form form(page, state);
    form.number({"planned", with_range(say("Days a week with a walk, {0} to {1}"), Setting::planned)}, say("days"));
    form.number({"goal", with_range(say("Goal of a day, {0} to {1}"), Setting::goal)}, say("minutes"));
    form.select({"profile", say("Pace")},
                {{"normal", say("A step up after a good week")}, {"gentle", say("A step up after two good weeks")}});
    form.number({"adherence",
                 with_range(say("Share of the planned days that makes a good week, {0} to {1}"), Setting::adherence)},
                say("percent"));
    form.number({"settling", with_range(say("Days with a walk at the first level, {0} to {1}"), Setting::settling)},
                say("days"));
    write_band(form, state);
    form.hidden("held", state.typed("held"));
    form.long_text({"why", say("Why?"), say("The member reads it.")}, 2);
    form.send(say("Change it"));
    page << "</form></details>";
}

void write_changes(Html& page, const std::vector<ProgrammeChange>& changes, const Zone& zone) {
    page << R"(<ul class="rows">)";
    for (const ProgrammeChange& each : changes) {
        page << "<li><div><p>";
        for (const NewSetting& changed : each.settings)
            page << sentence(changed) << " ";
        page << "</p><p>" << each.words << R"(</p><p class="quiet">)" << each.by.name << ", "
             << page.words().short_day(zone.day_at(each.made)) << "</p></div></li>";
    }
    page << "</ul>";
}

/// The share that the address names, where the member let this specialist change the programme, and what holds of it.
struct Changing {
    Shown shown;
    programme::Settings holding;
};
std::optional<Changing> may_change(Visit& visit) {
    auto shown = shown_here(visit);
    if (!shown || !may_change_programme(visit.data(), shown->share)) return std::nullopt;
    const auto holding = settings_seen(visit.data(), *shown, look_of(visit));
    if (!holding) return std::nullopt;
    return Changing{std::move(*shown), *holding};
}

} // namespace

void write_programme_changes(Html& page, Visit& visit, const Shown& shown) {
    if (!may_change_programme(visit.data(), shown.share)) return;
    const auto holding = settings_seen(visit.data(), shown, look_of(visit));
    if (!holding) return;
    auto changes = programme_changes(visit.data(), shown.share.member);
    std::erase_if(changes, [&](const auto& each) { return each.by.person != shown.share.specialist; });
    page << "<h2>" << say("How the programme reckons") << "</h2>";
    if (!changes.empty()) write_changes(page, changes, zone_of(shown));
    write_form(page, visit, shown,
               {[&](std::string_view field) {
                    if (field == "held") return settings_text(held(*holding));
                    const auto setting = programme::setting_named(field);
                    return setting ? shown_value(*holding, *setting) : std::string();
                },
                {}});
}

void write_changes_told(Html& page, Visit& visit) {
    const auto changes = programme_changes(visit.data(), visit.person());
    if (changes.empty()) return;
    page << "<h2>" << say("Changes to your programme") << "</h2>";
    write_changes(page, changes, visit.viewer->zone);
}

http::Response change_programme(Visit& visit, const screening::Happened& happened) {
    const auto changing = may_change(visit);
    if (!changing) return nothing_shown(visit);
    const Shown& shown = changing->shown;
    const Typed typed = [&](std::string_view field) { return std::string(visit.form.text(field)); };
    ReadChange read = read_change(typed, changing->holding);
    if (typed("held") != settings_text(held(changing->holding))) {
        if (read.settings.empty()) return http::see_other("/specialist/" + shown.share.id.text()); // pressed twice
        return account::show_problem(visit, 409,
                                     {"It was changed since this form was opened. Please look at what holds now, and "
                                      "change it from there.",
                                      {}});
    }
    if (!read.problems.empty()) return show_form_again(visit, shown, {typed, read.problems}, write_form);
    const PersonId member = shown.share.member;
    const screening::AsOf at = as_of(shown, look_of(visit));
    screening::Happening happening{member, at.now, at.today, {}, screening::mode_of(visit.settings)};
    for (const NewSetting& each : read.settings)
        happening.events.push_back("set " + text_of(each));
    happened(visit.data(), happening);
    add_programme_change(visit.data(), member,
                         {random_id(), {visit.person(), visit.viewer->name}, read.settings, read.words, visit.now});
    log_deed(visit, shown.share, account::Deed::changed, "how the programme reckons");
    account::notify(
        visit.data(), member,
        {{"{0} changed how your programme reckons, and says why.", {visit.viewer->name}}, "/guidance", visit.person()},
        visit.now);
    return http::see_other("/specialist/" + shown.share.id.text());
}

} // namespace amble::care
