#pragma once

#include "foundation/base/sentence.h"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace amble::claims {

/// What in a text cannot wait for an answer to the text. In this order, so that `<` compares.
enum class RedFlag : uint8_t {
    self_harm,    // the writer, or somebody near them, speaks of dying or of hurting themselves
    cauda_equina, // bladder, bowel, feeling between the legs, or both legs (docs/sources/screening.md, S1 to S4)
};

struct RedFlagFound {
    RedFlag flag = RedFlag::self_harm;
    size_t begin = 0; // bytes of the text: the words that were found
    size_t end = 0;

    bool operator==(const RedFlagFound&) const = default;
};

/// Red flags in any bytes, in English or German, in the order of the text. What is denied ("no numbness"), told of
/// signs in general ("go to hospital if you cannot pee"), long over or of an animal is none. Where that is in doubt it
/// is one: help that was not needed costs a glance. Not finding any says nothing about the writer.
std::vector<RedFlagFound> red_flags(std::string_view text);

bool any_of(const std::vector<RedFlagFound>& found, RedFlag flag);

/// What whoever wrote it reads at once, before anything else. The numbers to call are on the pages that it leads to:
/// /crisis for self_harm, /emergency for cauda_equina.
std::vector<Sentence> help(RedFlag flag);

} // namespace amble::claims
