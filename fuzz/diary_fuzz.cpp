#include "programme/diary.h"
#include "programme/replay.h"

#include <cstdint>
#include <cstdlib>
#include <string_view>

using namespace amble;
using namespace amble::programme;

/// Whatever is read as a diary can be written, read back to the same text, and replayed within the bounds of a target.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    const auto diary = parse_diary({reinterpret_cast<const char*>(data), size});
    if (!diary) return 0;
    const std::string text = diary_text(*diary);
    const auto again = parse_diary(text);
    if (!again || diary_text(*again) != text) std::abort();
    for (const Decision& decision : replay(*diary).decisions)
        if (decision.level < 0 || decision.level > kMostMinutesADay) std::abort();
    return 0;
}
