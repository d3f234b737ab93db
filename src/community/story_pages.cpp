#include "account/form_state.h"
#include "account/handle_store.h"
#include "claims/marks_visit.h"
#include "community/moderation_store.h"
#include "community/page_functions.h"
#include "community/parts_pages.h"
#include "community/reaction_store.h"
#include "community/reply_parts_pages.h"
#include "community/story_store.h"
#include "foundation/base/text.h"

#include <algorithm>
#include <map>

namespace amble::community {

namespace {

using account::Visit;
using html::attribute;
using html::href;
using html::Html;
using html::say;

constexpr int kRepliesOnAPage = 20; // [design]

/// Everything that a story's page needs beside the story.
struct Around {
    std::shared_ptr<const claims::LiveEvidence> evidence;
    std::vector<KeptReply> replies;
    bool more = false;
    Handles handles;
    std::set<std::pair<int64_t, std::string>> unfit;
    std::set<int64_t> useful;
    std::set<PersonId> hidden;
    std::map<int64_t, Reason> held_for; // of the viewer's own posts
    bool following = false;

    std::set<std::string> unfit_at(int64_t place) const {
        std::set<std::string> verdicts;
        for (const auto& [where, verdict] : unfit)
            if (where == place) verdicts.insert(verdict);
        return verdicts;
    }
};

/// Why posts of the viewer's here are held: the newest decision about each.
std::map<int64_t, Reason> why_held(Visit& visit, const KeptStory& story, const std::vector<KeptReply>& replies) {
    const auto is_held = [&](const auto& each) { return each.author == visit.person() && each.state == State::held; };
    std::map<int64_t, Reason> why;
    if (!is_held(story) && std::ranges::none_of(replies, is_held)) return why;
    constexpr int kAllThatMatter = 1000;
    for (const Moderation& each : moderations_of(visit.data(), visit.person(), kAllThatMatter))
        if (each.act == Act::hold && !each.undone_at && each.post && each.post->story == story.id)
            why.emplace(each.post->place, each.reason);
    return why;
}

Around around(Visit& visit, const KeptStory& story) {
    Around made;
    made.evidence = claims::live_evidence(visit.data());
    const auto after = parse_whole_number(visit.request.query_fields().text("after"));
    made.replies = replies(visit.data(), story.id, std::max<int64_t>(after.value_or(0), 0), kRepliesOnAPage + 1);
    made.more = made.replies.size() > kRepliesOnAPage;
    if (made.more) made.replies.pop_back();
    std::vector<PersonId> writers{story.author};
    for (const KeptReply& each : made.replies)
        writers.push_back(each.author);
    made.handles = handles_of(visit.data(), writers);
    made.unfit = unfit_verdicts(visit.data(), story.id);
    if (!visit.viewer) return made;
    made.useful = useful_to(visit.data(), story.id, visit.person());
    made.following = is_following(visit.data(), story.id, visit.person());
    for (const HiddenMember& each : hidden_by(visit.data(), visit.person()))
        made.hidden.insert(each.person);
    made.held_for = why_held(visit, story, made.replies);
    return made;
}

bool is_moderator(const Visit& visit) {
    return visit.viewer && visit.viewer->roles.has(account::Role::moderator);
}

/// Whoever wrote it and the moderators also see what is held.
bool may_see(const Visit& visit, State state, PersonId author) {
    if (state == State::shown) return true;
    const bool own = visit.viewer && visit.person() == author;
    return (own && state == State::held) || is_moderator(visit);
}

void write_button(Html& page, std::string_view does, html::Said label) {
    page << R"(<button class="link" name="do")" << attribute("value", does) << ">" << label << "</button> ";
}

/// What a member can do about one post.
void write_actions(Html& page, const Visit& visit, const PostPlace& post, PersonId author, const Around& around) {
    if (!visit.viewer) return;
    account::open_form(page, visit, html::Path("/stories/react"));
    write_post_fields(page, post);
    page << "<p>";
    const bool own = visit.person() == author;
    if (!own && around.useful.contains(post.place))
        write_button(page, "not_useful", say("Useful: take it back"));
    else if (!own)
        write_button(page, "useful", say("This was useful"));
    if (post.is_story() && around.following)
        write_button(page, "unfollow", say("Stop following"));
    else if (post.is_story())
        write_button(page, "follow", say("Follow"));
    if (own) write_button(page, "withdraw", say("Take it back"));
    page << "</p>";
    if (!own) {
        page << "<details><summary>" << say("More") << "</summary><p><a"
             << href(html::Url::of_site("/stories/report?story=" + post.story.text() +
                                        "&place=" + std::to_string(post.place)))
             << ">" << say("Report it") << "</a> ";
        write_button(page, "mute", say("Show me nothing of this member"));
        write_button(page, "block", say("And let them not answer me"));
        page << "</p></details>";
    }
    page << "</form>";
}

void write_byline(Html& page, const Handles& handles, PersonId author, Day day, int64_t useful) {
    page << R"(<p class="quiet">)";
    write_handle(page, handles, author);
    page << " · " << page.words().short_day(day) << " · "
         << html::counted("useful to {0} person", "useful to {0} people", useful) << "</p>";
}

void write_held(Html& page, State state, const Around& around, int64_t place) {
    if (state != State::held) return;
    page << R"(<div class="notice"><div><p>)" << say("Held until a moderator has looked at it. Others do not see it.")
         << "</p>";
    if (const auto why = around.held_for.find(place); why != around.held_for.end())
        page << "<p>" << told(why->second) << "</p><p><a" << href("/stories/yours") << ">"
             << say("You can ask another moderator to look at that.") << "</a></p>";
    page << "</div></div>";
}

void write_measured(Html& page, const Story& story) {
    if (const auto told = told_change(story.measured)) page << R"(<p class="hint">)" << *told << "</p>";
}

void write_part(Html& page, const ShownPost& post, const Marked& text) {
    page << R"(<div class="post" dir="auto">)";
    write_words(page, post, text);
    page << "</div>";
}

void write_story(Html& page, const Visit& visit, const KeptStory& kept, const Around& around) {
    const PostPlace place{kept.id, 0};
    const Story& story = kept.story;
    const MarkedStory said = marked(around.evidence->marker(), story);
    const ShownPost post{*around.evidence, said.texts(), "said", around.unfit_at(0), &place};
    write_held(page, kept.state, around, 0);
    page << R"(<article><h1 dir="auto">)" << std::string_view(story.title) << "</h1>";
    write_standings(page, post, said.title);
    write_facts(page, story.facts);
    write_standings(page, post, said.name);
    write_measured(page, story);
    write_part(page, post, said.body);
    if (!story.facts.beside.empty()) {
        page << "<h2>" << say("What else was going on") << "</h2>";
        write_part(page, post, said.beside);
    }
    write_verdicts(page, visit, post);
    write_byline(page, around.handles, kept.author, kept.shown_on, kept.useful);
    write_actions(page, visit, place, kept.author, around);
    page << "</article>";
}

void write_reply(Html& page, const Visit& visit, const PostPlace& place, const KeptReply& reply, const Around& around) {
    if (!may_see(visit, reply.state, reply.author)) return;
    const std::string anchor = "reply-" + std::to_string(place.place);
    page << "<li" << attribute("id", anchor) << "><article>";
    if (around.hidden.contains(reply.author)) {
        page << R"(<p class="quiet">)" << say("A reply by a member whom you do not want to read.") << "</p>";
    } else {
        write_held(page, reply.state, around, place.place);
        const Marked body = marked(around.evidence->marker(), reply.body);
        const ShownPost post{*around.evidence, {&body}, anchor, around.unfit_at(place.place), &place};
        write_part(page, post, body);
        write_verdicts(page, visit, post);
        write_byline(page, around.handles, reply.author, reply.shown_on, reply.useful);
        write_actions(page, visit, place, reply.author, around);
    }
    page << "</article></li>";
}

void write_replies(Html& page, const Visit& visit, const KeptStory& story, const Around& around) {
    page << R"(<h2 id="replies">)" << say("Replies") << "</h2>";
    if (around.replies.empty()) page << "<p>" << say("None yet.") << "</p>";
    page << R"(<ul class="rows">)";
    for (const KeptReply& each : around.replies)
        write_reply(page, visit, {story.id, each.place}, each, around);
    page << "</ul>";
    if (around.more)
        page << R"(<p class="actions"><a class="button quiet" rel="next")"
             << href(html::Url::of_site("/stories/" + story.id.text() +
                                        "?after=" + std::to_string(around.replies.back().place) + "#replies"))
             << ">" << say("More replies") << "</a></p>";
}

http::Response show_gone(Visit& visit, const KeptStory& story, const Around& around) {
    Html page = account::start_page(visit);
    page << "<h1>" << say("This story is not shown") << "</h1><p>";
    if (story.state == State::withdrawn)
        page << say("Its writer took it back.");
    else
        page << say("A moderator removed it, or still has to look at it.");
    page << "</p><p><a" << href("/stories") << ">" << say("All stories") << "</a></p>";
    if (story.state == State::withdrawn && !around.replies.empty()) write_replies(page, visit, story, around);
    return account::show(visit, {say("This story is not shown"), account::Section::stories, 404}, page);
}

/// By a member whom the viewer does not want to read: what others answered, and the story itself if it is asked for.
http::Response show_hidden(Visit& visit, const KeptStory& story, const Around& around) {
    Html page = account::start_page(visit);
    page << "<h1>" << say("A story by a member whom you do not want to read")
         << R"(</h1><p class="actions"><a class="button quiet")"
         << href(html::Url::of_site("/stories/" + story.id.text() + "?show=once")) << ">" << say("Show it once")
         << R"(</a> <a class="button quiet")" << href("/stories/hidden") << ">"
         << say("Members you do not want to read") << "</a></p>";
    write_replies(page, visit, story, around);
    return account::show(visit, {say("A story by a member whom you do not want to read"), account::Section::stories},
                         page);
}

http::Response show_story(Visit& visit) {
    const auto id = visit.path.id(0);
    const auto story = id ? find_story(visit.data(), *id) : std::nullopt;
    if (!story) return account::show_problem(visit, 404, {"There is no such story. Perhaps the link is cut off.", {}});
    const Around around = community::around(visit, *story);
    if (!may_see(visit, story->state, story->author)) return show_gone(visit, *story, around);
    const bool once = visit.request.query_fields().text("show") == "once";
    if (around.hidden.contains(story->author) && !once) return show_hidden(visit, *story, around);
    Html page = account::start_page(visit);
    page << R"(<p class="kicker"><a)" << href("/stories") << ">" << say("Stories") << "</a></p>";
    write_story(page, visit, *story, around);
    write_replies(page, visit, *story, around);
    if (visit.viewer)
        write_reply_form(page, visit, story->id, {});
    else
        page << "<p><a" << href("/sign-in") << ">" << say("Sign in to reply") << "</a></p>";
    account::PageHead head{html::Said{story->story.title}, account::Section::stories};
    if (visit.viewer) head.island = claims::kMarksIsland;
    head.about = treatment_name(page, story->story.facts);
    return account::show(visit, head, page);
}

} // namespace

account::Routes story_routes() {
    using account::Access;
    return {{http::Method::get, "/stories/:id", Access::anyone, account::Work::read, show_story,
             account::Reach::crosses_persons}};
}

} // namespace amble::community
