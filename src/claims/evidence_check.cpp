#include "claims/evidence_check.h"

#include "claims/evidence_shown.h"
#include "foundation/base/text.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <tuple>

namespace amble::claims {

namespace {

// Longer than these and nobody of twelve reads it to its end. Design.
constexpr size_t kMostInSummary = 420;
constexpr size_t kMostInText = 1200;
constexpr size_t kLeastInStem = 4;
// A compiled verdict is looked at again within this many days. Design: WHO and Cochrane renew in two to five years.
constexpr int kMostDaysToReview = 3 * 366;

// What a trial of one can be: docs/sources/insight.md, "Least data".
constexpr int kLeastPairs = 6;
constexpr int kMostPairs = 12;
constexpr int kLeastDays = 2;
constexpr int kMostDays = 7;

using Faults = std::vector<Fault>;

/// Collects what is wrong with one file.
class File {
public:
    File(Faults& faults, std::string name) : faults_(faults), name_(std::move(name)) {}

    void fault(std::string_view text, std::vector<std::string> values = {}) {
        faults_.push_back(claims::fault(name_, text, std::move(values)));
    }

    void require(std::string_view key, std::string_view text, size_t most = kMostInText) {
        if (text.empty()) return fault("\"{0}\" is missing or empty.", {std::string(key)});
        if (trim(text).size() != text.size()) fault("\"{0}\" has blanks at an end.", {std::string(key)});
        check_style(key, text, most);
    }

    void check_each(std::string_view key, const std::vector<std::string>& texts) {
        for (const std::string& text : texts)
            require(key, text);
    }

private:
    void check_style(std::string_view key, std::string_view text, size_t most) {
        if (length_utf8(text) > most)
            fault("\"{0}\" is longer than {1} characters. Say it shorter.", {std::string(key), std::to_string(most)});
        if (text.find('!') != std::string_view::npos) fault("\"{0}\" has an exclamation mark.", {std::string(key)});
    }

