#include "care/meeting.h"

namespace amble::care {

std::string_view name(Way way) {
    switch (way) {
    case Way::telephone:
        return "telephone";
    case Way::in_person:
        return "in_person";
    case Way::video:
        return "video";
    }
    return "telephone";
}

std::optional<Way> parse_way(std::string_view text) {
    for (const Way way : kWays)
        if (name(way) == text) return way;
    return std::nullopt;
}

std::string_view wording(Way way) {
    switch (way) {
    case Way::telephone:
        return "By telephone";
    case Way::in_person:
        return "In person";
    case Way::video:
        return "By video";
    }
    return "By telephone";
}

} // namespace amble::care
