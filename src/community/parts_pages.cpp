#include "community/parts_pages.h"

#include "account/handle_store.h"
#include "claims/evidence_shipped.h"
#include "foundation/base/text.h"

#include <algorithm>

namespace amble::community {

using account::Visit;
using html::attribute;
using html::href;
using html::Html;
using html::Said;
using html::say;

namespace {

/// Writes the parts of a post, and marks the claims in its texts.
class WordsWriter {
public:
    WordsWriter(Html& page, const ShownPost& post, const Marked& marked) : page_(page), post_(post), marked_(marked) {}

    void write() {
        for (const Piece& piece : marked_.text.pieces)
            piece.part == Part::text ? write_text(piece) : write_edge(piece);
    }

private:
    void write_text(const Piece& piece);
    void write_standing(const claims::Span& span);
    void write_edge(const Piece& piece);
    void write_link(const Piece& piece);
    void write_block(const Piece& piece);

    Html& page_;
    const ShownPost& post_;
    const Marked& marked_;
    size_t next_ = 0; // the span that was not passed yet
    bool in_link_ = false;
};

void WordsWriter::write_text(const Piece& piece) {
    const std::string_view text = piece.text;
    const size_t end = piece.begin + text.size();
    size_t at = piece.begin;
    const auto& spans = marked_.spans;
    while (at < end) {
        while (next_ < spans.size() && (spans[next_].end <= at || !is_general(spans[next_])))
            ++next_;
        if (next_ == spans.size() || spans[next_].begin >= end) break;
        const claims::Span& span = spans[next_];
        const size_t from = std::max(at, span.begin);
        const size_t to = std::min(end, span.end);
        page_ << text.substr(at - piece.begin, from - at) << "<mark>" << text.substr(from - piece.begin, to - from)
              << "</mark>";
        at = to;
        if (to == span.end) write_standing(span);
    }
    page_ << text.substr(at - piece.begin);
}

void WordsWriter::write_standing(const claims::Span& span) {
    page_ << " ";
    const bool leads = post_.stands(span) && !in_link_;
    if (leads) page_ << "<a" << href(html::Url::of_site("#" + post_.place_of(span.match.verdict))) << ">";
    write_tag(page_, post_.standing(span));
    if (leads) page_ << "</a>";
}

void WordsWriter::write_link(const Piece& piece) {
    if (piece.edge == Edge::closes) {
        if (in_link_) page_ << "</a>";
        in_link_ = false;
        return;
    }
    const auto link = html::Outward::parse(piece.text);
    if (!link) return;
    page_ << R"(<a rel="nofollow ugc noopener noreferrer")" << href(*link) << ">";
    in_link_ = true;
}

void WordsWriter::write_block(const Piece& piece) {
    const bool opens = piece.edge == Edge::opens;
    switch (piece.part) {
    case Part::paragraph:
        page_ << (opens ? html::Raw("<p>") : html::Raw("</p>"));
        break;
    case Part::heading: // the page's own headings are above it
        page_ << (opens ? html::Raw("<p><b>") : html::Raw("</b></p>"));
        break;
    case Part::quote:
        page_ << (opens ? html::Raw("<blockquote>") : html::Raw("</blockquote>"));
        break;
    case Part::bullets:
        page_ << (opens ? html::Raw("<ul>") : html::Raw("</ul>"));
        break;
    case Part::numbers:
        page_ << (opens ? html::Raw("<ol>") : html::Raw("</ol>"));
        break;
    case Part::item:
        page_ << (opens ? html::Raw("<li>") : html::Raw("</li>"));
        break;
    case Part::code_block:
        page_ << (opens ? html::Raw("<p class=\"typed\">") : html::Raw("</p>"));
        break;
    default:
        break;
    }
}

void WordsWriter::write_edge(const Piece& piece) {
    const bool opens = piece.edge == Edge::opens;
    switch (piece.part) {
    case Part::line_break:
        page_ << "<br>";
        break;
    case Part::rule:
        page_ << "<hr>";
        break;
    case Part::code:
        page_ << (opens ? html::Raw("<code>") : html::Raw("</code>"));
        break;
    case Part::emphasis:
        page_ << (opens ? html::Raw("<em>") : html::Raw("</em>"));
        break;
    case Part::strong:
        page_ << (opens ? html::Raw("<strong>") : html::Raw("</strong>"));
        break;
    case Part::link:
        write_link(piece);
        break;
    default:
        write_block(piece);
    }
}

} // namespace

Handles handles_of(database::Transaction& data, const std::vector<PersonId>& people) {
    return account::handles_of(data, people);
}

void write_handle(Html& page, const Handles& handles, PersonId person) {
    const auto found = handles.find(person);
    if (found == handles.end())
        page << say("somebody who left");
    else
        page << "<b>" << found->second << "</b>";
}

void write_words(Html& page, const ShownPost& post, const Marked& text) {
    WordsWriter(page, post, text).write();
}

Said say_tried_for(TriedFor span) {
    switch (span) {
    case TriedFor::days:
        return say("For some days");
    case TriedFor::weeks:
        return say("For some weeks");
    case TriedFor::months:
        return say("For some months");
    case TriedFor::year_or_more:
        break;
    }
    return say("For a year or more");
}

Said say_outcome(Outcome outcome) {
    switch (outcome) {
    case Outcome::much_better:
        return say("Much better");
    case Outcome::better:
        return say("Better");
    case Outcome::no_change:
        return say("No change");
    case Outcome::worse:
        break;
    }
    return say("Worse");
}

Said say_again(Again again) {
    switch (again) {
    case Again::yes:
        return say("Would do it again");
    case Again::unsure:
        return say("Not sure whether to do it again");
    case Again::no:
        break;
    }
    return say("Would not do it again");
}

std::string treatment_name(const Html& page, const Facts& facts) {
    const claims::Treatment* treatment = claims::shipped_evidence().treatment(facts.treatment);
    return treatment ? std::string(treatment->name(page.words().reads())) : facts.treatment_name;
}

void write_facts(Html& page, const Facts& facts) {
    page << R"(<ul class="story-facts"><li>)";
    if (claims::shipped_evidence().treatment(facts.treatment))
        page << "<a" << href(html::Url::of_site("/treatments/" + facts.treatment)) << ">" << treatment_name(page, facts)
             << "</a>";
    else
        page << std::string_view(facts.treatment_name);
    page << "</li><li>" << say_tried_for(facts.tried_for) << "</li><li>" << say_outcome(facts.outcome) << "</li><li>"
         << say_again(facts.again) << "</li></ul>";
}

void write_story_row(Html& page, const Listed& list, const KeptStory& story, std::set<std::string> unfit) {
    const Marked title = marked_line(list.evidence.marker(), story.story.title);
    const Marked name = marked_line(list.evidence.marker(), story.story.facts.own_name());
    const ShownPost post{list.evidence, {&title, &name}, "said", std::move(unfit), nullptr};
    const std::string whole = url_of(story.id).text();
    page << R"(<li><article><h2 class="row-title"><a)" << href(url_of(story.id)) << R"( dir="auto">)"
         << std::string_view(story.story.title) << "</a></h2>";
    write_standings(page, post, title, whole);
    write_facts(page, story.story.facts);
    write_standings(page, post, name, whole);
    page << R"(<p class="quiet">)";
    write_handle(page, list.handles, story.author);
    page << " · " << page.words().short_day(story.shown_on) << " · "
         << html::counted("{0} reply", "{0} replies", story.replies) << " · "
         << html::counted("useful to {0} person", "useful to {0} people", story.useful) << "</p></article></li>";
}

html::Url url_of(const Id& story) {
    return html::Url("/stories/", story);
}

html::Url url_of(const PostPlace& post) {
    // A reply is found by the page that begins with it.
    if (post.is_story()) return url_of(post.story);
    return html::Url::of_site("/stories/" + post.story.text() + "?after=" + std::to_string(post.place - 1) + "#reply-" +
                              std::to_string(post.place));
}

void write_post_fields(Html& page, const PostPlace& post) {
    page << R"(<input type="hidden" name="story")" << attribute("value", post.story.text())
         << R"(><input type="hidden" name="place")" << attribute("value", post.place) << ">";
}

std::optional<PostPlace> post_of(const http::Fields& form) {
    const auto story = Id::parse(form.text("story"));
    const auto place = parse_whole_number(form.text("place"));
    if (!story || !place || *place < 0) return std::nullopt;
    return PostPlace{*story, *place};
}

} // namespace amble::community
