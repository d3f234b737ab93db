#include "app/translations.h"

#include "foundation/base/text.h"
#include "foundation/json/json.h"

#include <fmt/format.h>

#include <fstream>
#include <sstream>
#include <stdexcept>

namespace amble::app {

namespace {

namespace fs = std::filesystem;

struct Wanted {
    std::string language;
    double weight = 1;
};

/// "de-AT,de;q=0.9,en;q=0.5"
std::vector<Wanted> wanted_languages(std::string_view accept_language) {
    std::vector<Wanted> wanted;
    for (const auto part : split(accept_language, ',')) {
        const auto pieces = split(part, ';');
        Wanted one{lower_ascii(trim(pieces[0]))};
        if (pieces.size() > 1 && trim(pieces[1]).starts_with("q="))
            one.weight = parse_decimal(trim(pieces[1]).substr(2)).value_or(0);
        if (!one.language.empty() && one.weight > 0) wanted.push_back(std::move(one));
    }
    return wanted;
}

/// [ENGLISH, TRANSLATION] or [ENGLISH FOR MANY, FORM, FORM …]. A place that got lost would drop a number from a
/// sentence.
Result<std::vector<std::string>> read_text(json::View entry, html::Plural plural) {
    std::vector<std::string> texts;
    for (const auto text : entry.elements())
        texts.emplace_back(text.text().value_or(""));
    if (texts.size() < 2) return problem("texts", "Each text needs the English and its translation.");
    const size_t forms = html::forms_of(plural).size();
    if (texts.size() > 2 && texts.size() - 1 != forms)
        return problem("texts", "\"{0}\" has {1} forms, but this language counts with {2}.",
                       {texts[0], std::to_string(texts.size() - 1), std::to_string(forms)});
    for (int place = 0; place < 10; ++place) {
        const std::string name = fmt::format("{{{}}}", place);
        const bool in_english = texts[0].find(name) != std::string::npos;
        for (size_t i = 1; i < texts.size(); ++i)
            if (texts.size() == 2 && in_english != (texts[i].find(name) != std::string::npos))
                return problem("texts", "\"{0}\" and its translation do not both hold {1}.", {texts[0], name});
    }
    return texts;
}

std::string read_file(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    std::ostringstream text;
    text << in.rdbuf();
    if (!in) throw std::runtime_error(fmt::format("The translation {} cannot be read.", file.string()));
    return text.str();
}

} // namespace

Result<html::Catalogue> read_catalogue(std::string_view json) {
    const auto document = json::Document::parse(json);
    if (!document) return problem("", "This is not well-formed JSON.");
    const auto root = document->root();
    html::Catalogue catalogue;
    catalogue.language = root.member("language").text().value_or("");
    if (catalogue.language.empty()) return problem("language", "Give the language's tag, such as \"de\" or \"pt-BR\".");
    catalogue.right_to_left = root.member("right_to_left").truth().value_or(false);
    const auto plural = html::plural_named(root.member("plural").text().value_or("english"));
    if (!plural)
        return problem("plural",
                       "Say how the language counts: japanese, english, french, russian, polish, czech or arabic.");
    catalogue.plural = *plural;
    for (const auto entry : root.member("texts").elements()) {
        auto texts = read_text(entry, catalogue.plural);
        if (!texts) return texts.error();
        // What is not translated yet stays English.
        if (texts->at(1).empty()) continue;
        catalogue.texts[texts->front()] = {texts->begin() + 1, texts->end()};
    }
    return catalogue;
}

Translations Translations::load(const fs::path& folder) {
    Translations all;
    if (folder.empty()) return all;
    std::error_code broken;
    for (const auto& entry : fs::directory_iterator(folder, broken)) {
        if (entry.path().extension() != ".json") continue;
        auto catalogue = read_catalogue(read_file(entry.path()));
        if (!catalogue)
            throw std::runtime_error(
                fmt::format("The translation {}: {}", entry.path().string(), english(catalogue.error().sentence)));
        all.add(std::move(*catalogue));
    }
    if (broken)
        throw std::runtime_error(fmt::format("The translations in {} cannot be read. Name a folder that this user may "
                                             "read, or leave out translations for English alone.",
                                             folder.string()));
    return all;
}

void Translations::add(html::Catalogue catalogue) {
    const std::string language = lower_ascii(catalogue.language);
    by_language_.insert_or_assign(language, html::Words(std::move(catalogue)));
}

namespace {

/// English pages, in which what the evidence says in German is German.
const html::Words& english_beside_german() {
    static const html::Words words = html::Words::english().for_reader_of("de");
    return words;
}

} // namespace

const html::Words* Translations::find(std::string_view language) const {
    if (language == "en-xa") return &html::Words::pseudo();
    if (const auto exact = by_language_.find(language); exact != by_language_.end()) return &exact->second;
    const auto general = language.substr(0, language.find('-'));
    if (general == "en") return &html::Words::english();
    const auto found = by_language_.find(general);
    if (found != by_language_.end()) return &found->second;
    return general == "de" ? &english_beside_german() : nullptr;
}

const html::Words& Translations::words_for(std::string_view accept_language) const {
    // Most requests: nothing to look for.
    const auto asks_for = [&](std::string_view language) {
        return accept_language.find(language) != accept_language.npos;
    };
    if (by_language_.empty() && !asks_for("en-XA") && !asks_for("de")) return html::Words::english();
    const auto* best = &html::Words::english();
    double weight = 0;
    for (const auto& wanted : wanted_languages(accept_language)) {
        const auto* words = wanted.weight > weight ? find(wanted.language) : nullptr;
        if (!words) continue;
        best = words;
        weight = wanted.weight;
    }
    return *best;
}

} // namespace amble::app
