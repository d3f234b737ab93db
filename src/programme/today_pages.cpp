#include "account/page.h"
#include "foundation/html/form.h"
#include "foundation/html/icon.h"
#include "programme/carried_day.h"
#include "programme/colour.h"
#include "programme/course_store.h"
#include "programme/page_functions.h"
#include "programme/terms_pages.h"
#include "programme/timer_pages.h"
#include "programme/waiting_pages.h"
#include "screening/screening_store.h"
#include "tracking/measure_store.h"
#include "tracking/tracking_store.h"

#include <algorithm>
#include <chrono>
#include <initializer_list>
#include <span>

namespace amble::programme {

namespace {

using account::Visit;
using html::attribute;
using html::Html;
using html::say;

http::Response show(const Visit& visit, const Html& page) {
    return account::show(visit, {say("Today"), account::Section::walk, 200, "today"}, page);
}

/// A walk that was being timed when the target went can still be saved.
http::Response show_without_target(const Visit& visit, Html& page) {
    write_timer_end(page);
    return show(visit, page);
}

http::Response cleared_to_start(const Visit& visit) {
    Html page = account::start_page(visit);
    page << "<h1>" << say("Before you walk") << "</h1><p class=\"lead\">" << say("You are cleared to start.")
         << "</p><p class=\"actions\"><a class=\"button wide\"" << html::href("/programme/start") << ">"
         << say("Find my starting point") << "</a></p>";
    return show(visit, page);
}

/// What lifts a stop or pause on its own day counts from the next, and a target comes the day after that.
http::Response opens_after(const Visit& visit, Day day) {
    Html page = account::start_page(visit);
    page << "<h1>" << say("All is recorded") << "</h1><p class=\"lead\">"
         << say("Nothing is missing any more. Rest until then; your next walk is on {0}.", page.words().day(day))
         << "</p><p><a" << html::href("/why") << ">" << say("Every decision and its reason") << "</a></p>";
    return show_without_target(visit, page);
}

Waiting waiting_for(const Visit& visit, const screening::Clearance& clearance, bool questions) {
    return {clearance, screening::mode_of(visit.settings), questions};
}

/// What stands between a member and their first walk, or, for one whose programme has begun, the next.
http::Response before_walking(Visit& visit, const screening::Clearance& clearance, const Today* now,
                              const BesideToday& beside) {
    if (clearance.open() && !now) return cleared_to_start(visit);
    Html page = account::start_page(visit);
    const bool asks = now && clearance.open() && (now->locks.screening || now->locks.pause);
    write_before_walking(page, waiting_for(visit, clearance, asks), now ? Begun::yes : Begun::not_yet);
    beside.before(page, visit);
    beside.after(page, visit);
    return show_without_target(visit, page);
}

void morning_buttons(Html& page, const Visit& visit) {
    account::open_offline_form(page, visit, html::Url("/check-in"), "check_in");
    page << "<div class=\"scale-buttons\" role=\"group\"" << page.said("aria-label", say("Pain this morning, 0 to 10"))
         << ">";
    for (int pain = 0; pain <= 10; ++pain)
        page << "<button class=\"scale-button\" name=\"pain\"" << attribute("value", pain) << ">" << pain
             << "</button>";
    page << "</div><p class=\"scale-ends\" aria-hidden=\"true\"><span><b>0</b> " << say("no pain")
         << "</span><span><b>10</b> " << say("the worst you can imagine") << "</span></p></form>";
}

void morning_card(Html& page, const Visit& visit) {
    page << "<section class=\"card\"><h2>" << say("How is the pain this morning?") << "</h2>";
    morning_buttons(page, visit);
    page << "</section>";
}

/// Eleven buttons stand side by side, and one tap closes the day before once that lacks nothing else.
void morning_given(Html& page, Visit& visit, const Course& course) {
    const auto given = tracking::check_ins_between(visit.data(), visit.person(), visit.today(), visit.today());
    if (given.empty()) return;
    page << "<details><summary>" << say("Pain this morning: {0}. Change it", given.front().pain) << "</summary>";
    const auto& programme = course.programme;
    if (programme.state.day > 0 && programme.day_numbered(programme.state.day) == visit.today() - 1)
        page << "<p>"
             << say("A higher number still counts, until the week is decided. A lower one is only kept in your diary.")
             << "</p>";
    morning_buttons(page, visit);
    page << "</details>";
}

/// A morning far above the person's own: said in words, with the two ways on, before the walk is begun. The number
/// stays: only the person's word halves it (docs/sources/programme.md).
void pain_above_usual(Html& page, Visit& visit, const Course& course, State state) {
    const auto given = tracking::check_ins_between(visit.data(), visit.person(), visit.today(), visit.today());
    if (given.empty() || !is_unsettled(given.front().pain, course.programme.state.usual)) return;
    const int pain = given.front().pain;
    page << R"(<div class="notice warn" data-of-morning>)" << html::Icon::warning << "<div><p>";
    if (pain >= kSeverePain)
        page << say("Pain of {0} this morning: that is severe, and far above your usual.", pain);
    else
        page << say("Pain of {0} this morning: that is far above your usual.", pain);
    page << "</p>";
    if (state == State::flare)
        page << "<p>" << say("The target is halved already. Look at the stop signs before you walk.") << "</p>";
    else
        page << "<p>" << say("If it is a flare-up, the target is halved; nothing is halved unless you say so.")
             << "</p>";
    page << R"(<p class="actions">)";
    write_ways_in_pain(page);
    page << "</p></div></div>";
}

/// The end of a stop or pause waits for the morning after it, which may call for less: see today.h.
http::Response opens_tomorrow(const Visit& visit, const Today& now) {
    Html page = account::start_page(visit);
    if (now.waits && now.morning_missing) {
        page << "<h1>" << say("One answer, and you walk on") << "</h1><p class=\"lead\">"
             << say("All that was missing is there. Today's target waits for how the pain is this morning; without an "
                    "answer it comes tomorrow.")
             << "</p>";
    } else {
        page << "<h1>" << say("Tomorrow you walk on") << "</h1><p class=\"lead\">"
             << say("All that was missing is there. Today has no target any more; tomorrow has one, once you have said "
                    "how the pain is in the morning.")
             << "</p>";
    }
    if (now.morning_missing) morning_card(page, visit);
    page << "<p><a" << html::href("/why") << ">" << say("Every decision and its reason") << "</a></p>";
    return show_without_target(visit, page);
}

void review_card(Html& page, int week) {
    page << "<section class=\"card\"><h2>" << say("Week {0} is complete", week) << "</h2><p>"
         << say("Two minutes for a look back. Next week's target follows from it.")
         << "</p><p class=\"actions\"><a class=\"button\"" << html::href("/review") << ">"
         << say("Look back at the week") << "</a></p></section>";
}

/// One of the two is hidden, and without a network the other may become right.
void walk_button(Html& page, html::AttributeName mark, std::string_view classes, html::Said label, bool hidden) {
    page << "<a" << attribute("class", classes) << html::href("/walks/new") << html::flag(mark, true)
         << html::flag("hidden", hidden) << ">" << label << "</a>";
}

/// By hand alone: there is nothing left that a timer could count up to. After a red walk it is not the thing to do.
void write_in_button(Html& page, const Today& now) {
    const bool red = now.colour == Colour::red;
    walk_button(page, "data-write-in", red ? "link" : "button wide", say("Write another walk in"), !is_enough(now));
}

/// One number, one button; the island "today" puts the timer in their place where scripts run.
void target_section(Html& page, const Visit& visit, const Course& course, const Today& now) {
    const int shown = minutes_shown(now);
    page << "<section class=\"today\" data-timer" << attribute("data-day", iso(course.today))
         << attribute("data-zone", visit.viewer->zone.name()) << attribute("data-state", name(now.state))
         << attribute("data-target", now.target) << attribute("data-ceiling", now.ceiling)
         << attribute("data-usual-halves", course.programme.state.usual.halves)
         << attribute("data-minutes", now.minutes) << html::flag("data-first-day", now.first_day)
         << "><h1 class=\"kicker\" data-headline>" << headline(now) << "</h1><p class=\"number\"><span data-shown>"
         << shown << "</span> <span class=\"unit\" data-unit" << html::CountedData{"minute", "minutes"} << ">"
         << html::counted("minute", "minutes", shown) << "</span></p><p data-explanation>" << explanation(now) << "</p>"
         << "<p class=\"actions\">";
    const bool red = now.colour == Colour::red;
    walk_button(page, "data-start-timer", "button wide", say("Walk"), is_enough(now));
    if (!red) write_in_button(page, now);
    page << "</p>";
    if (red) {
        page << "<p>" << say("If it stays bad, or feels different from what you know:") << R"(</p><p class="actions">)";
        write_ways_in_pain(page);
        write_in_button(page, now);
        page << "</p>";
    }
    page << "</section>";
}

/// The first day on which time alone closes the programme: a clearance ends, or the three months of the questions. As
/// far ahead as a kept page counts, and rather early than late.
std::optional<Day> day_of_lapse(const Visit& visit, std::span<const screening::ClearanceRecord> records) {
    const auto is_open = [&](int days) {
        const screening::AsOf then{visit.now + std::chrono::days(days + 1), visit.today() + days};
        return screening::lapses(records, screening::mode_of(visit.settings), then).empty();
    };
    if (is_open(kMostDaysKept)) return std::nullopt;
    int open = 0, closed = kMostDaysKept;
    while (closed - open > 1) {
        const int between = open + (closed - open) / 2;
        (is_open(between) ? open : closed) = between;
    }
    return visit.today() + closed;
}

/// Where the rules give no target without a network. What is missing then is for the server to say.
void write_no_target(Html& page) {
    page << R"(<section class="notice"><div><h1>)" << say("No target for now") << "</h1><p>"
         << say("Once this device reaches the server again, Today says what comes first.") << "</p></div></section>";
}

/// What the island lives the day by where there is no network: see carried_day.h.
void write_carried(Html& page, Visit& visit, const Course& course) {
    page << "<div data-carried" << attribute("data-first", iso(course.programme.first_day))
         << attribute("data-rows", to_text({course.programme.state, course.open}));
    if (const auto lapses = day_of_lapse(visit, course.records)) page << attribute("data-lapses", iso(*lapses));
    page << " hidden><div data-halted></div><template data-now=\"STOP\">";
    write_stopped(page, waiting_for(visit, course.clearance, false));
    page << "</template><template data-now=\"PAUSE\">";
    write_paused(page, waiting_for(visit, course.clearance, true));
    page << "</template><template data-now=\"NOT_READY\">";
    write_no_target(page);
    page << "</template><template data-words>";
    for (const std::string& text : texts_of_carried())
        page << "<p" << attribute("data-english", text) << ">" << page.words().say(text) << "</p>";
    page << "</template></div>";
}

void reason_line(Html& page, const Sentence& reason) {
    page << "<p class=\"hint\" data-reason>" << reason << " <a" << html::href("/why") << ">" << say("Why this number?")
         << "</a></p>";
}

void other_way(Html& page, html::Path path, html::Said name) {
    page << "<li><a" << html::href(path) << "><span>" << name << "</span>" << html::Icon::next << "</a></li>";
}

void other_ways(Html& page, State state) {
    page << "<ul class=\"rows\">";
    other_way(page, "/walks/new", say("Write a walk in by hand"));
    other_way(page, "/import", say("Bring in recorded walks"));
    other_way(page, "/walks", say("All walks"));
    other_way(page, "/measures", say("Measures and home tests"));
    if (state != State::pause && state != State::stop) other_way(page, "/flare", say("A flare-up"));
    // An operation during a pause for a fever still has to be told: it needs a clearance.
    other_way(page, "/pause", state == State::pause ? say("Another reason for the pause") : say("Pause the programme"));
    page << "</ul>";
}

/// What of the measures that were begun is due: one quiet line, and nothing where nothing is.
void measures_line(Html& page, Visit& visit) {
    auto kinds = tracking::due(tracking::measured(visit.data(), visit.person()), visit.today());
    // The week's look back asks it.
    std::erase(kinds, tracking::MeasureKind::usual_pain);
    if (kinds.empty()) return;
    page << "<p class=\"hint\">" << say("To measure again, when it suits you:");
    for (const tracking::MeasureKind kind : kinds)
        page << " <a" << html::href(html::Url::of_site("/measures/" + std::string(tracking::traits(kind).key) + "/new"))
             << ">" << tracking::name(kind) << "</a>";
    page << "</p>";
}

/// Once the questions are answered they are not asked for again; an answer that is still to be talked over ends the
/// pause with the talk.
bool asks_to_end_pause(const screening::Clearance& clearance, const Lifted& lifts) {
    using screening::Need;
    const auto any = [&](std::initializer_list<Need> needs) {
        return std::ranges::any_of(clearance.missing, [&](const screening::Missing& each) {
            return std::ranges::count(needs, each.need) > 0;
        });
    };
    if (any({Need::answers, Need::answers_again})) return true;
    return !lifts.resumed && !any({Need::medical_advice, Need::naming});
}

} // namespace

http::Response show_today(Visit& visit, const BesideToday& beside) {
    const auto course = find_course(visit.data(), visit.person(), here(visit));
    if (!course)
        return before_walking(visit,
                              screening::gate(visit.data(), visit.person(), visit.settings, {visit.now, visit.today()}),
                              nullptr, beside);
    const auto& clearance = course->clearance;
    const Today now = course->now();
    if (clearance.open() && now.opens_tomorrow) return opens_tomorrow(visit, now);
    const Lifted lifts = lifted(visit.data(), visit.person(), *course);
    const bool halted = now.state == State::stop || now.state == State::pause;
    if (halted && clearance.open() && lifts.tomorrow && lifts.all_of(now.locks))
        return opens_after(visit, course->today + 2);
    Html page = account::start_page(visit);
    if (!halted && (!clearance.open() || now.target == 0)) return before_walking(visit, clearance, &now, beside);
    if (now.state == State::stop) {
        write_stopped(page, waiting_for(visit, clearance, false));
        beside.before(page, visit);
    } else if (now.state == State::pause) {
        write_paused(page, waiting_for(visit, clearance, asks_to_end_pause(clearance, lifts)));
        beside.before(page, visit);
    } else {
        // The number and its button above the fold of a phone; all else can wait for a thumb.
        if (!is_enough(now)) pain_above_usual(page, visit, *course, now.state);
        target_section(page, visit, *course, now);
        write_terms_of_day(page, clearance);
        if (now.morning_missing)
            morning_card(page, visit);
        else
            morning_given(page, visit, *course);
        if (now.review_of_week > 0) review_card(page, now.review_of_week);
        beside.before(page, visit);
        write_carried(page, visit, *course);
        write_timer_panel(page);
        // Why the number is so large is not what is asked after a walk that was too much.
        if (now.colour != Colour::red) reason_line(page, latest_reason(visit.data(), visit.person(), *course, now));
        measures_line(page, visit);
        beside.after(page, visit);
    }
    if (halted) write_timer_end(page);
    other_ways(page, now.state);
    return show(visit, page);
}

} // namespace amble::programme
