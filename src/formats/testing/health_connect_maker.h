#pragma once

#include <string>

namespace amble::formats {

/// The bytes of a database of Health Connect's tables, after these statements.
std::string health_connect_of(const std::string& statements);

/// The bytes of a database after these statements alone.
std::string database_of(const std::string& statements);

} // namespace amble::formats