    Faults& faults_;
    std::string name_;
};

std::string_view first_sentence(std::string_view text) {
    return text.substr(0, std::min(text.find(". "), text.size()));
}

bool is_letter(char byte) {
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

bool holds_word(std::string_view text, std::string_view word) {
    for (size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
        const size_t end = at + word.size();
        if ((at == 0 || !is_letter(text[at - 1])) && (end == text.size() || !is_letter(text[end]))) return true;
    }
    return false;
}

std::string quoted_list(const std::vector<std::string_view>& words) {
    std::string list;
    for (const std::string_view each : words)
        list += (list.empty() ? "\"" : " or \"") + std::string(each) + '"';
    return list;
}

void check_verbs(File& file, const Verdict& verdict) {
    const std::string sentence = lower_ascii(first_sentence(verdict.summary));
    const auto wanted = hedges(verdict.answer, verdict.certainty);
    const auto held = [&sentence](std::string_view each) { return holds_word(sentence, each); };
    if (!wanted.empty() && std::none_of(wanted.begin(), wanted.end(), held))
        file.fault("The first sentence of \"summary\" must say {0}, because the certainty is {1}.",
                   {quoted_list(wanted), std::string(word(verdict.certainty))});
    for (const std::string_view hedge : {"probably", "may", "might", "could", "very uncertain"})
        if (wanted.empty() && held(hedge))
            file.fault("The first sentence of \"summary\" says \"{0}\", but the certainty is high.",
                       {std::string(hedge)});
}

void check_dates(File& file, const Verdict& verdict) {
    if (verdict.review_due <= verdict.compiled_on)
        file.fault("The review is due on {0}, which is not after {1}, when it was compiled.",
                   {iso(verdict.review_due), iso(verdict.compiled_on)});
    else if (verdict.review_due - verdict.compiled_on > kMostDaysToReview)
        file.fault("The review is due on {0}, more than three years after it was compiled.", {iso(verdict.review_due)});
}

void check_sources(File& file, const Verdict& verdict, const Catalogue& catalogue) {
    std::set<std::string_view> seen;
    for (const std::string& id : verdict.sources) {
        if (!catalogue.source(id)) file.fault("It names the source \"{0}\", and there is no sources/{0}.toml.", {id});
        if (!seen.insert(id).second) file.fault("It names the source \"{0}\" twice.", {id});
    }
    if (verdict.sources.empty() && verdict.answer != Answer::not_known)
        file.fault("It has no source. Only a verdict \"not known\" may stand without one.");
    if (verdict.certainty > Certainty::low && !has_confirmed_source(catalogue, verdict))
        file.fault("The certainty is {0}, but none of its sources is confirmed. Without one it is at most low.",
                   {std::string(word(verdict.certainty))});
}

void check_parts_that_answers_need(File& file, const Verdict& verdict) {
    if (verdict.answer == Answer::supported_with_caveats && verdict.caveats.empty())
        file.fault("It is supported with caveats, and \"caveats\" is empty.");
    if (verdict.answer == Answer::harmful && verdict.harms.empty())
        file.fault("It is harmful, and \"harms\" is empty.");
}

void check_medicine(File& file, const Verdict& verdict, const Treatment& treatment) {
    if (!treatment.prescribed_medicine) return;
    const std::string text = lower_ascii(verdict.summary + verdict.why);
    if (text.find("do not stop or change") != std::string::npos)
        file.fault("It says not to stop or change a prescribed medicine. Leave that out: the program puts it first.");
}

/// As hedges(), for readers who get the summary alone.
std::vector<std::string_view> german_hedges(const Verdict& verdict) {
    if (verdict.answer == Answer::not_known) return {};
    switch (verdict.certainty) {
    case Certainty::very_low:
        return {"unsicher"};
    case Certainty::low:
        return {"vielleicht", "möglicherweise", "womöglich"};
    case Certainty::moderate:
        return {"wahrscheinlich"};
    case Certainty::high:
        break;
    }
    return {};
}

void check_german_verbs(File& file, const Verdict& verdict, std::string_view summary) {
    const auto wanted = german_hedges(verdict);
    const auto held = [summary](std::string_view each) { return holds_word(summary, each); };
    if (!wanted.empty() && std::none_of(wanted.begin(), wanted.end(), held))
        file.fault("\"de.summary\" must say {0}, because the certainty is {1}.",
                   {quoted_list(wanted), std::string(word(verdict.certainty))});
}

void check_translations(File& file, const Verdict& verdict) {
    for (const Translation& each : verdict.translations) {
        if (each.language == "de") check_german_verbs(file, verdict, each.summary);
        file.require(each.language + ".question", each.question);
        file.require(each.language + ".summary", each.summary, kMostInSummary);
        if (!each.question.ends_with('?')) file.fault("\"{0}.question\" does not end with \"?\".", {each.language});
    }
}

void check_texts(File& file, const Verdict& verdict) {
    file.require("question", verdict.question);
    file.require("statement", verdict.statement);
    file.require("for_whom", verdict.for_whom);
    file.require("summary", verdict.summary, kMostInSummary);
    file.require("why", verdict.why);
    file.check_each("said_as", verdict.said_as);
    file.check_each("caveats", verdict.caveats);
    file.check_each("harms", verdict.harms);
    file.check_each("disagreements", verdict.disagreements);
    if (!verdict.question.ends_with('?')) file.fault("\"question\" does not end with \"?\".");
    if (!verdict.summary.ends_with('.')) file.fault("\"summary\" does not end with a full stop.");
}

void check_verdict(File file, const Verdict& verdict, const Catalogue& catalogue) {
    check_texts(file, verdict);
    check_verbs(file, verdict);
    check_dates(file, verdict);
    check_sources(file, verdict, catalogue);
    check_parts_that_answers_need(file, verdict);
    check_translations(file, verdict);
    const Treatment* treatment = catalogue.treatment(verdict.treatment);
    if (!treatment)
        file.fault("It is about \"{0}\", and there is no treatments/{0}.toml.", {verdict.treatment});
    else
        check_medicine(file, verdict, *treatment);
    if (!verdict.than.empty() && verdict.than != "others" && !catalogue.treatment(verdict.than))
        file.fault("It compares with \"{0}\", and there is no treatments/{0}.toml.", {verdict.than});
}

void check_source(File file, const Source& source) {
    file.require("citation", source.citation);
    if (!source.link.starts_with("https://")) file.fault("\"link\" does not begin with https://.");
    if (source.citation.find(std::to_string(source.year)) == std::string::npos)
        file.fault("The year {0} does not stand in \"citation\".", {std::to_string(source.year)});
    if (source.checked == Checked::confirmed && source.read.empty())
        file.fault("It is confirmed, and \"read\" does not say what was read and where.");
    if (source.checked != Checked::confirmed && !source.read.empty())
        file.fault("\"read\" says that it was read. Then it is confirmed.");
}

void check_words(File& file, const Treatment& treatment, std::string_view language) {
    const Words* words = treatment.words_in(language);
    if (!words || words->names.empty())
        return file.fault("It has no name in the language \"{0}\".", {std::string(language)});
    for (const auto* list : {&words->names, &words->lay, &words->misspelt, &words->stems})
        file.check_each(language, *list);
    for (const std::string& stem : words->stems)
        if (length_utf8(stem) < kLeastInStem)
            file.fault("The stem \"{0}\" is shorter than four letters and would match too much.", {stem});
}

void check_shape(File& file, const TrialOfOne& trial) {
    if (trial.pairs < kLeastPairs || trial.pairs > kMostPairs)
        file.fault("\"trial.pairs\" must be {0} to {1}.", {std::to_string(kLeastPairs), std::to_string(kMostPairs)});
    if (trial.days < kLeastDays || trial.days > kMostDays)
        file.fault("\"trial.days\" must be {0} to {1}.", {std::to_string(kLeastDays), std::to_string(kMostDays)});
    else if (trial.days - trial.washout < kLeastDays)
        file.fault("\"trial.washout\" must leave at least {0} days of each period.", {std::to_string(kLeastDays)});
}

/// What is done over weeks shows nothing in days, and what somebody prescribed or did is not the person's to leave out.
bool can_be_tried(const Treatment& treatment) {
    static constexpr std::array kKinds{Kind::product, Kind::device, Kind::habit, Kind::exercise, Kind::manual};
    return std::ranges::find(kKinds, treatment.kind) != kKinds.end() && !treatment.invasive &&
           !treatment.prescribed_medicine;
}

void check_trial(File& file, const Treatment& treatment, const Catalogue& catalogue) {
    const TrialOfOne& trial = *treatment.trial;
    file.require("trial.key", trial.key);
    file.require("trial.name", trial.name);
    file.require("trial.with", trial.with);
    file.require("trial.without", trial.without);
    file.require("trial.because", trial.because);
    file.check_each("trial.cautions", trial.cautions);
    if (trial.cautions.empty()) file.fault("\"trial.cautions\" is empty: say who should not try it.");
    if (!can_be_tried(treatment))
        file.fault(
            "It has a [trial], and nobody should try a treatment of the kind \"{0}\", or what enters the body or "
            "is prescribed, by switching every few days.",
            {std::string(word(treatment.kind))});
    for (const std::string& id : trial.sources)
        if (!catalogue.source(id)) file.fault("It names the source \"{0}\", and there is no sources/{0}.toml.", {id});
    check_shape(file, trial);
}

void check_treatment(File file, const Treatment& treatment, const Catalogue& catalogue) {
    if (treatment.trial) check_trial(file, treatment, catalogue);
    check_words(file, treatment, "en");
    check_words(file, treatment, "de");
    file.check_each("cautions", treatment.cautions);
    if (treatment.prescribed_medicine && treatment.kind != Kind::medicine)
        file.fault("It is a prescribed medicine, and its kind is not \"medicine\".");
}

/// A word that names two treatments could bring the verdict of the other.
void check_words_once(Faults& found, const Catalogue& catalogue) {
    std::map<std::string, std::string_view> owner;
    for (const Treatment& treatment : catalogue.treatments) {
        File file(found, "treatments/" + treatment.id + ".toml");
        for (const Words& words : treatment.words)
            for (const auto* list : {&words.names, &words.lay, &words.misspelt})
                for (const std::string& each : *list) {
                    const auto [at, fresh] = owner.emplace(words.language + ":" + lower_ascii(each), treatment.id);
                    if (!fresh)
                        file.fault("The word \"{0}\" stands here and in treatments/{1}.toml; it may name only one.",
                                   {each, std::string(at->second)});
                }
    }
}

void check_trials_once(Faults& found, const Catalogue& catalogue) {
    std::map<std::string_view, std::string_view> owner;
    for (const Treatment& treatment : catalogue.treatments) {
        if (!treatment.trial) continue;
        const auto [at, fresh] = owner.emplace(treatment.trial->key, treatment.id);
        if (!fresh)
            File(found, "treatments/" + treatment.id + ".toml")
                .fault("Its \"trial.key\" is also that of treatments/{0}.toml.", {std::string(at->second)});
    }
}

void check_statements_once(Faults& found, const Catalogue& catalogue) {
    std::map<std::string, std::string_view> owner;
    for (const Verdict& verdict : catalogue.verdicts) {
        const auto [at, fresh] = owner.emplace(lower_ascii(verdict.statement), verdict.id);
        if (!fresh)
            File(found, "verdicts/" + verdict.id + ".toml")
                .fault("Its statement is also that of verdicts/{0}.toml.", {std::string(at->second)});
    }
}

void check_sources_used(Faults& found, const Catalogue& catalogue) {
    std::set<std::string_view> used;
    for (const Verdict& verdict : catalogue.verdicts)
        used.insert(verdict.sources.begin(), verdict.sources.end());
    for (const Source& source : catalogue.sources)
        if (!used.contains(source.id)) File(found, "sources/" + source.id + ".toml").fault("No verdict names it.");
}

} // namespace

Fault fault(std::string_view file, std::string_view text, std::vector<std::string> values) {
    return {std::string(file), {std::string(text), std::move(values)}};
}

std::vector<std::string_view> hedges(Answer answer, Certainty certainty) {
    if (answer == Answer::not_known) return {"not known", "very uncertain"};
    switch (certainty) {
    case Certainty::very_low:
        return {"very uncertain"};
    case Certainty::low:
        return {"may"};
    case Certainty::moderate:
        return {"probably"};
    case Certainty::high:
        return {};
    }
    return {};
}

std::vector<Fault> faults(const Catalogue& catalogue) {
    Faults found;
    for (const Treatment& each : catalogue.treatments)
        check_treatment(File(found, "treatments/" + each.id + ".toml"), each, catalogue);
    for (const Source& each : catalogue.sources)
        check_source(File(found, "sources/" + each.id + ".toml"), each);
    for (const Verdict& each : catalogue.verdicts)
        check_verdict(File(found, "verdicts/" + each.id + ".toml"), each, catalogue);
    check_words_once(found, catalogue);
    check_trials_once(found, catalogue);
    check_statements_once(found, catalogue);
    check_sources_used(found, catalogue);
    std::sort(found.begin(), found.end(), [](const Fault& a, const Fault& b) {
        return std::tie(a.file, a.sentence.text, a.sentence.values) <
               std::tie(b.file, b.sentence.text, b.sentence.values);
    });
    return found;
}

} // namespace amble::claims
