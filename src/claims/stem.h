#pragma once

#include <string_view>

namespace amble::claims {

/// A folded word without the endings of English and German words: "relieves", "relieving" and "relieved" are one, as
/// are "Schmerz", "Schmerzen" and "schmerzhaft". Rough on purpose, for finding and not for reading: our own, because
/// the stemming library of the distribution is not built for WebAssembly, where these rules run too.
std::string_view stem(std::string_view folded);

/// Words of both languages that say nothing of what a sentence is about.
bool is_filler(std::string_view folded);

} // namespace amble::claims
