#pragma once

#include "screening/questions.h"

#include <cstdint>
#include <string_view>

namespace amble::screening {

/// Where an answer leads, from the mildest to the gravest. docs/sources/screening.md has the reasons.
enum class Disposition : uint8_t {
    fine,
    adapted,     // may start, with what Adaptations says
    incomplete,  // something that applies was not answered
    consult,     // to be named in a consultation before the start
    not_offered, // under 18: the programme is made for adults
    urgent,      // medical advice on the same day
    emergency,   // help now
};

/// One thing that the answers say, by the question that it hangs on; a follow-up's answer stands with its question.
struct Finding {
    Question question;
    Disposition disposition;

    bool operator==(const Finding&) const = default;
};

/// The sentence that the person reads for a finding.
std::string_view sentence(const Finding& finding);

/// Whether the programme waits until a clinician was told of it by name.
bool must_be_named(const Finding& finding);

} // namespace amble::screening
