#pragma once

#include "formats/track_maker.h"

namespace amble::formats {

/// "longitude latitude altitude"; KML 2.3 lets commas stand between, and the coordinates of lines always have them.
std::optional<Position> read_kml_coordinates(std::string text);

/// The length of lines whose coordinates come in pieces.
class LineLength {
public:
    void add(std::string_view piece);
    void end_line();
    double metres() const { return metres_; }

private:
    void end_point();

    std::string point_;
    std::optional<Position> last_;
    double metres_ = 0;
};

/// A placemark that says from when to when its line was gone, as Google's Timeline does: each way of a day, with what
/// Google takes it for.
struct TimedLine {
    ReadTime begin;
    ReadTime end;
    std::string category;
    bool has_line = false;
    LineLength length;

    bool is_gone() const { return has_line && begin.time && end.time && *begin.time <= *end.time; }
};

} // namespace amble::formats
