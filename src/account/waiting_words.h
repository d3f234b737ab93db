#pragma once

#include "account/visit.h"
#include "foundation/base/sentence.h"
#include "foundation/html/html.h"

#include <chrono>

namespace amble::account {

/// "There were too many attempts. Wait 40 seconds, then try again."; from two minutes on in minutes, rounded up. `why`
/// is the first of the two sentences.
Sentence asked_to_wait(const Visit& visit, html::Said why, std::chrono::seconds wait);

} // namespace amble::account
