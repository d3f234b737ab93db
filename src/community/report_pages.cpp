#include "account/form_state.h"
#include "account/notice_store.h"
#include "claims/dangerous_advice.h"
#include "community/moderation_parts_pages.h"
#include "community/page_functions.h"
#include "community/parts_pages.h"
#include "community/posting_pages.h"
#include "community/reaction_store.h"
#include "community/story_store.h"
#include "foundation/base/random.h"
#include "foundation/base/text.h"
#include "foundation/base/zone.h"

#include <algorithm>

namespace amble::community {

namespace {

using account::Visit;
using html::attribute;
using html::href;
using html::Html;
using html::say;

constexpr int kMostActs = 10; // [design]

std::optional<Report> report_in_path(Visit& visit) {
    const auto story = visit.path.id(0);
    const auto id = visit.path.id(1);
    if (!story || !id) return std::nullopt;
    return find_report(visit.data(), *story, *id);
}

http::Response no_such_report(const Visit& visit) {
    return account::show_problem(visit, 404, {"There is no such report.", {}});
}

void write_past(Html& page, Visit& visit, const Report& report, PersonId author) {
    const auto acts = moderations_of(visit.data(), author, kMostActs);
    if (acts.empty()) return;
    page << "<h2>" << say("Decided about this member before") << R"(</h2><ul class="rows">)";
    for (const Moderation& each : acts) {
        page << "<li><div><span>" << told(each.act) << R"(</span> <span class="quiet">)"
             << page.words().short_day(Zone::utc().day_at(each.at)) << " · " << told(each.reason) << "</span>";
        if (each.undone_at) {
            page << " " << say("undone");
        } else if (each.is_by_rules()) {
            page << " " << say("by the rules");
        } else {
            account::open_form(page, visit, url_of(report));
            page << R"(<button class="link" name="undo")" << attribute("value", each.id.text()) << ">" << say("Undo")
                 << "</button></form>";
        }
        page << "</div></li>";
    }
    page << "</ul>";
}

/// What may be decided. A held post is shown or removed sooner or later, and is not left as it is.
std::vector<html::Choice> acts_on(const Report& report, State state) {
    std::vector<html::Choice> acts;
    if (state != State::held) acts.push_back({"let_be", say("Leave it as it is")});
    acts.insert(acts.end(), {{"show", say("Show it")},
                             {"hold", say("Hold it back for now")},
                             {"remove", say("Remove it")},
                             {"warn", say("Warn the writer")},
                             {"limit", say("Keep the writer from posting for a time")},
                             {"ban", say("Keep the writer from posting")}});
    if (report.reason == Reason::wrong_verdict) acts.push_back({"unfit", say("Take the verdict away from it")});
    return acts;
}

void write_decision(Html& page, const Visit& visit, const Report& report, State of_post, const html::FormState& state) {
    page << "<h2>" << say("Decide") << "</h2>";
    account::open_form(page, visit, url_of(report));
    html::Form form(page, state);
    form.summary();
    html::Wording hint;
    if (of_post == State::held)
        hint = say("It stays held, and in the list of what waits, until it is shown or removed.");
    form.radio({.name = "act", .label = say("What to do"), .hint = hint}, acts_on(report, of_post));
    form.number({.name = "days", .label = say("For how long, if for a time"), .need = html::Need::optional},
                say("days"));
    form.long_text({.name = "words",
                    .label = say("Why, for the writer"),
                    .hint = say("They read this and can appeal to another moderator. Your name is not shown.")},
                   3);
    form.send(say("Decide"));
    page << "</form>";
}

void write_work(Html& page, const Visit& visit, const Report& report) {
    account::open_form(page, visit, url_of(report));
    page << "<p>";
    if (!report.assigned)
        write_button(page, "assign", "me", say("I take it"));
    else if (*report.assigned == visit.person())
        write_button(page, "assign", "nobody", say("Give it back"));
    else
        page << say("Another moderator has taken it.");
    page << R"(</p><p><label for="f-notes">)" << say("Notes for moderators")
         << R"(</label> <textarea id="f-notes" name="notes" rows="3">)" << std::string_view(report.notes)
         << "</textarea></p><p>";
    write_button(page, "keep", "notes", say("Keep the notes"));
    page << "</p></form>";
}

/// Nobody judges in their own matter, nor reads what others noted of it.
bool is_own(const Visit& visit, const AnyPost& post) {
    return post.author == visit.person();
}

void write_moderators_part(Html& page, Visit& visit, const Report& report, const AnyPost& post,
                           const html::FormState& state) {
    if (is_own(visit, post)) {
        page << "<p>" << say("This is your own post. Another moderator has to decide about it.") << "</p>";
        return;
    }
    write_work(page, visit, report);
    if (report.is_open)
        write_decision(page, visit, report, post.state, state);
    else
        page << "<p>" << say("This report is closed.") << "</p>";
    write_past(page, visit, report, post.author);
}

/// The sentences that tell others what is dangerous, as the rules found them.
void write_found(Html& page, const std::vector<const Marked*>& texts) {
    std::vector<std::string_view> found;
    for (const Marked* each : texts)
        for (const claims::DangerousAdviceFound& advice : claims::dangerous_advice(each->text.plain))
            found.push_back(std::string_view(each->text.plain).substr(advice.begin, advice.end - advice.begin));
    if (found.empty()) return;
    page << "<h3>" << say("What the rules found") << "</h3><ul>";
    for (const std::string_view each : found)
        page << R"(<li><q dir="auto">)" << each << "</q></li>";
    page << "</ul>";
}

void write_plain(Html& page, const ShownPost& shown, const Marked& text) {
    page << R"(<div class="post" dir="auto">)";
    write_words(page, shown, text);
    page << "</div>";
}

/// All that anybody would read of it, not its body alone: what is held for its title or for what else was going on.
void write_post(Html& page, Visit& visit, const AnyPost& post) {
    const auto evidence = claims::live_evidence(visit.data());
    const auto story = post.place.is_story() ? find_story(visit.data(), post.place.story) : std::nullopt;
    const MarkedStory said =
        story ? marked(evidence->marker(), story->story)
              : MarkedStory{marked_line(evidence->marker(), ""), {}, marked(evidence->marker(), post.body), {}};
    const ShownPost shown{*evidence, said.texts(), "said"};
    page << R"(<div class="card"><h2 dir="auto">)" << std::string_view(post.title) << "</h2>";
    write_standings(page, shown, said.title);
    if (story) {
        write_facts(page, story->story.facts);
        write_standings(page, shown, said.name);
    }
    write_plain(page, shown, said.body);
    if (story && !story->story.facts.beside.empty()) {
        page << "<h3>" << say("What else was going on") << "</h3>";
        write_plain(page, shown, said.beside);
    }
    write_found(page, said.texts());
    page << R"(<p class="quiet">)";
    write_handle(page, handles_of(visit.data(), {post.author}), post.author);
    page << " · " << std::string_view(word(post.state)) << " · <a" << href(community::url_of(post.place)) << ">"
         << say("Where it stands") << "</a></p></div>";
    write_verdicts(page, visit, shown);
}

http::Response report_page(Visit& visit, const Report& report, const html::FormState& state) {
    const auto post = find_post(visit.data(), report.post);
    if (!post) return no_such_report(visit);
    Html page = account::start_page(visit);
    page << R"(<p class="kicker"><a)" << href("/moderation") << ">" << say("Moderation") << "</a></p><h1>"
         << told(report.reason) << "</h1>";
    if (!report.words.empty()) page << "<blockquote>" << std::string_view(report.words) << "</blockquote>";
    write_post(page, visit, *post);
    write_moderators_part(page, visit, report, *post, state);
    return account::show(visit, {say("A report"), account::Section::moderation, state.problems.empty() ? 200 : 422},
                         page);
}

http::Response show_report(Visit& visit) {
    const auto report = report_in_path(visit);
    return report ? report_page(visit, *report, {}) : no_such_report(visit);
}

/// What was decided, as far as the form can be read.
struct Decided {
    Moderation made;
    Problems problems;
};

Decided read_decision(const Visit& visit, const Report& report, const AnyPost& post) {
    Decided read;
    Moderation& made = read.made;
    made.person = post.author;
    made.id = random_id();
    made.at = visit.now;
    made.by = visit.person();
    made.reason = report.reason;
    made.post = report.post;
    made.words = cleaned(visit.form.text("words"));
    const auto act = act_of(visit.form.text("act"));
    made.act = act.value_or(Act::let_be);
    if (!act)
        read.problems.push_back(problem("act", "Please choose what to do."));
    else if (made.act == Act::let_be && post.state == State::held)
        read.problems.push_back(problem("act", "It is held. Please choose whether it is shown or removed."));
    const bool silent = made.act == Act::let_be || made.act == Act::show || made.act == Act::unfit;
    if (!silent && made.words.empty())
        read.problems.push_back(problem("words", "Please say why: the writer has a right to know."));
    if (length_utf8(made.words) > kMostOfWords)
        read.problems.push_back(
            problem("words", "Please shorten it to {0} characters.", {std::to_string(kMostOfWords)}));
    if (made.act == Act::limit) {
        const auto days = parse_whole_number(visit.form.text("days"));
        if (!days || *days < 1 || *days > kLongestLimitDays)
            read.problems.push_back(
                problem("days", "Please give a number of days from 1 to {0}.", {std::to_string(kLongestLimitDays)}));
        else
            made.until = Zone::utc().day_at(visit.now) + static_cast<int>(*days);
    }
    if (made.act == Act::unfit) made.words = report.words;
    return read;
}

/// Whether a held post was shown to everybody before, as far as the decisions about it tell.
bool was_shown(Visit& visit, const AnyPost& post) {
    constexpr int kAllThatMatter = 1000;
    const auto acts = moderations_of(visit.data(), post.author, kAllThatMatter);
    return std::ranges::any_of(acts, [&post](const Moderation& each) {
        return each.post == post.place &&
               (each.act == Act::show || (each.state_before == State::shown && !each.is_by_rules()));
    });
}

/// Followers hear of a reply that is shown only now.
void tell_of_first_showing(Visit& visit, const AnyPost& reply) {
    const auto story = find_story(visit.data(), reply.place.story);
    if (story && story->state == State::shown) tell_followers(visit, *story, {reply.place, reply.author});
}

http::Response decide(Visit& visit, const Report& report, const AnyPost& post) {
    Decided read = read_decision(visit, report, post);
    if (!read.problems.empty()) return report_page(visit, report, account::sent_form(visit, read.problems));
    if (read.made.act == Act::unfit) set_unfit(visit.data(), report.post, report.words, Wish::on);
    const bool shows_first =
        read.made.act == Act::show && post.state == State::held && !post.place.is_story() && !was_shown(visit, post);
    moderate(visit.data(), read.made, Zone::utc().day_at(visit.now));
    if (shows_first) tell_of_first_showing(visit, post);
    if (is_told(read.made.act) && post.author != PersonId{})
        account::notify(visit.data(), post.author,
                        {{"A moderator decided something about a post of yours.", {}}, "/stories/yours"}, visit.now);
    return http::see_other("/moderation");
}

http::Response undo_act(Visit& visit, const Report& report, PersonId author) {
    const auto id = Id::parse(visit.form.text("undo"));
    const auto made = id ? find_moderation(visit.data(), author, *id) : std::nullopt;
    if (!made) return no_such_report(visit);
    if (undo(visit.data(), *made, visit.person(), visit.now) && is_told(made->act))
        account::notify(visit.data(), author, {{"A moderator took a decision about you back.", {}}, "/stories/yours"},
                        visit.now);
    return http::see_other(url_of(report).text());
}

http::Response change_report(Visit& visit) {
    const auto report = report_in_path(visit);
    const auto post = report ? find_post(visit.data(), report->post) : std::nullopt;
    if (!post) return no_such_report(visit);
    if (is_own(visit, *post))
        return account::show_problem(visit, 403,
                                     {"This is your own post. Another moderator has to decide about it.", {}});
    if (visit.form.has("undo")) return undo_act(visit, *report, post->author);
    if (!visit.form.has("assign") && !visit.form.has("keep")) return decide(visit, *report, *post);
    const std::string notes = cleaned(visit.form.text("notes"));
    if (length_utf8(notes) > kMostOfWords)
        return account::show_problem(visit, 422,
                                     {"Please shorten it to {0} characters.", {std::to_string(kMostOfWords)}});
    save_notes(visit.data(), *report, notes);
    if (visit.form.text("assign") == "me" && !report->assigned) assign(visit.data(), *report, visit.person());
    if (visit.form.text("assign") == "nobody" && report->assigned == visit.person()) assign(visit.data(), *report, {});
    return http::see_other(url_of(*report).text());
}

} // namespace

account::Routes report_routes() {
    using account::Access;
    using account::Reach;
    using account::Work;
    using http::Method;
    return {
        {Method::get, "/moderation/:story/:report", Access::moderator, Work::read, show_report, Reach::crosses_persons},
        {Method::post, "/moderation/:story/:report", Access::moderator, Work::write, change_report,
         Reach::crosses_persons},
    };
}

} // namespace amble::community
