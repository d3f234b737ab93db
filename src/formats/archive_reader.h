#pragma once

#include "formats/budget.h"
#include "formats/reader.h"

#include <functional>

namespace amble::formats {

/// The next bytes of a file, none at its end. What it answers is valid until it is called again.
using Source = std::function<std::string_view()>;

/// Reads one file of an archive, by its name in it.
using FileReader = std::function<Reading(const Source&, std::string_view name)>;

/// Reads a zip or gzip archive as it streams, each recording in it by `read`, and puts together what they hold. Nothing
/// is written anywhere, so no name in it can do harm. All that is unpacked goes against the budget, read or not.
Reading read_archive(Format format, const Source& source, Budget& budget, const FileReader& read);

} // namespace amble::formats
