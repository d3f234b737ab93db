#pragma once

#include "formats/xml_reader.h"

namespace amble::formats {

/// Reads TCX (Training Center Database, version 2): activities by laps, with points or without, heart rate, cadence
/// and steps of a lap in the extensions; courses as planned routes. Prefixes are passed over: makers do not agree.
class TcxReader : public MendedXmlReader {
public:
    explicit TcxReader(const ReadLimits& limits = {});
};

} // namespace amble::formats
