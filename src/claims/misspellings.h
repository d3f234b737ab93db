#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace amble::claims {

/// Words that are understood with a letter wrong. For a few hundred words; Lexicon has thousands and an index.
class Misspellings {
public:
    /// A folded word; those under six letters have too many neighbours and are left out.
    void add(std::string_view word);

    /// The word that was meant by one with one letter put in, left out, replaced or swapped, or two from nine letters
    /// on; empty where none was.
    std::string_view meant(std::string_view written) const;

private:
    std::array<std::vector<std::string>, 26> by_first_;
};

} // namespace amble::claims
