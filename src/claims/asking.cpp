#include "claims/asking.h"

#include "foundation/base/text.h"

#include <algorithm>

namespace amble::claims {

Result<std::string> read_question(std::string_view typed) {
    std::string text(typed);
    std::ranges::replace_if(text, [](char c) { return static_cast<unsigned char>(c) < ' '; }, ' ');
    text = trim(text);
    const size_t characters = length_utf8(text);
    if (characters < kLeastAsked)
        return problem("text", "Please write the claim or question in a few words, such as \"Does heat help?\".");
    if (characters > kMostAsked)
        return problem("text", "A question has at most {0} characters, and this has {1}. Ask one thing at a time.",
                       {std::to_string(kMostAsked), std::to_string(characters)});
    return text;
}

} // namespace amble::claims
