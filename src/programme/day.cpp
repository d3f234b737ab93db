#include "programme/day.h"

#include <array>

namespace amble::programme {

namespace {

constexpr std::array<std::string_view, 10> kPauseNames{"",           "fever", "illness", "dizzy",   "pregnancy",
                                                       "specialist", "check", "fall",    "surgery", "hospital"};
constexpr std::array<std::string_view, 7> kStopNames{"", "nerve", "bladder", "saddle", "chest", "systemic", "other"};
constexpr std::array<std::string_view, kLapses> kLapseNames{"questions", "answers", "clearance", "specialist"};

} // namespace

bool needs_clearance(PauseReason reason) {
    return reason >= PauseReason::fall;
}

std::string_view name(PauseReason reason) {
    return kPauseNames[static_cast<size_t>(reason)];
}

std::string_view name(StopSign sign) {
    return kStopNames[static_cast<size_t>(sign)];
}

std::optional<PauseReason> pause_reason_named(std::string_view name) {
    for (size_t i = 1; i < kPauseNames.size(); ++i)
        if (kPauseNames[i] == name) return static_cast<PauseReason>(i);
    return std::nullopt;
}

std::string_view name(Lapse lapse) {
    return kLapseNames[static_cast<size_t>(lapse)];
}

std::optional<Lapse> lapse_named(std::string_view name) {
    for (size_t i = 0; i < kLapses; ++i)
        if (kLapseNames[i] == name) return static_cast<Lapse>(i);
    return std::nullopt;
}

StopSign stop_sign_named(std::string_view name) {
    for (size_t i = 1; i < kStopNames.size(); ++i)
        if (kStopNames[i] == name) return static_cast<StopSign>(i);
    return StopSign::other;
}

DayRow empty_day(int day) {
    DayRow row;
    row.day = day;
    return row;
}

bool is_adherent(int minutes, int target) {
    return target > 0 && 5 * minutes >= 4 * target;
}

bool is_boom(int minutes, int target) {
    return target > 0 && (2 * minutes > 3 * target || minutes > target + 10);
}

bool is_low(int minutes, int target) {
    return target > 0 && 2 * minutes < target;
}

} // namespace amble::programme
