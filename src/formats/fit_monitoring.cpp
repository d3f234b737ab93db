#include "formats/fit_monitoring.h"

#include "formats/fit_profile.h"

#include <algorithm>

namespace amble::formats {

namespace {

namespace monitoring = fit::monitoring;

constexpr int64_t kDay = 86'400;
constexpr uint32_t kLowHalf = 0xFFFF;

std::optional<int64_t> activity_of(const FitMessage& message) {
    constexpr int64_t kActivityBits = 0x1F;
    if (const auto type = message.number(monitoring::kActivityType)) return type;
    const auto packed = message.bytes(monitoring::kActivityAndIntensity);
    if (packed.size() != 1) return std::nullopt;
    return static_cast<uint8_t>(packed[0]) & kActivityBits;
}

/// Local days begin when this is 0.
int64_t second_of_day(int64_t seconds) {
    return (seconds % kDay + kDay) % kDay;
}

} // namespace

void FitMonitoring::begin_file() {
    sums_.clear();
    clock_ = 0;
    before_ = 0;
    offset_.reset();
}

void FitMonitoring::info(const FitMessage& message) {
    const auto local = message.number(monitoring::kInfoLocalTime);
    if (!message.timestamp()) return;
    clock_ = *message.timestamp();
    constexpr int64_t kFurthestZone = 14 * 3600;
    if (!local || std::abs(*local - clock_) > kFurthestZone) return;
    offset_ = *local - clock_;
}

/// Sixteen bits of the time stand for the next moment that ends in them.
std::optional<uint32_t> FitMonitoring::time_of(const FitMessage& message) {
    if (message.timestamp()) return message.timestamp();
    const auto low = message.number(monitoring::kTime16);
    if (!low || clock_ == 0) return std::nullopt;
    return clock_ + ((static_cast<uint32_t>(*low) - clock_) & kLowHalf);
}

/// From when the steps are that a message adds. A file may begin in the middle of a day; its first sums are those of
/// the day so far.
uint32_t FitMonitoring::since_when(bool first_of_its_kind, uint32_t time) const {
    if (!first_of_its_kind || !offset_) return before_ == 0 ? time : before_;
    const auto since_midnight = static_cast<uint32_t>(second_of_day(time + *offset_));
    return time - std::min(since_midnight, time);
}

void FitMonitoring::message(const FitMessage& message, uint16_t source) {
    const auto time = time_of(message);
    if (!time) return;
    if (*time > clock_) before_ = clock_;
    clock_ = *time;
    const auto activity = activity_of(message);
    const Instant end = fit_time(*time);
    if (!is_fit_moment(end) || (activity != monitoring::kWalking && activity != monitoring::kRunning)) return;
    const auto [place, is_first] = sums_.try_emplace(*activity);
    Sums& sums = place->second;
    const int64_t steps = message.number(monitoring::kCycles).value_or(sums.steps);
    const int64_t centimetres = message.number(monitoring::kDistance).value_or(sums.centimetres);
    if (steps < sums.steps || centimetres < sums.centimetres) sums = {}; // midnight
    Count count;
    count.time = {fit_time(since_when(is_first, *time)), end};
    if (offset_) count.offset = std::chrono::minutes(*offset_ / 60);
    count.source = source;
    count.steps = static_cast<double>(steps - sums.steps);
    count.metres = static_cast<double>(centimetres - sums.centimetres) / 100;
    if (count.steps > 0 || count.metres > 0) counter_.add(count);
    sums = {steps, centimetres};
}

} // namespace amble::formats
