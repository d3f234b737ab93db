#include "account/form_state.h"
#include "account/page.h"
#include "account/token.h"
#include "care/appointment_words_pages.h"
#include "care/finding_store.h"
#include "care/offer_pages.h"
#include "care/page_functions.h"
#include "care/practice_library_store.h"
#include "care/practice_store.h"
#include "care/specialist_page_store.h"
#include "care/treatment_pages.h"
#include "care/waiting_pages.h"
#include "foundation/base/text.h"
#include "foundation/html/form.h"
#include "foundation/html/icon.h"

#include <algorithm>
#include <array>

namespace amble::care {

namespace {

using account::Visit;
using html::attribute;
using html::Html;
using html::Said;
using html::say;

/// Design: what somebody in pain, and somebody who plans, ask for.
constexpr std::array<int, 3> kWithin{3, 7, 14};

Looked looked_for(const http::Fields& query) {
    Looked looked{
        std::string(query.text("topic")), std::string(query.text("language")), parse_way(query.text("way")), {}};
    const auto days = parse_whole_number(query.text("within"));
    if (days && std::ranges::find(kWithin, *days) != kWithin.end()) looked.within = static_cast<int>(*days);
    return looked;
}

bool has(const std::vector<std::string>& words, const std::string& wanted) {
    return std::ranges::find(words, wanted) != words.end();
}

std::vector<html::Choice> with_any(std::vector<html::Choice> choices) {
    choices.insert(choices.begin(), {"", say("Any")});
    return choices;
}

std::vector<html::Choice> way_choices() {
    std::vector<html::Choice> choices;
    for (const Way way : kWays)
        choices.push_back({name(way), Said{wording(way)}});
    return choices;
}

std::vector<html::Choice> within_choices() {
    return {{"3", say("Within three days")}, {"7", say("Within a week")}, {"14", say("Within two weeks")}};
}

void write_search(Html& page, const http::Fields& query) {
    const html::FormState state{[&](std::string_view field) { return std::string(query.text(field)); }, {}};
    page << R"(<form class="form search" method="get")" << html::action("/specialists") << ">";
    html::Form form(page, state);
    using html::Need;
    form.select({.name = "topic", .label = say("What do you come with?"), .need = Need::optional},
                with_any(topic_choices()));
    form.select({.name = "language", .label = say("Language"), .need = Need::optional}, with_any(language_choices()));
    form.select({.name = "way", .label = say("How do you want to meet?"), .need = Need::optional},
                with_any(way_choices()));
    form.select({.name = "within", .label = say("How soon?"), .need = Need::optional}, with_any(within_choices()));
    form.send(say("Search"));
    page << "</form>";
}

void write_found(Html& page, const Visit& visit, const Found& found) {
    page << "<li><a" << html::href(html::Url("/specialists/", found.who.page.id)) << "><span><b>" << found.who.name
         << R"(</b></span><span class="quiet">)" << found.who.scope;
    page << "<br>";
    if (found.next && found.zone) {
        page << say("Next free:") << " ";
        write_time(page, visit, found.next->local, *found.zone);
    } else {
        page << say("No free time to book here at present. You can call.");
    }
    page << "</span>" << html::Icon::next << "</a></li>";
}

std::string language_name(const std::string& code) {
    const auto found = std::ranges::find(kLanguages, code, &Language::code);
    return found == kLanguages.end() ? code : std::string(found->own_name);
}

void write_about(Html& page, const Listed& who) {
    page << "<h1>" << who.name << R"(</h1><p class="lead">)" << who.scope << R"(</p><p class="pasted">)"
         << who.page.about << "</p>";
    if (!who.page.topics.empty()) page << "<ul>";
    for (const Topic& topic : kTopics)
        if (has(who.page.topics, std::string(topic.key))) page << "<li>" << Said{topic.wording} << "</li>";
    if (!who.page.topics.empty()) page << "</ul>";
    std::string languages;
    for (const std::string& code : who.page.languages)
        languages += (languages.empty() ? "" : ", ") + language_name(code);
    page << "<p>" << say("Speaks {0}.", languages) << "</p>";
    if (!who.page.place.empty()) page << R"(<p class="pasted">)" << who.page.place << "</p>";
}

void write_practices(Html& page, const std::vector<Practice>& all) {
    for (const Practice& each : all)
        page << "<p><a" << html::href(html::Url("/practices/", each.id)) << ">" << each.name << "</a></p>";
}

/// Those of a practice, each leading to the times that can be booked.
void write_people(Html& page, Visit& visit, const Id& practice) {
    std::vector<PersonId> here;
    for (const Staff& each : staff_of(visit.data(), practice))
        here.push_back(each.person);
    auto found = find_specialists(visit.data(), {}, visit.today(), visit.now);
    std::erase_if(found, [&](const Found& each) { return std::ranges::find(here, each.who.person) == here.end(); });
    page << "<h2>" << say("Book a first appointment with") << "</h2>";
    if (found.empty())
        page << "<p>" << say("Nobody of this practice can be booked here at present. Please call.") << "</p>";
    page << R"(<ul class="rows">)";
    for (const Found& each : found)
        write_found(page, visit, each);
    page << "</ul>";
    const bool any_to_book = std::ranges::any_of(found, [](const Found& each) { return each.zone.has_value(); });
    if (any_to_book) write_way_to_wait_for_anyone(page, practice);
}

void write_treatments(Html& page, Visit& visit, const Id& practice) {
    const auto offered = treatments_offered(visit.data(), practice);
    if (offered.empty()) return;
    const auto evidence = claims::live_evidence(visit.data());
    page << "<h2>" << say("Treatments offered, and what trials say of each") << "</h2>";
    for (const std::string& each : offered) {
        page << R"(<h3 class="treatment">)" << treatment_name(page, *evidence, each) << "</h3>";
        write_verdicts_on(page, visit, *evidence, each);
    }
}

/// The telephone first: it asks for nothing but a voice.
std::string phone_of(const Listed& who, const std::vector<Practice>& all) {
    if (!who.page.phone.empty()) return who.page.phone;
    return all.empty() ? std::string() : all.front().phone;
}

} // namespace

std::vector<html::Choice> topic_choices() {
    std::vector<html::Choice> choices;
    for (const Topic& topic : kTopics)
        choices.push_back({topic.key, Said{topic.wording}});
    return choices;
}

std::vector<html::Choice> language_choices() {
    std::vector<html::Choice> choices;
    for (const Language& language : kLanguages)
        choices.push_back({language.code, Sentence{"{0}", {std::string(language.own_name)}}});
    return choices;
}

http::Response show_directory(Visit& visit) {
    const http::Fields query = visit.request.query_fields();
    const auto found = find_specialists(visit.data(), looked_for(query), visit.today(), visit.now);
    Html page = account::start_page(visit);
    page << "<h1>" << say("Find a specialist") << R"(</h1><p class="lead">)"
         << say("Everyone here has shown this site their registration. You need no account to book.") << "</p>";
    write_search(page, query);
    if (found.empty()) page << "<p>" << say("Nobody here fits. Try with fewer wishes.") << "</p>";
    page << R"(<ul class="rows">)";
    for (const Found& each : found)
        write_found(page, visit, each);
    page << "</ul>";
    return account::show(visit, {say("Find a specialist"), account::Section::care}, page);
}

http::Response show_specialist(Visit& visit) {
    const auto id = visit.path.id(0);
    const auto who = id ? listed_specialist(visit.data(), visit.today(), *id) : std::nullopt;
    if (!who) return account::show_problem(visit, 404, {"There is no such specialist here, or not any more.", {}});
    const auto all = practices_of(visit.data(), who->person);
    Html page = account::start_page(visit);
    write_about(page, *who);
    write_practices(page, all);
    write_phone(page, phone_of(*who, all));
    write_offer(page, visit, *who);
    return account::show(visit, {html::Said{who->name}, account::Section::care}, page);
}

http::Response show_practice(Visit& visit) {
    const auto id = visit.path.id(0);
    const auto practice = id ? find_practice(visit.data(), *id) : std::nullopt;
    if (!practice) return account::show_problem(visit, 404, {"There is no such practice here.", {}});
    Html page = account::start_page(visit);
    page << "<h1>" << practice->name << "</h1>";
    write_phone(page, practice->phone);
    if (!practice->about.empty()) page << R"(<p class="pasted">)" << practice->about << "</p>";
    if (!practice->address.empty()) page << R"(<p class="pasted">)" << practice->address << "</p>";
    write_people(page, visit, *id);
    write_treatments(page, visit, *id);
    return account::show(visit, {html::Said{practice->name}, account::Section::care}, page);
}

} // namespace amble::care
