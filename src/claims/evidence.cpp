#include "claims/evidence.h"

#include <algorithm>
#include <array>
#include <span>

namespace amble::claims {

namespace {

constexpr std::array<std::string_view, 15> kKinds{"activity", "exercise",  "mind",    "education", "manual",
                                                  "device",   "product",   "habit",   "food",      "supplement",
                                                  "medicine", "procedure", "surgery", "test",      "idea"};
constexpr std::array<std::string_view, 5> kOutcomes{"pain", "function", "prevention", "structure", "other"};
constexpr std::array<std::string_view, 7> kPhases{"any",           "acute",     "chronic",  "sciatica",
                                                  "after surgery", "pregnancy", "recovered"};
constexpr std::array<std::string_view, 5> kDirections{"helps", "harms", "no effect", "needed", "is so"};
constexpr std::array<std::string_view, 6> kAnswers{
    "supported", "supported with caveats", "mixed", "not supported", "harmful", "not known"};
constexpr std::array<std::string_view, 4> kCertainties{"very low", "low", "moderate", "high"};
constexpr std::array<std::string_view, 2> kChecked{"confirmed", "to be confirmed"};

std::span<const std::string_view> all(Kind) {
    return kKinds;
}
std::span<const std::string_view> all(Outcome) {
    return kOutcomes;
}
std::span<const std::string_view> all(Phase) {
    return kPhases;
}
std::span<const std::string_view> all(Direction) {
    return kDirections;
}
std::span<const std::string_view> all(Answer) {
    return kAnswers;
}
std::span<const std::string_view> all(Certainty) {
    return kCertainties;
}
std::span<const std::string_view> all(Checked) {
    return kChecked;
}

/// The lists are ordered by id: see Catalogue.
template<class Thing>
const Thing* find(const std::vector<Thing>& things, std::string_view id) {
    const auto at = std::lower_bound(things.begin(), things.end(), id,
                                     [](const Thing& each, std::string_view wanted) { return each.id < wanted; });
    return at != things.end() && at->id == id ? &*at : nullptr;
}

template<class Thing>
const Thing* in_language(const std::vector<Thing>& things, std::string_view language) {
    const auto at =
        std::find_if(things.begin(), things.end(), [language](const Thing& each) { return each.language == language; });
    return at != things.end() ? &*at : nullptr;
}

} // namespace

const Words* Treatment::words_in(std::string_view language) const {
    return in_language(words, language);
}

std::string_view Treatment::name(std::string_view language) const {
    for (const std::string_view each : {language, std::string_view("en")})
        if (const Words* found = words_in(each); found && !found->names.empty()) return found->names.front();
    return id;
}

const Translation* Verdict::translation(std::string_view language) const {
    return in_language(translations, language);
}

const Treatment* Catalogue::treatment(std::string_view id) const {
    return find(treatments, id);
}

const Verdict* Catalogue::verdict(std::string_view id) const {
    return find(verdicts, id);
}

const Source* Catalogue::source(std::string_view id) const {
    return find(sources, id);
}

std::string_view word(Kind kind) {
    return kKinds[static_cast<size_t>(kind)];
}

std::string_view word(Outcome outcome) {
    return kOutcomes[static_cast<size_t>(outcome)];
}

std::string_view word(Phase phase) {
    return kPhases[static_cast<size_t>(phase)];
}

std::string_view word(Direction direction) {
    return kDirections[static_cast<size_t>(direction)];
}

std::string_view word(Answer answer) {
    return kAnswers[static_cast<size_t>(answer)];
}

std::string_view word(Certainty certainty) {
    return kCertainties[static_cast<size_t>(certainty)];
}

std::string_view word(Checked checked) {
    return kChecked[static_cast<size_t>(checked)];
}

template<class Value>
std::vector<std::string_view> words_of() {
    const auto words = all(Value{});
    return {words.begin(), words.end()};
}

template<class Value>
std::optional<Value> value_of(std::string_view word) {
    const auto words = all(Value{});
    const auto at = std::find(words.begin(), words.end(), word);
    if (at == words.end()) return std::nullopt;
    return static_cast<Value>(at - words.begin());
}

#define AMBLE_WORDS(Value)                                                                                             \
    template std::vector<std::string_view> words_of<Value>();                                                          \
    template std::optional<Value> value_of<Value>(std::string_view)
AMBLE_WORDS(Kind);
AMBLE_WORDS(Outcome);
AMBLE_WORDS(Phase);
AMBLE_WORDS(Direction);
AMBLE_WORDS(Answer);
AMBLE_WORDS(Certainty);
AMBLE_WORDS(Checked);
#undef AMBLE_WORDS

} // namespace amble::claims
