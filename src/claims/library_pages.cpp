#include "account/page.h"
#include "claims/page_functions.h"
#include "claims/parts_pages.h"
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

void write_found(Html& page, const LiveEvidence& evidence, std::string_view words, Day today) {
    const auto verdicts = evidence.found(words, kMostFound);
    page << "<h2>" << say("Found") << "</h2>";
    if (verdicts.empty())
        page << "<p>" << say("No verdict has these words. Try the name of the treatment, or look through the list.")
             << " <a" << html::href("/verdicts") << ">" << say("All verdicts") << "</a></p>";
    else
        write_verdicts(page, evidence, verdicts, today);
}

void write_by_treatment(Html& page, const LiveEvidence& evidence, Day today) {
    const Catalogue& catalogue = evidence.catalogue();
    const std::string_view language = page.words().reads();
    std::vector<const Treatment*> treatments;
    for (const Treatment& each : catalogue.treatments)
        treatments.push_back(&each);
    std::ranges::sort(treatments, {}, [language](const Treatment* each) { return lower_ascii(each->name(language)); });
    for (const Treatment* treatment : treatments) {
        std::vector<const Verdict*> verdicts;
        for (const Verdict& verdict : catalogue.verdicts)
            if (verdict.treatment == treatment->id) verdicts.push_back(&verdict);
        if (verdicts.empty()) continue;
        page << "<h2><a" << html::href(url_of(*treatment)) << ">";
        write_name(page, *treatment);
        page << "</a></h2>";
        write_verdicts(page, evidence, verdicts, today);
    }
}

void write_by_verdict(Html& page, const LiveEvidence& evidence, Day today) {
    constexpr std::array kAnswers{Answer::supported, Answer::supported_with_caveats,
                                  Answer::mixed,     Answer::not_supported,
                                  Answer::harmful,   Answer::not_known};
    for (const Answer answer : kAnswers) {
        std::vector<const Verdict*> verdicts;
        for (const Verdict& verdict : evidence.catalogue().verdicts)
            if (verdict.answer == answer) verdicts.push_back(&verdict);
        if (verdicts.empty()) continue;
        page << "<h2>" << tag_of(answer).text << "</h2>";
        write_verdicts(page, evidence, verdicts, today);
    }
}

void write_all(Html& page, const LiveEvidence& evidence, bool by_verdict, Day today) {
    page << R"(<p class="actions"><a class="button quiet")" << html::href("/verdicts")
         << html::attribute("aria-current", by_verdict ? "false" : "true") << ">" << say("By treatment")
         << R"(</a> <a class="button quiet")" << html::href("/verdicts?by=verdict")
         << html::attribute("aria-current", by_verdict ? "true" : "false") << ">" << say("By verdict") << "</a></p>";
    by_verdict ? write_by_verdict(page, evidence, today) : write_by_treatment(page, evidence, today);
}

} // namespace

http::Response show_library(Visit& visit) {
    const http::Fields query = visit.request.query_fields();
    const auto evidence = live_evidence(visit.data());
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
    page << R"(<p class="actions"><a class="button quiet")" << html::href("/check") << ">" << say("Check advice")
         << R"(</a> <a class="button quiet")" << html::href("/ask") << ">" << say("Ask the specialists")
         << R"(</a> <a class="button quiet")" << html::href("/verdicts.atom") << ">" << say("New verdicts as a feed")
         << "</a></p>";
    if (visit.viewer && visit.viewer->verified_specialist)
        page << R"(<p><a class="button quiet")" << html::href("/verdict-work") << ">"
             << say("Verdicts to write and sign") << "</a></p>";
    write_unsigned_note(page);
    if (problems.empty() && !words.empty())
        write_found(page, *evidence, words, visit.today());
    else if (problems.empty())
        write_all(page, *evidence, query.text("by") == "verdict", visit.today());
    const int status = problems.empty() ? 200 : 422;
    return account::show(visit, {say("Is it true?"), account::Section::claims, status}, page);
}

} // namespace amble::claims
