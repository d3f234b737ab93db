#pragma once

#include "formats/xml_parser.h"

namespace amble::formats {

struct GpxLimits {
    XmlLimits xml;
    int64_t points = 500'000; // more than five days at a point a second
    int64_t parts = 20'000;   // tracks and segments together
};

/// Reads GPX 1.0 and 1.1 (topografix.com/GPX/1/1), pushed in pieces, and tolerates what real recorders write: foreign
/// or missing namespaces, any prefix, extensions anywhere, missing times and versions. Elements count as GPX by their
/// place and by having the prefix of the root. A time without a zone is taken as UTC, as the format demands, and said.
/// A point that the file breaks off in is left out.
class GpxReader {
public:
    explicit GpxReader(const GpxLimits& limits = {});
    ~GpxReader();

    /// False once nothing more of the file will be read; finish() says why.
    bool feed(std::string_view bytes);
    /// To be called once, after the last piece.
    Reading finish();

private:
    class Handler;
    std::unique_ptr<Handler> handler_;
    std::unique_ptr<XmlParser> parser_;
};

} // namespace amble::formats
