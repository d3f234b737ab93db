#pragma once

#include "foundation/base/result.h"
#include "foundation/html/words.h"

#include <filesystem>
#include <map>
#include <string>
#include <string_view>

namespace amble::app {

/// Reads one translation as docs/translating.md describes it.
Result<html::Catalogue> read_catalogue(std::string_view json);

/// The languages that this server speaks: English always, and those it was given files for.
class Translations {
public:
    /// Every NAME.json of a folder; English alone where `folder` is empty. Throws std::runtime_error with a sentence
    /// that names the file and what is wrong with it.
    static Translations load(const std::filesystem::path& folder);

    void add(html::Catalogue catalogue);

    /// The first of the wanted languages that is here, by their weights: Accept-Language. "en-XA" is the
    /// pseudo-language that shows what is not translated or would not fit.
    const html::Words& words_for(std::string_view accept_language) const;

private:
    const html::Words* find(std::string_view language) const;

    std::map<std::string, html::Words, std::less<>> by_language_;
};

} // namespace amble::app
