#pragma once

#include "claims/evidence.h"

namespace amble::claims {

/// A small catalogue in which nothing is wrong: heat, which can be tried, a medicine, one verdict on each, two sources.
inline Catalogue sound_catalogue() {
    Treatment heat{"heat", Kind::product, false, false, {"Do not sleep on a heat pack."}, {}};
    heat.words = {{"en", {"heat"}, {"hot water bottle"}, {"heet"}, {}}, {"de", {"Wärme"}, {}, {}, {}}};
    heat.trial = {"heat",
                  "Heat on the back",
                  "Use it today.",
                  "Leave it out today.",
                  {"Not on numb skin."},
                  "It ends with the day.",
                  {"cochrane-heat"},
                  8,
                  3,
                  0};
    Treatment opioids{"opioids", Kind::medicine, false, true, {}, {}};
    opioids.words = {{"en", {"opioids"}, {}, {}, {"opioid"}}, {"de", {"Opioide"}, {}, {}, {}}};

    Verdict warm;
    warm.id = "heat-acute";
    warm.treatment = "heat";
    warm.question = "Does heat ease new back pain?";
    warm.statement = "Heat eases new back pain.";
    warm.said_as = {"A hot water bottle helps."};
    warm.for_whom = "Adults with back pain for less than three months.";
    warm.phase = Phase::acute;
    warm.answer = Answer::supported_with_caveats;
    warm.certainty = Certainty::moderate;
    warm.summary = "A heat wrap probably eases new back pain a little for a few days.";
    warm.why = "A few trials.";
    warm.caveats = {"Only for days."};
    warm.sources = {"cochrane-heat"};
    warm.compiled_on = day_of({2026, 11, 22});
    warm.review_due = day_of({2028, 11, 22});
    warm.translations = {{"de", "Hilft Wärme?", "Wärme hilft wahrscheinlich ein wenig."}};

    Verdict drug = warm;
    drug.id = "opioids-chronic";
    drug.treatment = "opioids";
    drug.question = "Do opioids help?";
    drug.statement = "Opioids help.";
    drug.phase = Phase::chronic;
    drug.answer = Answer::harmful;
    drug.certainty = Certainty::low;
    drug.summary = "Opioids may do more harm than good over months.";
    drug.harms = {"Dependence."};
    drug.sources = {"unread"};
    drug.translations = {};

    Catalogue made;
    made.treatments = {heat, opioids};
    made.verdicts = {warm, drug};
    made.sources = {
        {"cochrane-heat", "French and others. Cochrane review, 2006.", 2006, "https://example.org/heat",
         Checked::confirmed, "abstract"},
        {"unread", "Somebody. A trial, 2010.", 2010, "https://example.org/trial", Checked::to_be_confirmed, ""},
    };
    return made;
}

} // namespace amble::claims
