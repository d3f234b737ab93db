#include "care/busy_calendar.h"

#include <cstdint>
#include <cstdlib>
#include <string_view>

using namespace amble;
using namespace amble::care;

/// Whatever is read as a calendar gives times in order and apart, within the span that was asked for.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    static const Zone berlin = *Zone::find("Europe/Berlin");
    const Interval span{*parse_instant("2026-10-01T00:00:00Z"), *parse_instant("2027-10-01T00:00:00Z")};
    const auto busy = read_busy_times({reinterpret_cast<const char*>(data), size}, berlin, span);
    if (!busy) return 0;
    Instant before = span.start;
    for (const Interval& each : busy->times) {
        if (each.empty() || each.start < before || each.end > span.end) std::abort();
        before = each.end;
    }
    return 0;
}
