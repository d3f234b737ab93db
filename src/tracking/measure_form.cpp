#include "tracking/measure_form.h"

#include "foundation/base/random.h"
#include "foundation/base/text.h"
#include "tracking/measure_guide.h"

#include <algorithm>
#include <ranges>

namespace amble::tracking {

namespace {

using html::say;

// The names of fields live as long as the program: a Field refers to its name.
constexpr std::array<std::string_view, kMostActivities> kAnswers{"answer-0", "answer-1", "answer-2", "answer-3",
                                                                 "answer-4"};
constexpr std::array<std::string_view, kMostActivities> kNames{"name-0", "name-1", "name-2", "name-3", "name-4"};

size_t answers_asked(MeasureKind kind, const std::optional<ActivityChoice>& choice) {
    switch (traits(kind).asked) {
    case Asked::scale_each:
        return choice ? std::min(choice->names.size(), kAnswers.size()) : 0;
    case Asked::three_numbers:
        return 3;
    case Asked::scale:
    case Asked::change:
    case Asked::whole_number:
        break;
    }
    return 1;
}

html::Said unit(MeasureKind kind) {
    switch (kind) {
    case MeasureKind::fingertips:
        return say("cm");
    case MeasureKind::one_leg:
        return say("seconds");
    case MeasureKind::standing:
    case MeasureKind::sitting:
        return say("minutes");
    case MeasureKind::disability:
        return say("of 24");
    default:
        return say("times");
    }
}

void write_change(html::Form& form, const Sentence& question) {
    form.radio({kAnswers[0], question}, {{"3", say("Very much better")},
                                         {"2", say("Much better")},
                                         {"1", say("A little better")},
                                         {"0", say("About the same")},
                                         {"-1", say("A little worse")},
                                         {"-2", say("Much worse")},
                                         {"-3", say("Very much worse")}});
}

void write_activities(html::Form& form, const ActivityChoice& choice) {
    const size_t count = std::min(choice.names.size(), kAnswers.size());
    for (size_t i = 0; i < count; ++i)
        form.scale({kAnswers[i], say("{0}", choice.names[i])}, {say("cannot do it"), say("as well as without pain")});
}

void write_three(html::Form& form) {
    form.number({kAnswers[0], say("Answer to the first question"), say("From 0 to 10.")});
    form.number({kAnswers[1], say("Answer to the second question"), say("From 0 to 10.")});
    form.number({kAnswers[2], say("Answer to the third question"), say("From 0 to 10.")});
}

} // namespace

TypedMeasure read_measure(const http::Fields& form, MeasureKind kind, const std::optional<ActivityChoice>& choice) {
    TypedMeasure typed;
    typed.measure.kind = kind;
    if (kind == MeasureKind::activities && choice) typed.measure.choice = choice->id;
    const size_t asked = answers_asked(kind, choice);
    for (size_t i = 0; i < asked; ++i) {
        constexpr int64_t kFar = 100'000; // beyond every scale, and an int
        const auto number = parse_whole_number(form.text(kAnswers[i]));
        if (number)
            typed.measure.answers.push_back(static_cast<int>(std::clamp(*number, -kFar, kFar)));
        else
            typed.problems.push_back(problem(kAnswers[i], "Please give a whole number here."));
    }
    return typed;
}

void write_measure_fields(html::Html& page, const html::FormState& state, MeasureKind kind,
                          const std::optional<ActivityChoice>& choice) {
    html::Form form(page, state);
    const Sentence asked = question(kind);
    switch (traits(kind).asked) {
    case Asked::scale:
        form.scale({kAnswers[0], asked}, {say("no pain"), say("the worst you can imagine")});
        break;
    case Asked::scale_each:
        if (choice) write_activities(form, *choice);
        break;
    case Asked::change:
        write_change(form, asked);
        break;
    case Asked::three_numbers:
        write_three(form);
        break;
    case Asked::whole_number:
        form.number({kAnswers[0], asked}, unit(kind));
        break;
    }
}

std::string field_of(const Measure& measure, std::string_view name) {
    for (size_t i = 0; i < kAnswers.size() && i < measure.answers.size(); ++i)
        if (name == kAnswers[i]) return std::to_string(measure.answers[i]);
    return name == "day" ? iso(measure.day) : std::string();
}

ActivityChoice read_choice(const http::Fields& form) {
    ActivityChoice choice{random_id(), {}};
    for (const std::string_view field : kNames) {
        std::string name(form.text(field));
        // A line end would become a name of its own where they are kept.
        std::ranges::replace_if(name, [](char c) { return c == '\n' || c == '\r'; }, ' ');
        if (!name.empty()) choice.names.push_back(std::move(name));
    }
    return choice;
}

void write_choice_fields(html::Html& page, const html::FormState& state) {
    html::Form form(page, state);
    form.summary();
    form.text(
        {kNames[0], say("First activity"), say("Such as: put on socks, carry the shopping, stand at the stove.")});
    form.text({kNames[1], say("Second activity")});
    form.text({kNames[2], say("Third activity")});
    form.text({kNames[3], say("Fourth activity"), {}, html::Need::optional});
    form.text({kNames[4], say("Fifth activity"), {}, html::Need::optional});
}

} // namespace amble::tracking
