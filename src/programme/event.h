#pragma once

#include "foundation/base/calendar.h"
#include "foundation/base/id.h"
#include "programme/day.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace amble::programme {

/// What happens to a member's programme beside walks and ratings; the words are those of the diary.
enum class EventKind : uint8_t {
    ready,
    hold,
    more,
    flare,
    limiting,
    pause,
    resume,
    stop,
    cleared,
    set,
    lapse,
    began,
    review,
    rest
};

/// The detail of a hold that no review gave: a sign within the week did.
inline constexpr std::string_view kBySign = "sign";

std::string_view name(EventKind kind);
std::optional<EventKind> event_kind_named(std::string_view name);

struct Event {
    Id id;
    Day day;
    EventKind kind = EventKind::ready;
    /// The reason of a pause, the sign of a stop, kBySign of a hold, "KEY VALUE" of a setting, what lapsed, the minutes
    /// a day began with, what was said at a review beside its answer (which no rule reads).
    std::string detail;
};

/// Puts the events of its day into the row. A reason or setting that is not known is left out.
void apply_events(std::span<const Event> events_of_the_day, DayRow& row);

} // namespace amble::programme
