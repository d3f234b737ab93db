#include "tracking/import_plan.h"

namespace amble::tracking {

namespace {

Sentence same_as(Source there) {
    switch (there) {
    case Source::corrected:
    case Source::hand:
        return {"You wrote this walk in yourself, so it is not stored again.", {}};
    case Source::timer:
        return {"Your timer measured this walk, so it is not stored again.", {}};
    case Source::watch:
        return {"This walk is here already, from a watch, so it is not stored again.", {}};
    case Source::band:
        return {"This walk is here already, from a band, so it is not stored again.", {}};
    case Source::phone:
        return {"This walk is here already, from a phone, so it is not stored again.", {}};
    }
    return {};
}

Sentence same_as_file(const PlannedWalk& walk, const Offer& other) {
    if (walk.met_file == walk.file)
        return {"Another device recorded the same walk, in the same file, so it is stored once.", {}};
    if (walk.met_is_believed == Belief::more)
        return {"It is the same walk as in {0}. In your order of sources that one comes first, so it counts.",
                {other.file_name}};
    return {"It is the same walk as in {0}, so it is stored once.", {other.file_name}};
}

/// Why `winner` counts first where two walks share a time.
Sentence counts_first(Source winner, const std::string& minutes) {
    switch (winner) {
    case Source::corrected:
    case Source::hand:
        return {
            "It overlaps a walk that you wrote in yourself. Your own word counts first, so this one adds {0} minutes.",
            {minutes}};
    case Source::timer:
        return {"It overlaps a walk that your timer measured. You started the timer for that walk, so it counts first, "
                "and this one adds {0} minutes.",
                {minutes}};
    case Source::watch:
        return {"It overlaps a walk from a watch. In your order of sources that one comes first, so this one adds {0} "
                "minutes.",
                {minutes}};
    case Source::band:
        return {"It overlaps a walk from a band. In your order of sources that one comes first, so this one adds {0} "
                "minutes.",
                {minutes}};
    case Source::phone:
        return {"It overlaps a walk from a phone. In your order of sources that one comes first, so this one adds {0} "
                "minutes.",
                {minutes}};
    }
    return {};
}

Sentence about_overlap(const PlannedWalk& walk) {
    if (walk.counted < 0)
        return {
            "It overlaps another walk. In your order of sources this one comes first, so {0} minutes of the other no "
            "longer count.",
            {std::to_string(-walk.counted)}};
    const std::string minutes = std::to_string(walk.counted);
    if (walk.met && walk.met_is_believed == Belief::more) return counts_first(*walk.met, minutes);
    if (walk.met && walk.met_is_believed == Belief::as_much)
        return {"It overlaps a walk from a source of the same kind. The time they share counts once, so this one adds "
                "{0} minutes.",
                {minutes}};
    return {"It overlaps another walk. In your order of sources this one comes first, and the time they share counts "
            "once. It adds {0} minutes.",
            {minutes}};
}

} // namespace

std::optional<Sentence> about(const PlannedWalk& walk, const std::vector<Offer>& offers) {
    switch (walk.placement.arrival) {
    case Arrival::fresh:
        return std::nullopt;
    case Arrival::overlapping:
        return about_overlap(walk);
    case Arrival::already:
        if (walk.met_file) return same_as_file(walk, offers[*walk.met_file]);
        if (walk.met_is_believed == Belief::less)
            return Sentence{"This very recording is here already, as from another kind of device. What came in first "
                            "counts and keeps what you said of it, so it is not stored again.",
                            {}};
        return same_as(walk.met.value_or(Source::phone));
    case Arrival::deleted:
        return Sentence{"You deleted this walk. It stays away unless you bring it back.", {}};
    case Arrival::maybe:
        return Sentence{"You wrote in or changed a walk of that day, which may be this one. Should this one be counted "
                        "as well?",
                        {}};
    }
    return std::nullopt;
}

} // namespace amble::tracking
