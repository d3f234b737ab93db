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

/// The sums as the message tells them; what it leaves out is as before. Where a file has the distance both ways, the
/// one in hundreds of metres would seem to fall.
FitMonitoring::Sums FitMonitoring::told(const FitMessage& message, const Sums& before) const {
    constexpr int64_t kCentimetres = 10'000; // in the unit of the sixteen bits
    Sums sums = before;
    if (const auto steps = message.number(monitoring::kCycles)) {
        sums.steps = *steps;
    } else if (const auto low = message.number(monitoring::kCycles16)) {
        sums.steps = *low;
    }
    if (const auto centimetres = message.number(monitoring::kDistance)) {
        sums.centimetres = *centimetres;
        sums.fine = true;
    } else if (const auto low = message.number(monitoring::kDistance16); low && !sums.fine) {
        sums.centimetres = *low * kCentimetres;
    }
    return sums;
}

/// The midnight before the later of the two, where it lies between them and the file says which zone it is of. What is
/// told at midnight itself is the sum of the day that ends.
std::optional<uint32_t> FitMonitoring::midnight_between(uint32_t from, uint32_t to) const {
    if (!offset_ || from == 0) return std::nullopt;
    const auto day = [&](uint32_t time) { return (int64_t{time} + *offset_ - 1) / kDay; };
    if (day(to) <= day(from)) return std::nullopt;
    return static_cast<uint32_t>(day(to) * kDay - *offset_);
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
    // A sum that is higher than yesterday's does not fall.
    const auto midnight = midnight_between(sums.at, *time);
    if (midnight) sums = {};
    Sums now = told(message, sums);
    now.at = *time;
    if (now.steps < sums.steps || now.centimetres < sums.centimetres) sums = {}; // midnight
    if (!begun_) begun_ = *time;
    Count count;
    count.time = {fit_time(std::max(before_ == 0 ? *time : before_, midnight.value_or(0))), end};
    if (offset_) count.offset = std::chrono::minutes(*offset_ / 60);
    count.source = source;
    count.steps = static_cast<double>(now.steps - sums.steps);
    count.metres = static_cast<double>(now.centimetres - sums.centimetres) / 100;
    const bool so_far = is_first && *time == *begun_;
    if (count.steps > 0 || count.metres > 0) so_far ? add_so_far(count) : add(count);
    sums = now;
}

} // namespace amble::formats
