// Every part of a page in every state, written to files, so that the browser tests can look at each without a server's
// worth of set-up. usage: gallery OUT_DIR
#include "account/shell.h"
#include "foundation/html/chart.h"
#include "foundation/html/form.h"
#include "foundation/html/icon.h"
#include "programme/timer_pages.h"

#include <filesystem>
#include <fstream>
#include <iostream>

namespace amble {

namespace {

using account::Section;
using account::Shell;
using html::Form;
using html::FormState;
using html::Html;
using html::Icon;
using html::say;

struct Exhibit {
    std::string file;
    Shell shell;
    std::function<void(Html&)> write;
};

void write_form(Html& page, const FormState& state) {
    Form form(page, state);
    page << "<h1>" << say("A walk by hand") << R"(</h1><form class="form" method="post" novalidate>)";
    form.summary();
    form.date({.name = "day", .label = say("Which day?")});
    form.time({.name = "begin", .label = say("When did it begin?"), .need = html::Need::optional});
    form.number({.name = "minutes",
                 .label = say("How long did you walk?"),
                 .hint = say("All your walks of that day together.")},
                say("minutes"));
    form.scale({.name = "worst", .label = say("How bad was the pain at its worst?")},
               {say("no pain"), say("the worst you can imagine")});
    form.scale({.name = "effort",
                .label = say("How hard was it?"),
                .hint = say("Up to 4 you can talk in whole sentences."),
                .need = html::Need::optional},
               {say("no effort"), say("as hard as you can")});
    form.yes_no_not_sure({.name = "fever", .label = say("Do you have a fever, or feel unwell?")});
    form.radio({.name = "profile", .label = say("How fast should it grow?")},
               {{"normal", say("One step a week"), say("When a week went well and you say you are ready.")},
                {"gentle", say("One step every second week")}});
    form.boxes({.name = "sign", .label = say("Which of these did you notice?"), .need = html::Need::optional},
               {{"chest", say("Pressure or pain in the chest, jaw, neck or arm")}, {"leg", say("A leg giving way")}});
    form.select({.name = "country", .label = say("Where do you live?"), .hint = say("For the emergency numbers only.")},
                {{"", say("Choose a country")}, {"AT", say("Austria")}, {"DE", say("Germany")}});
    form.text({.name = "name", .label = say("Your name"), .autocomplete = "name"});
    form.text({.name = "password",
               .label = say("Password"),
               .hint = say("At least 12 characters. A few words in a row are good."),
               .autocomplete = "new-password"},
              html::TextKind::password);
    form.long_text({.name = "note", .label = say("Anything to remember?"), .need = html::Need::optional});
    form.file({.name = "recording", .label = say("A recording"), .hint = say("GPX, up to 20 MB.")}, ".gpx");
    form.box({.name = "agree", .label = say("I have read how my data is kept")});
    form.send(say("Save the walk"));
    page << "</form>";
}

FormState blank() {
    return {};
}

FormState with_problems() {
    return {[](std::string_view name) -> std::string {
                if (name == "minutes") return "a while";
                if (name == "worst") return "4";
                if (name == "fever") return "not_sure";
                if (name == "sign-leg") return "leg";
                if (name == "profile") return "gentle";
                return "";
            },
            {problem("day", "Choose the day of the walk."),
             problem("minutes", "Write the minutes as a whole number, for example 15."),
             problem("effort", "Choose a number from 0 to 10."), problem("fever", "Choose one of the three answers."),
             problem("country", "Choose a country."), problem("password", "Use at least 12 characters."),
             problem("agree", "Tick this to go on.")}};
}

void write_parts(Html& page) {
    page
        << R"(<p class="kicker">)" << say("Week 6, Sunday 22 November") << "</p><h1>" << say("Today's walk")
        << R"(</h1><p class="number">20 <span class="unit">)" << say("minutes") << R"(</span></p><p class="lead">)"
        << say("You walked your minutes on six days last week and said you were ready, so this week has five minutes "
               "more.")
        << R"(</p><p class="actions"><a class="button wide" href="/walk">)" << say("Start the walk") << "</a></p>"
        << R"(<ul class="rows"><li><a href="/walks/new"><span>)" << say("Write in a walk by hand") << "</span>"
        << Icon::next << R"(</a></li><li><a href="/why"><span>)" << say("Why this number?") << "</span>" << Icon::next
        << "</a></li></ul>"
        << R"(<div class="notice">)" << Icon::info << "<div><p>" << say("Nothing you told us needs urgent care.")
        << R"(</p></div></div><div class="notice warn">)" << Icon::warning << "<div><h2>"
        << say("See a specialist first") << "</h2><p>"
        << say("Two of your answers should be talked over before you start.") << "</p></div></div>"
        << R"(<div class="notice stop">)" << Icon::stop << "<div><p>"
        << say("Stop and sit down if you feel any of these.") << R"(</p></div></div><div class="card"><h2>)"
        << say("This week") << R"(</h2><dl class="facts"><div><dt>)" << say("Walked") << "</dt><dd>64 " << say("min")
        << "</dd></div><div><dt>" << say("Days") << "</dt><dd>4 / 7</dd></div></dl></div>"
        << R"(<p><span class="tag good">)" << Icon::done << say("Supported") << R"(</span> <span class="tag warn">)"
        << Icon::info << say("Supported with caveats") << R"(</span> <span class="tag bad">)" << Icon::warning
        << say("Harmful") << R"(</span></p><p class="steps">)" << say("Question {0} of {1}", 3, 8)
        << R"(<progress value="3" max="8" aria-hidden="true"></progress></p><p class="actions"><button class="button">)"
        << say("Next") << R"(</button><button class="button quiet">)" << say("Back")
        << R"(</button><button class="button stop">)" << say("Stop now") << "</button></p>";
}

/// Made-up weeks: targets that grow, walks that follow them with days off, pain that comes and goes.
html::Chart progress(int days) {
    const Day first = day_of({2026, 3, 2});
    html::Series walked{say("Walked"), html::Look::bars, {}};
    html::Series target{say("Target"), html::Look::solid_steps, {}};
    html::Series ceiling{say("Ceiling"), html::Look::dashed_steps, {}};
    html::Series worst{say("Worst on the walk"), html::Look::filled_line, {}};
    html::Series morning{say("In the morning"), html::Look::hollow_line, {}};
    for (int i = 0; i < days; ++i) {
        const Day day = first + i;
        const int level = std::min(30, 10 + i / 7 % 9 * 5);
        const bool rests = i % 6 == 4 || i % 23 > 20;
        target.values.push_back({day, level});
        ceiling.values.push_back({day, std::max(level * 12 / 10, level + 5)});
        if (!rests) walked.values.push_back({day, level + i * 7 % 5 - 2});
        if (!rests) worst.values.push_back({day, 2 + i * 5 % 4});
        if (i % 9 != 3) morning.values.push_back({day, 1 + i * 3 % 4});
    }
    return {say("Minutes and pain"),
            say("You walked on {0} days, and your morning pain went from 4 to 2.", walked.values.size()),
            first,
            first + std::max(days - 1, 0),
            {{say("Minutes a day"), {walked, target, ceiling}}, {say("Pain, 0 to 10"), {worst, morning}, 10.0}}};
}

void write_charts(Html& page) {
    page << "<h1>" << say("Progress") << "</h1>";
    for (const int days : {40, 1, 365, 0})
        html::write_chart(page, progress(days));
}

/// Today's page as the timer needs it; the numbers are those of docs/sources: 20 of at most 25.
void write_today(Html& page, bool first_day) {
    const int target = first_day ? 15 : 20;
    page << "<section data-timer" << html::attribute("data-day", "2026-11-22") << html::attribute("data-target", target)
         << html::attribute("data-ceiling", target + 5) << html::attribute("data-minutes", 0)
         << html::flag("data-first-day", first_day) << R"(><h1 class="kicker" tabindex="-1">)" << say("Today's walk")
         << R"(</h1><p class="number">)" << target << R"( <span class="unit">)" << say("minutes")
         << R"(</span></p><p class="actions"><a class="button wide" data-start-timer)" << html::href("/walks/new")
         << ">" << say("Walk") << "</a></p></section>";
    programme::write_timer_panel(page);
}

/// Today after a stop sign, as far as the timer knows it.
void write_stopped(Html& page) {
    page << R"(<section class="notice warn"><div><h1>)" << say("The programme is stopped") << "</h1></div></section>";
    programme::write_timer_end(page);
}

Shell shell(html::Said title, Section section) {
    Shell made{.title = title, .section = section};
    made.signed_in = true;
    made.name = "Mara";
    made.marker = "bWFyYQ";
    return made;
}

std::vector<Exhibit> exhibits() {
    std::vector<Exhibit> all;
    all.push_back({"parts", shell(say("Today"), Section::walk), write_parts});
    all.push_back({"form", shell(say("A walk by hand"), Section::walk), [](Html& page) { write_form(page, blank()); }});
    all.push_back({"form_problems", shell(say("A walk by hand"), Section::none),
                   [](Html& page) { write_form(page, with_problems()); }});
    all.back().shell.status = 422;
    Shell today = shell(say("Today"), Section::walk);
    today.island = "today";
    all.push_back({"today", today, [](Html& page) { write_today(page, false); }});
    all.push_back({"first_day", today, [](Html& page) { write_today(page, true); }});
    all.push_back({"stopped", today, write_stopped});
    all.push_back({"charts", shell(say("Progress"), Section::progress), write_charts});
    Shell visitor{.title = say("Amble")};
    visitor.demo = true;
    visitor.offline_off = true;
    visitor.contact = "the practice in Mill Lane";
    all.push_back({"visitor", visitor, write_parts});
    return all;
}

void write(const Exhibit& exhibit, const html::Words& words, const std::filesystem::path& file) {
    Html body(words);
    exhibit.write(body);
    std::ofstream(file) << account::write_shell(exhibit.shell, body).text();
}

} // namespace

} // namespace amble

int main(int argc, char** argv) {
    if (argc != 2) {
        std::cerr << "usage: gallery OUT_DIR\n";
        return 2;
    }
    const std::filesystem::path out = argv[1];
    std::filesystem::create_directories(out);
    for (const amble::Exhibit& exhibit : amble::exhibits()) {
        amble::write(exhibit, amble::html::Words::english(), out / (exhibit.file + ".html"));
        amble::write(exhibit, amble::html::Words::pseudo(), out / (exhibit.file + ".pseudo.html"));
    }
    return 0;
}
