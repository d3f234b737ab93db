#pragma once

#include "formats/xml_reader.h"

namespace amble::formats {

/// Reads GPX 1.0 and 1.1 (topografix.com/GPX/1/1), pushed in pieces, and tolerates what real recorders write: foreign
/// or missing namespaces, any prefix, extensions anywhere, missing times and versions. Elements count as GPX by their
/// place and by having the prefix of the root. A time without a zone is taken as UTC, as the format demands, and said.
/// A point that the file breaks off in is left out.
class GpxReader : public MendedXmlReader {
public:
    explicit GpxReader(const ReadLimits& limits = {});
};

} // namespace amble::formats
