#include "account/notice_store.h"
#include "account/page.h"
#include "account/token.h"
#include "account/verification_store.h"
#include "care/page_functions.h"
#include "care/practice_store.h"
#include "care/share_store.h"
#include "foundation/base/random.h"
#include "foundation/html/form.h"
#include "foundation/html/icon.h"

#include <algorithm>
#include <iterator>

namespace amble::care {

namespace {

using account::VerifiedSpecialist;
using account::Visit;
using html::Html;
using html::Said;
using html::say;

/// Nobody shares with themself: a specialist does not clear their own programme.
std::vector<VerifiedSpecialist> specialists_for(Visit& visit) {
    auto all = account::verified_specialists(visit.data(), visit.today());
    std::erase_if(all, [&](const VerifiedSpecialist& each) { return each.person == visit.person(); });
    return all;
}

/// What the form can name. A practice is no share of its own: whoever begins to work there later sees nothing.
struct Recipients {
    std::string value;
    Sentence label;
    std::vector<VerifiedSpecialist> people;
};

std::string names_of(const std::vector<VerifiedSpecialist>& people) {
    std::string names;
    for (const VerifiedSpecialist& each : people)
        names.append(names.empty() ? "" : ", ").append(each.name);
    return names;
}

/// The practice with those whom the form names, so that a form from before somebody began there shares with nobody.
std::string value_of(const Practice& practice, const std::vector<VerifiedSpecialist>& people) {
    std::vector<std::string_view> ids;
    for (const VerifiedSpecialist& each : people)
        ids.push_back(each.id);
    std::ranges::sort(ids);
    std::string all;
    for (const std::string_view id : ids)
        all.append(id).push_back(' ');
    return practice.id.text() + "." + account::token_hash(all);
}

bool names_practice(std::string_view value, const std::vector<Recipients>& recipients) {
    const std::string_view practice = value.substr(0, value.find('.'));
    return std::ranges::any_of(
        recipients, [&](const Recipients& each) { return each.value.substr(0, each.value.find('.')) == practice; });
}

/// Each specialist, and each practice where several of them work.
std::vector<Recipients> recipients_for(Visit& visit) {
    const auto all = specialists_for(visit);
    std::vector<Recipients> found;
    for (const VerifiedSpecialist& each : all)
        found.push_back({each.id, {"{0}, {1}", {each.name, each.scope}}, {each}});
    for (const Staffed& each : staffed_practices(visit.data())) {
        std::vector<VerifiedSpecialist> people;
        std::ranges::copy_if(all, std::back_inserter(people), [&](const VerifiedSpecialist& one) {
            return std::ranges::find(each.people, one.person) != each.people.end();
        });
        if (people.size() > 1)
            found.push_back({value_of(each.practice, people),
                             {"Everybody at {0}: {1}", {each.practice.name, names_of(people)}},
                             people});
    }
    return found;
}

void write_parts(Html& page, Parts parts) {
    page << "<ul>";
    for (const Part part : kParts)
        if (parts.has(part)) page << "<li>" << Said{wording(part)} << "</li>";
    page << "</ul>";
}

/// A box for each part, "parts-walks"; none is ticked beforehand, because what nobody chose was not agreed to.
void write_part_boxes(html::Form& form) {
    std::vector<html::Choice> choices;
    for (const Part part : kParts)
        choices.push_back({name(part), Said{wording(part)}, Said{meaning(part)}});
    form.boxes({"parts", say("What do they see?")}, choices);
}

Parts ticked_parts(const Visit& visit) {
    Parts parts;
    for (const Part part : kParts)
        if (visit.form.text("parts-" + std::string(name(part))) == name(part)) parts = parts.with(part);
    return parts;
}

/// A consultation elsewhere opens nothing where only a specialist of this server clears.
Said nobody_to_share_with(const Visit& visit) {
    if (visit.settings.clearance == account::Clearance::specialist)
        return say(
            "No specialist works with this site yet, and only one of them can clear you here. Please ask whoever "
            "runs this site; how to reach them stands at the foot of the page.");
    return say("No specialist works with this site yet. You can record a consultation elsewhere.");
}

void write_shares(Html& page, const Visit& visit, const std::vector<Share>& shares) {
    if (shares.empty()) return;
    page << "<h2>" << say("Shared so far") << R"(</h2><ul class="rows">)";
    for (const Share& each : shares) {
        page << "<li><article><p><b>" << each.specialist_name << "</b></p><p>";
        if (!each.holds_on(visit.today())) {
            page << say("Ended.") << "</p></article></li>";
            continue;
        }
        page << say("Until {0}.", page.words().short_day(each.until)) << "</p>";
        write_parts(page, each.parts);
        if (each.parts.has(Part::messages))
            page << R"(<p><a class="button quiet")" << html::href(html::Url("/messages/", each.id)) << ">"
                 << say("Messages") << "</a></p>";
        account::open_form(page, visit, html::Url("/sharing/", each.id, "/end"));
        page << R"(<button class="button quiet">)" << say("End it now") << "</button></form></article></li>";
    }
    page << "</ul>";
}

void write_form(Html& page, const Visit& visit, const std::vector<Recipients>& recipients,
                const html::FormState& state) {
    for (const std::string_view paragraph : kShareText)
        page << "<p>" << Said{paragraph} << "</p>";
    account::open_form(page, visit, html::Url("/sharing"));
    html::Form form(page, state);
    form.summary();
    std::vector<html::Choice> choices{{"", say("Choose a specialist")}};
    for (const Recipients& each : recipients)
        choices.push_back({each.value, each.label});
    form.select({"specialist", say("With whom?")}, choices);
    write_part_boxes(form);
    form.date({"until", say("Until which day?")});
    form.box({"agree", say("I agree to share this")});
    form.send(say("Share"));
    page << "</form>";
}

Problem unknown(std::string_view value, const std::vector<Recipients>& recipients) {
    if (names_practice(value, recipients))
        return problem("specialist", "Other people work at this practice now than when you opened this page. Please "
                                     "read who they are, and choose again.");
    return problem("specialist", "Please choose a specialist.");
}

http::Response show_page(Visit& visit, const html::FormState& state) {
    const auto recipients = recipients_for(visit);
    Html page = account::start_page(visit);
    const Said title = say("Care");
    page << "<h1>" << title << R"(</h1><ul class="rows"><li><a)" << html::href("/appointments") << "><span>"
         << say("Your appointments") << "</span>" << html::Icon::next << "</a></li><li><a" << html::href("/specialists")
         << "><span>" << say("Find a specialist") << "</span>" << html::Icon::next << "</a></li><li><a"
         << html::href("/guidance") << "><span>" << say("Pointers and treatments") << "</span>" << html::Icon::next
         << "</a></li><li><a" << html::href("/letters") << "><span>" << say("A letter to your own doctor") << "</span>"
         << html::Icon::next << "</a></li></ul><h2>" << say("Share with a specialist") << "</h2>";
    if (recipients.empty())
        page << "<p>" << nobody_to_share_with(visit) << "</p>";
    else
        write_form(page, visit, recipients, state);
    write_shares(page, visit, shares_of(visit.data(), visit.person()));
    return account::show(visit, {title, account::Section::care, state.problems.empty() ? 200 : 422}, page);
}

} // namespace

http::Response show_sharing(Visit& visit) {
    const std::string until = iso(visit.today() + kUsualShareDays);
    return show_page(visit, {[&](std::string_view name) { return name == "until" ? until : std::string(); }, {}});
}

http::Response share_clearance(Visit& visit) {
    const auto recipients = recipients_for(visit);
    const auto chosen = std::ranges::find(recipients, visit.form.text("specialist"), &Recipients::value);
    const auto until = parse_share_until(visit.form.text("until"), visit.today());
    Problems problems;
    if (chosen == recipients.end()) problems.push_back(unknown(visit.form.text("specialist"), recipients));
    const Parts parts = ticked_parts(visit);
    if (parts.none()) problems.push_back(problem("parts", "Please tick at least one."));
    if (!until) problems.push_back(until.error());
    if (visit.form.text("agree") != "yes")
        problems.push_back(problem("agree", "Please tick this if you agree. Nothing is shared without it."));
    if (!problems.empty())
        return show_page(visit, {[&](std::string_view name) { return std::string(visit.form.text(name)); }, problems});
    for (const VerifiedSpecialist& each : chosen->people) {
        add_share(visit.data(), {random_id(), visit.person(), each.person, each.name, visit.now, *until, {}, parts});
        account::notify(visit.data(), each.person,
                        {{"{0} shares something with you.", {visit.viewer->name}}, "/specialist", visit.person()},
                        visit.now);
    }
    return http::see_other("/sharing");
}

http::Response end_sharing(Visit& visit) {
    const auto id = visit.path.id(0);
    if (!id || !end_share(visit.data(), visit.person(), *id, visit.now)) return http::not_found();
    return http::see_other("/sharing");
}

} // namespace amble::care
