#include "account/form_state.h"
#include "community/moderation_store.h"
#include "community/page_functions.h"
#include "community/parts_pages.h"
#include "community/reaction_store.h"
#include "community/story_store.h"
#include "community/unchecked_store.h"
#include "foundation/base/random.h"
#include "foundation/base/text.h"
#include "foundation/base/zone.h"

#include <algorithm>
#include <array>

namespace amble::community {

namespace {

using account::Visit;
using html::attribute;
using html::href;
using html::Html;
using html::say;

http::Response no_such_post(const Visit& visit) {
    return account::show_problem(visit, 404, {"There is no such post any more.", {}});
}

/// A post that everybody sees, by the fields of a form or query.
std::optional<AnyPost> shown_post(Visit& visit, const http::Fields& fields) {
    const auto place = post_of(fields);
    auto post = place ? find_post(visit.data(), *place) : std::nullopt;
    if (post && post->state != State::shown) post.reset();
    return post;
}

http::Response back_to(const AnyPost& post) {
    return http::see_other(url_of(post.place).text());
}

http::Response withdraw(Visit& visit, const PostPlace& place) {
    const auto post = find_post(visit.data(), place);
    if (!post || post->author != visit.person()) return no_such_post(visit);
    if (post->state == State::shown || post->state == State::held) {
        // Of what was held it stays: nobody decided yet that it may be shown.
        if (post->state == State::shown) drop_sketch(visit.data(), place);
        set_state(visit.data(), place, State::withdrawn, Zone::utc().day_at(visit.now));
        count_unchecked(visit.data(), place);
    }
    return http::see_other("/stories/yours");
}

http::Response hide(Visit& visit, const AnyPost& post, Hidden how) {
    if (post.author == visit.person() || post.author == PersonId{}) return no_such_post(visit);
    if (!hide_member(visit.data(), visit.person(), post.author, how))
        return account::show_problem(
            visit, 422, {"Your list of members you do not want to read is full. Take somebody off it first.", {}});
    return http::see_other("/stories/hidden");
}

http::Response react(Visit& visit) {
    const auto place = post_of(visit.form);
    const std::string_view does = visit.form.text("do");
    if (place && does == "withdraw") return withdraw(visit, *place);
    const auto post = shown_post(visit, visit.form);
    if (!post) return no_such_post(visit);
    const bool own = post->author == visit.person();
    if (does == "useful" && !own)
        set_useful(visit.data(), post->place, visit.person(), Wish::on);
    else if (does == "not_useful")
        set_useful(visit.data(), post->place, visit.person(), Wish::off);
    else if (does == "follow" || does == "unfollow")
        set_following(visit.data(), post->place.story, visit.person(), does == "follow" ? Wish::on : Wish::off);
    else if (does == "mute" || does == "block")
        return hide(visit, *post, does == "block" ? Hidden::block : Hidden::mute);
    return back_to(*post);
}

/// Keeps a report and thanks for it; where it says nothing new, that too.
http::Response report_post(Visit& visit, const AnyPost& post, Reason reason, const std::string& words) {
    const bool is_new =
        add_report(visit.data(), {random_id(), post.place, visit.person(), reason, words, visit.now, true, {}, ""});
    Html page = account::start_page(visit);
    page << "<h1>" << say("Thank you") << "</h1><p>";
    if (!is_new) page << say("You have reported this already, and nothing was added.") << " ";
    page << say("A moderator will look at it.") << "</p><p><a" << href(url_of(post.place)) << ">"
         << say("Back to the story") << "</a></p>";
    return account::show(visit, {say("Thank you"), account::Section::stories}, page);
}

http::Response object(Visit& visit) {
    const auto post = shown_post(visit, visit.form);
    if (!post) return no_such_post(visit);
    const std::string verdict = cleaned(visit.form.text("verdict"));
    if (!claims::live_evidence(visit.data())->catalogue().verdict(verdict)) return no_such_post(visit);
    return report_post(visit, *post, Reason::wrong_verdict, verdict);
}

/// What a member may report a post for, the gravest first. The rules have other reasons of their own.
constexpr std::array kOffered{Reason::dangerous,    Reason::false_claim, Reason::abuse,
                              Reason::private_data, Reason::advertising, Reason::other};

http::Response report_page(const Visit& visit, const AnyPost& post, const html::FormState& state) {
    Html page = account::start_page(visit);
    page << "<h1>" << say("Report a post") << R"(</h1><p>)"
         << say("A moderator reads it. Whoever wrote the post is not told who reported it.") << "</p>";
    account::open_form(page, visit, html::Path("/stories/report"));
    write_post_fields(page, post.place);
    html::Form form(page, state);
    form.summary();
    std::vector<html::Choice> why;
    for (const Reason each : kOffered)
        why.push_back({word(each), told(each)});
    form.radio({.name = "why", .label = say("Why?")}, why);
    form.long_text({.name = "words", .label = say("Anything to add?"), .need = html::Need::optional}, 3);
    form.send(say("Report it"));
    page << "</form>";
    return account::show(visit, {say("Report a post"), account::Section::stories, state.problems.empty() ? 200 : 422},
                         page);
}

http::Response show_report(Visit& visit) {
    const auto post = shown_post(visit, visit.request.query_fields());
    if (!post) return no_such_post(visit);
    return report_page(visit, *post, {});
}

http::Response report(Visit& visit) {
    const auto post = shown_post(visit, visit.form);
    if (!post) return no_such_post(visit);
    Problems problems;
    const auto reason = reason_of(visit.form.text("why"));
    if (!reason || std::ranges::find(kOffered, *reason) == kOffered.end())
        problems.push_back(problem("why", "Please choose why."));
    const std::string words = cleaned(visit.form.text("words"));
    if (length_utf8(words) > kMostOfWords)
        problems.push_back(problem("words", "Please shorten it to {0} characters.", {std::to_string(kMostOfWords)}));
    if (!problems.empty()) return report_page(visit, *post, account::sent_form(visit, problems));
    return report_post(visit, *post, *reason, words);
}

http::Response show_hidden(Visit& visit) {
    const auto hidden = hidden_by(visit.data(), visit.person());
    std::vector<PersonId> people;
    for (const HiddenMember& each : hidden)
        people.push_back(each.person);
    const Handles handles = handles_of(visit.data(), people);
    Html page = account::start_page(visit);
    page << "<h1>" << say("Members you do not want to read") << "</h1>";
    if (handles.empty()) page << "<p>" << say("None.") << "</p>";
    page << R"(<ul class="rows">)";
    for (const HiddenMember& each : hidden) {
        const auto handle = handles.find(each.person);
        if (handle == handles.end()) continue;
        page << "<li><div>";
        account::open_form(page, visit, html::Path("/stories/hidden"));
        page << R"(<p><b>)" << handle->second << "</b> ";
        page << (each.how == Hidden::block ? say("muted, and cannot answer you") : say("muted"))
             << R"( <button class="link" name="handle")" << attribute("value", handle->second) << ">"
             << say("Show again") << "</button></p></form></div></li>";
    }
    page << "</ul>";
    return account::show(visit, {say("Members you do not want to read"), account::Section::stories}, page);
}

http::Response unhide(Visit& visit) {
    // By the handle, since no other name of a person leaves the program.
    const std::string_view wanted = visit.form.text("handle");
    std::vector<PersonId> people;
    for (const HiddenMember& each : hidden_by(visit.data(), visit.person()))
        people.push_back(each.person);
    for (const auto& [person, handle] : handles_of(visit.data(), people))
        if (handle == wanted) hide_member(visit.data(), visit.person(), person, {});
    return http::see_other("/stories/hidden");
}

} // namespace

account::Routes reaction_routes() {
    using account::Access;
    using account::Reach;
    using account::Work;
    using http::Method;
    return {
        {Method::post, "/stories/react", Access::member, Work::write, react, Reach::crosses_persons},
        {Method::post, "/stories/object", Access::member, Work::write, object, Reach::crosses_persons},
        {Method::get, "/stories/report", Access::member, Work::read, show_report, Reach::crosses_persons},
        {Method::post, "/stories/report", Access::member, Work::write, report, Reach::crosses_persons},
        {Method::get, "/stories/hidden", Access::member, Work::read, show_hidden, Reach::crosses_persons},
        {Method::post, "/stories/hidden", Access::member, Work::write, unhide, Reach::crosses_persons},
    };
}

} // namespace amble::community
