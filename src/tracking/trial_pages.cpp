#include "tracking/trial_pages.h"

#include "account/page.h"
#include "foundation/base/random.h"
#include "foundation/base/text.h"
#include "foundation/html/form.h"
#include "foundation/html/icon.h"
#include "tracking/trial_store.h"

#include <algorithm>
#include <ranges>

namespace amble::tracking {

namespace {

using account::Visit;
using html::Html;
using html::say;

html::Url start_url(const TrialKind& kind) {
    return html::Url::of_site("/trials/start/" + kind.key);
}

http::Response no_such_trial(const Visit& visit) {
    return account::show_problem(visit, 404, {"This trial is not there.", {}});
}

std::optional<OwnTrial> named_trial(Visit& visit) {
    const auto id = visit.path.id(0);
    return id ? find_trial(visit.data(), visit.person(), *id) : std::nullopt;
}

http::Response show(const Visit& visit, const Html& page, int status = 200) {
    return account::show(visit, {say("A trial of your own"), account::Section::progress, status}, page);
}

void write_trial_row(Html& page, const OwnTrial& trial, const Sentence& name, Day today) {
    page << "<li><a" << html::href(html::Url("/trials/", trial.id)) << "><span>" << name
         << R"(</span> <span class="quiet">)";
    if (!is_over(trial, today)) {
        page << say("running until {0}", page.words().short_day(trial.last_day()));
    } else {
        page << say("begun on {0}", page.words().short_day(trial.trial.first_day));
    }
    page << "</span>" << html::Icon::next << "</a></li>";
}

void write_choices(Html& page, const TrialKinds& kinds) {
    page << "<h2>" << say("What you can try") << "</h2><ul class=\"rows\">";
    for (const TrialKind& kind : kinds)
        page << "<li><a" << html::href(start_url(kind)) << "><span>" << kind.name << R"(</span> <span class="quiet">)"
             << html::counted("{0} day", "{0} days", kind.plan.days()) << "</span>" << html::Icon::next << "</a></li>";
    page << "</ul><p class=\"hint\">"
         << say("Only what works soon and wears off soon can be tried like this. Walking cannot: what it does comes "
                "slowly. See Progress for that.")
         << "</p>";
}

http::Response show_trials(Visit& visit, const TrialKinds& kinds) {
    const auto all = trials(visit.data(), visit.person());
    const Day today = visit.today();
    const bool runs = std::ranges::any_of(all, [&](const OwnTrial& trial) { return !is_over(trial, today); });
    Html page = account::start_page(visit);
    page << "<h1>" << say("A trial of your own") << "</h1><p class=\"lead\">"
         << say("Does it help you? A few days with it, a few without, many times over, in an order left to chance.")
         << "</p>";
    if (!all.empty()) {
        page << "<h2>" << say("Your trials") << "</h2><ul class=\"rows\">";
        for (const OwnTrial& trial : all)
            write_trial_row(page, trial, begun_kind(kinds, trial.kind).name, today);
        page << "</ul>";
    }
    if (!runs) write_choices(page, kinds);
    return show(visit, page);
}

void write_list(Html& page, const std::vector<Sentence>& sentences) {
    page << "<ul>";
    for (const Sentence& each : sentences)
        page << "<li>" << each << "</li>";
    page << "</ul>";
}

http::Response ask_start(Visit& visit, const TrialKinds& kinds) {
    const TrialKind* kind = find_kind(kinds, visit.path.at(0));
    if (!kind) return no_such_trial(visit);
    if (running_trial(visit.data(), visit.person(), visit.today())) return http::see_other("/trials");
    const insight::TrialPlan shape = kind->plan;
    Html page = account::start_page(visit);
    page
        << "<h1>" << kind->name << "</h1><p>"
        << say("{0} days from tomorrow on: {1} times {2} days with it and {2} days without, each pair in an order left "
               "to chance. Today's page says which day it is, and each evening you rate the day's pain.",
               shape.days(), shape.pairs, shape.days_of_period)
        << "</p>";
    if (shape.washout_days > 0)
        page << "<p>" << say("The first day of each stretch is not compared: the one before may still act.") << "</p>";
    page << "<p>"
         << say("There is no result before the end, because whoever looks early sees chance. You can end it at "
                "any time.")
         << "</p><section class=\"notice warn\"><div><h2>" << say("Take care") << "</h2>";
    write_list(page, kind->cautions);
    page << "</div></section><p><a" << html::href(html::Url::of_site("/treatments/" + kind->treatment)) << ">"
         << say("What is known of it") << "</a></p>";
    account::open_form(page, visit, start_url(*kind));
    page << "<p class=\"actions\"><button class=\"button\">" << say("Begin tomorrow") << "</button></p></form>";
    return show(visit, page);
}

/// 64 bits that nobody can foresee.
uint64_t random_seed() {
    uint64_t seed = 0;
    for (const char letter : random_token(12))
        seed = seed * 64 + static_cast<uint64_t>(static_cast<unsigned char>(letter));
    return seed;
}

http::Response start(Visit& visit, const TrialKinds& kinds) {
    const TrialKind* kind = find_kind(kinds, visit.path.at(0));
    if (!kind) return no_such_trial(visit);
    if (running_trial(visit.data(), visit.person(), visit.today())) return http::see_other("/trials");
    OwnTrial trial{random_id(), kind->key, {kind->plan, visit.today() + 1, {}}};
    trial.trial.order = order_of(trial.trial.plan, random_seed());
    add_trial(visit.data(), visit.person(), trial, visit.now);
    return http::see_other("/trials/" + trial.id.text());
}

void write_rating_form(Html& page, const Visit& visit, const OwnTrial& trial, const html::FormState& state) {
    account::open_form(page, visit, html::Url("/trials/", trial.id, "/rate"));
    html::Form form(page, state);
    form.summary();
    form.scale({"pain", say("How was the pain that day, all in all?"), say("Best in the evening.")},
               {say("no pain"), say("the worst you can imagine")});
    form.radio({"as-planned", say("Did you do what the day was for?")}, {{"yes", say("Yes")}, {"no", say("No")}});
    std::vector<html::Choice> days;
    if (trial_day(trial, visit.today())) days.push_back({"0", say("Today")});
    if (trial_day(trial, visit.today() - 1)) days.push_back({"1", say("Yesterday")});
    form.radio({"ago", say("Which day?")}, days);
    form.send(say("Save"));
    page << "</form>";
}

/// A trial, what it is of, and what was rated in it.
struct Shown {
    const OwnTrial& trial;
    const TrialKind& kind;
    const std::vector<TrialRating>& ratings;
};

void write_running(Html& page, const Visit& visit, const Shown& shown, const html::FormState& state) {
    const auto& [trial, kind, ratings] = shown;
    const auto day = trial_day(trial, visit.today());
    if (!day) {
        page << "<p class=\"lead\">" << say("It begins tomorrow.") << "</p>";
    } else {
        const bool rated = std::ranges::find(ratings, visit.today(), &TrialRating::day) != ratings.end();
        page << "<p class=\"kicker\">" << say("Day {0} of {1}", day->number, day->of) << "</p><p class=\"lead\">"
             << kind.what_to_do(day->arm) << "</p><p class=\"hint\">"
             << html::counted("{0} day rated so far.", "{0} days rated so far.", static_cast<int64_t>(ratings.size()));
        if (rated) page << " " << say("Today is rated; a second time corrects it.");
        page << "</p>";
        write_rating_form(page, visit, trial, state);
    }
    page << "<p><a" << html::href("/yours/reminders") << ">" << say("Be reminded in the evening") << "</a></p>";
    account::open_form(page, visit, html::Url("/trials/", trial.id, "/end"));
    page << "<p class=\"actions\"><button class=\"button quiet\">" << say("End this trial") << "</button></p></form>";
}

void write_last_day(Html& page, const Visit& visit, const OwnTrial& trial, const html::FormState& state) {
    page << "<p class=\"lead\">" << say("Yesterday was its last day.") << "</p><p class=\"hint\">"
         << say("The result stands here once that day is rated, or else from tomorrow on.") << "</p>";
    write_rating_form(page, visit, trial, state);
}

void write_result(Html& page, const OwnTrial& trial, const std::vector<TrialRating>& ratings) {
    const auto words = result(trial, ratings);
    page << "<p class=\"lead\">" << words.front() << "</p>";
    for (const Sentence& more : words | std::views::drop(1))
        page << "<p>" << more << "</p>";
    page << "<p class=\"hint\">"
         << html::counted("{0} day was rated.", "{0} days were rated.", static_cast<int64_t>(ratings.size())) << " "
         << say("It holds for you and for these weeks. You knew which day it was, so hope is in it too.") << "</p>";
    if (trial.ended_early) page << "<p class=\"hint\">" << say("You ended it before its last day.") << "</p>";
}

http::Response trial_page(Visit& visit, const OwnTrial& trial, const TrialKinds& kinds, const html::FormState& state) {
    const TrialKind kind = begun_kind(kinds, trial.kind);
    const auto ratings = trial_ratings(visit.data(), visit.person(), trial.id);
    Html page = account::start_page(visit);
    page << "<h1>" << kind.name << "</h1>";
    if (!is_over(trial, visit.today())) {
        write_running(page, visit, {trial, kind, ratings}, state);
    } else if (waits_for_last_day(trial, ratings, visit.today())) {
        write_last_day(page, visit, trial, state);
    } else {
        write_result(page, trial, ratings);
    }
    page << "<p><a" << html::href("/trials") << ">" << say("All trials") << "</a></p>";
    return show(visit, page, state.problems.empty() ? 200 : 422);
}

http::Response show_trial(Visit& visit, const TrialKinds& kinds) {
    const auto trial = named_trial(visit);
    if (!trial) return no_such_trial(visit);
    const char* rated = trial_day(*trial, visit.today()) ? "0" : "1";
    return trial_page(visit, *trial, kinds, {[=](std::string_view name) { return name == "ago" ? rated : ""; }, {}});
}

http::Response rate(Visit& visit, const TrialKinds& kinds) {
    const auto trial = named_trial(visit);
    if (!trial) return no_such_trial(visit);
    const auto pain = parse_whole_number(visit.form.text("pain"));
    const auto ago = parse_whole_number(visit.form.text("ago"));
    const auto as_planned = visit.form.text("as-planned");
    Problems problems;
    if (!pain || *pain < 0 || *pain > 10) problems.push_back(problem("pain", "Please choose a number from 0 to 10."));
    if (as_planned != "yes" && as_planned != "no")
        problems.push_back(problem("as-planned", "Please choose one of the answers."));
    if (!ago || *ago < 0 || *ago > 1) problems.push_back(problem("ago", "Please choose today or yesterday."));
    if (problems.empty() && !trial_day(*trial, visit.today() - static_cast<int>(*ago)))
        problems.push_back(problem("ago", "That day is not part of the trial."));
    const auto typed = [&](std::string_view name) { return std::string(visit.form.text(name)); };
    if (!problems.empty()) return trial_page(visit, *trial, kinds, {typed, problems});
    rate_trial_day(visit.data(), visit.person(), trial->id,
                   {visit.today() - static_cast<int>(*ago), static_cast<int>(*pain), as_planned == "yes"}, visit.now);
    return http::see_other(is_over(*trial, visit.today()) ? "/trials/" + trial->id.text() : "/today");
}

http::Response end(Visit& visit) {
    const auto trial = named_trial(visit);
    if (!trial) return no_such_trial(visit);
    if (!is_over(*trial, visit.today())) end_trial(visit.data(), visit.person(), trial->id, visit.now);
    return http::see_other("/trials/" + trial->id.text());
}

} // namespace

void write_trial_of_today(Html& page, Visit& visit, const TrialKinds& kinds) {
    const Day today = visit.today();
    for (const OwnTrial& trial : trials(visit.data(), visit.person())) {
        if (const auto day = trial_day(trial, today)) {
            page << "<section class=\"card\"><h2>" << say("Your trial, day {0} of {1}", day->number, day->of)
                 << "</h2><p>" << begun_kind(kinds, trial.kind).what_to_do(day->arm) << "</p><p><a"
                 << html::href(html::Url("/trials/", trial.id)) << ">" << say("Rate the day in the evening")
                 << "</a></p></section>";
            return;
        }
        const bool ended_yesterday = trial.last_day() + 1 == today;
        if (!ended_yesterday) continue;
        if (!waits_for_last_day(trial, trial_ratings(visit.data(), visit.person(), trial.id), today)) return;
        page << "<section class=\"card\"><h2>" << say("Your trial is over") << "</h2><p>"
             << say("Yesterday was its last day, and is not rated yet.") << "</p><p><a"
             << html::href(html::Url("/trials/", trial.id)) << ">" << say("Rate the last day") << "</a></p></section>";
        return;
    }
}

account::Routes trial_routes(const TrialKinds& kinds) {
    using account::Access;
    using account::Work;
    using http::Method;
    const auto with_kinds = [&](auto page) { return [page, kinds](Visit& visit) { return page(visit, kinds); }; };
    return {
        {Method::get, "/trials", Access::member, Work::read, with_kinds(show_trials)},
        {Method::get, "/trials/start/:kind", Access::member, Work::read, with_kinds(ask_start)},
        {Method::post, "/trials/start/:kind", Access::member, Work::write, with_kinds(start)},
        {Method::get, "/trials/:id", Access::member, Work::read, with_kinds(show_trial)},
        {Method::post, "/trials/:id/rate", Access::member, Work::write, with_kinds(rate)},
        {Method::post, "/trials/:id/end", Access::member, Work::write, end},
    };
}

} // namespace amble::tracking
