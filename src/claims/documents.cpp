#include "claims/documents.h"

namespace amble::claims {

namespace {

void append(std::string& to, const std::vector<std::string>& texts) {
    for (const std::string& text : texts)
        to.append(" ").append(text);
}

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

} // namespace

std::vector<Document> documents(const Catalogue& catalogue) {
    std::vector<Document> made;
    for (const Verdict& verdict : catalogue.verdicts)
        made.push_back(document(catalogue, verdict));
    return made;
}

} // namespace amble::claims
