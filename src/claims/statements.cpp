#include "claims/statements.h"

#include "claims/cue_words.h"
#include "claims/letters.h"
#include "claims/stem.h"

#include <algorithm>
#include <array>

namespace amble::claims {

namespace {

constexpr std::array<std::string_view, 31> kDenials{
    "aint",    "cannot", "cant",    "doesnt", "dont",  "isnt",    "kein",    "keine",   "keinem", "keinen", "keiner",
    "neither", "never",  "nicht",   "nichts", "nie",   "niemals", "niemand", "nix",     "no",     "nobody", "none",
    "nor",     "not",    "nothing", "ohne",   "wasnt", "without", "wont",    "wouldnt", "wrong"};
static_assert(std::is_sorted(kDenials.begin(), kDenials.end()));

void order(std::vector<uint32_t>& numbers) {
    std::sort(numbers.begin(), numbers.end());
    numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
}

/// Words that are in what is said of any back: that two texts share them alone makes neither a statement of the other.
constexpr std::array<std::string_view, 24> kOfAnyBack{"back",        "bad",
                                                      "bandscheibe", "bandscheiben",
                                                      "cause",       "come",
                                                      "disc",        "disk",
                                                      "gone",        "goes",
                                                      "heal",        "hurt",
                                                      "kreuz",       "kommen",
                                                      "kaputt",      "pain",
                                                      "need",        "ruecken",
                                                      "schmerz",     "schmerzen",
                                                      "spine",       "rueckenschmerzen",
                                                      "weh",         "wirbelsaeule"};

/// Words of a statement that rule out others of the same kind by themselves: a firm mattress is not a soft one.
constexpr std::array<std::string_view, 4> kVariants{"firm", "hard", "side", "soft"};

/// A word that is said of another verdict on the same treatment too is distinctive of neither: the muscles of "Walking
/// drains toxins from the muscles", where "Walking strengthens the muscles".
void tell_apart(std::vector<Known>& of_one) {
    const auto says = [](const Known& known, uint32_t word) {
        return std::any_of(known.stated.begin(), known.stated.end(), [word](const Stated& each) {
            return std::binary_search(each.stems.begin(), each.stems.end(), word);
        });
    };
    for (Known& each : of_one) {
        std::vector<uint32_t> own = each.distinctive;
        std::erase_if(own, [&](uint32_t word) {
            return std::any_of(of_one.begin(), of_one.end(),
                               [&](const Known& other) { return &other != &each && says(other, word); });
        });
        if (!own.empty()) each.distinctive = std::move(own);
    }
}

/// Whether an English text says what for, beyond pain: "injury", "posture".
bool names_special(std::string_view text) {
    const Letters letters(text);
    std::vector<WordNumber> numbers;
    for (const Word& word : letters.words())
        numbers.push_back(single_cues(Language::english).number_of(word.folded));
    std::vector<Phrases::Hit> hits;
    single_cues(Language::english).find(numbers, hits);
    return std::any_of(hits.begin(), hits.end(), [](const Phrases::Hit& each) {
        constexpr cue::Set kSpecial = cue::prevention | cue::structure | cue::function | cue::elsewhere;
        return (each.value & kSpecial) != 0 && (each.value & (cue::helps | cue::harms | cue::pain)) == 0;
    });
}

} // namespace

size_t common(const std::vector<uint32_t>& a, const std::vector<uint32_t>& b) {
    size_t found = 0;
    for (auto i = a.begin(), j = b.begin(); i != a.end() && j != b.end();) {
        found += *i == *j;
        const bool first = *i <= *j, second = *j <= *i;
        i += first;
        j += second;
    }
    return found;
}

double alike(const Stated& a, const Stated& b) {
    const size_t both = a.all + b.all;
    return both == 0 ? 0 : 2.0 * static_cast<double>(common(a.stems, b.stems)) / static_cast<double>(both);
}

Statements::Statements(const Catalogue& catalogue) : catalogue_(catalogue), by_treatment_(catalogue.treatments.size()) {
    for (const Verdict& verdict : catalogue.verdicts) {
        const Treatment* treatment = catalogue.treatment(verdict.treatment);
        if (!treatment) continue;
        Known made = known(verdict, *treatment);
        if (verdict.direction == Direction::is_so || !verdict.than.empty()) facts_.push_back(made);
        by_treatment_[static_cast<size_t>(treatment - catalogue.treatments.data())].push_back(std::move(made));
    }
    for (std::vector<Known>& of_one : by_treatment_)
        tell_apart(of_one);
    for (const std::string_view each : kOfAnyBack)
        if (const WordNumber number = stems_.number_of(stem(each)); number != 0) general_.push_back(number);
    order(general_);
}

Stated Statements::read(std::string_view text) const {
    Stated made;
    const Letters letters(text);
    for (const Word& word : letters.words()) {
        if (std::binary_search(kDenials.begin(), kDenials.end(), word.folded)) made.denied = !made.denied;
        if (is_filler(word.folded) || std::binary_search(kDenials.begin(), kDenials.end(), word.folded)) continue;
        ++made.all;
        if (const WordNumber number = stems_.number_of(stem(word.folded)); number != 0) made.stems.push_back(number);
    }
    const size_t unknown = made.all - made.stems.size();
    order(made.stems);
    made.all = made.stems.size() + unknown;
    return made;
}

void Statements::learn_words(std::string_view text) {
    const Letters letters(text);
    for (const Word& word : letters.words())
        if (stems_.number_of(stem(word.folded)) == 0) stems_.add({std::string(stem(word.folded))}, 0);
}

/// What `text` says beyond the treatment's name, an effect and the pain.
std::vector<uint32_t> Statements::words_beyond(std::string_view text, Language language,
                                               const std::vector<uint32_t>& named) {
    std::vector<uint32_t> found;
    const Letters letters(text);
    for (const Word& word : letters.words()) {
        if (is_filler(word.folded) || single_cues(language).number_of(word.folded) != 0) continue;
        const WordNumber number = stems_.number_of(stem(word.folded));
        if (std::find(named.begin(), named.end(), number) == named.end()) found.push_back(number);
    }
    return found;
}

/// Words of which a claim must say one, because the verdict is about something more special than its treatment: "firm"
/// of "A firm mattress is best for back pain", and all words by which a statement differs from others on the same
/// treatment and outcome.
std::vector<uint32_t> Statements::distinctive(const Verdict& verdict, const Treatment& treatment) {
    std::vector<uint32_t> named;
    for (const Words& words : treatment.words)
        for (const auto* list : {&words.names, &words.lay})
            for (const std::string& name : *list)
                if (const Stated of = read(name); list == &words.names || of.all == 1)
                    named.insert(named.end(), of.stems.begin(), of.stems.end());
    auto found = words_beyond(verdict.statement, Language::english, named);
    // Also said without more, as "Walking prevents back pain": then it is the general one.
    const bool general = std::any_of(verdict.said_as.begin(), verdict.said_as.end(), [&](const std::string& other) {
        return words_beyond(other, Language::english, named).empty() && !names_special(other);
    });
    if (general) return {};
    const bool alone = std::none_of(catalogue_.verdicts.begin(), catalogue_.verdicts.end(), [&](const Verdict& each) {
        return each.id != verdict.id && each.treatment == verdict.treatment && each.outcome == verdict.outcome &&
               each.direction == verdict.direction && each.than.empty();
    });
    if (alone)
        std::erase_if(found, [this](uint32_t each) {
            return std::none_of(kVariants.begin(), kVariants.end(),
                                [&](std::string_view variant) { return stems_.number_of(variant) == each; });
        });
    if (found.empty()) return found;
    const auto also = [&](std::string_view text, Language language) {
        const auto more = words_beyond(text, language, named);
        found.insert(found.end(), more.begin(), more.end());
    };
    for (const std::string& other : verdict.said_as)
        also(other, Language::english);
    for (const Translation& translation : verdict.translations)
        also(translation.question, Language::german);
    order(found);
    return found;
}

Known Statements::known(const Verdict& verdict, const Treatment& treatment) {
    Known made{&verdict, false, {}, {}};
    made.confirmed = std::any_of(verdict.sources.begin(), verdict.sources.end(), [this](const std::string& id) {
        const Source* source = catalogue_.source(id);
        return source && source->checked == Checked::confirmed;
    });
    const auto say = [&](std::string_view text) {
        learn_words(text);
        made.stated.push_back(read(text));
    };
    say(verdict.statement);
    if (verdict.direction == Direction::is_so) say(verdict.question);
    for (const std::string& other : verdict.said_as)
        say(other);
    for (const Translation& translation : verdict.translations)
        say(translation.question);
    for (const Words& words : treatment.words)
        for (const auto* list : {&words.names, &words.lay})
            for (const std::string& name : *list)
                learn_words(name);
    made.distinctive = distinctive(verdict, treatment);
    return made;
}

bool Statements::share_their_own(const Stated& a, const Stated& b) const {
    return std::any_of(a.stems.begin(), a.stems.end(), [&](uint32_t each) {
        return !std::binary_search(general_.begin(), general_.end(), each) &&
               std::binary_search(b.stems.begin(), b.stems.end(), each);
    });
}

} // namespace amble::claims
