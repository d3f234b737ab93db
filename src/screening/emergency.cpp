#include "screening/emergency.h"

#include <algorithm>
#include <array>

namespace amble::screening {

namespace {

using Line = std::string_view;

constexpr std::array<Line, 4> kHeart{
    "Sit or lie down and rest. Unlock the door.",
    "Call the emergency number. Say: chest, breath or fainting, and where you are.",
    "Do not drive yourself.",
    "If you can, have somebody stay with you.",
};
constexpr std::array<Line, 3> kSuddenPain{
    "Lie down. Call the emergency number. Say: sudden very bad pain and faintness, and where you are.",
    "Do not drive yourself.",
    "If you can, have somebody stay with you.",
};
constexpr std::array<Line, 3> kStroke{
    "Call the emergency number. Say what changed suddenly: face, arm, leg, speech, sight or headache.",
    "Note the time when it began. The doctors will ask.",
    "Do not drive yourself, and do not wait to see whether it passes.",
};
constexpr std::array<Line, 3> kSeriousIllness{
    "Call the emergency number. Say: fever or illness, and very sleepy, confused or close to collapse.",
    "Tell somebody near you now, so that you are not alone.",
    "Do not drive yourself.",
};
constexpr std::array<Line, 4> kCaudaEquina{
    "Go to a hospital emergency department now, or call the emergency number if you cannot get there quickly.",
    "Say there: a change in bladder, bowel, feeling between the legs, or both legs, with back pain.",
    "These signs can mean that nerves low in the back are being pressed. Treated early, they recover better.",
    "Do not drive yourself.",
};
constexpr std::array<Line, 3> kWeakLeg{
    "Go to a hospital emergency department now, or call the emergency number if you cannot get there quickly.",
    "Say there: a leg that is quickly getting weaker, with back pain.",
    "Do not drive yourself.",
};
constexpr std::array<Line, 4> kCrisis{
    "Please talk with a person now. Call a crisis line, or the emergency number if you may act on these thoughts.",
    "If somebody you trust is near, go to them or call them, and tell them.",
    "Move away from anything you could hurt yourself with.",
    "Such thoughts can pass, and people can help with what lies behind them.",
};

} // namespace

EmergencyText text(Emergency emergency) {
    switch (emergency) {
    case Emergency::heart:
        return {"Call for help now: chest, breath or fainting", kHeart};
    case Emergency::sudden_pain:
        return {"Call for help now: sudden very bad pain", kSuddenPain};
    case Emergency::stroke:
        return {"Call for help now: sudden change in face, speech, sight or strength", kStroke};
    case Emergency::serious_illness:
        return {"Call for help now: very ill", kSeriousIllness};
    case Emergency::cauda_equina:
        return {"Go to a hospital now: bladder, bowel, feeling or both legs", kCaudaEquina};
    case Emergency::weak_leg:
        return {"Go to a hospital now: a leg that quickly gets weaker", kWeakLeg};
    case Emergency::crisis:
        return {"Please talk with a person now", kCrisis};
    }
    return {};
}

std::string_view nobody_watches() {
    return "Nobody is watching this page, and it has not been sent to anyone.";
}

std::vector<Emergency> emergencies(const Assessment& assessment) {
    const auto kind = [](Question question) {
        switch (question) {
        case Question::chest_now:
        case Question::heart_symptoms:
            return Emergency::heart;
        case Question::tearing_pain:
            return Emergency::sudden_pain;
        case Question::fever:
            return Emergency::serious_illness;
        case Question::weak_leg:
            return Emergency::weak_leg;
        case Question::self_harm:
            return Emergency::crisis;
        default:
            return Emergency::cauda_equina;
        }
    };
    std::vector<Emergency> kinds;
    for (const Finding& finding : assessment.findings)
        if (finding.disposition == Disposition::emergency) kinds.push_back(kind(finding.question));
    std::ranges::sort(kinds);
    const auto [first, last] = std::ranges::unique(kinds);
    kinds.erase(first, last);
    return kinds;
}

std::string_view stop_event(Question question) {
    switch (question) {
    case Question::hard_to_pass_water:
    case Question::bowel_control:
        return "stop bladder";
    case Question::numb_saddle:
    case Question::sexual_change:
        return "stop saddle";
    case Question::both_legs:
    case Question::weak_leg:
        return "stop nerve";
    case Question::chest_now:
    case Question::heart_symptoms:
        return "stop chest";
    case Question::tearing_pain:
    case Question::fever:
        return "stop systemic";
    default:
        return "stop other";
    }
}

} // namespace amble::screening
