#include "community/verdict_parts_pages.h"

#include "claims/evidence_shown.h"
#include "community/parts_pages.h"

#include <algorithm>

namespace amble::community {

using account::Visit;
using html::attribute;
using html::href;
using html::Html;
using html::say;

namespace {

std::string_view primary(std::string_view language) {
    return language.substr(0, language.find('-'));
}

/// A verdict in the words of the page's reader, or in English where it has no others.
struct Told {
    std::string_view question;
    std::string_view summary;
    html::Attribute language;
};

Told told(const Html& page, const claims::Verdict& verdict) {
    const claims::Translation* translated = verdict.translation(primary(page.words().reads()));
    const std::string_view language = translated ? std::string_view(translated->language) : "en";
    html::Attribute made = attribute("lang", language);
    made.present = language != primary(page.words().language());
    if (translated) return {translated->question, translated->summary, made};
    return {verdict.question, verdict.summary, made};
}

void write_medicine(Html& page, const claims::Shown& how) {
    for (const claims::Notice& notice : how.notices)
        if (notice.kind == claims::NoticeKind::medicine)
            page << R"(<div class="notice warn"><div><p>)" << notice.sentence << "</p></div></div>";
}

void write_answer(Html& page, const claims::Verdict& verdict, const claims::Shown& how) {
    const Told text = told(page, verdict);
    page << "<p><a" << href(html::Url::of_site("/verdicts/" + verdict.id)) << text.language << ">" << text.question
         << "</a> ";
    write_tag(page, claims::standing_of(verdict.answer));
    page << R"( <span class="quiet">)" << say("Certainty:") << " "
         << Sentence{std::string(claims::word(how.certainty)), {}} << "</span></p>";
}

void write_objection(Html& page, const Visit& visit, const PostPlace& post, const claims::Verdict& verdict) {
    account::open_form(page, visit, html::Path("/stories/object"));
    write_post_fields(page, post);
    page << R"(<input type="hidden" name="verdict")" << attribute("value", verdict.id) << R"(><button class="link">)"
         << say("This does not fit what is said here") << "</button></form>";
}

claims::Shown shown_here(const claims::LiveEvidence& evidence, const claims::Verdict& verdict, Day today) {
    return claims::shown(evidence.catalogue(), verdict, today, evidence.signatures(verdict));
}

void write_verdict(Html& page, const Visit& visit, const ShownPost& post, const claims::Verdict& verdict) {
    const claims::Shown how = shown_here(post.evidence, verdict, visit.today());
    const Told text = told(page, verdict);
    page << "<li" << attribute("id", post.place_of(&verdict)) << "><article>";
    write_medicine(page, how);
    write_answer(page, verdict, how);
    page << "<p" << text.language << ">" << text.summary << "</p>";
    for (const claims::Notice& notice : how.notices)
        if (notice.kind != claims::NoticeKind::medicine) page << R"(<p class="hint">)" << notice.sentence << "</p>";
    if (post.objectable && visit.viewer) write_objection(page, visit, *post.objectable, verdict);
    page << "</article></li>";
}

bool is_on_a_medicine(const ShownPost& post, const claims::Span& span) {
    return span.claim.treatment && post.evidence.catalogue().treatments[*span.claim.treatment].prescribed_medicine;
}

} // namespace

bool ShownPost::stands(const claims::Span& span) const {
    return is_general(span) && claims::is_judged(span) && !unfit.contains(span.match.verdict->id);
}

claims::Standing ShownPost::standing(const claims::Span& span) const {
    if (claims::is_judged(span) && !stands(span)) return {{"Not checked yet", {}}, ""};
    return claims::standing_of(span);
}

std::vector<const claims::Verdict*> ShownPost::verdicts() const {
    std::vector<const claims::Verdict*> found;
    for (const Marked* text : texts)
        for (const claims::Span& span : text->spans)
            if (stands(span) && std::ranges::find(found, span.match.verdict) == found.end())
                found.push_back(span.match.verdict);
    return found;
}

std::string ShownPost::place_of(const claims::Verdict* verdict) const {
    const auto all = verdicts();
    const auto found = std::ranges::find(all, verdict);
    return std::string(anchor) + "-" + std::to_string(found - all.begin() + 1);
}

void write_tag(Html& page, const claims::Standing& standing) {
    page << "<span" << attribute("class", "tag " + std::string(standing.tone)) << ">" << standing.words << "</span>";
}

void write_standings(Html& page, const ShownPost& post, const Marked& text, std::string_view where) {
    bool warned = false, matched = false;
    for (const claims::Span& span : text.spans) {
        if (!is_general(span)) continue;
        const bool stands = post.stands(span);
        if (stands && !warned && is_on_a_medicine(post, span)) {
            warned = true;
            page << R"(<p class="hint">)"
                 << say("Do not stop or change a prescribed medicine without the person who prescribed it.") << "</p>";
        }
        matched = matched || stands;
        page << "<p>";
        if (stands)
            page << "<a" << href(html::Url::of_site(std::string(where) + "#" + post.place_of(span.match.verdict)))
                 << ">";
        write_tag(page, post.standing(span));
        if (stands) page << "</a>";
        page << "</p>";
    }
    if (matched && !where.empty())
        page << R"(<p class="hint">)" << say("A program matched this and can be wrong.") << "</p>";
}

void write_verdicts(Html& page, const Visit& visit, const ShownPost& post) {
    const auto found = post.verdicts();
    if (found.empty()) return;
    page << R"(<p class="hint">)" << say("What trials and guidelines say. A program matched this and can be wrong:")
         << R"(</p><ul class="rows">)";
    for (const claims::Verdict* verdict : found)
        write_verdict(page, visit, post, *verdict);
    page << "</ul>";
}

void write_verdicts_found(Html& page, const claims::LiveEvidence& evidence,
                          const std::vector<const claims::Verdict*>& verdicts, Day today) {
    page << R"(<p class="hint">)"
         << say("Verdicts are compiled from published guidelines and studies. Where two specialists here have signed "
                "one, it says so.")
         << R"(</p><ul class="rows">)";
    for (const claims::Verdict* verdict : verdicts) {
        const claims::Shown how = shown_here(evidence, *verdict, today);
        page << "<li><article>";
        write_medicine(page, how);
        write_answer(page, *verdict, how);
        if (evidence.signatures(*verdict) >= claims::kSignaturesNeeded)
            page << R"(<p class="hint">)" << say("Signed by two specialists here") << "</p>";
        page << "</article></li>";
    }
    page << "</ul>";
}

} // namespace amble::community
