#include "foundation/base/result.h"

namespace amble {

Problem problem(std::string_view field, std::string_view text, std::vector<std::string> values) {
    return {std::string(field), {std::string(text), std::move(values)}};
}

} // namespace amble
