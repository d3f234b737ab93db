#pragma once

#include "formats/fit_protocol.h"
#include "formats/quarters.h"

#include <map>

namespace amble::formats {

/// Steps and distance of a day as a watch keeps them: sums for each kind of movement that begin at 0 at midnight.
class FitMonitoring {
public:
    explicit FitMonitoring(QuarterCounter& counter) : counter_(counter) {}

    /// A file begins: no sum of the one before goes on.
    void begin_file();
    void info(const FitMessage& message);
    void message(const FitMessage& message, uint16_t source);

private:
    struct Sums {
        int64_t steps = 0;
        int64_t centimetres = 0;
    };

    std::optional<uint32_t> time_of(const FitMessage& message);
    uint32_t since_when(bool first_of_its_kind, uint32_t time) const;

    QuarterCounter& counter_;
    std::map<int64_t, Sums> sums_;  // by kind of movement
    uint32_t clock_ = 0;            // the latest time in full
    uint32_t before_ = 0;           // the time of the latest message that was earlier than this one
    std::optional<int64_t> offset_; // of local time, in seconds
};

} // namespace amble::formats
