#pragma once

#include "account/erasure_store.h"
#include "account/visit.h"
#include "foundation/html/html.h"

#include <memory>

namespace amble::account {

/// A member's copy of everything, and the end of everything.
Routes data_routes(const std::shared_ptr<const Erasing>& erasing);

/// What stays after an erasure and until when, the same words wherever it is said: before joining and before erasing.
void write_what_stays(html::Html& body, const Visit& visit);

} // namespace amble::account
