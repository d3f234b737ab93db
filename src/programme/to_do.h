#pragma once

#include "programme/today_json.h"
#include "screening/clearance.h"

namespace amble::programme {

/// What programs are told of what keeps the programme closed.
std::vector<ToDo> to_do(const screening::Clearance& clearance);

} // namespace amble::programme
