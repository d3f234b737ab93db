#pragma once

#include "account/visit.h"
#include "claims/draft.h"
#include "claims/evidence.h"
#include "foundation/html/html.h"

#include <string>

namespace amble::claims {

/// For a member, the button that follows a treatment or stops it.
void write_following(html::Html& page, account::Visit& visit, const Treatment& treatment);

enum class Change : uint8_t { published, withdrawn };

/// Whoever follows the draft's treatment hears of what became of the verdict.
void tell_followers(account::Visit& visit, const Draft& draft, const std::string& verdict, Change change);

} // namespace amble::claims
