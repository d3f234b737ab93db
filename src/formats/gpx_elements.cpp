#include "formats/gpx_elements.h"

namespace amble::formats {

namespace {

GpxElement child_of_gpx(std::string_view name) {
    if (name == "trk") return GpxElement::track;
    if (name == "rte") return GpxElement::route;
    if (name == "wpt") return GpxElement::waypoint;
    if (name == "metadata") return GpxElement::metadata;
    return name == "name" ? GpxElement::file_name : GpxElement::other;
}

GpxElement child_of_track(std::string_view name) {
    if (name == "trkseg") return GpxElement::segment;
    if (name == "name") return GpxElement::track_name;
    return name == "type" ? GpxElement::sport : GpxElement::other;
}

GpxElement child_of_extension(std::string_view name) {
    if (name == "hr" || name == "heartrate") return GpxElement::heart_rate;
    return name == "cad" || name == "cadence" ? GpxElement::cadence : GpxElement::extension;
}

/// GPX 1.1 gathers what is foreign in <extensions>; 1.0 lets it stand anywhere in a point, by its prefix.
GpxElement child_of_point(const XmlName& name, std::string_view gpx_prefix) {
    if (name.prefix != gpx_prefix) return child_of_extension(name.local);
    if (name.local == "time") return GpxElement::time;
    return name.local == "extensions" ? GpxElement::extension : GpxElement::other;
}

} // namespace

GpxElement classify(GpxElement parent, const XmlName& name, std::string_view gpx_prefix) {
    if (parent == GpxElement::point) return child_of_point(name, gpx_prefix);
    if (parent == GpxElement::extension) return child_of_extension(name.local);
    if (name.prefix != gpx_prefix) return GpxElement::other;
    switch (parent) {
    case GpxElement::document:
        return name.local == "gpx" ? GpxElement::gpx : GpxElement::other;
    case GpxElement::gpx:
        return child_of_gpx(name.local);
    case GpxElement::metadata:
        return name.local == "name" ? GpxElement::file_name : GpxElement::other;
    case GpxElement::track:
        return child_of_track(name.local);
    case GpxElement::segment:
        return name.local == "trkpt" ? GpxElement::point : GpxElement::other;
    default:
        return GpxElement::other;
    }
}

bool has_text(GpxElement element) {
    switch (element) {
    case GpxElement::file_name:
    case GpxElement::track_name:
    case GpxElement::sport:
    case GpxElement::time:
    case GpxElement::heart_rate:
    case GpxElement::cadence:
        return true;
    default:
        return false;
    }
}

} // namespace amble::formats
