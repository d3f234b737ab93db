#include "claims/edits.h"

#include <algorithm>
#include <array>

namespace amble::claims {

size_t edits_between(std::string_view a, std::string_view b, size_t enough) {
    constexpr size_t kMost = 40;
    if (a.size() > kMost || b.size() > kMost) return enough;
    if (std::max(a.size(), b.size()) - std::min(a.size(), b.size()) >= enough) return enough;
    std::array<size_t, kMost + 1> above2{}, above{}, row{};
    for (size_t j = 0; j <= b.size(); ++j)
        above[j] = j;
    for (size_t i = 1; i <= a.size(); ++i) {
        row[0] = i;
        size_t least = i;
        for (size_t j = 1; j <= b.size(); ++j) {
            const bool same = a[i - 1] == b[j - 1];
            row[j] = std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + (same ? 0 : 1)});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[j] = std::min(row[j], above2[j - 2] + 1);
            least = std::min(least, row[j]);
        }
        if (least >= enough) return enough;
        above2 = above;
        above = row;
    }
    return std::min(above[b.size()], enough);
}

} // namespace amble::claims
