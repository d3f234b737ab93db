#include "claims/evidence_packed.h"

#include "foundation/base/text.h"

#include <type_traits>

namespace amble::claims {

namespace {

// One list of fields for both ways, so that they cannot differ. `Thing` is const when packing.
template<class Thing, class Value>
concept Is = std::is_same_v<std::remove_const_t<Thing>, Value>;

template<Is<Words> Thing>
void each_field(Thing& words, auto& see) {
    see(words.language);
    see(words.names);
    see(words.lay);
    see(words.misspelt);
    see(words.stems);
}

template<Is<TrialOfOne> Thing>
void each_field(Thing& trial, auto& see) {
    see(trial.key);
    see(trial.name);
    see(trial.with);
    see(trial.without);
    see(trial.cautions);
    see(trial.because);
    see(trial.sources);
    see(trial.pairs);
    see(trial.days);
    see(trial.washout);
}

template<Is<Treatment> Thing>
void each_field(Thing& treatment, auto& see) {
    see(treatment.id);
    see(treatment.kind);
    see(treatment.invasive);
    see(treatment.prescribed_medicine);
    see(treatment.cautions);
    see(treatment.words);
    see(treatment.no_verdict);
    see(treatment.trial);
}

template<Is<Source> Thing>
void each_field(Thing& source, auto& see) {
    see(source.id);
    see(source.citation);
    see(source.year);
    see(source.link);
    see(source.checked);
    see(source.read);
}

template<Is<Translation> Thing>
void each_field(Thing& translation, auto& see) {
    see(translation.language);
    see(translation.question);
    see(translation.summary);
}

template<Is<Verdict> Thing>
void each_field(Thing& verdict, auto& see) {
    see(verdict.id);
    see(verdict.treatment);
    see(verdict.question);
    see(verdict.statement);
    see(verdict.said_as);
    see(verdict.for_whom);
    see(verdict.outcome);
    see(verdict.phase);
    see(verdict.direction);
    see(verdict.than);
    see(verdict.answer);
    see(verdict.certainty);
    see(verdict.summary);
    see(verdict.why);
    see(verdict.caveats);
    see(verdict.harms);
    see(verdict.disagreements);
    see(verdict.sources);
    see(verdict.compiled_on);
    see(verdict.review_due);
    see(verdict.translations);
}

template<Is<Catalogue> Thing>
void each_field(Thing& catalogue, auto& see) {
    see(catalogue.treatments);
    see(catalogue.verdicts);
    see(catalogue.sources);
}

/// Writes what each_field() shows it.
class Packer {
public:
    void operator()(const std::string& text) {
        (*this)(static_cast<int64_t>(text.size()));
        made_ += text;
    }
    void operator()(int64_t number) {
        made_ += std::to_string(number);
        made_ += ' ';
    }
    void operator()(int number) { (*this)(int64_t{number}); }
    void operator()(bool truth) { (*this)(int64_t{truth}); }
    void operator()(Day day) { (*this)(int64_t{day.number}); }
    template<class Value>
        requires std::is_enum_v<Value>
    void operator()(Value value) {
        (*this)(static_cast<int64_t>(value));
    }
    template<class Thing>
    void operator()(const std::vector<Thing>& list) {
        (*this)(static_cast<int64_t>(list.size()));
        for (const Thing& each : list)
            (*this)(each);
    }
    template<class Thing>
    void operator()(const std::optional<Thing>& thing) {
        (*this)(thing.has_value());
        if (thing) (*this)(*thing);
    }
    template<class Thing>
        requires std::is_aggregate_v<Thing>
    void operator()(const Thing& thing) {
        each_field(thing, *this);
    }

    std::string take() { return std::move(made_); }

private:
    std::string made_;
};

/// Reads back in the same order. After the first thing that does not fit, everything is left as it is.
class Unpacker {
public:
    explicit Unpacker(std::string_view text) : rest_(text) {}

    void operator()(std::string& text) {
        const auto size = static_cast<size_t>(number(0, static_cast<int64_t>(rest_.size())));
        text = rest_.substr(0, size);
        rest_.remove_prefix(text.size());
    }
    void operator()(int& held) { held = static_cast<int>(number(INT32_MIN, INT32_MAX)); }
    void operator()(bool& truth) { truth = number(0, 1) != 0; }
    void operator()(Day& day) { day.number = static_cast<int32_t>(number(INT32_MIN, INT32_MAX)); }
    template<class Value>
        requires std::is_enum_v<Value>
    void operator()(Value& value) {
        value = static_cast<Value>(number(0, static_cast<int64_t>(words_of<Value>().size()) - 1));
    }
    /// A list holds at most as many things as there are bytes left, so that a wrong number cannot ask for much memory.
    template<class Thing>
    void operator()(std::vector<Thing>& list) {
        const int64_t size = number(0, static_cast<int64_t>(rest_.size()));
        for (int64_t at = 0; at < size && !failed_; ++at)
            (*this)(list.emplace_back());
    }
    template<class Thing>
    void operator()(std::optional<Thing>& thing) {
        bool is_there = false;
        (*this)(is_there);
        if (is_there) (*this)(thing.emplace());
    }
    template<class Thing>
        requires std::is_aggregate_v<Thing>
    void operator()(Thing& thing) {
        each_field(thing, *this);
    }

    bool finished() const { return !failed_ && rest_.empty(); }

private:
    int64_t number(int64_t least, int64_t most) {
        const size_t end = rest_.find(' ');
        const auto read = end == std::string_view::npos ? std::nullopt : parse_whole_number(rest_.substr(0, end));
        failed_ = failed_ || !read || *read < least || *read > most;
        if (failed_) return 0;
        rest_.remove_prefix(end + 1);
        return *read;
    }

    std::string_view rest_;
    bool failed_ = false;
};

} // namespace

std::string packed(const Catalogue& catalogue) {
    Packer packer;
    each_field(catalogue, packer);
    return packer.take();
}

std::optional<Catalogue> unpacked(std::string_view text) {
    Catalogue catalogue;
    Unpacker unpacker(text);
    each_field(catalogue, unpacker);
    if (!unpacker.finished()) return std::nullopt;
    return catalogue;
}

} // namespace amble::claims
