#include "tracking/reason.h"

namespace amble::tracking {

Reason reason(ReasonCode code, std::string text, std::vector<std::string> values) {
    return {code, {std::move(text), std::move(values)}};
}

std::string_view reason_text(ReasonCode code) {
    switch (code) {
    case ReasonCode::not_read:
        return "not-read";
    case ReasonCode::too_much:
        return "too-much";
    case ReasonCode::no_track:
        return "no-track";
    case ReasonCode::no_times:
        return "no-times";
    case ReasonCode::few_times:
        return "few-times";
    case ReasonCode::times_stand_still:
        return "times-stand-still";
    case ReasonCode::wrong_clock:
        return "wrong-clock";
    case ReasonCode::other_sport:
        return "other-sport";
    case ReasonCode::no_positions:
        return "no-positions";
    case ReasonCode::too_sparse:
        return "too-sparse";
    case ReasonCode::jumping:
        return "jumping";
    case ReasonCode::too_fast:
        return "too-fast";
    case ReasonCode::no_minute:
        return "no-minute";
    case ReasonCode::absurd_sums:
        return "absurd-sums";
    case ReasonCode::other_pace:
        return "other-pace";
    case ReasonCode::too_long:
        return "too-long";
    case ReasonCode::cut_off:
        return "cut-off";
    case ReasonCode::unknown_zone:
        return "unknown-zone";
    case ReasonCode::called_running:
        return "called-running";
    case ReasonCode::unnamed:
        return "unnamed";
    case ReasonCode::unknown_pauses:
        return "unknown-pauses";
    case ReasonCode::running_pace:
        return "running-pace";
    case ReasonCode::doubtful_date:
        return "doubtful-date";
    case ReasonCode::partly_fast:
        return "partly-fast";
    case ReasonCode::part_known:
        return "part-known";
    }
    return "";
}

std::optional<ReasonCode> reason_named(std::string_view text) {
    for (int code = 0; code <= static_cast<int>(ReasonCode::part_known); ++code)
        if (reason_text(static_cast<ReasonCode>(code)) == text) return static_cast<ReasonCode>(code);
    return std::nullopt;
}

} // namespace amble::tracking
