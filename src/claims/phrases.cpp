#include "claims/phrases.h"

#include <algorithm>

namespace amble::claims {

namespace {

constexpr WordNumber kAnyWords = UINT32_MAX;
constexpr size_t kMostBetween = 4;

/// How many of `numbers` the phrase takes, 0 if it is not there.
size_t taken(std::span<const WordNumber> phrase, std::span<const WordNumber> numbers) {
    size_t at = 0;
    for (size_t i = 0; i < phrase.size(); ++i) {
        if (phrase[i] != kAnyWords) {
            if (at >= numbers.size() || numbers[at] != phrase[i]) return 0;
            ++at;
            continue;
        }
        for (size_t skipped = 0; skipped <= kMostBetween && at + skipped < numbers.size(); ++skipped)
            if (const size_t rest = taken(phrase.subspan(i + 1), numbers.subspan(at + skipped)); rest > 0)
                return at + skipped + rest;
        return 0;
    }
    return at;
}

} // namespace

size_t Phrases::slot_of(std::string_view word) const {
    uint32_t hash = 2166136261U; // FNV-1a
    for (const char letter : word)
        hash = (hash ^ static_cast<unsigned char>(letter)) * 16777619U;
    hash ^= hash >> 15;
    for (size_t slot = hash & (slots_.size() - 1);; slot = (slot + 1) & (slots_.size() - 1))
        if (slots_[slot] == 0 || words_[slots_[slot]] == word) return slot;
}

void Phrases::grow() {
    slots_.assign(slots_.size() * 2, 0);
    for (WordNumber number = 1; number < words_.size(); ++number)
        slots_[slot_of(words_[number])] = number;
}

WordNumber Phrases::learn(const std::string& word) {
    if (word == "*") return kAnyWords;
    if (const WordNumber known = number_of(word); known != 0) return known;
    if (words_.size() * 2 >= slots_.size()) grow();
    const auto number = static_cast<WordNumber>(words_.size());
    slots_[slot_of(word)] = number;
    words_.push_back(word);
    by_first_.emplace_back();
    return number;
}

void Phrases::add(const std::vector<std::string>& words, uint64_t value) {
    if (words.empty()) return;
    Phrase phrase{{}, value, std::find(words.begin(), words.end(), "*") != words.end()};
    for (const std::string& word : words)
        phrase.words.push_back(learn(word));
    auto& alike = by_first_[phrase.words.front()];
    const auto place = std::find_if(alike.begin(), alike.end(),
                                    [&phrase](const Phrase& each) { return each.words.size() < phrase.words.size(); });
    alike.insert(place, std::move(phrase));
}

WordNumber Phrases::number_of(std::string_view word) const {
    return slots_[slot_of(word)];
}

void Phrases::find(std::span<const WordNumber> numbers, std::vector<Hit>& hits) const {
    hits.clear();
    for (uint32_t at = 0; at < numbers.size();) {
        uint32_t next = at + 1;
        for (const Phrase& phrase : by_first_[numbers[at]]) {
            const auto length = static_cast<uint32_t>(taken(phrase.words, numbers.subspan(at)));
            if (length == 0) continue;
            hits.push_back({at, at + length, phrase.value});
            next = phrase.gap ? at + 1 : at + length;
            break;
        }
        at = next;
    }
}

} // namespace amble::claims
