#pragma once

#include "formats/xml_reader.h"

namespace amble::formats {

/// Reads what was walked in KML: tracks with times, as gx:Track of KML 2.2 or Track of KML 2.3, with heart rate and
/// cadence beside them. Lines without times are planned routes, points are places; both are only counted.
class KmlReader : public MendedXmlReader {
public:
    explicit KmlReader(const ReadLimits& limits = {});
};

} // namespace amble::formats
