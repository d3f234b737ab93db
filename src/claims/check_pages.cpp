#include "account/page.h"
#include "account/token.h"
#include "claims/mark.h"
#include "claims/marks_visit.h"
#include "claims/page_functions.h"
#include "claims/parts_pages.h"
#include "claims/portable_evidence.h"
#include "claims/standing.h"
#include "claims/warnings_visit.h"
#include "foundation/base/text.h"
#include "foundation/html/form.h"

#include <algorithm>

namespace amble::claims {

namespace {

using account::Visit;
using html::Html;
using html::say;

constexpr size_t kMostCharacters = 20'000; // [design]: a long article is a third of this

/// As it was typed: a form sends each line end as two characters.
std::string pasted(const http::Fields& form) {
    std::string text(form.text("text"));
    std::erase(text, '\r');
    return text;
}

void write_standing(Html& page, const Span& span) {
    const Standing standing = standing_of(span);
    page << "<span" << html::attribute("class", "tag " + std::string(standing.tone)) << ">" << standing.words
         << "</span>";
}

/// The text as it was pasted, each stretch that was read marked and led to its answer below.
void write_text(Html& page, std::string_view text, const std::vector<Span>& spans) {
    page << R"(<h2>)" << say("Your text") << R"(</h2><p class="pasted" dir="auto">)";
    size_t written = 0;
    for (size_t i = 0; i < spans.size(); ++i) {
        const Span& span = spans[i];
        page << text.substr(written, span.begin - written) << "<mark>" << text.substr(span.begin, span.end - span.begin)
             << "</mark> <a" << html::href(html::Url::of_site("#said-" + std::to_string(i + 1))) << ">";
        write_standing(page, span);
        page << "</a>";
        written = span.end;
    }
    page << text.substr(written) << "</p>";
}

void write_verdict(Html& page, const LiveEvidence& evidence, const Verdict& verdict, Day today) {
    const Shown how = shown_here(evidence, verdict, today);
    const Told text = told(verdict, page.words());
    write_notices(page, how.notices);
    page << "<p" << lang(page, text.language) << "><a" << html::href(url_of(verdict)) << ">" << text.question
         << "</a></p><p>" << tag_of(verdict.answer) << R"( <span class="quiet">)" << say("Certainty:") << " "
         << name_of(how.certainty) << "</span></p><p" << lang(page, text.language) << ">" << text.summary << "</p>";
}

/// What was read in one pasted text.
struct Read {
    const LiveEvidence& evidence;
    std::string_view text;
    std::vector<Span> spans;
    std::vector<DangerousAdviceFound> advice;

