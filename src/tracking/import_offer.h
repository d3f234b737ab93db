#pragma once

#include "tracking/day_steps.h"
#include "tracking/judgement.h"

#include <string>
#include <vector>

namespace amble::tracking {

/// Whether the person asked to keep where they walked.
enum class Route { left_out, kept };

struct OfferedWalk {
    FoundWalk found;
    /// "52.37012,4.89521 52.37021,4.89530 …", latitude and longitude in degrees; empty unless asked for.
    std::string route;
    std::optional<Source> source{}; // where it is another's than the file's
    /// What the rules propose; what they ask, or why they leave it out, is in found.asked.
    Decision proposal = Decision::walk;

    bool operator==(const OfferedWalk&) const = default;
};

/// A part of a file that could not be read: of an archive by the name of the file in it, else without one.
struct Unread {
    std::string file;
    Sentence sentence;

    bool operator==(const Unread&) const = default;
};

/// More of them nobody reads; the rest is told by its number. [design]
inline constexpr size_t kMostUnread = 20;

/// What one file holds for a person's diary, before anything of it is stored.
struct Offer {
    std::string file_name;
    std::string format; // "gpx", see formats::format_text()
    std::string kind;   // "track", see formats::kind_text(); empty where the file was not read
    std::string sport;  // in the file's own words
    std::optional<Instant> start;
    double metres = 0; // of the whole file
    Source source = Source::phone;
    Decision decision = Decision::refuse;
    std::vector<Reason> reasons;
    std::vector<LeftOut> left_out;
    /// Also those that the rules leave out but the person may know better; only such ones where the file is refused.
    std::vector<OfferedWalk> walks;
    std::vector<DaySteps> days{}; // of steps; also of a file that holds no walk
    formats::Outcome outcome = formats::Outcome::refused;
    std::vector<Unread> unread{}; // why it was not read whole; of a refused file the reasons say so

    bool operator==(const Offer&) const = default;

    int minutes() const; // of the walks that are not left out
    Source source_of(size_t walk) const;
};

/// Between two kept points of a route; closer ones tell nothing of the way. [design]
inline constexpr double kRouteStep = 10; // metres

/// Steps that the file does not place on a day belong to that of `day_of`.
Offer offer_of(std::string file_name, const formats::Reading& reading, Instant now, Route route,
               const DayOf& day_of = day_in_utc);

/// A file that is not even read, and why.
Offer refused_offer(std::string file_name, Reason why);

/// So many walks are looked at in one import: as many tracks as formats/ reads of a file.
inline constexpr size_t kMostOfferedWalks = 20'000;
/// So many letters, about, are looked at in one import: each look takes them apart anew, in ten times as much memory.
/// Years of walks with their routes come to ten million. [design]
inline constexpr size_t kMostOfferedLetters = 24'000'000;
/// Adds what a file holds; where there would be too much to look at, that it is to be chosen again.
void add_within_limits(std::vector<Offer>& offers, Offer offer);

} // namespace amble::tracking
