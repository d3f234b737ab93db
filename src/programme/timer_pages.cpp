#include "programme/timer_pages.h"

#include "foundation/html/form.h"
#include "foundation/html/icon.h"
#include "programme/rating.h"

namespace amble::programme {

namespace {

using html::attribute;
using html::Html;
using html::Icon;
using html::Said;
using html::say;

const html::ScaleEnds kPain = {say("no pain"), say("the worst you can imagine")};

void open_step(Html& page, std::string_view step, Said heading) {
    page << "<div" << attribute("data-step", step) << R"( hidden><h1 tabindex="-1">)" << heading << "</h1>";
}

void button(Html& page, html::AttributeName marks, std::string_view classes, Said label) {
    page << R"(<button type="button")" << attribute("class", classes) << html::flag(marks, true) << ">" << label
         << "</button>";
}

/// The check of the day (docs/sources/programme.md) and the pain before, in one tap.
void before_step(Html& page) {
    open_step(page, "before", say("Before you go"));
    page << "<p>"
         << say("Not today if you have a fever, feel ill or faint, have pain in the chest, or notice new numbness, new "
                "weakness or trouble passing water.")
         << "</p><p id=\"timer-before\"><b>" << say("How is the pain right now?") << "</b> "
         << say("Choose a number, and the walk begins.")
         << R"(</p><div class="scale-buttons" role="group" aria-labelledby="timer-before">)";
    for (int pain = 0; pain <= 10; ++pain)
        page << R"(<button type="button" class="scale-button")" << attribute("data-before", pain) << ">" << pain
             << "</button>";
    page << R"(</div><p class="scale-ends"><span><b>0</b> )" << kPain.zero.sentence << "</span><span><b>10</b> "
         << kPain.ten.sentence << R"(</span></p><p class="actions">)";
    button(page, "data-begin", "button quiet", say("Begin without a number"));
    button(page, "data-cancel", "link", say("Not now"));
    page << "</p></div>";
}

/// Pain two points above usual or more, told just before the walk: no walk begins by itself.
void above_usual_step(Html& page) {
    page
        << R"(<div data-step="above" hidden><h1 tabindex="-1">)" << say("More pain than usual") << "</h1>"
        << "<p data-above" << attribute("data-severe", kSeverePain)
        << page.said("data-text", say("Pain of {0} is far above your usual."))
        << page.said("data-text-severe", say("Pain of {0} is severe, and far above your usual.")) << "></p><p>"
        << say("With new weakness, new numbness, fever or pain in the chest do not walk: look at the stop signs first.")
        << R"(</p><p class="actions">)";
    write_ways_in_pain(page);
    button(page, "data-begin-anyway", "button quiet", say("Walk all the same"));
    button(page, "data-cancel", "link", say("Not now"));
    page << "</p></div>";
}

void wake_words(Html& page) {
    page << R"(<p class="hint" data-wake="held" hidden>)" << say("The screen stays on while you walk.") << "</p>"
         << R"(<p class="hint" data-wake="lost" hidden>)"
         << say("The screen may turn off. The minutes are counted all the same, but the phone may then keep back sound "
                "and vibration.")
         << R"(</p><p class="hint" data-wake="unknown" hidden>)"
         << say("This browser cannot keep the screen on. The minutes are counted all the same.") << "</p>";
}

/// The way from 0 to the ceiling, with a flag at the target; the same is said in words above it.
void way(Html& page) {
    page << R"(<svg class="way" viewBox="0 0 320 72" aria-hidden="true">)"
         << R"(<path class="ahead" d="M12 52C70 52 80 26 130 26S200 52 240 46 290 22 308 22"/>)"
         << R"(<path class="walked" d="M12 52C70 52 80 26 130 26S200 52 240 46 290 22 308 22" visibility="hidden"/>)"
         << R"(<g class="flag" visibility="hidden"><path d="M0 0V-20L13-14.5 0-9"/></g>)"
         << R"(<circle class="walker" r="8" cx="12" cy="52"/></svg>)";
}

void walking_step(Html& page) {
    page << R"(<div data-step="walking" hidden><h1 tabindex="-1"><span data-while-walking>)" << say("Walking")
         << "</span><span data-while-paused hidden>" << say("Paused") << "</span></h1>"
         << R"(<p class="clock" role="timer" aria-live="off" data-elapsed>0:00</p><p class="of" data-of)"
         << page.said("data-text", say("of {0} minutes today, {1} at most"))
         << page.said("data-text-first-day", say("of {0} minutes today"))
         << page.said("data-text-done", say("Today's target is reached already.")) << "></p>";
    way(page);
    page << R"(<p class="told" role="status" data-told)"
         << page.said("data-text-target", say("That is today's target. You can stop here."))
         << page.said("data-text-ceiling", say("That is the most for today. Please stop here: more does not help."))
         << R"(></p><p class="actions">)";
    button(page, "data-finish", "button wide", say("Finish"));
    button(page, "data-pause", "button quiet wide", say("Pause"));
    page << R"(<button type="button" class="button quiet wide" data-resume hidden>)" << say("Go on") << "</button></p>";
    wake_words(page);
    page << R"(<label class="choice"><input type="checkbox" data-sound><span>)"
         << say("A sound at the target and at the most") << "</span></label></div>";
}

void unfinished_step(Html& page) {
    open_step(page, "unfinished", say("A walk was not finished"));
    page << "<p data-found" << page.said("data-text", say("It began at {0}. This page last saw it at {1}.")) << "></p>"
         << R"(<p class="actions">)";
    button(page, "data-still", "button wide", say("I am still walking"));
    page
        << R"(</p><div class="field short"><label for="timer-minutes">)" << say("It is over. How long was it?")
        << R"(</label><span class="with-unit"><input id="timer-minutes" type="text" inputmode="numeric" autocomplete="off">)"
        << R"(<span class="unit">)" << say("minutes")
        << R"(</span></span><p class="problem" id="timer-minutes-problem" hidden>)"
        << say("Write whole minutes, from 1 to 600.") << R"(</p></div><p class="actions">)";
    button(page, "data-save-found", "button quiet", say("Save it"));
    button(page, "data-discard", "link", say("Do not save it"));
    page << "</p></div>";
}

void after_step(Html& page) {
    page << R"(<form data-step="after" class="form" novalidate hidden><h1 tabindex="-1">)" << say("How was it?")
         << "</h1><p data-walked" << page.said("data-text", say("Minutes walked: {0}"))
         << page.said("data-text-first-day",
                      say("Minutes walked: {0}. That is the whole first walk, and it is enough."))
         << "></p>";
    const html::FormState blank;
    html::Form form(page, blank);
    form.scale({.name = "worst", .label = say("Worst pain during the walk"), .need = html::Need::optional}, kPain);
    form.scale({.name = "effort",
                .label = say("How hard was it?"),
                .hint = say("At 4 you can talk, at 7 only a few words."),
                .need = html::Need::optional},
               {say("no effort"), say("all I had")});
    page << R"(<p class="actions"><button class="button wide">)" << say("Done")
         << R"(</button></p><p class="problem" role="alert" data-not-sent hidden)"
         << page.said("data-text", say("It could not be sent, and this browser keeps nothing. Leave this page open and "
                                       "press Done again later, or write the minutes down."))
         << "></p></form>";
}

void short_step(Html& page) {
    open_step(page, "short", say("Less than a minute"));
    page << "<p>" << say("So there is nothing to save.") << R"(</p><p class="actions">)";
    button(page, "data-go-on", "button", say("Go on walking"));
    button(page, "data-discard", "button quiet", say("Stop"));
    page << "</p></div>";
}

void kept_step(Html& page) {
    open_step(page, "kept", say("Kept on this device"));
    page << "<p>" << say("There is no connection now. The walk is sent when it is back.")
         << R"(</p><p class="actions"><a class="button")" << html::href("/today") << ">" << say("Back to today")
         << "</a></p></div>";
}

void open_panel(Html& page) {
    page << R"(<section class="timer" data-timer-panel hidden)" << page.said("aria-label", say("Timer")) << ">";
}

void end_of_panel(Html& page) {
    unfinished_step(page);
    after_step(page);
    kept_step(page);
    page << R"(<p class="notice warn" data-not-kept hidden>)" << Icon::warning << "<span>"
         << say("This browser does not let the page keep anything. Leave it open until you are done.")
         << "</span></p></section>";
}

} // namespace

void write_ways_in_pain(Html& page) {
    page << R"(<a class="button")" << html::href("/flare") << ">" << say("It is a flare-up") << "</a> "
         << R"(<a class="button quiet")" << html::href("/stop-signs") << ">" << say("Stop signs") << "</a> ";
}

void write_timer_end(Html& page) {
    open_panel(page);
    end_of_panel(page);
}

void write_timer_panel(Html& page) {
    open_panel(page);
    before_step(page);
    above_usual_step(page);
    walking_step(page);
    short_step(page);
    end_of_panel(page);
    page << R"(<p class="notice" data-old-day hidden>)" << Icon::offline << "<span>"
         << say("The server does not answer. This is made of the last day that this device saw; it may have changed.")
         << "</span></p>";
}

} // namespace amble::programme
