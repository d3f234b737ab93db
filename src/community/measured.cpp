#include "community/measured.h"

#include <array>

namespace amble::community {

namespace {

constexpr int kFewestWeeks = 4; // [design]
constexpr int kSomeMonths = 8;  // [design]: from here on "some months"
// A change of 2 of 10 is one that people notice (docs/sources/community.md).
constexpr int kNoticed = 2;

struct Word {
    std::string_view word;
    Sentence told;
};

const std::array<Word, 6>& words() {
    static const std::array<Word, 6> known{{
        {"less_weeks", {"Measured in the writer's own diary: clearly less pain after some weeks.", {}}},
        {"same_weeks", {"Measured in the writer's own diary: no clear change in pain after some weeks.", {}}},
        {"more_weeks", {"Measured in the writer's own diary: clearly more pain after some weeks.", {}}},
        {"less_months", {"Measured in the writer's own diary: clearly less pain after some months.", {}}},
        {"same_months", {"Measured in the writer's own diary: no clear change in pain after some months.", {}}},
        {"more_months", {"Measured in the writer's own diary: clearly more pain after some months.", {}}},
    }};
    return known;
}

} // namespace

std::optional<std::string> coarse_change(const UsualPain& pain) {
    if (pain.weeks < kFewestWeeks) return std::nullopt;
    const int change = pain.latest - pain.first;
    const std::string way = change <= -kNoticed ? "less" : change >= kNoticed ? "more" : "same";
    return way + (pain.weeks < kSomeMonths ? "_weeks" : "_months");
}

std::optional<Sentence> told_change(std::string_view word) {
    for (const Word& each : words())
        if (each.word == word) return each.told;
    return std::nullopt;
}

} // namespace amble::community
