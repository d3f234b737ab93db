#include "account/access_log_store.h"
#include "account/notice_store.h"
#include "account/page.h"
#include "account/throttle_store.h"
#include "care/letter_store.h"
#include "care/letter_words_pages.h"
#include "care/page_functions.h"
#include "foundation/html/form.h"
#include "screening/screening_store.h"

namespace amble::care {

namespace {

using account::Visit;
using html::Html;
using html::say;

/// Who opens a link is known to nobody here.
const account::Actor kHolder{"Somebody", "by the link of your letter"};

/// A letter as its link finds it.
struct Found {
    std::chrono::seconds wait{0};
    std::optional<Letter> letter;
    LetterAbout about;
    bool outdated = false; // something has closed the programme since it was written
};

/// Counted as a guess until there is such a letter: the address of a link is all that keeps it.
Found find(database::Transaction& data, const Visit& visit) {
    Found found;
    found.wait = account::admit_letter(data, visit.request.client_address, visit.now);
    if (found.wait.count() > 0) return found;
    found.letter = letter_behind(data, visit.path.at(0));
    if (!found.letter) return found;
    account::letter_found(data, visit.request.client_address);
    found.about = letter_about(data, found.letter->member);
    found.outdated =
        screening::closed_since(screening::clearance_records(data, found.letter->member), found.letter->written);
    return found;
}

bool is_own(const Visit& visit, const Found& found) {
    return visit.viewer && found.letter && visit.viewer->person == found.letter->member;
}

/// A look at somebody's data is written down with it.
void log_look(database::Transaction& data, const Visit& visit, const Found& found) {
    account::log_access(data, found.letter->member,
                        {visit.now, kHolder, account::Deed::looked, "the letter to your doctor"});
}

/// Nobody finds the page by a search, or learns its address from where it leads.
http::Response unlisted(http::Response response) {
    response.with("Referrer-Policy", "no-referrer");
    response.with("X-Robots-Tag", "noindex, nofollow, noarchive");
    return response;
}

http::Response refused(const Visit& visit, int status, const Sentence& sentence) {
    return unlisted(account::show_problem(visit, status, sentence));
}

/// Why this letter cannot be answered; nothing where it can.
std::optional<http::Response> why_not(const Visit& visit, const Found& found) {
    if (found.wait.count() > 0) {
        const std::string then = visit.words.say("Wait {0} second, then try again.",
                                                 "Wait {0} seconds, then try again.", found.wait.count());
        auto response = refused(visit, 429, {"There were too many attempts from here. {0}", {then}});
        response.with("Retry-After", std::to_string(found.wait.count()));
        return response;
    }
    if (!found.letter)
        return refused(visit, 404,
                       {"There is no such letter. Perhaps a part of the link is missing; it can be copied whole from "
                        "the letter, or read by its QR code.",
                        {}});
    switch (state_of(*found.letter, visit.now)) {
    case LetterState::answered:
        return refused(visit, 410, {"This letter was answered already. A new answer needs a new letter.", {}});
    case LetterState::withdrawn:
        return refused(visit, 410, {"This letter was withdrawn by who wrote it.", {}});
    case LetterState::over:
        return refused(visit, 410, {"The time of this letter is over. A new one can be written at any time.", {}});
    case LetterState::open:
        break;
    }
    if (found.outdated)
        return refused(visit, 410,
                       {"Something has changed since this letter was written, so it can no longer be answered. Please "
                        "ask for a new one.",
                        {}});
    return std::nullopt;
}

void write_answer_form(Html& page, const Visit& visit, const Found& found, const html::FormState& state) {
    page << "<h2>" << say("Your answer") << "</h2><p>" << who_decides(visit.settings) << "</p>";
    account::open_form(page, visit, html::Url::of_site("/letter/" + std::string(visit.path.at(0))));
    html::Form form(page, state);
    form.radio({"answer", say("May {0} walk?", found.about.name)},
               {{"cleared", say("Cleared")},
                {"conditions", say("Cleared with conditions"), say("Say them in minutes, in words, or both.")},
                {"declined", say("Not cleared")}});
    form.number({"most_minutes", say("Condition: no more than so many minutes a day"), {}, html::Need::optional},
                say("minutes"));
    form.date({"until", say("If cleared: until which day does it hold?"),
               say("The programme closes on the day after and asks for a new answer. At most {0} days.",
                   screening::kClearanceAtMostDays),
               html::Need::optional});
    form.long_text({"words", say("Conditions or reasons, in your words"), say("{0} reads them.", found.about.name),
                    html::Need::optional},
                   3);
    form.text({.name = "name", .label = say("Your name"), .autocomplete = "name"});
    form.text({"profession", say("Your profession"), say("For example doctor, physiotherapist.")});
    form.text({"registration", say("Your registration number"),
               say("Shown to {0} as \"not verified here\": nobody looks it up.", found.about.name)});
    form.send(say("Send the answer"));
    page << "</form>";
}

http::Response letter_page(const Visit& visit, const Found& found, const html::FormState& state) {
    Html page = account::start_page(visit);
    html::Form(page, state).summary();
    page << R"(<article class="letter">)";
    write_letter(page, *found.letter, found.about);
    page << "</article>";
    if (is_own(visit, found))
        page << "<p>" << say("This is your own letter. It is answered by a clinician, who is not signed in as you.")
             << "</p>";
    else
        write_answer_form(page, visit, found, state);
    const int status = state.problems.empty() ? 200 : 422;
    return unlisted(account::show(visit, {.title = say("A letter"), .status = status}, page));
}

screening::ClearanceRecord record_of(const ReadAnswer& read, const Found& found, Instant now) {
    screening::ClearanceRecord record{now, found.about.zone.day_at(now), screening::AskedFor{}};
    std::visit([&](const auto& what) { record.what = what; }, read.answer);
    return record;
}

const screening::Clinician& clinician_of(const ReadAnswer& read) {
    return std::visit([](const auto& what) -> const screening::Clinician& { return what.by; }, read.answer);
}

/// All in one transaction: the letter is used up, what was decided counts, and the member reads of both.
void keep_answer(database::Transaction& data, const Visit& visit, const Found& found, const ReadAnswer& read,
                 const screening::Happened& happened) {
    const PersonId member = found.letter->member;
    const std::string& name = clinician_of(read).name;
    screening::add_record(data, member, record_of(read, found, visit.now));
    screening::tell_releases(data, member, screening::mode_of(visit.settings), happened);
    account::log_access(data, member,
                        {visit.now, {name, "not verified here"}, account::Deed::changed, "clearance, by your letter"});
    account::notify(data, member, {{"{0} answered your letter.", {name}}, "/clearance"}, visit.now);
}

http::Response thanks_page(const Visit& visit, const Found& found) {
    Html page = account::start_page(visit);
    page << "<h1>" << say("Thank you") << R"(</h1><p class="lead" role="status">)"
         << say("Your answer is kept, and {0} has been told. The link of the letter no longer works.", found.about.name)
         << "</p>";
    return unlisted(account::show(visit, {.title = say("Thank you")}, page));
}

TypedAnswer typed_answer(const Visit& visit) {
    const auto& form = visit.form;
    return {form.text("answer"), form.text("most_minutes"), form.text("until"),       form.text("words"),
            form.text("name"),   form.text("profession"),   form.text("registration")};
}

} // namespace

http::Response show_letter(Visit& visit) {
    Found found;
    visit.database.write([&](database::Transaction& data) {
        found = find(data, visit);
        const bool shown = found.letter && !found.outdated && state_of(*found.letter, visit.now) == LetterState::open;
        if (shown && !is_own(visit, found)) log_look(data, visit, found);
    });
    if (auto refusal = why_not(visit, found)) return std::move(*refusal);
    const std::string longest = iso(found.about.zone.day_at(visit.now) + screening::kClearanceAtMostDays);
    return letter_page(visit, found,
                       {[&](std::string_view name) { return name == "until" ? longest : std::string(); }, {}});
}

http::Response answer_letter(Visit& visit, const screening::Happened& happened) {
    Found found;
    ReadAnswer read;
    bool taken = false;
    visit.database.write([&](database::Transaction& data) {
        taken = false;
        found = find(data, visit);
        if (!found.letter || found.outdated || is_own(visit, found)) return;
        read = read_answer(typed_answer(visit), *found.letter, found.about.zone.day_at(visit.now));
        if (state_of(*found.letter, visit.now) != LetterState::open) return;
        if (!read.problems.empty()) return log_look(data, visit, found); // it is shown again, above its form
        taken = use_letter(data, *found.letter, visit.now);
        if (taken) keep_answer(data, visit, found, read, happened);
    });
    if (taken) return thanks_page(visit, found);
    if (auto refusal = why_not(visit, found)) return std::move(*refusal);
    if (is_own(visit, found)) return letter_page(visit, found, {});
    if (!read.problems.empty())
        return letter_page(visit, found,
                           {[&](std::string_view name) { return std::string(visit.form.text(name)); }, read.problems});
    return refused(visit, 409, {"Somebody answered this letter just before you. A new answer needs a new letter.", {}});
}

} // namespace amble::care
