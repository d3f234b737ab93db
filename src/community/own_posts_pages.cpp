#include "account/form_state.h"
#include "community/moderation_store.h"
#include "community/page_functions.h"
#include "community/parts_pages.h"
#include "community/story_store.h"
#include "foundation/base/text.h"

namespace amble::community {

namespace {

using account::Visit;
using html::attribute;
using html::href;
using html::Html;
using html::say;

constexpr int kMostShown = 100; // [design]: of each kind, the newest

html::Said name_of(State state) {
    switch (state) {
    case State::shown:
        return say("Shown");
    case State::held:
        return say("Waits for a moderator");
    case State::removed:
        return say("Removed by a moderator");
    case State::withdrawn:
        break;
    }
    return say("Taken back");
}

void write_stories(Html& page, Visit& visit) {
    page << "<h2>" << say("Stories") << R"(</h2><ul class="rows">)";
    for (const KeptStory& each : stories_of(visit.data(), visit.person(), kMostShown))
        page << "<li><a" << href(url_of(each.id)) << "><span>" << std::string_view(each.story.title)
             << R"(</span><span class="quiet">)" << name_of(each.state) << "</span></a></li>";
    page << "</ul>";
}

void write_replies(Html& page, Visit& visit) {
    constexpr size_t kExcerpt = 80; // bytes
    page << "<h2>" << say("Replies") << R"(</h2><ul class="rows">)";
    for (const OwnReply& each : replies_of(visit.data(), visit.person(), kMostShown)) {
        std::string begin = each.reply.body.substr(0, kExcerpt);
        // Not in the middle of a character.
        while (!begin.empty() && !is_utf8(begin))
            begin.pop_back();
        page << "<li><a" << href(url_of(PostPlace{each.story, each.reply.place})) << "><span>" << begin
             << R"(</span><span class="quiet">)" << name_of(each.reply.state) << "</span></a></li>";
    }
    page << "</ul>";
}

void write_appeal(Html& page, const Visit& visit, const Moderation& made) {
    if (made.undone_at) {
        page << "<p>" << say("It was undone.") << "</p>";
    } else if (made.answer) {
        page << "<p>" << say("You appealed, and another moderator left it as it is.") << "</p>";
    } else if (made.appeal) {
        page << "<p>" << say("You appealed. Another moderator will look at it.") << "</p>";
    } else if (made.can_be_appealed()) {
        const std::string field = "appeal-" + made.id.text();
        account::open_form(page, visit, html::Path("/stories/yours/appeal"));
        page << R"(<input type="hidden" name="record")" << attribute("value", made.id.text()) << "><p><label"
             << attribute("for", field) << ">" << say("Why should another moderator decide otherwise?")
             << R"(</label> <textarea name="appeal" rows="3")" << attribute("id", field)
             << R"(></textarea></p><p><button class="button quiet">)" << say("Appeal") << "</button></p></form>";
    }
}

void write_record(Html& page, const Visit& visit, const Moderation& made) {
    page << "<li><article><p><b>" << told(made.act) << "</b> · "
         << page.words().short_day(visit.viewer->zone.day_at(made.at));
    if (made.until) page << " · " << say("until {0}", page.words().short_day(*made.until));
    if (made.is_by_rules()) page << " · " << say("by the rules, until a moderator has looked at it");
    page << "</p><p>" << told(made.reason) << "</p>";
    // For `unfit` the words name the verdict.
    if (!made.words.empty() && made.act != Act::unfit)
        page << "<blockquote>" << std::string_view(made.words) << "</blockquote>";
    if (made.post)
        page << R"(<p><a class="button quiet")" << href(url_of(*made.post)) << ">" << say("The post") << "</a></p>";
    write_appeal(page, visit, made);
    page << "</article></li>";
}

http::Response show_yours(Visit& visit) {
    Html page = account::start_page(visit);
    page << "<h1>" << say("Your posts") << R"(</h1><p class="actions"><a class="button")" << href("/stories/write")
         << ">" << say("Tell yours") << R"(</a> <a class="button quiet")" << href("/stories/hidden") << ">"
         << say("Members you do not want to read") << "</a></p>";
    const auto records = moderations_of(visit.data(), visit.person(), kMostShown);
    if (!records.empty()) page << "<h2>" << say("What was decided about them") << R"(</h2><ul class="rows">)";
    for (const Moderation& each : records)
        if (is_told(each.act)) write_record(page, visit, each);
    if (!records.empty()) page << "</ul>";
    write_stories(page, visit);
    write_replies(page, visit);
    return account::show(visit, {say("Your posts"), account::Section::stories}, page);
}

http::Response appeal(Visit& visit) {
    const auto id = Id::parse(visit.form.text("record"));
    const auto made = id ? find_moderation(visit.data(), visit.person(), *id) : std::nullopt;
    const std::string words = cleaned(visit.form.text("appeal"));
    if (!made) return account::show_problem(visit, 404, {"There is no such decision.", {}});
    if (words.empty() || length_utf8(words) > kMostOfWords)
        return account::show_problem(visit, 422,
                                     {"Please write why, in at most {0} characters.", {std::to_string(kMostOfWords)}});
    add_appeal(visit.data(), *made, words, visit.now);
    return http::see_other("/stories/yours");
}

} // namespace

account::Routes own_posts_routes() {
    using account::Access;
    using account::Work;
    return {
        {http::Method::get, "/stories/yours", Access::member, Work::read, show_yours},
        {http::Method::post, "/stories/yours/appeal", Access::member, Work::write, appeal},
    };
}

} // namespace amble::community
