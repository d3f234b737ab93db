#pragma once

#include "claims/cues.h"

#include <span>
#include <string_view>

namespace amble::claims {

/// A line of the tables from which cues() are made. Where two lines hold the same phrase, both are told.
struct CueWords {
    cue::Set set;
    std::string_view phrases; // folded, separated by commas
};

std::span<const CueWords> english_cue_words();
std::span<const CueWords> german_cue_words();

/// Turns of phrase, to be told with the words above.
std::span<const CueWords> english_sayings();
std::span<const CueWords> german_sayings();

/// What cues() holds without the turns of phrase, of which nearly each ordinary word is part of one.
const Phrases& single_cues(Language language);

Phrases phrases_of(std::span<const CueWords> lines);

} // namespace amble::claims
