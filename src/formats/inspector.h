#pragma once

#include "formats/limits.h"
#include "formats/reader.h"

#include <memory>

namespace amble::formats {

/// Reads one file of whatever format it is, pushed in pieces. What is no recording, or of a format that this version
/// does not read, is refused with a sentence that names it.
class Inspector {
public:
    explicit Inspector(const ReadLimits& limits = {});

    /// False once nothing more of the file will be read; finish() says why.
    bool feed(std::string_view bytes);
    /// To be called once, after the last piece.
    Reading finish();

private:
    bool begin();

    const ReadLimits limits_;
    std::string beginning_; // until there is enough of it to tell the format
    std::optional<Format> format_;
    std::unique_ptr<Reader> reader_;
};

} // namespace amble::formats
