#pragma once

#include "account/visit.h"
#include "claims/question_store.h"
#include "claims/verdict_store.h"

namespace amble::claims {

/// The longest reason, interest or note, in characters. [design]
inline constexpr size_t kMostSaid = 600;

/// The specialist who asks, and their day. The name lives as long as the visit.
Hand hand_of(const account::Visit& visit);

/// Tells who asked that the verdict can be read.
void tell_answered(account::Visit& visit, const Question& question, const std::string& verdict);

} // namespace amble::claims
