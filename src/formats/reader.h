#pragma once

#include "formats/recording.h"

namespace amble::formats {

/// Reads one file of one format, pushed in pieces of any size.
class Reader {
public:
    virtual ~Reader() = default;

    /// False once nothing more of the file will be read; finish() says why.
    virtual bool feed(std::string_view bytes) = 0;
    /// To be called once, after the last piece.
    virtual Reading finish() = 0;
};

} // namespace amble::formats
