#include "community/posting_pages.h"

#include "account/handle_store.h"
#include "account/notice_store.h"
#include "account/person_store.h"
#include "account/token.h"
#include "claims/dangerous_advice.h"
#include "claims/experience.h"
#include "claims/red_flags.h"
#include "claims/warnings_visit.h"
#include "community/advertising.h"
#include "community/likeness.h"
#include "community/markdown.h"
#include "community/moderation_store.h"
#include "community/personal_details.h"
#include "community/reaction_store.h"
#include "community/story_store.h"
#include "community/unchecked_store.h"
#include "foundation/base/random.h"
#include "foundation/base/zone.h"

#include <algorithm>

namespace amble::community {

using account::Visit;
using html::attribute;
using html::href;
using html::Html;
using html::say;

namespace {

html::Said name_of(DetailKind kind) {
    switch (kind) {
    case DetailKind::email:
        return say("an e-mail address");
    case DetailKind::telephone:
        return say("a telephone number");
    case DetailKind::address:
        return say("an address");
    case DetailKind::profile:
        return say("a profile elsewhere");
    case DetailKind::birthday:
        return say("a date of birth");
    case DetailKind::name:
        break;
    }
    return say("a name");
}

void write_details(Html& page, std::string_view words) {
    const auto found = personal_details(words);
    if (found.empty()) return;
    page << R"(<div class="notice warn"><div><h2>)" << say("This could tell who somebody is") << "</h2><ul>";
    for (const Detail& each : found)
        page << "<li><q dir=\"auto\">" << words.substr(each.begin, each.end - each.begin)
             << "</q>: " << name_of(each.kind) << "</li>";
    page << "</ul><p>" << say("Everybody can read a post. Better leave it out.") << "</p></div></div>";
}

void write_reasons(Html& page, const std::vector<Reason>& reasons) {
    if (reasons.empty()) return;
    page << R"(<div class="notice"><div><p>)" << say("A moderator will look at it before others see it.") << "</p><ul>";
    for (const Reason each : reasons)
        page << "<li>" << told(each) << "</li>";
    page << "</ul></div></div>";
}

/// Held by the rules: granting an appeal against it shows the post.
void keep_hold(Visit& visit, const PostPlace& post, Reason reason) {
    Moderation made;
    made.person = visit.person();
    made.id = random_id();
    made.at = visit.now;
    made.act = Act::hold;
    made.reason = reason;
    made.post = post;
    made.state_before = State::shown;
    add_moderation(visit.data(), made);
}

/// By the day alone, as everything of the community: a minute, beside that of a message from a patient, would tell a
/// specialist who follows the story who is behind a handle. Noon in UTC is on the same day nearly everywhere.
Instant day_told(const Visit& visit) {
    return Zone::utc().start_of(Zone::utc().day_at(visit.now)) + std::chrono::hours(12);
}

/// In a post as it is written and as it is shown: "gaba[pen](https://…)tin" is a word only there.
std::vector<claims::RedFlagFound> red_flags(std::string_view words) {
    auto found = claims::red_flags(words);
    const auto shown = claims::red_flags(parse_markdown(words).plain);
    found.insert(found.end(), shown.begin(), shown.end());
    return found;
}

std::vector<claims::DangerousAdviceFound> dangerous_advice(std::string_view words) {
    auto found = claims::dangerous_advice(words);
    const auto shown = claims::dangerous_advice(parse_markdown(words).plain);
    found.insert(found.end(), shown.begin(), shown.end());
    return found;
}

} // namespace

std::string looked_at(std::string_view text) {
    return account::token_hash(text);
}

bool has_red_flag(std::string_view words) {
    return !red_flags(words).empty();
}

void write_help(Html& page, std::string_view words) {
    const auto found = red_flags(words);
    for (const claims::RedFlag flag : {claims::RedFlag::self_harm, claims::RedFlag::cauda_equina}) {
        if (!claims::any_of(found, flag)) continue;
        page << R"(<div class="notice stop"><div role="alert">)";
        for (const Sentence& each : claims::help(flag))
            page << "<p>" << each << "</p>";
        if (flag == claims::RedFlag::self_harm)
            page << R"(<p><a class="button stop")" << href("/crisis") << ">" << say("Somebody to talk to now")
                 << "</a></p>";
        else
            page << R"(<p><a class="button stop")" << href("/emergency") << ">" << say("Emergency numbers")
                 << "</a></p>";
        page << "</div></div>";
    }
}

void write_preview(Html& page, const Visit& visit, const Preview& preview) {
    write_help(page, preview.plain);
    claims::write_warnings(page, dangerous_advice(preview.plain));
    write_details(page, preview.plain);
    write_reasons(page, preview.reasons);
    page << R"(<h2>)" << say("How it will look") << R"(</h2><div class="post card" dir="auto">)";
    write_words(page, preview.post, preview.body);
    page << "</div>";
    if (preview.beside && !preview.beside->text.plain.empty()) {
        page << "<h3>" << say("What else was going on") << R"(</h3><div class="post card" dir="auto">)";
        write_words(page, preview.post, *preview.beside);
        page << "</div>";
    }
    write_verdicts(page, visit, preview.post);
}

void write_rewordings(Html& page, const claims::LiveEvidence& evidence, std::string_view text) {
    const Marked body = marked(evidence.marker(), text);
    bool begun = false;
    for (const claims::Span& span : body.spans) {
        const auto experience = as_experience(evidence.catalogue(), span);
        if (!experience || !reworded(text, body.words(span), *experience)) continue;
        if (!begun)
            page << "<p>" << say("You say in general what you could tell of yourself. It is yours to choose:")
                 << R"(</p><ul class="rows">)";
        begun = true;
        page << "<li><div><q dir=\"auto\">" << body.words(span) << R"(</q> <button class="button quiet" name="reword")"
             << attribute("value", body.words(span)) << ">" << say("Say instead: {0}", *experience)
             << "</button></div></li>";
    }
    if (begun) page << "</ul>";
}

std::optional<std::string> after_rewording(const Visit& visit, std::string_view text) {
    const std::string_view words = visit.form.text("reword");
    if (words.empty()) return std::nullopt;
    const auto evidence = claims::live_evidence(visit.data());
    const Marked body = marked(evidence->marker(), text);
    for (const claims::Span& span : body.spans) {
        const auto experience = as_experience(evidence->catalogue(), span);
        if (experience && body.words(span) == words)
            return reworded(text, words, *experience).value_or(std::string(text));
    }
    return std::string(text);
}

http::Response refuse_post(const Visit& visit, const Refusal& refusal, std::string_view words) {
    const auto& [status, why] = refusal;
    if (!has_red_flag(words)) return account::show_problem(visit, status, why);
    Html page = account::start_page(visit);
    write_help(page, words);
    page << "<h1>" << say("This was not posted") << "</h1><p>" << why << "</p>";
    return account::show(visit, {say("This was not posted"), account::Section::stories, status}, page);
}

std::optional<http::Response> refuse_posting(Visit& visit, std::string_view words) {
    if (!account::handle_of(visit.data(), visit.person())) {
        Html page = account::start_page(visit);
        write_help(page, words);
        page << "<h1>" << say("First a name") << "</h1><p>"
             << say("In the community you go by a name of your choice, so that nobody knows who you are.")
             << R"(</p><p class="actions"><a class="button")" << href("/yours/handle") << ">" << say("Choose a name")
             << "</a></p>";
        return account::show(visit, {say("First a name"), account::Section::stories}, page);
    }
    if (const auto kept = keeps_from_posting(visit.data(), visit.person(), visit.today()))
        return refuse_post(visit,
                           {403,
                            {"A moderator has kept you from posting for now. The reason, and how to appeal, is under "
                             "\"Your posts\".",
                             {}}},
                           words);
    return std::nullopt;
}

std::optional<Sentence> flood(Visit& visit, PostKind kind) {
    const PersonId person = visit.person();
    if (kind == PostKind::story &&
        stories_since(visit.data(), person, visit.now - std::chrono::hours(24)) >= kMostStoriesADay)
        return Sentence{"You told {0} stories in a day, which is the most. Please come back tomorrow.",
                        {std::to_string(kMostStoriesADay)}};
    if (kind == PostKind::reply &&
        replies_since(visit.data(), person, visit.now - std::chrono::hours(1)) >= kMostRepliesAnHour)
        return Sentence{"You wrote {0} replies in an hour, which is the most. Please take a break.",
                        {std::to_string(kMostRepliesAnHour)}};
    return std::nullopt;
}

std::vector<Reason> holds(Visit& visit, const Settings& settings, std::string_view words) {
    Posting posting;
    posting.links = count_links(words);
    posting.advertising = advertising_score(words);
    posting.red_flag = has_red_flag(words);
    posting.dangerous = !dangerous_advice(words).empty();
    posting.copies = is_copy(visit.data(), sketch(words));
    posting.posts_shown = static_cast<int>(posts_shown(visit.data(), visit.person()));
    if (const auto account = account::find_account(visit.data(), visit.person()))
        posting.days_a_member = visit.today() - account->joined_on;
    return held_for(posting, settings);
}

void after_posting(Visit& visit, const PostPlace& post, std::string_view words, const std::vector<Reason>& reasons) {
    keep_sketch(visit.data(), post, sketch(words), visit.today());
    if (!reasons.empty()) keep_hold(visit, post, reasons.front());
    std::vector<Reason> asked = reasons;
    if (has_red_flag(words)) asked.push_back(Reason::red_flag);
    for (const Reason reason : asked)
        add_report(visit.data(), {random_id(), post, {}, reason, "", visit.now, true, {}, ""});
    count_unchecked(visit.data(), post);
}

void tell_followers(Visit& visit, const KeptStory& story, const NewReply& reply) {
    for (const PersonId each : followers_to_tell(visit.data(), story.id, reply.author))
        account::notify(
            visit.data(), each,
            {{"There is a new reply to \"{0}\".", {story.story.title}}, url_of(reply.post).text(), story.author},
            day_told(visit));
}

} // namespace amble::community
