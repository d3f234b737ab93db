#include "tracking/measure_guide.h"

#include <string>

namespace amble::tracking {

namespace {

constexpr int kChairSeconds = 30;
constexpr int kLegSeconds = 45;

Guide chair_stand() {
    return {
        {{"Put a chair with its back against a wall; the seat at about knee height (43 cm).", {}},
         {"Sit in the middle of it, feet flat, arms crossed before your chest.", {}},
         {"Start the clock. Stand up fully and sit down again, as often as you can in 30 seconds.", {}},
         {"Count each full stand. More than half way up at the end counts; with the help of your hands it is 0.", {}},
         {"Have somebody near if you are unsteady. Stop if the pain rises clearly.", {}}},
        {{"today the pain is severe", {}},
         {"you get dizzy when you stand up, or your heart makes trouble", {}},
         {"a knee or hip was operated on within three months", {}}},
        Clock::counts_down,
        kChairSeconds};
}

Guide fingertips() {
    return {
        {{"Stand on a flat floor without shoes, feet together, beside something to hold.", {}},
         {"Keep the knees straight and bend forward slowly, as far as is comfortable. Stop at the first discomfort.",
          {}},
         {"Have somebody measure from the middle finger to the floor in cm, or mark it on a table leg.", {}},
         {"Fingers on the floor are 0 cm. Do it once; come up slowly.", {}}},
        {{"you have brittle bones (osteoporosis), or may have broken a vertebra", {}},
         {"the pain is new and severe, or runs down a leg when you bend", {}},
         {"you get dizzy when you bend", {}}}};
}

Guide one_leg() {
    return {
        {{"Stand in a corner, or beside a heavy table, so that a hand reaches a hold at once.", {}},
         {"Eyes open, arms crossed. Lift one foot; start the clock as it leaves the floor.", {}},
         {"Stop when the foot touches the floor or the other leg, when an arm moves to a hold, or at 45 seconds.", {}},
         {"Three tries on the leg you like better. The longest is the result.", {}}},
        {{"you have fallen in the last year, or hold on to things when you walk", {}},
         {"you are dizzy today, or a foot is numb", {}}},
        Clock::counts_up,
        kLegSeconds};
}

Guide comfort(Sentence how) {
    return {{std::move(how),
             {"Do not try how much you can bear. Note what an ordinary day showed.", {}},
             {"This says nothing about a right or wrong posture: none is known.", {}}}};
}

Guide paper_form() {
    return {{{"This form is not printed here, because we could not confirm its exact text and terms. Where your clinic "
              "gives it to you on paper, write what you ticked in here.",
              {}}}};
}

// CDC STEADI, below average. docs/sources/measures.md
constexpr int kChairNormFrom = 60;
constexpr int kChairNormTo = 94;
constexpr std::array kChairMen{14, 12, 12, 11, 10, 8, 7};
constexpr std::array kChairWomen{12, 11, 10, 10, 9, 8, 4};

std::optional<Sentence> chair_norm(const NormFor& who) {
    if (who.age < kChairNormFrom || who.age > kChairNormTo || who.sex == account::Sex::unsaid) return std::nullopt;
    const auto band = static_cast<size_t>((who.age - kChairNormFrom) / 5);
    if (who.sex == account::Sex::male)
        return Sentence{"For men of your age less than {0} is below average (CDC STEADI).",
                        {std::to_string(kChairMen[band])}};
    return Sentence{"For women of your age less than {0} is below average (CDC STEADI).",
                    {std::to_string(kChairWomen[band])}};
}

struct LegNorm {
    int from_age;
    int mean; // seconds
};

// Springer 2007. docs/sources/measures.md
constexpr std::array<LegNorm, 6> kLegNorms{{{18, 45}, {40, 42}, {50, 41}, {60, 32}, {70, 21}, {80, 9}}};

std::optional<Sentence> leg_norm(int age) {
    std::optional<Sentence> found;
    for (const LegNorm& norm : kLegNorms)
        if (age >= norm.from_age)
            found = Sentence{"Healthy people of your age stand for about {0} seconds (Springer 2007).",
                             {std::to_string(norm.mean)}};
    return found;
}

} // namespace

Sentence question(MeasureKind kind) {
    switch (kind) {
    case MeasureKind::usual_pain:
        return {"Your usual back pain in the last 7 days", {}};
    case MeasureKind::activities:
        return {"How well can you do it now?", {}};
    case MeasureKind::global_change:
        return {"Since you started: how is your back, all in all?", {}};
    case MeasureKind::three_items:
        return {"Your three answers on the form", {}};
    case MeasureKind::disability:
        return {"How many of the 24 statements did you tick?", {}};
    case MeasureKind::chair_stand:
        return {"How often did you stand up in 30 seconds?", {}};
    case MeasureKind::fingertips:
        return {"From the fingertip to the floor", {}};
    case MeasureKind::one_leg:
        return {"Your longest try", {}};
    case MeasureKind::standing:
        return {"How long can you stand before you want to change?", {}};
    case MeasureKind::sitting:
        return {"How long can you sit before you want to change?", {}};
    }
    return {};
}

Guide guide(MeasureKind kind) {
    switch (kind) {
    case MeasureKind::usual_pain:
    case MeasureKind::activities:
    case MeasureKind::global_change:
        break;
    case MeasureKind::three_items:
    case MeasureKind::disability:
        return paper_form();
    case MeasureKind::chair_stand:
        return chair_stand();
    case MeasureKind::fingertips:
        return fingertips();
    case MeasureKind::one_leg:
        return one_leg();
    case MeasureKind::standing:
        return comfort({"Think of the last time you stood in one place, in a queue or at the sink.", {}});
    case MeasureKind::sitting:
        return comfort({"Think of the last time you sat on an ordinary chair.", {}});
    }
    return {};
}

std::optional<Sentence> norm(MeasureKind kind, const NormFor& who) {
    if (kind == MeasureKind::chair_stand) return chair_norm(who);
    if (kind == MeasureKind::one_leg) return leg_norm(who.age);
    return std::nullopt;
}

std::optional<Sentence> word_of_care(const Measure& measure) {
    constexpr int kFallsLikely = 5; // seconds; Vellas 1997, docs/sources/measures.md
    if (measure.kind != MeasureKind::one_leg || measure.value() >= kFallsLikely) return std::nullopt;
    return Sentence{
        "Less than 5 seconds goes with more falls. Tell whoever treats you, walk where you can hold on, and "
        "leave this test out until then.",
        {}};
}

} // namespace amble::tracking
