#pragma once

#include <filesystem>
#include <system_error>

namespace amble {

/// Makes an empty file that is its owner's alone from its first byte on. std::errc::file_exists where there is one of
/// that name already.
std::error_code make_private_file(const std::filesystem::path& file);

/// Returns when a file's bytes, or a folder's entries, are on disk.
std::error_code sync_to_disk(const std::filesystem::path& path);

} // namespace amble
