#include "account/page.h"
#include "account/token.h"
#include "care/letter_store.h"
#include "care/letter_words_pages.h"
#include "care/page_functions.h"
#include "foundation/base/random.h"
#include "foundation/base/text.h"
#include "foundation/html/form.h"
#include "foundation/html/qr.h"
#include "programme/programme_store.h"
#include "programme/start.h"
#include "screening/screening_store.h"

#include <algorithm>

namespace amble::care {

namespace {

using account::Visit;
using html::Html;
using html::Said;
using html::say;

bool is_open(const Letter& letter, Instant now) {
    return state_of(letter, now) == LetterState::open;
}

/// What a clinician has to know by name, whether or not another was told of it before.
std::vector<screening::Matter> matters_to_name(database::Transaction& data, const Visit& visit,
                                               const screening::AnswerSet& answers) {
    const auto clearance = screening::gate(data, visit.person(), visit.settings, {visit.now, visit.today()});
    std::vector<screening::Matter> matters = clearance.to_name();
    for (const auto& finding : screening::assess(answers.answers, answers.day).findings) {
        const screening::Matter matter(screening::wording(finding.question).code);
        const bool is_new = std::ranges::find(matters, matter) == matters.end();
        if (screening::must_be_named(finding) && is_new) matters.push_back(matter);
    }
    return matters;
}

/// Where the programme is, or would begin.
int minutes_proposed(database::Transaction& data, PersonId member, std::optional<int> usual_pain) {
    if (const auto programme = programme::find_programme(data, member))
        if (const int level = programme::shown_level(programme->state); level > 0) return level;
    return programme::start_level({}, 0, programme::Usual::points(usual_pain.value_or(10))).minutes();
}

LetterContent content_now(Visit& visit, const screening::AnswerSet& answers) {
    LetterContent content;
    content.concerns = trim(visit.form.text("concerns"));
    content.matters = matters_to_name(visit.data(), visit, answers);
    const auto& pain = answers.answers[screening::Question::usual_pain];
    if (pain.reply == screening::Reply::number) content.usual_pain = pain.number;
    content.start = minutes_proposed(visit.data(), visit.person(), content.usual_pain);
    return content;
}

Said state_words(LetterState state) {
    switch (state) {
    case LetterState::open:
        return say("Waits for an answer.");
    case LetterState::answered:
        return say("Answered; the answer stands under Clearance.");
    case LetterState::withdrawn:
        return say("Withdrawn by you.");
    case LetterState::over:
        return say("Its time is over.");
    }
    return say("Its time is over.");
}

void write_letters(Html& page, Visit& visit, const std::vector<Letter>& letters) {
    if (letters.empty()) return;
    const auto records = screening::clearance_records(visit.data(), visit.person());
    page << "<h2>" << say("Your letters so far") << R"(</h2><ul class="rows">)";
    for (const Letter& each : letters) {
        const bool outdated = is_open(each, visit.now) && screening::closed_since(records, each.written);
        const auto day = [&](Instant at) { return page.words().short_day(visit.viewer->zone.day_at(at)); };
        page << "<li><div><b>" << say("Written on {0}", day(each.written)) << "</b><p>"
             << (outdated ? say("Something has changed since, so it can no longer be answered. Write a new one.")
                          : state_words(state_of(each, visit.now)))
             << "</p>";
        if (is_open(each, visit.now) && !outdated) {
            page << R"(<p class="quiet">)" << say("Its link works until {0}.", day(each.expires)) << "</p>";
            account::open_form(page, visit, html::Url("/letters/", each.id, "/withdraw"));
            page << R"(<button class="button quiet">)" << say("Withdraw it") << "</button></form>";
        }
        page << "</div></li>";
    }
    page << "</ul><p><a" << html::href("/yours/access-log") << ">" << say("Who opened a letter, and when")
         << "</a></p>";
}

void write_form(Html& page, const Visit& visit, const html::FormState& state) {
    account::open_form(page, visit, html::Path("/letters"));
    html::Form form(page, state);
    form.summary();
    form.long_text({"concerns", say("What worries you about walking, in your own words?"),
                    say("The clinician reads it as you write it.")});
    form.send(say("Write the letter"));
    page << "</form>";
}

http::Response letters_page(Visit& visit, const html::FormState& state) {
    const Said title = say("A letter to your own doctor");
    Html page = account::start_page(visit);
    page << "<h1>" << title << "</h1><p>"
         << say("For a doctor or physiotherapist who has no account here. The letter is one page to print: what you "
                "worry about, which of your answers they should know, how many minutes you would walk, and when you "
                "stop. They "
                "answer by a link on it, which shows them this letter and nothing else of yours.")
         << "</p><p>" << who_decides(visit.settings) << "</p>";
    if (screening::latest_answers(visit.data(), visit.person()))
        write_form(page, visit, state);
    else
        page << R"(<p class="actions"><a class="button")" << html::href("/screening") << ">"
             << say("First answer the questions") << "</a></p>";
    write_letters(page, visit, letters_of(visit.data(), visit.person()));
    return account::show(visit, {title, account::Section::care, state.problems.empty() ? 200 : 422}, page);
}

void write_how_to_answer(Html& page, const Letter& letter, const LetterAbout& about, const std::string& address) {
    page << "<h2>" << say("Your answer") << R"(</h2><div class="beside">)";
    html::write_qr(page, address, say("QR code of the link"));
    page
        << "<div><p>"
        << say("Please open this link with a phone or a computer, until {0}. You need no account. It shows this letter "
               "alone, takes one answer, and {1} sees when it is opened.",
               page.words().short_day(about.zone.day_at(letter.expires)), about.name)
        << R"(</p><p class="pasted"><code data-share>)" << address << "</code></p></div></div>";
}

http::Response letter_to_print(Visit& visit, const Letter& letter, const std::string& token) {
    const LetterAbout about = letter_about(visit.data(), visit.person());
    Html page = account::start_page(visit);
    page
        << R"(<div class="notice not-on-paper"><div><p>)"
        << say("This is your letter. Print it now with your browser, or save it as a PDF: the link on it is shown only "
               "this once. If it gets lost, withdraw it and write another.")
        << R"(</p><p class="actions"><button type="button" class="button" hidden data-print>)"
        << say("Print the letter") << R"(</button> <button type="button" class="button quiet" hidden data-share-button)"
        << page.said("data-title", say("A letter to my doctor")) << ">" << say("Pass the link on")
        << R"(</button> <span role="status" data-share-done hidden>)" << say("Copied.") << "</span></p><p><a"
        << html::href("/letters") << ">" << say("Back to your letters")
        << R"(</a></p></div></div><article class="letter">)";
    write_letter(page, letter, about);
    write_how_to_answer(page, letter, about, account::site_address(visit) + "/letter/" + token);
    page << "</article>";
    return account::show(
        visit, {.title = say("A letter to your own doctor"), .section = account::Section::care, .island = "letter"},
        page);
}

} // namespace

http::Response show_letters(Visit& visit) {
    return letters_page(visit, {});
}

http::Response write_new_letter(Visit& visit) {
    const auto answers = screening::latest_answers(visit.data(), visit.person());
    if (!answers) return http::see_other("/letters");
    Problems problems = check_concerns(visit.form.text("concerns"));
    const auto letters = letters_of(visit.data(), visit.person());
    const auto waiting = std::ranges::count_if(letters, [&](const Letter& each) { return is_open(each, visit.now); });
    if (waiting >= kMostOpenLetters)
        problems.push_back(
            problem("", "{0} letters wait for an answer. Withdraw one of them first.", {std::to_string(waiting)}));
    if (!problems.empty())
        return letters_page(visit,
                            {[&](std::string_view name) { return std::string(visit.form.text(name)); }, problems});
    const std::string token = account::new_token();
    const Letter letter{random_id(),
                        visit.person(),
                        content_now(visit, *answers),
                        visit.now,
                        visit.now + std::chrono::hours(24 * kLetterDays),
                        {},
                        {}};
    add_letter(visit.data(), letter, token);
    return letter_to_print(visit, letter, token);
}

http::Response withdraw_own_letter(Visit& visit) {
    const auto id = visit.path.id(0);
    if (!id || !withdraw_letter(visit.data(), visit.person(), *id, visit.now))
        return account::show_problem(visit, 404, {"This letter was answered or withdrawn already.", {}});
    return http::see_other("/letters");
}

} // namespace amble::care
