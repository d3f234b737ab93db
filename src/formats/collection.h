#pragma once

#include "formats/limits.h"
#include "formats/quarters.h"

#include <map>

namespace amble::formats {

/// Puts together what the files of one archive hold.
class Collection {
public:
    explicit Collection(const ReadLimits& limits) : limits_(limits) {}

    /// What is no recording at all is only counted.
    void add(const std::string& file, Reading&& reading);
    /// Said of the archive as a whole; what is read of it is then only a part.
    void add_stop(Flaw flaw);

    /// `format` is the archive's own; one format of all its files stands before it.
    Reading take(Format format);

private:
    void add_flaws(const std::string& file, std::vector<Flaw>& flaws);
    void add_recording(const std::string& file, Recording& recording);
    void add_counts(Recording& recording);
    bool has_room(const Recording& recording) const;
    bool find_room(Recording& recording);
    void thin_out();
    void set_apart(const std::vector<QuarterHour>& quarters);
    void place_routes();

    const ReadLimits limits_;
    Recording recording_;
    std::vector<Flaw> stops_;
    std::vector<Flaw> flaws_;
    std::vector<Flaw> refusals_;
    std::map<std::string, std::vector<Segment>> routes_; // of workouts, by the name of their file
    std::vector<QuartersOfFile> apart_;                  // of FIT files, until all are known
    size_t counts_apart_ = 0;
    int64_t points_ = 0;      // kept
    int64_t points_read_ = 0; // of the files that are kept, before any were left out
    int64_t read_ = 0;        // files
    int64_t unknown_ = 0;     // files
    int64_t without_points_ = 0;
    bool in_part_ = false;
    bool thinned_ = false;
    bool one_format_ = true;
};

} // namespace amble::formats
