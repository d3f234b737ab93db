#include "reminders/choice.h"

namespace amble::reminders {

std::string_view name(Kind kind) {
    switch (kind) {
    case Kind::appointment:
        return "appointment";
    case Kind::walk:
        return "walk";
    case Kind::week:
        return "week";
    case Kind::trial:
        return "trial";
    }
    return "";
}

std::optional<Kind> parse_kind(std::string_view text) {
    for (const Kind kind : kKinds)
        if (name(kind) == text) return kind;
    return std::nullopt;
}

std::string_view name(Way way) {
    return way == Way::mail ? "mail" : "push";
}

std::optional<Way> parse_way(std::string_view text) {
    if (text == "mail") return Way::mail;
    if (text == "push") return Way::push;
    return std::nullopt;
}

Choice standard(Kind kind) {
    switch (kind) {
    case Kind::appointment:
        return {true, true, 0};
    case Kind::walk:
        return {false, false, 10 * 60};
    case Kind::week:
        return {false, false, 18 * 60};
    case Kind::trial:
        return {false, false, 20 * 60};
    }
    return {};
}

Instant after_quiet(const Quiet& quiet, const Zone& zone, Instant now) {
    if (!quiet.holds(zone.minute_at(now))) return now;
    const Day today = zone.day_at(now);
    const Instant end = zone.moment(today, quiet.to);
    return end > now ? end : zone.moment(today + 1, quiet.to);
}

Instant next_at(int minute, const Zone& zone, Instant now) {
    for (Day day = zone.day_at(now);; day = day + 1)
        if (const Instant moment = zone.moment(day, minute); moment > now) return moment;
}

} // namespace amble::reminders
