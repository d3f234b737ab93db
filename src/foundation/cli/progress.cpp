#include "foundation/cli/progress.h"

#include "foundation/base/clock.h"

#include <fmt/format.h>

#include <algorithm>
#include <ostream>

namespace amble::cli {

namespace {
constexpr std::chrono::seconds kSilence{1};
constexpr std::chrono::milliseconds kTerminalPace{100};
constexpr std::chrono::seconds kLogPace{10};
constexpr uint64_t kWidth = 30;
} // namespace

Progress::Progress(std::ostream& to, bool terminal, std::string what, uint64_t total)
    : to_(to), terminal_(terminal), what_(std::move(what)), total_(total), started_(steady_clock()), drawn_(started_) {}

Progress::~Progress() {
    if (shown_ && terminal_) to_ << '\n' << std::flush;
}

void Progress::at(uint64_t done) {
    const auto now = steady_clock();
    const std::chrono::microseconds pace = terminal_ ? std::chrono::microseconds(kTerminalPace) : kLogPace;
    const bool due = shown_ ? now - drawn_ >= pace : now - started_ >= (terminal_ ? kSilence : kLogPace);
    const bool last = shown_ && done == total_;
    if (!due && !last) return;
    drawn_ = now;
    shown_ = true;
    draw(done);
}

void Progress::at(uint64_t done, uint64_t total) {
    total_ = total;
    at(done);
}

void Progress::draw(uint64_t done) {
    const uint64_t part = total_ == 0 ? 0 : std::min(done, total_) * 100 / total_;
    if (!terminal_) {
        to_ << fmt::format("{}: {} of {} ({} %)\n", what_, done, total_, part) << std::flush;
        return;
    }
    const uint64_t filled = part * kWidth / 100;
    to_ << fmt::format("\r{} [{}{}] {:3} %", what_, std::string(filled, '#'), std::string(kWidth - filled, ' '), part)
        << std::flush;
}

} // namespace amble::cli
