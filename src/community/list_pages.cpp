#include "account/form_state.h"
#include "claims/evidence_shipped.h"
#include "community/community_pages.h"
#include "community/parts_pages.h"
#include "community/reaction_store.h"
#include "community/search_store.h"
#include "community/search_words.h"
#include "community/story_store.h"
#include "community/told_count_store.h"
#include "foundation/base/text.h"

#include <set>

namespace amble::community {

namespace {

using account::Visit;
using html::attribute;
using html::href;
using html::Html;
using html::say;

// [design]
constexpr int kOnAPage = 20;
constexpr size_t kMostSearched = 200; // characters
constexpr size_t kMostVerdicts = 5;

/// Which stories are asked for: all, those of one treatment, or those that a search finds.
struct Asked {
    std::string treatment;
    std::string words;
    std::optional<ListPlace> after;
};

Asked asked(const Visit& visit) {
    const http::Fields query = visit.request.query_fields();
    Asked made{std::string(query.text("treatment")), std::string(query.text("q")), {}};
    if (!claims::shipped_evidence().treatment(made.treatment)) made.treatment.clear();
    const auto day = parse_day(query.text("day"));
    const auto story = Id::parse(query.text("after"));
    if (day && story) made.after = ListPlace{*day, *story};
    return made;
}

std::string address(const Asked& asked) {
    std::string made = "/stories?";
    if (!asked.treatment.empty()) made += "treatment=" + http::form_encoded(asked.treatment) + "&";
    if (!asked.words.empty()) made += "q=" + http::form_encoded(asked.words) + "&";
    if (asked.after) made += "day=" + iso(asked.after->day) + "&after=" + asked.after->story.text();
    return made;
}

/// A page of stories and one more, if there is a next page.
std::vector<KeptStory> look_up(Visit& visit, const Asked& asked) {
    if (asked.words.empty()) return stories(visit.data(), {asked.treatment, asked.after, kOnAPage + 1});
    const auto words = search_words(asked.words, kMostAsked);
    return find_stories(visit.data(), found_stories(visit.data(), words, asked.after, kOnAPage + 1));
}

/// Leaves out the stories of those whom the viewer does not want to read.
void drop_hidden(Visit& visit, std::vector<KeptStory>& found) {
    if (!visit.viewer || found.empty()) return;
    std::set<PersonId> hidden;
    for (const HiddenMember& each : hidden_by(visit.data(), visit.person()))
        hidden.insert(each.person);
    std::erase_if(found, [&hidden](const KeptStory& each) { return hidden.contains(each.author); });
}

void write_rows(Html& page, Visit& visit, const std::vector<KeptStory>& found) {
    std::vector<PersonId> writers;
    std::vector<Id> stories;
    for (const KeptStory& each : found) {
        writers.push_back(each.author);
        stories.push_back(each.id);
    }
    const Handles handles = handles_of(visit.data(), writers);
    const auto evidence = claims::live_evidence(visit.data());
    auto unfit = unfit_for_stories(visit.data(), stories);
    page << R"(<ul class="rows">)";
    for (size_t i = 0; i < found.size(); ++i)
        write_story_row(page, {*evidence, handles}, found[i], std::move(unfit[i]));
    page << "</ul>";
}

void write_list(Html& page, Visit& visit, Asked asked) {
    std::vector<KeptStory> found = look_up(visit, asked);
    if (found.empty()) {
        page << "<p>" << say("No story here yet.") << "</p>";
        return;
    }
    const bool more = found.size() > kOnAPage;
    if (more) found.resize(kOnAPage);
    asked.after = ListPlace{found.back().shown_on, found.back().id};
    drop_hidden(visit, found);
    if (found.empty())
        page << "<p>" << say("These stories are all by members whom you do not want to read.") << "</p>";
    else
        write_rows(page, visit, found);
    if (!more) return;
    page << R"(<p class="actions"><a class="button quiet" rel="next")" << href(html::Url::of_site(address(asked)))
         << ">" << say("Older stories") << "</a></p>";
}

/// The verdicts that a search finds, above the stories: what is known before what was told.
void write_verdicts_above(Html& page, const Visit& visit, std::string_view words) {
    const auto evidence = claims::live_evidence(visit.data());
    const auto found = evidence->found(words, kMostVerdicts);
    if (found.empty()) return;
    page << "<h2>" << say("Verdicts") << "</h2>";
    write_verdicts_found(page, *evidence, found, visit.today());
}

void write_search(Html& page, const Asked& asked) {
    page << R"(<form class="form" method="get" role="search")" << html::action("/stories") << ">";
    const html::FormState state{[&](std::string_view) { return asked.words; }, {}};
    html::Form form(page, state);
    form.text({.name = "q", .label = say("Search stories and verdicts"), .need = html::Need::optional},
              html::TextKind::search);
    form.send(say("Search"));
    page << "</form>";
}

void write_ways(Html& page, const Visit& visit) {
    page << R"(<p class="actions"><a class="button")" << href("/stories/write") << ">" << say("Tell yours") << "</a>";
    if (visit.viewer)
        page << R"( <a class="button quiet")" << href("/stories/yours") << ">" << say("Your posts") << "</a>";
    if (visit.viewer && visit.viewer->roles.has(account::Role::moderator))
        page << R"( <a class="button quiet")" << href("/moderation") << ">" << say("Moderation") << "</a>";
    page << "</p>";
}

void write_heading(Html& page, Visit& visit, const Asked& asked) {
    const claims::Treatment* treatment = claims::shipped_evidence().treatment(asked.treatment);
    if (!treatment) {
        page
            << "<h1>" << say("Stories") << R"(</h1><p class="lead">)"
            << say("What members tried for their backs, and what came of it. One person's experience tells nobody what "
                   "will happen to them, so what trials say stands beside it.")
            << "</p>";
        return;
    }
    page << "<h1>" << say("Stories: {0}", treatment->name(page.words().reads())) << "</h1><p><a"
         << href(html::Url::of_site("/treatments/" + treatment->id)) << ">" << say("What trials say") << "</a></p>";
    write_told(page, visit, asked.treatment);
}

http::Response show_stories(Visit& visit) {
    Asked asked = community::asked(visit);
    Html page = account::start_page(visit);
    write_heading(page, visit, asked);
    write_ways(page, visit);
    write_search(page, asked);
    if (length_utf8(asked.words) > kMostSearched) {
        page << R"(<p class="problem">)"
             << say("That is longer than {0} characters. Search with fewer words.", kMostSearched) << "</p>";
        return account::show(visit, {say("Stories"), account::Section::stories, 422}, page);
    }
    if (!asked.words.empty()) {
        write_verdicts_above(page, visit, asked.words);
        page << "<h2>" << say("Stories") << "</h2>";
    }
    write_list(page, visit, asked);
    if (!asked.words.empty())
        page << R"(<p class="hint">)"
             << say("Newest first. Of words that very many stories have, only the newest stories are looked through.")
             << "</p>";
    page << "<p><a" << href("/stories/log") << ">" << say("What moderators did") << "</a></p>";
    return account::show(visit, {say("Stories"), account::Section::stories}, page);
}

Sentence share_of(const Share& share) {
    return say("{0} of 100 (between {1} and {2})", share.percent, share.low, share.high);
}

void write_count(Html& page, html::Said what, int64_t part, int64_t all) {
    page << "<tr><th scope=\"row\">" << what << "</th><td>" << part << "</td><td>" << share_of(share(part, all))
         << "</td></tr>";
}

} // namespace

void write_told(Html& page, Visit& visit, std::string_view treatment) {
    page << "<h2>" << say("What members say") << "</h2>";
    const auto told = told_of(visit.data(), treatment);
    if (!told) {
        page << "<p>" << say("Fewer than {0} members told of it here, too few to count.", kFewestMembers) << "</p>";
    } else {
        page << "<table><caption>"
             << say("{0} members, counted on {1}. Whoever writes here is not like everybody, and most backs get better "
                    "with time, whatever is done.",
                    told->members, page.words().short_day(told->counted_on))
             << "</caption><thead><tr><td></td><th scope=\"col\">" << say("Members") << "</th><th scope=\"col\">"
             << say("Share") << "</th></tr></thead><tbody>";
        write_count(page, say("Better"), told->better, told->members);
        write_count(page, say("No change"), told->no_change, told->members);
        write_count(page, say("Worse"), told->worse, told->members);
        write_count(page, say("Would do it again"), told->again, told->members);
        page << "</tbody></table>";
    }
    // docs/sources/community.md
    page << R"(<p class="hint">)"
         << say("For comparison, the usual course of new back pain: large gains in the first six weeks, then slower "
                "ones (Costa and others, 2012).")
         << "</p><p><a" << href(html::Url::of_site("/stories?treatment=" + std::string(treatment))) << ">"
         << say("Stories about it") << "</a></p>";
}

account::Routes list_routes() {
    using account::Access;
    return {{http::Method::get, "/stories", Access::anyone, account::Work::read, show_stories,
             account::Reach::crosses_persons}};
}

} // namespace amble::community
