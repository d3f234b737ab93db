#pragma once

#include "community/moderation_store.h"
#include "foundation/html/html.h"

#include <string_view>

namespace amble::community {

// What the pages of moderators have in common.

html::Url url_of(const Report& report);
/// A quiet button of an open form.
void write_button(html::Html& page, std::string_view name, std::string_view value, html::Said label);

} // namespace amble::community
