#pragma once

#include "claims/mark.h"
#include "foundation/base/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace amble::claims {

/// A line of tests/claims/*.tsv: one sentence, and what a reader of it should find. README.md there has the rules.
struct Labelled {
    std::string id; // "s017", or "p003.2" for the second sentence of a post
    std::string language;
    Speech speech = Speech::neither;
    std::string treatment; // "-" in each of these: not said
    std::string direction;
    std::string strength;
    std::string outcome;
    std::string phase;
    std::string verdict; // the one that may be attached, or several with "+" between them
    std::string text;

    /// Sentences of one post share this; a sentence by itself has its own.
    std::string_view post() const { return std::string_view(id).substr(0, id.find('.')); }
    /// The last digit of the post's number is 0, 3, 6 or 9: looked at only to measure.
    bool is_test() const;
};

Result<std::vector<Labelled>> read_labelled(std::string_view tsv);

/// A text as a reader gets it: the sentences of a post one after the other, with where each begins.
struct LabelledText {
    std::string text;
    std::vector<Labelled> sentences;
    std::vector<size_t> begins;
};

std::vector<LabelledText> texts(std::vector<Labelled> sentences);

} // namespace amble::claims
