#include "tracking/sport.h"

#include "foundation/base/text.h"

#include <algorithm>
#include <array>

namespace amble::tracking {

namespace {

struct Word {
    std::string_view text;
    Sport sport;
    enum class Fit { whole, beginning } fit = Fit::beginning;
};

constexpr auto kWhole = Word::Fit::whole;

/// Wheels, water, snow and games stand first: "hike and bike" is no walk.
constexpr std::array kWords{
    Word{"cycl", Sport::other},
    Word{"bicycl", Sport::other},
    Word{"bik", Sport::other},
    Word{"mtb", Sport::other},
    Word{"ride", Sport::other, kWhole},
    Word{"riding", Sport::other, kWhole},
    Word{"driv", Sport::other},
    Word{"car", Sport::other, kWhole},
    Word{"motor", Sport::other},
    Word{"bus", Sport::other, kWhole},
    Word{"train", Sport::other, kWhole},
    Word{"swim", Sport::other},
    Word{"ski", Sport::other},
    Word{"snow", Sport::other},
    Word{"skat", Sport::other},
    Word{"row", Sport::other},
    Word{"sail", Sport::other},
    Word{"boat", Sport::other},
    Word{"ferry", Sport::other},
    Word{"paddl", Sport::other},
    Word{"kayak", Sport::other},
    Word{"cano", Sport::other},
    Word{"surf", Sport::other},
    Word{"horse", Sport::other},
    Word{"equest", Sport::other},
    Word{"fly", Sport::other},
    Word{"flight", Sport::other},
    Word{"scooter", Sport::other},
    Word{"wheelchair", Sport::other},
    Word{"run", Sport::running},
    Word{"golf", Sport::other},
    Word{"tennis", Sport::other},
    Word{"football", Sport::other},
    Word{"soccer", Sport::other},
    Word{"basketball", Sport::other},
    Word{"yoga", Sport::other},
    Word{"pilates", Sport::other},
    Word{"danc", Sport::other},
    Word{"climb", Sport::other},
    Word{"strength", Sport::other},
    Word{"ellip", Sport::other},
    Word{"raft", Sport::other},
    Word{"fish", Sport::other},
    Word{"hunt", Sport::other},
    Word{"multisport", Sport::other},
    Word{"sleep", Sport::other},
    Word{"vehicle", Sport::other},
    Word{"handcycl", Sport::other},
    Word{"ebik", Sport::other},
    Word{"glid", Sport::other},
    Word{"paraglid", Sport::other},
    Word{"diving", Sport::other},
    Word{"snorkel", Sport::other},
    Word{"scuba", Sport::other},
    Word{"wakeboard", Sport::other},
    Word{"wakesurf", Sport::other},
    Word{"windsurf", Sport::other},
    Word{"kitesurf", Sport::other},
    Word{"kiteboard", Sport::other},
    Word{"tubing", Sport::other},
    Word{"baseball", Sport::other},
    Word{"softball", Sport::other},
    Word{"volleyball", Sport::other},
    Word{"handball", Sport::other},
    Word{"hockey", Sport::other},
    Word{"rugby", Sport::other},
    Word{"cricket", Sport::other},
    Word{"lacrosse", Sport::other},
    Word{"racket", Sport::other},
    Word{"racquet", Sport::other},
    Word{"badminton", Sport::other},
    Word{"squash", Sport::other},
    Word{"frisbee", Sport::other},
    Word{"curling", Sport::other},
    Word{"bowling", Sport::other},
    Word{"archery", Sport::other},
    Word{"fencing", Sport::other},
    Word{"boxing", Sport::other},
    Word{"kickbox", Sport::other},
    Word{"wrestl", Sport::other},
    Word{"martial", Sport::other},
    Word{"gymnast", Sport::other},
    Word{"calisthenic", Sport::other},
    Word{"stair", Sport::other},
    Word{"step training", Sport::other},
    Word{"jump", Sport::other},
    Word{"hiit", Sport::other},
    Word{"high intensity", Sport::other},
    Word{"high-intensity", Sport::other},
    Word{"weightlift", Sport::other},
    Word{"breath", Sport::other},
    Word{"stretch", Sport::other},
    Word{"jog", Sport::running},
    Word{"walk", Sport::walking},
    Word{"hik", Sport::walking},
    Word{"trek", Sport::walking},
    Word{"stroll", Sport::walking},
    Word{"foot", Sport::walking, kWhole},
};

bool is_letter(char c) {
    return c >= 'a' && c <= 'z';
}

/// "MountainBikeRide" is three words.
std::string in_words(std::string_view text) {
    std::string words;
    for (const char c : text) {
        const bool large = c >= 'A' && c <= 'Z';
        if (large && !words.empty() && is_letter(words.back())) words += ' ';
        words += c;
    }
    return lower_ascii(words);
}

/// Whether a word of `text` is, or begins with, `word`.
bool holds(std::string_view text, const Word& word) {
    for (size_t at = text.find(word.text); at != std::string_view::npos; at = text.find(word.text, at + 1)) {
        const size_t after = at + word.text.size();
        const bool begins = at == 0 || !is_letter(text[at - 1]);
        const bool ends = after == text.size() || !is_letter(text[after]);
        if (begins && (ends || word.fit == Word::Fit::beginning)) return true;
    }
    return false;
}

} // namespace

Sport sport_named(std::string_view text) {
    const std::string lower = in_words(text);
    const auto found = std::find_if(kWords.begin(), kWords.end(), [&](const Word& word) { return holds(lower, word); });
    return found == kWords.end() ? Sport::unknown : found->sport;
}

} // namespace amble::tracking
