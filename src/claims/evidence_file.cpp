#include "claims/evidence_file.h"

#include "foundation/base/text.h"

#include <fmt/format.h>

// The parser asserts what a malformed text can break, and with NDEBUG takes it for granted. Here it is an error.
#undef NDEBUG
#define TOML_ASSERT(condition) ((condition) ? static_cast<void>(0) : throw std::runtime_error("this is no TOML"))
#include <toml++/toml.h> // slow to compile: this file only of this folder

#include <algorithm>

namespace amble::claims {

namespace {

constexpr size_t kMostInList = 100;

enum class Need : uint8_t { required, optional };

/// One table of a file. Whoever has asked for everything it knows calls finish(), which finds what is left.
class Table {
public:
    Table(const toml::table& table, std::string_view file, std::vector<Fault>& found, std::string prefix = "")
        : table_(table), file_(file), found_(found), prefix_(std::move(prefix)) {}

    std::string text(std::string_view key, Need need = Need::required) {
        const toml::node* node = take(key, need);
        if (!node) return {};
        if (auto held = node->value_exact<std::string>()) return *std::move(held);
        wrong(*node, key, "a text in quotes");
        return {};
    }

    std::vector<std::string> texts(std::string_view key) {
        const toml::node* node = take(key, Need::optional);
        if (!node) return {};
        std::vector<std::string> held;
        const toml::array* array = node->as_array();
        if (array && array->size() <= kMostInList)
            for (const toml::node& each : *array)
                if (auto text = each.value_exact<std::string>()) held.push_back(*std::move(text));
        if (!array || held.size() != array->size()) wrong(*node, key, "a list of at most 100 texts in quotes");
        return held;
    }

    bool truth(std::string_view key) {
        const toml::node* node = take(key, Need::optional);
        if (!node) return false;
        const auto held = node->value_exact<bool>();
        if (!held) wrong(*node, key, "true or false");
        return held.value_or(false);
    }

    int year(std::string_view key) { return whole(key, 1900, 2100, "a year between 1900 and 2100"); }
    int count(std::string_view key) { return whole(key, 0, 100, "a whole number up to 100"); }

    Day day(std::string_view key) {
        const toml::node* node = take(key, Need::required);
        if (!node) return {};
        const auto held = node->value_exact<toml::date>();
        if (held) return day_of({held->year, held->month, held->day});
        wrong(*node, key, "a day like 2026-11-22, without quotes");
        return {};
    }

    template<class Value>
    Value one_of(std::string_view key, Need need = Need::required, Value standard = {}) {
        const toml::node* node = take(key, need);
        if (!node) return standard;
        if (const auto held = node->value_exact<std::string>())
            if (const auto value = value_of<Value>(*held)) return *value;
        std::string words;
        for (const std::string_view each : words_of<Value>())
            words += fmt::format("{}\"{}\"", words.empty() ? "one of " : ", ", each);
        wrong(*node, key, words);
        return standard;
    }

    /// The table below `key`, read by `with`, if it is there.
    template<class With>
    bool below(std::string_view key, With with) {
        const toml::node* node = take(key, Need::optional);
        if (!node) return false;
        const toml::table* inner = node->as_table();
        if (!inner) {
            wrong(*node, key, fmt::format("a table: [{}]", key));
            return false;
        }
        Table below(*inner, file_, found_, std::string(key) + ".");
        with(below);
        below.finish();
        return true;
    }

    void finish() {
        for (const auto& [key, node] : table_) {
            if (std::find(asked_.begin(), asked_.end(), key.str()) != asked_.end()) continue;
            const auto near = nearest(key.str(), asked_);
            fault("Line {0}: it has the setting \"{1}\", which is not known.{2}",
                  {std::to_string(node.source().begin.line), prefix_ + std::string(key.str()),
                   near ? fmt::format(" Did you mean \"{}\"?", *near) : std::string()});
        }
    }

private:
    int whole(std::string_view key, int least, int most, std::string_view what) {
        const toml::node* node = take(key, Need::required);
        if (!node) return 0;
        const auto held = node->value_exact<int64_t>();
        if (held && *held >= least && *held <= most) return static_cast<int>(*held);
        wrong(*node, key, what);
        return 0;
    }

    const toml::node* take(std::string_view key, Need need) {
        asked_.push_back(key);
        const toml::node* node = table_.get(key);
        if (!node && need == Need::required) fault("\"{0}\" is missing.", {prefix_ + std::string(key)});
        return node;
    }