    const DangerousAdviceFound* advice_in(const Span& span) const {
        const auto at = std::ranges::find_if(
            advice, [&span](const auto& each) { return each.begin < span.end && span.begin < each.end; });
        return at == advice.end() ? nullptr : &*at;
    }
};

void write_unjudged(Html& page, const Read& read, const Span& span) {
    const Treatment* treatment =
        span.claim.treatment ? &read.evidence.catalogue().treatments[*span.claim.treatment] : nullptr;
    // "It may be true or not" is no answer to "throw your tablets away".
    if (const DangerousAdviceFound* advice = read.advice_in(span))
        page << "<p>" << warning(advice->advice) << "</p>";
    else if (treatment && treatment->prescribed_medicine)
        page << "<p>" << warning(DangerousAdvice::stop_medicine) << "</p>";
    if (span.claim.speech == Speech::experience)
        page << "<p>" << say("What somebody went through is theirs. It does not tell what happens to others.")
             << "</p>";
    else if (!read.advice_in(span))
        page << "<p>" << say("We have no verdict that answers exactly this. It may be true or not.") << "</p>";
    if (!treatment) return;
    page << "<p><a" << html::href(url_of(*treatment)) << ">"
         << say("What trials say: {0}", treatment->name(page.words().reads())) << "</a></p>";
}

void write_answers(Html& page, const Read& read, Day today) {
    const std::string_view text = read.text;
    page << "<h2>" << say("What we found") << R"(</h2><ol class="rows">)";
    for (size_t i = 0; i < read.spans.size(); ++i) {
        const Span& span = read.spans[i];
        page << "<li" << html::attribute("id", "said-" + std::to_string(i + 1)) << R"(><article><p dir="auto"><q>)"
             << text.substr(span.begin, span.end - span.begin) << "</q></p><p>";
        write_standing(page, span);
        page << "</p>";
        if (is_judged(span))
            write_verdict(page, read.evidence, *span.match.verdict, today);
        else
            write_unjudged(page, read, span);
        page << "</article></li>";
    }
    page << "</ol>";
}

void write_checked(Html& page, const LiveEvidence& evidence, std::string_view text, Day today) {
    write_red_flags(page, text);
    const Read read{evidence, text, evidence.marker().mark(text), dangerous_advice(text)};
    write_warnings(page, read.advice);
    write_text(page, text, read.spans);
    if (read.spans.empty() && read.advice.empty())
        page << "<p>" << say("No claim about a bad back was found in it. That says nothing about whether it is true.")
             << "</p>";
    else if (!read.spans.empty())
        write_answers(page, read, today);
    page << R"(<p class="hint">)"
         << say("A program matched this, not a person, and it can be wrong. What is not marked was not checked.")
         << "</p>";
}

void write_form(Html& page, const Visit& visit, std::string_view text, const Problems& problems) {
    account::open_form(page, visit, html::Url("/check"));
    const html::FormState state{[&](std::string_view) { return std::string(text); }, problems};
    html::Form form(page, state);
    form.summary();
    form.long_text({.name = "text",
                    .label = say("Advice you were given, or one question"),
                    .hint = say("Up to {0} characters, in English or German. It is read once and forgotten: nothing of "
                                "it is kept or logged.",
                                kMostCharacters)},
                   8);
    write_live_marks(page, "text", Unsent::is_answered);
    form.send(say("Check it"));
    page << "</form>";
}

void write_ways(Html& page) {
    page << "<p>" << say("Numb between the legs, or trouble with bladder or bowel? That is no question for this page.")
         << " <a" << html::href("/stop-signs") << ">" << say("Signs that mean stop") << "</a></p><p><a"
         << html::href("/verdicts") << ">" << say("All verdicts") << "</a></p>";
}

http::Response form_page(const Visit& visit, std::string_view text, const Problems& problems) {
    Html page = account::start_page(visit);
    page << "<h1>" << say("Check advice") << R"(</h1><p class="lead">)"
         << say("Paste what you were told about your back. Each claim in it gets what trials and guidelines say.")
         << "</p>";
    write_form(page, visit, text, problems);
    write_ways(page);
    const int status = problems.empty() ? 200 : 422;
    return account::show(visit, {say("Check advice"), account::Section::claims, status, kMarksIsland}, page);
}

Problems problems_of(std::string_view text) {
    if (text.empty()) return {problem("text", "Please paste a text or write a question first.")};
    const size_t characters = length_utf8(text);
    if (characters <= kMostCharacters) return {};
    return {problem("text", "This has {0} characters, and {1} is the most. Please check it in parts.",
                    {std::to_string(characters), std::to_string(kMostCharacters)})};
}

} // namespace

http::Response show_check(Visit& visit) {
    return form_page(visit, "", {});
}

http::Response check_text(Visit& visit) {
    const std::string text = pasted(visit.form);
    const Problems problems = problems_of(text);
    if (!problems.empty()) return form_page(visit, text, problems);
    Html page = account::start_page(visit);
    page << "<h1>" << say("Check advice") << "</h1>";
    write_checked(page, *live_evidence(visit.data()), text, visit.today());
    page << "<h2>" << say("Check something else") << "</h2>";
    write_form(page, visit, text, {});
    write_ways(page);
    return account::show(visit, {say("Check advice"), account::Section::claims, 200, kMarksIsland}, page);
}

http::Response send_evidence(Visit& visit) {
    const auto evidence = live_evidence(visit.data());
    PortableEvidence portable{without_details(evidence->catalogue()), {}};
    for (const Verdict& verdict : portable.catalogue.verdicts)
        if (evidence->signatures(verdict) >= kSignaturesNeeded) portable.signed_here.push_back(verdict.id);
    http::Response response;
    response.body = packed(portable);
    response.content_type = "application/octet-stream";
    response.caching = http::Caching::revalidate;
    const std::string tag = "\"" + account::token_hash(response.body) + "\"";
    response.with("ETag", tag);
    if (visit.request.header("if-none-match") != tag) return response;
    response.status = 304;
    response.body.clear();
    return response;
}

} // namespace amble::claims
