#include "account/page.h"
#include "claims/evidence_shipped.h"
#include "claims/page_functions.h"
#include "claims/parts_pages.h"
#include "claims/ranking.h"
#include "foundation/base/text.h"
#include "foundation/html/form.h"

#include <algorithm>
#include <array>

namespace amble::claims {

namespace {

using account::Visit;
using html::Html;
using html::say;

// [design]
constexpr size_t kMostSearched = 200; // characters
constexpr size_t kMostFound = 20;
constexpr double kFarthestFound = 0.4; // of the best one's score: letters in common alone bring in anything

void append(std::string& to, const std::vector<std::string>& texts) {
    for (const std::string& text : texts)
        to.append(" ").append(text);
}

/// Everything a verdict can be found by, in every language it has.
Document document(const Catalogue& catalogue, const Verdict& verdict) {
    Document made{verdict.id, "", verdict.question + " " + verdict.statement + " " + verdict.summary};
    append(made.text, verdict.said_as);
    for (const Translation& each : verdict.translations)
        append(made.text, {each.question, each.summary});
    if (const Treatment* treatment = catalogue.treatment(verdict.treatment)) {
        for (const Words& words : treatment->words) {
            append(made.title, words.names);
            append(made.title, words.lay);
            append(made.title, words.misspelt);
        }
    }
    return made;
}

const Ranking& ranking() {
    static const Ranking made = [] {
        std::vector<Document> documents;
        for (const Verdict& verdict : shipped_evidence().verdicts)
            documents.push_back(document(shipped_evidence(), verdict));
        return Ranking(documents);
    }();
    return made;
}

std::vector<const Verdict*> found(std::string_view query) {
    std::vector<const Verdict*> verdicts;
    const auto ranked = ranking().top(query, kMostFound);
    for (const Ranked& each : ranked)
        if (each.score >= kFarthestFound * ranked.front().score)
            verdicts.push_back(&shipped_evidence().verdicts[each.document]);
    return verdicts;
}

void write_search(Html& page, std::string_view query, const Problems& problems) {
    page << R"(<form class="form" method="get" role="search")" << html::action("/verdicts") << ">";
    const html::FormState state{[&](std::string_view) { return std::string(query); }, problems};
    html::Form form(page, state);
    form.summary();
    form.text({.name = "q",
               .label = say("Search the verdicts"),
               .hint = say("A treatment or a question: \"heat\", \"does ice help?\""),
               .need = html::Need::optional},
              html::TextKind::search);
    form.send(say("Search"));
    page << "</form>";
}

void write_found(Html& page, const std::vector<const Verdict*>& verdicts, Day today) {
    page << "<h2>" << say("Found") << "</h2>";
    if (verdicts.empty())
        page << "<p>" << say("No verdict has these words. Try the name of the treatment, or look through the list.")
             << " <a" << html::href("/verdicts") << ">" << say("All verdicts") << "</a></p>";
    else
        write_verdicts(page, shipped_evidence(), verdicts, today);
}

void write_by_treatment(Html& page, Day today) {
    const Catalogue& catalogue = shipped_evidence();
    const std::string_view language = page.words().language();
    std::vector<const Treatment*> treatments;
    for (const Treatment& each : catalogue.treatments)
        treatments.push_back(&each);
    std::ranges::sort(treatments, {}, [language](const Treatment* each) { return lower_ascii(each->name(language)); });
    for (const Treatment* treatment : treatments) {
        std::vector<const Verdict*> verdicts;
        for (const Verdict& verdict : catalogue.verdicts)
            if (verdict.treatment == treatment->id) verdicts.push_back(&verdict);
        if (verdicts.empty()) continue;
        page << "<h2><a" << html::href(url_of(*treatment)) << ">" << treatment->name(language) << "</a></h2>";
        write_verdicts(page, catalogue, verdicts, today);
    }
}

void write_by_verdict(Html& page, Day today) {
    constexpr std::array kAnswers{Answer::supported, Answer::supported_with_caveats,
                                  Answer::mixed,     Answer::not_supported,
                                  Answer::harmful,   Answer::not_known};
    for (const Answer answer : kAnswers) {
        std::vector<const Verdict*> verdicts;
        for (const Verdict& verdict : shipped_evidence().verdicts)
            if (verdict.answer == answer) verdicts.push_back(&verdict);
        if (verdicts.empty()) continue;
        page << "<h2>" << tag_of(answer).text << "</h2>";
        write_verdicts(page, shipped_evidence(), verdicts, today);
    }
}

void write_all(Html& page, bool by_verdict, Day today) {
    page << R"(<p class="actions"><a class="button quiet")" << html::href("/verdicts")
         << html::attribute("aria-current", by_verdict ? "false" : "true") << ">" << say("By treatment")
         << R"(</a> <a class="button quiet")" << html::href("/verdicts?by=verdict")
         << html::attribute("aria-current", by_verdict ? "true" : "false") << ">" << say("By verdict") << "</a></p>";
    by_verdict ? write_by_verdict(page, today) : write_by_treatment(page, today);
}

} // namespace

http::Response show_library(Visit& visit) {
    const http::Fields query = visit.request.query_fields();
    const std::string_view words = query.text("q");
    Problems problems;
    if (length_utf8(words) > kMostSearched)
        problems.push_back(problem("q",
                                   "That is longer than {0} characters. Search with fewer words, or paste a whole "
                                   "text under \"Check advice\".",
                                   {std::to_string(kMostSearched)}));
    Html page = account::start_page(visit);
    page << "<h1>" << say("Is it true?") << R"(</h1><p class="lead">)"
         << say("What trials and guidelines say about what people do for a bad back.") << "</p>";
    write_search(page, words, problems);
    page << R"(<p><a class="button quiet")" << html::href("/check") << ">" << say("Check advice")
         << R"(</a> <a class="button quiet")" << html::href("/verdicts.atom") << ">" << say("New verdicts as a feed")
         << "</a></p>";
    write_unsigned_note(page);
    if (problems.empty() && !words.empty())
        write_found(page, found(words), visit.today());
    else if (problems.empty())
        write_all(page, query.text("by") == "verdict", visit.today());
    const int status = problems.empty() ? 200 : 422;
    return account::show(visit, {say("Is it true?"), account::Section::claims, status}, page);
}

} // namespace amble::claims
