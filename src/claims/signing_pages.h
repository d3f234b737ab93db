#pragma once

#include "account/visit.h"
#include "claims/question_store.h"
#include "claims/verdict_store.h"

namespace amble::claims {

/// The longest reason, interest or note, in characters. [design]
inline constexpr size_t kMostSaid = 600;

/// The specialist who asks, and their day. The name lives as long as the visit.
Hand hand_of(const account::Visit& visit);

/// Whether a text is in the tables, or only in the program.
enum class Kept : uint8_t { yes, not_yet };

struct InWork {
    Version version;
    Kept kept;
};

/// What is read, signed and changed of the verdict in the path: the newest version; of a verdict that the program
/// carries, what it carries, where nobody here has written another or a newer program has changed what was signed.
std::optional<InWork> in_work(account::Visit& visit);

/// Tells who asked that the verdict can be read.
void tell_answered(account::Visit& visit, const Question& question, const std::string& verdict);

} // namespace amble::claims
