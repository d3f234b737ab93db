#include "claims/lexicon.h"

#include "claims/edits.h"

#include <algorithm>
#include <array>

namespace amble::claims {

namespace {

/// Shorter words have too many neighbours: "heat" is one letter from "heart".
constexpr size_t kLeastMisspelt = 6;
/// From here on a second wrong letter is allowed.
constexpr size_t kLeastTwiceMisspelt = 9;
constexpr size_t kLeastInCompound = 5;
constexpr size_t kMostWordBytes = 40;

/// Ends of German compounds that leave the treatment what it is: Akupunkturbehandlung, Magnetpflaster, Yogakurs.
constexpr std::array<std::string_view, 43> kTails{
    "anwendung", "apparat",   "armband",  "bad",      "baeder",    "band",      "behandlung", "creme",     "decke",
    "gel",       "geraet",    "gruppe",   "guertel",  "gymnastik", "injektion", "kapseln",    "kissen",    "kur",
    "kurs",      "matte",     "methode",  "oel",      "operation", "op",        "pflaster",   "praeparat", "pulver",
    "salbe",     "schuhe",    "sitzung",  "spray",    "spritze",   "stunde",    "tablette",   "technik",   "tee",
    "termin",    "therapeut", "therapie", "training", "tropfen",   "uebung",    "verfahren"};

/// Ordinary words one letter from a treatment's name.
constexpr std::array<std::string_view, 70> kOrdinary{
    "banding",  "beading",  "bedding",   "binding",    "blending",   "bonding",  "breast",   "capping",   "casting",
    "chopper",  "college",  "cooper",    "cutting",    "exorcise",   "farting",  "fashion",  "feasting",  "fitting",
    "haftung",  "handlung", "infection", "infections", "inflection", "lasting",  "listing",  "message",   "messages",
    "needless", "passage",  "pasture",   "pilot",      "pilots",     "pirates",  "plates",   "relation",  "relations",
    "rubbing",  "ruining",  "ruling",    "schwamm",    "scratching", "setting",  "settings", "sifting",   "siting",
    "skimming", "slimming", "spitting",  "spitze",     "spitzen",    "starting", "station",  "stitching", "stranding",
    "talking",  "taming",   "tapping",   "tasting",    "training",   "treating", "typing",   "waiting",   "waking",
    "walker",   "walkers",  "walling",   "wanting",    "washing",    "watching", "working"};
static_assert(std::is_sorted(kOrdinary.begin(), kOrdinary.end()));

/// Words that only look like a name's plural, or another language's: "it works fast" names no Fasten.
constexpr std::array<std::string_view, 7> kNoNames{"fast", "gewicht", "kippen", "polen", "size", "stresses", "weight"};
static_assert(std::is_sorted(kNoNames.begin(), kNoNames.end()));

uint64_t hash_of(std::string_view text, size_t without) {
    uint64_t hash = 1469598103934665603ULL; // FNV-1a
    for (size_t i = 0; i < text.size(); ++i) {
        if (i == without) continue;
        hash = (hash ^ static_cast<unsigned char>(text[i])) * 1099511628211ULL;
    }
    return hash;
}

/// Every way to leave out one letter, and none.
template<class Use>
void for_each_deletion(std::string_view word, Use use) {
    for (size_t without = 0; without <= word.size(); ++without)
        use(hash_of(word, without));
}

/// What one does, of a name for doing it: "walk" of "walking", "swim" of "swimming".
std::string verb_of(std::string_view name) {
    if (!name.ends_with("ing") || name.size() < 7) return {};
    name.remove_suffix(3);
    const size_t size = name.size();
    const bool doubled = name[size - 1] == name[size - 2] && name[size - 1] != 'l' && name[size - 1] != 's';
    return std::string(doubled ? name.substr(0, size - 1) : name);
}

} // namespace

Lexicon::Lexicon(const Catalogue& catalogue) {
    for (uint32_t i = 0; i < catalogue.treatments.size(); ++i) {
        const Treatment& treatment = catalogue.treatments[i];
        for (const Words& words : treatment.words) {
            for (const auto* list : {&words.names, &words.lay, &words.misspelt})
                for (const std::string& name : *list)
                    add(name, i);
            for (const std::string& stem : words.stems)
                add_stem(stem, i);
            const bool done = treatment.kind == Kind::activity || treatment.kind == Kind::exercise;
            if (!done || words.language != "en") continue;
            for (const std::string& name : words.names)
                if (const std::string verb = verb_of(fold(name)); !verb.empty() && name.find(' ') == std::string::npos)
                    for (const char* ending : {"", "s", "ed"})
                        add(verb + ending, i);
        }
    }
    std::sort(stems_.begin(), stems_.end(), [](const Stem& a, const Stem& b) { return a.text < b.text; });
}

uint32_t Lexicon::name_number(const std::string& key, uint32_t treatment) {
    const auto [at, added] = name_numbers_.try_emplace(key, static_cast<uint32_t>(names_.size()));
    if (added) names_.emplace_back();
    auto& called = names_[at->second];
    if (std::find(called.begin(), called.end(), treatment) == called.end()) called.push_back(treatment);
    return at->second;
}

void Lexicon::add(std::string_view name, uint32_t treatment) {
    std::vector<std::string> words;
    std::string key;
    const Letters letters(name);
    for (const Word& word : letters.words()) {
        if (word.folded.empty()) continue;
        words.emplace_back(singular(word.folded));
        key += words.back() + ' ';
        index_spelling(words.back());
    }
    if (words.empty()) return;
    phrases_.add(words, name_number(key, treatment));
}

void Lexicon::add_stem(std::string_view stem, uint32_t treatment) {
    const std::string folded = fold(stem);
    if (folded.size() < 4) return;
    stems_.push_back({folded, name_number(folded + '*', treatment)});
}

void Lexicon::index_spelling(const std::string& word) {
    if (word.size() < kLeastMisspelt || word.size() > kMostWordBytes || phrases_.number_of(word) != 0) return;
    for_each_deletion(sound(word), [&](uint64_t hash) {
        auto& alike = spellings_[hash];
        if (std::find(alike.begin(), alike.end(), word) == alike.end()) alike.push_back(word);
    });
}

WordNumber Lexicon::nearest_word(std::string_view folded) const {
    const std::string_view word = singular(folded);
    if (word.size() < kLeastMisspelt || word.size() > kMostWordBytes) return 0;
    if (std::binary_search(kOrdinary.begin(), kOrdinary.end(), folded)) return 0;
    const std::string heard = sound(word);
    const size_t most = word.size() >= kLeastTwiceMisspelt ? 2 : 1;
    size_t best_edits = most + 1;
    WordNumber best = 0;
    for_each_deletion(heard, [&](uint64_t hash) {
        const auto alike = spellings_.find(hash);
        if (alike == spellings_.end()) return;
        for (const std::string& candidate : alike->second) {
            if (candidate.front() != word.front()) continue;
            const size_t edits = edits_between(sound(candidate), heard, best_edits);
            if (edits >= best_edits) continue;
            best_edits = edits;
            best = phrases_.number_of(candidate);
        }
    });
    return best;
}

bool Lexicon::find_inside(std::string_view folded, uint32_t& name) const {
    auto after = std::upper_bound(stems_.begin(), stems_.end(), folded,
                                  [](std::string_view word, const Stem& stem) { return word < stem.text; });
    for (int tries = 0; tries < 3 && after != stems_.begin(); ++tries)
        if (folded.starts_with((--after)->text)) {
            name = after->name;
            return true;
        }
    for (const std::string_view plural : {"", "en", "n", "e", "s"}) {
        if (!folded.ends_with(plural)) continue;
        const std::string_view one = folded.substr(0, folded.size() - plural.size());
        for (const std::string_view tail : kTails) {
            if (one.size() < tail.size() + kLeastInCompound || !one.ends_with(tail)) continue;
            const std::string_view head = one.substr(0, one.size() - tail.size());
            const auto at = name_numbers_.find(std::string(singular(head)) + ' ');
            if (at == name_numbers_.end()) continue;
            name = at->second;
            return true;
        }
    }
    return false;
}

/// "A bad back, rub it in" names no back rub.
void Lexicon::find_within_commas(std::span<const Word> words, std::span<const WordNumber> numbers,
                                 std::vector<Phrases::Hit>& found) const {
    std::vector<Phrases::Hit> inside;
    for (uint32_t first = 0, next = 1; first < words.size(); ++next) {
        if (next < words.size() && words[next].before < Gap::comma) continue;
        phrases_.find(numbers.subspan(first, next - first), inside);
        for (const Phrases::Hit& each : inside) {
            const bool alone = each.last - each.first == 1;
            if (alone && std::binary_search(kNoNames.begin(), kNoNames.end(), words[first + each.first].folded))
                continue;
            found.push_back({first + each.first, first + each.last, each.value});
        }
        first = next;
    }
}

void Lexicon::find(std::span<const Word> words, std::span<const uint8_t> known, std::vector<TreatmentHit>& hits) const {
    hits.clear();
    std::vector<WordNumber> numbers(words.size());
    std::vector<uint8_t> guessed(words.size());
    for (size_t i = 0; i < words.size(); ++i) {
        numbers[i] = phrases_.number_of(singular(words[i].folded));
        if (numbers[i] != 0 || known[i] != 0) continue;
        numbers[i] = nearest_word(words[i].folded);
        guessed[i] = numbers[i] != 0;
    }
    std::vector<Phrases::Hit> found;
    find_within_commas(words, numbers, found);
    size_t next = 0;
    for (uint32_t i = 0; i < words.size(); ++i) {
        if (next < found.size() && found[next].first == i) {
            const Phrases::Hit& hit = found[next++];
            const bool misspelt = std::any_of(guessed.begin() + hit.first, guessed.begin() + hit.last,
                                              [](uint8_t each) { return each != 0; });
            hits.push_back({hit.first, hit.last, static_cast<uint32_t>(hit.value),
                            misspelt ? Spelling::misspelt : Spelling::as_listed});
            i = hit.last - 1;
            continue;
        }
        uint32_t name = 0;
        if (known[i] == 0 && words[i].folded.size() >= kLeastInCompound && find_inside(words[i].folded, name))
            hits.push_back({i, i + 1, name, Spelling::compound});
    }
}

} // namespace amble::claims
