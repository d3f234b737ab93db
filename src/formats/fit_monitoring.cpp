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
    begun_.reset();
    has_so_far_ = false;
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

/// The kinds of movement tell their first sums at the same moment. A watch begins several files a day, and each of them
/// with the day so far.
void FitMonitoring::add_so_far(const Count& sum) {
    const Instant until = sum.time.end;
    const int64_t local = until.microseconds / 1'000'000 + offset_.value_or(0);
    const Instant midnight = until - std::chrono::seconds(second_of_day(local));
    Count whole = sum;
    whole.time = {midnight, QuarterCounter::end_of_quarter(until)};
    if (has_so_far_) {
        whole.steps += so_far_.back().steps;
        whole.metres += so_far_.back().metres;
        so_far_.pop_back();
    }
    so_far_.push_back(whole);
    has_so_far_ = true;
}

/// What the file itself counts in the quarter in which it begins belongs to the sum at the end of that quarter.
void FitMonitoring::add(const Count& count) {
    counter_.add(count);
    if (!has_so_far_ || count.time.start >= so_far_.back().time.end) return;
    const auto before = std::min(count.time.end, so_far_.back().time.end) - count.time.start;
    const auto length = static_cast<double>(count.time.length().count());
    const double share = length > 0 ? static_cast<double>(before.count()) / length : 1;
    so_far_.back().steps += count.steps * share;
    so_far_.back().metres += count.metres * share;
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
    if (!begun_) begun_ = *time;
    Count count;
    count.time = {fit_time(before_ == 0 ? *time : before_), end};
    if (offset_) count.offset = std::chrono::minutes(*offset_ / 60);
    count.source = source;
    count.steps = static_cast<double>(steps - sums.steps);
    count.metres = static_cast<double>(centimetres - sums.centimetres) / 100;
    const bool so_far = is_first && *time == *begun_;
    if (count.steps > 0 || count.metres > 0) so_far ? add_so_far(count) : add(count);
    sums = {steps, centimetres};
}

} // namespace amble::formats
