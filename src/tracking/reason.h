#pragma once

#include "foundation/base/sentence.h"

#include <optional>

namespace amble::tracking {

/// Why a recording, or one track of it, is refused or asked about.
enum class ReasonCode {
    // refused
    not_read,
    too_much,
    no_track,
    no_times,
    few_times,
    times_stand_still,
    wrong_clock,
    other_sport,
    no_positions,
    too_sparse,
    jumping,
    too_fast,
    no_minute,
    absurd_sums,
    other_pace,
    too_long,
    // asked
    cut_off,
    unknown_zone,
    called_running,
    unnamed,
    unknown_pauses,
    running_pace,
    doubtful_date,
    partly_fast,
    part_known,
};

struct Reason {
    ReasonCode code;
    Sentence sentence;

    bool operator==(const Reason&) const = default;
};

Reason reason(ReasonCode code, std::string text, std::vector<std::string> values = {});

std::string_view reason_text(ReasonCode code); // "too-fast"
std::optional<ReasonCode> reason_named(std::string_view text);

} // namespace amble::tracking
