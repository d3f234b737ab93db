#pragma once

#include <string>

namespace amble::outgoing {

/// Whether a PEM file holds at least one certificate, and nothing in it that cannot be read.
bool holds_certificates(const std::string& file);

} // namespace amble::outgoing
