#pragma once

#include "claims/labelled.h"

#include <array>
#include <string>
#include <vector>

namespace amble::claims {

/// How the rules fared over labelled texts. Rates are of nothing, and 0, where their denominator is 0.
struct Tally {
    struct Counts {
        int right = 0, missed = 0, wrong = 0;

        double precision() const;
        double recall() const;
        double f1() const;
    };

    std::array<Counts, 4> by_speech; // indexed by Speech
    int texts = 0, sentences = 0;
    int claims_as_experience = 0, experiences_as_claim = 0;
    int treatment_right = 0, treatment_labelled = 0; // of claims and experiences
    int attached = 0;
    int attached_right = 0;          // the labelled verdict
    int attached_falsely = 0;        // another verdict, or one where none may be
    int wrong_way = 0;               // attached to a claim read against its meaning
    int attachable = 0;              // claims and questions labelled with a verdict whose sources are confirmed
    int covered = 0;                 // of these, with that verdict attached
    int suggested = 0;               // of these, put before a specialist with that verdict
    std::vector<std::string> faults; // a line each, for whoever tunes

    double verdict_accuracy() const;
    double coverage() const;
    double false_attach_rate() const; // of all that was attached
    double wrong_way_rate() const;    // the same
    /// The harmonic mean of precision and recall of "claim" where only claims and experiences are counted.
    double claim_experience_f1() const;
};

Tally tally(const Marker& marker, const std::vector<LabelledText>& texts);

} // namespace amble::claims
