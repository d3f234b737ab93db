#pragma once

#include "account/visit.h"
#include "foundation/base/result.h"
#include "foundation/html/html.h"

#include <string>

namespace amble::community {

/// The form under a story; `seen` as looked_at() made it for a text that was previewed, or empty.
struct ReplyForm {
    std::string text;
    std::string seen;
    Problems problems;
};
void write_reply_form(html::Html& page, const account::Visit& visit, const Id& story, const ReplyForm& form);

} // namespace amble::community
