#pragma once

#include "formats/archive_reader.h"
#include "formats/budget.h"
#include "formats/reader.h"

#include <memory>

namespace amble::formats {

/// Reads one file of whatever format it is, as it streams: also an archive, and an archive in one. Its name matters to
/// Fitbit's counts alone, see fitbit_reader.h.
Reading inspect(const Source& source, const ReadLimits& limits = {}, std::string_view name = {});
/// The same for one of several files that share a budget.
Reading inspect(const Source& source, Budget& budget, std::string_view name = {});

/// The same for a file that is pushed in pieces. What is no recording is refused with a sentence that says what to do.
/// An archive is held whole, up to ReadLimits::bytes: a large one is better given to inspect().
class Inspector {
public:
    explicit Inspector(const ReadLimits& limits = {}, std::string_view name = {});
    Inspector(const Inspector&) = delete;
    Inspector& operator=(const Inspector&) = delete;

    /// False once nothing more of the file will be read; finish() says why.
    bool feed(std::string_view bytes);
    /// To be called once, after the last piece.
    Reading finish();

private:
    bool begin();
    bool hold(std::string_view bytes);

    Budget budget_;
    const std::string name_;
    std::string held_; // until there is enough of it to tell the format; of an archive, all of it
    std::optional<Format> format_;
    std::unique_ptr<Reader> reader_;
};

} // namespace amble::formats
