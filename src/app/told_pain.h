#pragma once

#include "account/visit.h"
#include "community/measured.h"

#include <optional>

namespace amble::app {

/// The signed-in member's own first and latest usual pain, for the tick beside a story; nothing before there are two.
std::optional<community::UsualPain> told_pain(account::Visit& visit);

} // namespace amble::app
