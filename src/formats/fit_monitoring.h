#pragma once

#include "formats/fit_protocol.h"
#include "formats/quarters.h"

#include <map>
#include <utility>

namespace amble::formats {

/// Steps and distance of a day as a watch keeps them: sums for each kind of movement that begin at 0 at midnight.
class FitMonitoring {
public:
    explicit FitMonitoring(QuarterCounter& counter) : counter_(counter) {}

    /// A file begins: no sum of the one before goes on.
    void begin_file();
    void info(const FitMessage& message);
    void message(const FitMessage& message, uint16_t source);
    /// What the days came to before the files began, see Recording::so_far.
    std::vector<Count> take_so_far() { return std::move(so_far_); }

private:
    struct Sums {
        int64_t steps = 0;
        int64_t centimetres = 0;
        bool fine = false; // a sum in centimetres was told
        uint32_t at = 0;
    };

    std::optional<uint32_t> time_of(const FitMessage& message);
    void add(const Count& count);
    Sums told(const FitMessage& message, const Sums& before) const;
    std::optional<uint32_t> midnight_between(uint32_t from, uint32_t to) const;
    void add_so_far(const Count& sum);

    QuarterCounter& counter_;
    std::vector<Count> so_far_;
    std::optional<uint32_t> begun_; // when the first sums of the file were told
    bool has_so_far_ = false;       // of the file
    std::map<int64_t, Sums> sums_;  // by kind of movement
    uint32_t clock_ = 0;            // the latest time in full
    uint32_t before_ = 0;           // the time of the latest message that was earlier than this one
    std::optional<int64_t> offset_; // of local time, in seconds
};

} // namespace amble::formats
