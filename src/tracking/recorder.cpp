#include "tracking/recorder.h"

#include "foundation/base/text.h"

#include <algorithm>
#include <array>

namespace amble::tracking {

namespace {

struct Maker {
    std::string_view word; // in lower case, anywhere in what the recording says of itself
    Source source;
};

/// The first that fits: makers of watches also make bands. A FIT file of Garmin's names the maker alone; what else of
/// Garmin's records, a bicycle computer, records rides.
constexpr std::array kMakers{
    Maker{"fitbit", Source::band},      Maker{"vivosmart", Source::band},   Maker{"vivofit", Source::band},
    Maker{"mi band", Source::band},     Maker{"smart band", Source::band},  Maker{"watch", Source::watch},
    Maker{"garmin", Source::watch},     Maker{"forerunner", Source::watch}, Maker{"fenix", Source::watch},
    Maker{"vivoactive", Source::watch}, Maker{"venu", Source::watch},       Maker{"suunto", Source::watch},
    Maker{"polar", Source::watch},      Maker{"coros", Source::watch},
};

/// So Garmin's app calls itself on a phone. Other names hold the word too ("Health Connect"), so it must be all of it.
constexpr std::string_view kGarminsApp = "connect";

} // namespace

Source recorder_named(std::string_view device) {
    const std::string lower = lower_ascii(trim(device));
    if (lower == kGarminsApp) return Source::watch;
    const auto maker = std::find_if(kMakers.begin(), kMakers.end(),
                                    [&](const Maker& known) { return lower.find(known.word) != std::string::npos; });
    return maker == kMakers.end() ? Source::phone : maker->source;
}

} // namespace amble::tracking
