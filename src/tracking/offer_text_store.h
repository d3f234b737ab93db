#pragma once

#include "foundation/base/json_writer.h"
#include "foundation/json/json.h"
#include "tracking/import_offer.h"

namespace amble::tracking {

/// What a file holds as an object of JSON, as it waits for the person's word.
void write_offer(JsonWriter& json, const Offer& offer);
/// The same read again; what is missing is as in an Offer that was just made.
Offer offer_in(json::View view);

/// The same alone, as a text. Reading it throws database::Error where it is none.
std::string offer_text(const Offer& offer);
Offer offer_in_text(std::string_view text);

} // namespace amble::tracking