    void wrong(const toml::node& node, std::string_view key, std::string_view what) {
        fault("Line {0}: \"{1}\" must be {2}.",
              {std::to_string(node.source().begin.line), prefix_ + std::string(key), std::string(what)});
    }

    void fault(std::string_view text, std::vector<std::string> values) {
        found_.push_back(claims::fault(file_, text, std::move(values)));
    }

    const toml::table& table_;
    std::string_view file_;
    std::vector<Fault>& found_;
    std::string prefix_;
    std::vector<std::string_view> asked_;
};

// Languages in which evidence may be written beside English.
constexpr std::string_view kLanguages[] = {"en", "de"};

TrialOfOne trial_of(Table& table) {
    TrialOfOne made;
    made.key = table.text("key");
    made.name = table.text("name");
    made.with = table.text("with");
    made.without = table.text("without");
    made.cautions = table.texts("cautions");
    made.because = table.text("because");
    made.sources = table.texts("sources");
    made.pairs = table.count("pairs");
    made.days = table.count("days");
    made.washout = table.count("washout");
    return made;
}

Treatment treatment_of(Table& table) {
    Treatment made;
    made.kind = table.one_of<Kind>("kind");
    made.invasive = table.truth("invasive");
    made.prescribed_medicine = table.truth("prescribed_medicine");
    made.cautions = table.texts("cautions");
    made.no_verdict = table.text("no_verdict", Need::optional);
    table.below("trial", [&made](Table& trial) { made.trial = trial_of(trial); });
    for (const std::string_view language : kLanguages)
        table.below(language, [&](Table& words) {
            made.words.push_back({std::string(language), words.texts("names"), words.texts("lay"),
                                  words.texts("misspelt"), words.texts("stems")});
        });
    return made;
}

Source source_of(Table& table) {
    Source made;
    made.citation = table.text("citation");
    made.year = table.year("year");
    made.link = table.text("link");
    made.checked = table.one_of<Checked>("checked");
    made.read = table.text("read", Need::optional);
    return made;
}

void read_claim(Table& table, Verdict& made) {
    made.treatment = table.text("treatment");
    made.question = table.text("question");
    made.statement = table.text("statement");
    made.said_as = table.texts("said_as");
    made.for_whom = table.text("for_whom");
    made.outcome = table.one_of<Outcome>("outcome");
    made.phase = table.one_of<Phase>("phase");
    made.direction = table.one_of<Direction>("direction");
    made.than = table.text("than", Need::optional);
}

Verdict verdict_of(Table& table) {
    Verdict made;
    read_claim(table, made);
    made.answer = table.one_of<Answer>("verdict", Need::required, Answer::not_known);
    made.certainty = table.one_of<Certainty>("certainty");
    made.summary = table.text("summary");
    made.why = table.text("why");
    made.caveats = table.texts("caveats");
    made.harms = table.texts("harms");
    made.disagreements = table.texts("disagreements");
    made.sources = table.texts("sources");
    made.compiled_on = table.day("compiled_on");
    made.review_due = table.day("review_due");
    table.below("de", [&made](Table& german) {
        made.translations.push_back({"de", german.text("question"), german.text("summary")});
    });
    return made;
}

template<class Thing>
Thing read(const EvidenceFile& file, std::vector<Fault>& found, Thing (*thing_of)(Table&)) {
    Thing made;
    try {
        const toml::table parsed = toml::parse(file.text, file.name);
        Table table(parsed, file.name, found);
        made = thing_of(table);
        table.finish();
    } catch (const toml::parse_error& error) {
        found.push_back(fault(file.name, "Line {0}: {1}.",
                              {std::to_string(error.source().begin.line), std::string(error.description())}));
    } catch (const std::runtime_error& error) {
        found.push_back(fault(file.name, "This cannot be read: {0}.", {error.what()}));
    }
    made.id = file.id;
    return made;
}

} // namespace

Treatment read_treatment(const EvidenceFile& file, std::vector<Fault>& found) {
    return read<Treatment>(file, found, treatment_of);
}

Source read_source(const EvidenceFile& file, std::vector<Fault>& found) {
    return read<Source>(file, found, source_of);
}

Verdict read_verdict(const EvidenceFile& file, std::vector<Fault>& found) {
    return read<Verdict>(file, found, verdict_of);
}

} // namespace amble::claims
