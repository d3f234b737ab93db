#include "account/form_state.h"
#include "claims/evidence_shipped.h"
#include "claims/marks_visit.h"
#include "community/posting_pages.h"
#include "community/reaction_store.h"
#include "community/story_store.h"
#include "foundation/base/random.h"
#include "foundation/base/text.h"
#include "foundation/base/zone.h"

#include <algorithm>
#include <array>

namespace amble::community {

namespace {

using account::Visit;
using html::attribute;
using html::Html;
using html::say;

/// The answers that a story's form asks for, and how they fare.
struct Typed {
    Story story;
    bool measured = false;
    Problems problems;
};

Typed read_story(const http::Fields& form) {
    Typed typed;
    Facts& facts = typed.story.facts;
    if (claims::shipped_evidence().treatment(form.text("treatment"))) facts.treatment = form.text("treatment");
    if (facts.treatment.empty()) facts.treatment_name = cleaned(form.text("treatment_name"));
    facts.beside = cleaned(form.text("beside"));
    typed.story.title = cleaned(form.text("title"));
    std::replace(typed.story.title.begin(), typed.story.title.end(), '\n', ' ');
    typed.story.body = cleaned(form.text("body"));
    typed.measured = form.has("measured");
    typed.problems = problems_of(typed.story);
    const auto choose = [&](std::string_view field, auto& into, const auto& found) {
        if (found)
            into = *found;
        else
            typed.problems.push_back(problem(field, "Please choose one of the answers."));
    };
    choose("tried_for", facts.tried_for, tried_for_of(form.text("tried_for")));
    choose("outcome", facts.outcome, outcome_of(form.text("outcome")));
    choose("again", facts.again, again_of(form.text("again")));
    return typed;
}

/// Everything that anybody will read of it, for the rules that look at words.
std::string words_of(const Story& story) {
    return story.title + "\n\n" + story.facts.treatment_name + "\n\n" + story.facts.beside + "\n\n" + story.body;
}

std::vector<html::Choice> treatments(const Html& page) {
    const auto& catalogue = claims::shipped_evidence();
    std::vector<const claims::Treatment*> doable;
    for (const claims::Treatment& each : catalogue.treatments)
        if (each.kind != claims::Kind::idea) doable.push_back(&each);
    const std::string_view language = page.words().reads();
    std::ranges::sort(doable, {}, [&](const claims::Treatment* each) { return lower_ascii(each->name(language)); });
    std::vector<html::Choice> choices{{"", say("Something else, or choose")}};
    for (const claims::Treatment* each : doable)
        choices.push_back({each->id, Sentence{"{0}", {std::string(each->name(language))}}});
    return choices;
}

template<class Value, size_t N>
std::vector<html::Choice> choices(const std::array<Value, N>& values, html::Said (*say_one)(Value)) {
    std::vector<html::Choice> made;
    for (const Value each : values)
        made.push_back({word(each), say_one(each)});
    return made;
}

void write_facts_fields(html::Form& form, const Html& page) {
    constexpr std::array kSpans{TriedFor::days, TriedFor::weeks, TriedFor::months, TriedFor::year_or_more};
    constexpr std::array kOutcomes{Outcome::much_better, Outcome::better, Outcome::no_change, Outcome::worse};
    constexpr std::array kAgain{Again::yes, Again::unsure, Again::no};
    form.select({.name = "treatment", .label = say("What did you try?")}, treatments(page));
    form.text({.name = "treatment_name",
               .label = say("If it is not in the list: what was it?"),
               .need = html::Need::optional});
    form.radio({.name = "tried_for", .label = say("For how long?")}, choices(kSpans, say_tried_for));
    form.radio({.name = "outcome", .label = say("What changed for you?")}, choices(kOutcomes, say_outcome));
    form.radio({.name = "again", .label = say("Would you do it again?")}, choices(kAgain, say_again));
    form.long_text({.name = "beside",
                    .label = say("What else was going on?"),
                    .hint = say("Other treatments, rest, a change at work, time passing."),
                    .need = html::Need::optional},
                   3);
}

void write_measured_field(Html& page, html::Form& form, const std::optional<UsualPain>& pain) {
    const auto change = pain ? coarse_change(*pain) : std::nullopt;
    const auto told = change ? told_change(*change) : std::nullopt;
    if (!told) return;
    form.box({.name = "measured", .label = say("Attach what my own diary says"), .need = html::Need::optional});
    page << R"(<div class="notice"><div><p>)" << *told << "</p><p>"
         << say("Nothing else of your diary is shown: no number, no day. A specialist who follows you may still "
                "recognise your story by it.")
         << "</p></div></div>";
}

void write_form(Html& page, Visit& visit, const Parts& parts, const html::FormState& state, const std::string& seen) {
    account::open_form(page, visit, html::Path("/stories/write"));
    html::Form form(page, state);
    form.summary();
    const std::string body = state.typed("body");
    if (!seen.empty()) write_rewordings(page, *claims::live_evidence(visit.data()), body);
    write_facts_fields(form, page);
    form.text({.name = "title", .label = say("A title")});
    form.long_text({.name = "body",
                    .label = say("What happened?"),
                    .hint = say("In your own words, about yourself. **bold**, lists and links work. Leave out names, "
                                "places and telephone numbers.")},
                   10);
    claims::write_live_marks(page, "body");
    write_measured_field(page, form, parts.usual_pain(visit));
    if (seen.empty())
        form.send(say("Look at it first"));
    else
        page << R"(<input type="hidden" name="seen")" << attribute("value", seen)
             << R"(><p class="actions"><button class="button" name="post" value="yes">)" << say("Post it")
             << R"(</button> <button class="button quiet">)" << say("Look again") << "</button></p>";
    page << "</form>";
}

http::Response write_page(Visit& visit, const Parts& parts, const html::FormState& state, const Typed* typed) {
    Html page = account::start_page(visit);
    page << "<h1>" << say("Tell your story") << "</h1>";
    const bool looking = typed && typed->problems.empty();
    if (typed) write_help(page, looking ? "" : words_of(typed->story));
    std::string seen;
    if (looking) {
        const auto evidence = claims::live_evidence(visit.data());
        const MarkedStory story = marked(evidence->marker(), typed->story);
        const ShownPost post{*evidence, story.texts(), "said"};
        page << R"(<h2 dir="auto">)" << std::string_view(typed->story.title) << "</h2>";
        write_standings(page, post, story.title);
        write_facts(page, typed->story.facts);
        write_standings(page, post, story.name);
        write_preview(page, visit,
                      {post, story.body, &story.beside, words_of(typed->story),
                       holds(visit, parts.settings, words_of(typed->story))});
        seen = looked_at(words_of(typed->story));
        page << "<h2>" << say("Change it, or post it") << "</h2>";
    } else {
        page << R"(<p class="lead">)"
             << say("You see it before anybody else does, with what trials say about the claims in it.") << "</p>";
    }
    write_form(page, visit, parts, state, seen);
    const int status = typed && !looking ? 422 : 200;
    return account::show(visit, {say("Tell your story"), account::Section::stories, status, claims::kMarksIsland},
                         page);
}

http::Response show_write(Visit& visit, const Parts& parts) {
    if (auto refused = refuse_posting(visit, "")) return *std::move(refused);
    const std::string treatment(visit.request.query_fields().text("treatment"));
    const html::FormState state{
        [&](std::string_view field) { return field == "treatment" ? treatment : std::string(); }};
    return write_page(visit, parts, state, nullptr);
}

http::Response keep_story(Visit& visit, const Parts& parts, Typed typed) {
    const auto pain = typed.measured ? parts.usual_pain(visit) : std::nullopt;
    if (pain) typed.story.measured = coarse_change(*pain).value_or("");
    const std::string words = words_of(typed.story);
    const auto reasons = holds(visit, parts.settings, words);
    const Id id = random_id();
    add_story(visit.data(), id, typed.story,
              {visit.person(), visit.now, Zone::utc().day_at(visit.now), reasons.empty() ? State::shown : State::held});
    set_following(visit.data(), id, visit.person(), Wish::on);
    after_posting(visit, {id, 0}, words, reasons);
    return http::see_other(url_of(id).text());
}

http::Response write_story(Visit& visit, const Parts& parts) {
    Typed typed = read_story(visit.form);
    if (auto refused = refuse_posting(visit, words_of(typed.story))) return *std::move(refused);
    if (const auto other = after_rewording(visit, typed.story.body)) typed.story.body = *other;
    if (const auto too_many = flood(visit, PostKind::story)) typed.problems.push_back({"title", *too_many});
    const bool seen = visit.form.text("seen") == looked_at(words_of(typed.story));
    if (typed.problems.empty() && seen && visit.form.has("post")) return keep_story(visit, parts, std::move(typed));
    const html::FormState state{[&](std::string_view field) {
                                    return field == "body" ? typed.story.body : std::string(visit.form.text(field));
                                },
                                typed.problems};
    return write_page(visit, parts, state, &typed);
}

} // namespace

account::Routes write_routes(const Parts& parts) {
    using account::Access;
    using account::Work;
    constexpr size_t kMostBody = 256 * 1024; // 10,000 characters of four bytes, each byte as %XX
    return {{http::Method::get, "/stories/write", Access::member, Work::read,
             [parts](Visit& visit) { return show_write(visit, parts); }},
            {http::Method::post, "/stories/write", Access::member, Work::write,
             [parts](Visit& visit) { return write_story(visit, parts); }, account::Reach::crosses_persons, kMostBody}};
}

} // namespace amble::community
