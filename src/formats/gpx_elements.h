#pragma once

#include "formats/xml_values.h"

namespace amble::formats {

/// What an element of a GPX file is, by where it stands. What is below `other` is skipped.
enum class GpxElement {
    document,
    gpx,
    metadata,
    file_name,
    track,
    track_name,
    sport,
    segment,
    point,
    time,
    extension,
    heart_rate,
    cadence,
    route,
    waypoint,
    other,
};

/// What `name` is where it stands inside `parent`. An element belongs to GPX by the prefix that the root has; heart
/// rate and cadence are known by their local name alone, as every maker has a namespace of its own.
GpxElement classify(GpxElement parent, const XmlName& name, std::string_view gpx_prefix);

/// Whether what stands in it as text is of use.
bool has_text(GpxElement element);

} // namespace amble::formats
