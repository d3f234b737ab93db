#pragma once

#include "formats/recording.h"

namespace amble::formats {

/// Gathers counts into quarters of an hour, in as much memory as there are quarters with something in them. A quarter
/// lies within one day wherever one is, because every zone's offset is a number of quarters.
class QuarterCounter {
public:
    /// When the quarter ends in which, or with which, the moment comes.
    static Instant end_of_quarter(Instant moment);

    /// False, and nothing is added, once there are more quarters than `most`, or where the count cannot be: negative,
    /// not finite, or longer than two days.
    bool add(const Count& count);
    void add(const QuarterHour& quarter);
    std::vector<QuarterHour> take();
    bool full() const { return quarters_.size() > most; }

    size_t most = 1'000'000; // nine years of three devices that never stop counting

private:
    void gather();

    std::vector<QuarterHour> quarters_; // in order up to gathered_, each once
    size_t gathered_ = 0;
};

/// By source, then by time.
bool quarter_before(const QuarterHour& a, const QuarterHour& b);

/// The source's number; a new name is added while there are fewer than 1000, then all are the last.
uint16_t source_number(std::vector<CountSource>& sources, const CountSource& source);

/// Steps and metres where in each quarter one source counts, that of the most: devices worn together count the same
/// steps. What was typed by hand counts only where nothing else does.
struct CountedOnce {
    double steps = 0;
    double metres = 0;
};
CountedOnce counted_once(const Recording& recording);

/// Of one source, in order of time.
using QuartersOfFile = std::vector<QuarterHour>;
/// What files of a day hold together, in order. Files that meet in a quarter follow each other and both count there;
/// those that overlap for longer tell the same minutes, of which the fuller counts.
std::vector<QuarterHour> put_together(std::vector<QuartersOfFile> files);

/// Turns Recording::so_far into quarters, as far as what is counted there already leaves something of it. To be called
/// when all files are put together.
void settle_so_far(Recording& recording);

/// Totals of a recording with both: a session's steps are also among those counted.
Totals measure_health(const Recording& recording);

/// Puts what was counted into totals that hold no session.
void add_quarters(const Recording& recording, Totals& totals);

} // namespace amble::formats
