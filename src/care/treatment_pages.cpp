#include "care/treatment_pages.h"

#include "claims/evidence_shown.h"
#include "claims/standing.h"

namespace amble::care {

namespace {

using html::attribute;
using html::Html;
using html::say;

/// "pt" of "pt-BR": the evidence is written by language.
std::string_view language_of(const Html& page) {
    const std::string_view language = page.words().language();
    return language.substr(0, language.find('-'));
}

html::Attribute in_english(const Html& page, bool translated) {
    html::Attribute language = attribute("lang", "en");
    language.present = !translated && language_of(page) != "en";
    return language;
}

void write_verdict(Html& page, const claims::Verdict& verdict, const claims::Shown& how) {
    const claims::Translation* told = verdict.translation(language_of(page));
    const claims::Standing standing = claims::standing_of(verdict.answer);
    const auto language = in_english(page, told != nullptr);
    page << "<li><div><p><a" << href(html::Url::of_site("/verdicts/" + verdict.id)) << language << ">"
         << std::string_view(told ? told->question : verdict.question) << "</a> <span"
         << attribute("class", "tag " + std::string(standing.tone)) << ">" << standing.words << "</span></p><p"
         << language << ">" << std::string_view(told ? told->summary : verdict.summary) << "</p>";
    for (const claims::Notice& notice : how.notices)
        page << R"(<p class="hint">)" << notice.sentence << "</p>";
    page << "</div></li>";
}

} // namespace

std::string treatment_name(const Html& page, const claims::LiveEvidence& evidence, std::string_view treatment) {
    const claims::Treatment* found = evidence.catalogue().treatment(treatment);
    return std::string(found ? found->name(language_of(page)) : treatment);
}

void write_cautions(Html& page, const claims::LiveEvidence& evidence, std::string_view treatment) {
    const claims::Treatment* found = evidence.catalogue().treatment(treatment);
    if (!found || found->cautions.empty()) return;
    page << R"(<div class="notice"><div><p>)" << say("Take care:") << "</p><ul" << in_english(page, false) << ">";
    for (const std::string& caution : found->cautions)
        page << "<li>" << caution << "</li>";
    page << "</ul></div></div>";
}

std::vector<const claims::Verdict*> verdicts_on(const claims::LiveEvidence& evidence, std::string_view treatment) {
    std::vector<const claims::Verdict*> found;
    for (const claims::Verdict& verdict : evidence.catalogue().verdicts)
        if (verdict.treatment == treatment) found.push_back(&verdict);
    return found;
}

void write_verdicts_on(Html& page, const account::Visit& visit, const claims::LiveEvidence& evidence,
                       std::string_view treatment) {
    const auto verdicts = verdicts_on(evidence, treatment);
    if (verdicts.empty()) {
        page << R"(<p class="hint">)" << say("No verdict on it yet: whether it helps is not checked.") << "</p>";
        return;
    }
    page << R"(<ul class="rows">)";
    for (const claims::Verdict* verdict : verdicts)
        write_verdict(page, *verdict,
                      claims::shown(evidence.catalogue(), *verdict, visit.today(), evidence.signatures(*verdict)));
    page << "</ul>";
}

} // namespace amble::care
