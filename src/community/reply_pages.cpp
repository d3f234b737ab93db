#include "account/form_state.h"
#include "claims/marks_visit.h"
#include "community/posting_pages.h"
#include "community/reaction_store.h"
#include "community/reply_parts_pages.h"
#include "community/story_store.h"
#include "foundation/base/zone.h"

namespace amble::community {

using account::Visit;
using html::attribute;
using html::Html;
using html::say;

namespace {

http::Response reply_page(Visit& visit, const Parts& parts, const Id& story, const ReplyForm& form) {
    Html page = account::start_page(visit);
    page << "<h1>" << say("Your reply") << "</h1>";
    const auto evidence = claims::live_evidence(visit.data());
    const Marked body = marked(evidence->marker(), form.text);
    const ShownPost post{*evidence, {&body}, "said"};
    if (form.problems.empty())
        write_preview(page, visit, {post, body, nullptr, body.text.plain, holds(visit, parts.settings, form.text)});
    else
        write_help(page, body.text.plain);
    write_reply_form(page, visit, story, form);
    const int status = form.problems.empty() ? 200 : 422;
    return account::show(visit, {say("Your reply"), account::Section::stories, status, claims::kMarksIsland}, page);
}

http::Response keep_reply(Visit& visit, const Parts& parts, const KeptStory& story, const std::string& text) {
    const auto reasons = holds(visit, parts.settings, text);
    const State state = reasons.empty() ? State::shown : State::held;
    const auto place =
        add_reply(visit.data(), story.id, text, {visit.person(), visit.now, Zone::utc().day_at(visit.now), state});
    const PostPlace post{story.id, place.value()};
    after_posting(visit, post, text, reasons);
    if (state == State::shown) tell_followers(visit, story, {post, visit.person()});
    return http::see_other(url_of(post).text());
}

/// What keeps this reply from being posted, beside its field.
Problems problems_of(Visit& visit, const KeptStory& story, const std::string& text) {
    Problems problems = problems_of_reply(text);
    if (const auto too_many = flood(visit, PostKind::reply)) problems.push_back({"body", *too_many});
    if (has_blocked(visit.data(), story.author, visit.person()))
        problems.push_back(problem("body", "Whoever wrote this story does not want to be answered by you."));
    return problems;
}

http::Response reply(Visit& visit, const Parts& parts) {
    const auto id = visit.path.id(0);
    const auto story = id ? find_story(visit.data(), *id) : std::nullopt;
    ReplyForm form{cleaned(visit.form.text("body")), "", {}};
    if (!story || story->state != State::shown)
        return refuse_post(visit, {404, {"This story is not shown any more, so it cannot be answered.", {}}},
                           form.text);
    if (auto refused = refuse_posting(visit, form.text)) return *std::move(refused);
    if (const auto other = after_rewording(visit, form.text)) form.text = *other;
    form.problems = problems_of(visit, *story, form.text);
    const bool seen = visit.form.text("seen") == looked_at(form.text);
    if (form.problems.empty() && seen && visit.form.has("post")) return keep_reply(visit, parts, *story, form.text);
    form.seen = looked_at(form.text);
    return reply_page(visit, parts, *id, form);
}

} // namespace

void write_reply_form(Html& page, const Visit& visit, const Id& story, const ReplyForm& form) {
    account::open_form(page, visit, html::Url("/stories/", story, "/replies"));
    const html::FormState state{[&](std::string_view) { return form.text; }, form.problems};
    html::Form fields(page, state);
    fields.summary();
    const bool looking = !form.seen.empty() && form.problems.empty();
    if (looking) write_rewordings(page, *claims::live_evidence(visit.data()), form.text);
    fields.long_text({.name = "body",
                      .label = say("Your reply"),
                      .hint = say("You see it before anybody else does. Everybody can read it then, under your name in "
                                  "the community.")},
                     6);
    claims::write_live_marks(page, "body");
    if (looking)
        page << R"(<input type="hidden" name="seen")" << attribute("value", form.seen)
             << R"(><p class="actions"><button class="button" name="post" value="yes">)" << say("Post it")
             << R"(</button> <button class="button quiet">)" << say("Look again") << "</button></p>";
    else
        fields.send(say("Look at it first"));
    page << "</form>";
}

account::Routes reply_routes(const Parts& parts) {
    using account::Access;
    return {{http::Method::post, "/stories/:id/replies", Access::member, account::Work::write,
             [parts](Visit& visit) { return reply(visit, parts); }, account::Reach::crosses_persons}};
}

} // namespace amble::community
