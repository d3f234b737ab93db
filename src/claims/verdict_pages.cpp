#include "account/page.h"
#include "claims/claim_review.h"
#include "claims/following_pages.h"
#include "claims/page_functions.h"
#include "claims/parts_pages.h"
#include "claims/signature_pages.h"
#include "claims/verdict_store.h"

namespace amble::claims {

namespace {

using account::Visit;
using html::Html;
using html::Said;
using html::say;

/// What GRADE means by its four words: docs/sources/evidence.md.
Said meaning_of(Certainty certainty) {
    switch (certainty) {
    case Certainty::high:
        return say("More studies are unlikely to change this answer.");
    case Certainty::moderate:
        return say("This is probably so. More studies could change how large the effect is thought to be.");
    case Certainty::low:
        return say("This may be so. The truth could well be different, and more studies are likely to change it.");
    case Certainty::very_low:
        break;
    }
    return say("This is very uncertain: hardly more than a guess.");
}

/// A heading and, in English, what stands below it; nothing where there is nothing to say.
void write_part(Html& page, Said heading, const std::vector<std::string>& lines) {
    if (lines.empty()) return;
    page << "<h2>" << heading << "</h2><ul" << lang(page, "en") << ">";
    for (const std::string& line : lines)
        page << "<li>" << line << "</li>";
    page << "</ul>";
}

void write_part(Html& page, Said heading, const std::string& text) {
    if (text.empty()) return;
    page << "<h2>" << heading << "</h2><p" << lang(page, "en") << ">" << text << "</p>";
}

void write_source(Html& page, const Source& source) {
    page << "<li><span" << lang(page, "en") << ">";
    if (const auto link = html::Outward::parse(source.link))
        page << R"(<a rel="noreferrer")" << html::href(*link) << ">" << source.citation << "</a>";
    else
        page << source.citation;
    page << R"(</span> <span class="quiet">)";
    if (source.checked == Checked::confirmed)
        page << say("Confirmed. What was read: {0}.", source.read);
    else
        page << say("Still to be confirmed: it was not read yet for this verdict.");
    page << "</span></li>";
}

void write_sources(Html& page, const Catalogue& catalogue, const Verdict& verdict) {
    if (verdict.sources.empty()) return;
    page << "<h2>" << say("Sources") << "</h2><ul>";
    for (const std::string& id : verdict.sources)
        if (const Source* source = catalogue.source(id)) write_source(page, *source);
    page << "</ul>";
}

void write_answer(Html& page, const Verdict& verdict, const Told& text, const Shown& how) {
    page << "<h1" << lang(page, text.language) << ">" << text.question << "</h1>";
    write_notices(page, how.notices);
    page << "<p>" << tag_of(verdict.answer) << R"(</p><p class="lead")" << lang(page, text.language) << ">"
         << text.summary << "</p><h2>" << say("How certain is that?") << "</h2><p>" << say("Certainty:") << " <b>"
         << name_of(how.certainty) << "</b>. " << meaning_of(how.certainty) << "</p>";
}

void write_reasons(Html& page, const Catalogue& catalogue, const Verdict& verdict) {
    if (!reads_english(page.words()))
        page << R"(<p class="hint">)" << say("The rest is written in English only.") << "</p>";
    write_part(page, say("What was judged"), verdict.statement);
    write_part(page, say("For whom"), verdict.for_whom);
    write_part(page, say("Why"), verdict.why);
    write_part(page, say("Keep in mind"), verdict.caveats);
    write_part(page, say("Harms"), verdict.harms);
    write_part(page, say("Where guidelines disagree"), verdict.disagreements);
    write_sources(page, catalogue, verdict);
    page << R"(<p class="quiet">)"
         << say("Compiled on {0}. Review due on {1}.", page.words().short_day(verdict.compiled_on),
                page.words().short_day(verdict.review_due))
         << "</p>";
}

/// A link that anybody may pass on, and where the text has been; for specialists, where it is signed.
void write_ways_on(Html& page, const Visit& visit, const Verdict& verdict, const Version* version) {
    const std::string address = account::site_address(visit) + url_of(verdict).text();
    page << "<h2>" << say("Share") << R"(</h2><p class="share"><span)" << html::attribute("data-share", address) << ">"
         << address
         << R"(</span></p><p class="actions"><button type="button" class="button quiet" hidden data-share-button)"
         << html::attribute("data-title", verdict.question) << ">" << say("Share or copy this link")
         << R"(</button> <span role="status" data-share-done hidden>)" << say("Copied.") << "</span></p>";
    if (version)
        page << "<p><a" << html::href(html::Url::of_site(url_of(verdict).text() + "/history")) << ">"
             << say("What was changed, and when") << "</a></p>";
    if (visit.viewer && visit.viewer->verified_specialist)
        page << "<p><a" << html::href(html::Url::of_site("/verdict-work/" + verdict.id)) << ">"
             << say("Sign, dissent or correct") << "</a></p>";
}

ReviewFacts facts_of(const Visit& visit, const Verdict& verdict, const Treatment* treatment, const Version* version) {
    ReviewFacts facts{account::site_address(visit) + url_of(verdict).text(),
                      visit.settings.site_name,
                      treatment ? std::string(treatment->name()) : "",
                      {},
                      verdict.compiled_on};
    if (!version) return facts;
    if (version->publication) facts.changed_on = version->publication->on;
    for (const Opinion& each : version->opinions)
        if (each.kind == Opining::signature && !each.name.empty()) facts.signed_by.push_back(each.name);
    return facts;
}

/// Silence would look like a verdict.
void write_no_verdict(Html& page, const Treatment& treatment) {
    page << "<p>" << say("There is no verdict on this yet. That says nothing about whether it helps.") << "</p>";
    if (!treatment.no_verdict.empty()) page << "<p" << lang(page, "en") << ">" << treatment.no_verdict << "</p>";
    page << R"(<p><a class="button quiet")" << html::href("/ask") << ">" << say("Ask the specialists") << "</a></p>";
}

std::vector<const Verdict*> verdicts_on(const Catalogue& catalogue, const Treatment& treatment) {
    std::vector<const Verdict*> found;
    for (const Verdict& verdict : catalogue.verdicts)
        if (verdict.treatment == treatment.id) found.push_back(&verdict);
    return found;
}

/// One that specialists here withdrew says so, and why.
http::Response no_verdict(Visit& visit) {
    const auto published = published_versions(visit.data(), visit.path.at(0));
    if (published.empty())
        return account::show_problem(visit, 404, {"There is no such verdict. Perhaps it was renamed.", {}});
    return account::show_problem(visit, 410,
                                 {"Specialists here withdrew this verdict. Nobody should rely on it. They say: {0}",
                                  {published.front().publication->withdrawn_reason}});
}

} // namespace

http::Response show_verdict(Visit& visit) {
    const auto evidence = live_evidence(visit.data());
    const Catalogue& catalogue = evidence->catalogue();
    const Verdict* verdict = catalogue.verdict(visit.path.at(0));
    if (!verdict) return no_verdict(visit);
    Html page = account::start_page(visit);
    const Treatment* treatment = catalogue.treatment(verdict->treatment);
    if (treatment) {
        page << R"(<p class="kicker"><a)" << html::href(url_of(*treatment)) << ">";
        write_name(page, *treatment);
        page << "</a></p>";
    }
    const Told text = told(*verdict, page.words());
    const Shown how = shown_here(*evidence, *verdict, visit.today());
    write_answer(page, *verdict, text, how);
    write_reasons(page, catalogue, *verdict);
    const Version* version = evidence->signed_here(verdict->id);
    if (version) write_signatures(page, *version);
    write_ways_on(page, visit, *verdict, version);
    page << html::DataBlock(claim_review(*verdict, how, facts_of(visit, *verdict, treatment, version)));
    page << R"(<p class="actions"><a class="button quiet")" << html::href("/verdicts") << ">" << say("All verdicts")
         << R"(</a> <a class="button quiet")" << html::href("/check") << ">" << say("Check advice") << "</a></p>";
    return account::show(visit,
                         {.title = Said{text.question},
                          .section = account::Section::claims,
                          .island = "share",
                          .about = in_short(page.words(), *verdict, how)},
                         page);
}

http::Response show_treatment(Visit& visit, const WriteTold& told) {
    const auto evidence = live_evidence(visit.data());
    const Catalogue& catalogue = evidence->catalogue();
    const Treatment* treatment = catalogue.treatment(visit.path.at(0));
    if (!treatment)
        return account::show_problem(visit, 404, {"There is no such treatment here. Perhaps it was renamed.", {}});
    Html page = account::start_page(visit);
    const std::string_view name = treatment->name(page.words().reads());
    page << "<h1>";
    write_name(page, *treatment);
    page << "</h1>";
    write_part(page, say("Mind this first"), treatment->cautions);
    page << "<h2>" << say("What trials say") << "</h2>";
    const auto verdicts = verdicts_on(catalogue, *treatment);
    if (verdicts.empty()) {
        write_no_verdict(page, *treatment);
    } else {
        write_unsigned_note(page);
        write_verdicts(page, *evidence, verdicts, visit.today());
    }
    write_following(page, visit, *treatment);
    if (told) told(page, visit, treatment->id);
    page << R"(<p class="actions"><a class="button quiet")" << html::href("/verdicts") << ">" << say("All verdicts")
         << "</a></p>";
    return account::show(visit, {Said{name}, account::Section::claims}, page);
}

} // namespace amble::claims
