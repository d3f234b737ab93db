#pragma once

#include "claims/evidence.h"

namespace amble::claims {

/// A few treatments and verdicts whose answers are made up, for tests that must not change with the evidence.
inline Catalogue made_up_catalogue() {
    const auto treatment = [](const char* id, Kind kind, std::vector<std::string> english,
                              std::vector<std::string> german) {
        return Treatment{id,    kind,
                         false, false,
                         {},    {{"en", {id}, std::move(english), {}, {}}, {"de", std::move(german), {}, {}, {}}}};
    };
    const auto verdict = [](const char* id, const char* about, Direction direction, Answer answer) {
        Verdict made;
        made.id = id;
        made.treatment = about;
        made.direction = direction;
        made.answer = answer;
        made.sources = {"read"};
        return made;
    };
    Catalogue made;
    made.treatments = {
        treatment("acupuncture", Kind::procedure, {}, {"Akupunktur"}),
        treatment("bed rest", Kind::habit, {"stay in bed"}, {"Bettruhe"}),
        treatment("massage", Kind::manual, {}, {"Massage"}),
        treatment("paracetamol", Kind::medicine, {"tylenol"}, {"Paracetamol"}),
        treatment("posture", Kind::idea, {"bad posture"}, {"Haltung", "schlechte Haltung"}),
        treatment("slipped disc", Kind::idea, {"discs slip", "discs don't slip"}, {"Bandscheibe"}),
        treatment("walking", Kind::activity, {"a daily walk"}, {"Spazierengehen"}),
        treatment("yoga", Kind::exercise, {}, {"Yoga"}),
    };
    made.verdicts = {
        verdict("acupuncture-pain", "acupuncture", Direction::helps, Answer::mixed),
        verdict("bed-rest", "bed rest", Direction::helps, Answer::harmful),
        verdict("massage-unread", "massage", Direction::helps, Answer::supported),
        verdict("paracetamol-acute", "paracetamol", Direction::helps, Answer::not_supported),
        verdict("posture-causes", "posture", Direction::harms, Answer::not_supported),
        verdict("slipped", "slipped disc", Direction::is_so, Answer::not_supported),
        verdict("walking-back", "walking", Direction::helps, Answer::supported_with_caveats),
        verdict("walking-best", "walking", Direction::helps, Answer::not_supported),
        verdict("yoga-chronic", "yoga", Direction::helps, Answer::supported_with_caveats),
    };
    made.verdicts[2].sources = {"unread"};
    made.verdicts[3].phase = Phase::acute;
    made.verdicts[5].outcome = Outcome::structure;
    made.verdicts[5].statement = "Discs slip out of place.";
    made.verdicts[6].phase = Phase::chronic;
    made.verdicts[7].than = "others";
    made.verdicts[7].phase = Phase::chronic;
    made.verdicts[7].statement = "Walking is the best exercise for back pain.";
    made.verdicts[8].phase = Phase::chronic;
    made.verdicts.insert(made.verdicts.begin() + 5,
                         verdict("settles", "time", Direction::is_so, Answer::supported_with_caveats));
    made.verdicts[5].phase = Phase::acute;
    made.verdicts[5].statement = "Most back pain settles within six weeks.";
    made.treatments.insert(made.treatments.begin() + 6, treatment("time", Kind::idea, {}, {"Zeit"}));
    Source read, unread;
    read.id = "read";
    read.checked = Checked::confirmed;
    unread.id = "unread";
    made.sources = {read, unread};
    return made;
}

} // namespace amble::claims
