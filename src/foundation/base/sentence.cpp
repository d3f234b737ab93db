#include "foundation/base/sentence.h"

#include "foundation/base/text.h"

namespace amble {

std::string fill(std::string_view text, const std::vector<std::string>& values) {
    std::string filled;
    filled.reserve(text.size() + 16);
    size_t at = 0;
    while (at < text.size()) {
        const size_t brace = text.find('{', at);
        filled.append(text.substr(at, brace - at));
        if (brace == std::string_view::npos) break;
        if (text.substr(brace, 2) == "{{") {
            filled.push_back('{');
            at = brace + 2;
            continue;
        }
        const size_t end = text.find('}', brace);
        if (end == std::string_view::npos) {
            filled.append(text.substr(brace));
            break;
        }
        const auto place = parse_whole_number(text.substr(brace + 1, end - brace - 1));
        if (place && *place >= 0 && static_cast<size_t>(*place) < values.size()) {
            filled.append(values[static_cast<size_t>(*place)]);
        } else {
            filled.append(text.substr(brace, end - brace + 1));
        }
        at = end + 1;
    }
    return filled;
}

std::string english(const Sentence& sentence) {
    return fill(sentence.text, sentence.values);
}

} // namespace amble
