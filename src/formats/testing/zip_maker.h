#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace amble::formats {

/// A zip archive of these files: name, contents.
std::string zip_of(const std::vector<std::pair<std::string, std::string>>& files);

std::string gzip_of(std::string_view contents);

} // namespace amble::formats
