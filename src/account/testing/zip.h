#pragma once

#include <map>
#include <string>
#include <string_view>

namespace amble::account {

/// The files in a zip, by path; throws std::runtime_error where it is none.
std::map<std::string, std::string> files_in(std::string_view zip);

} // namespace amble::account
