#include "tracking/import_offer.h"

#include "formats/geometry.h"
#include "tracking/gathering.h"
#include "tracking/recorder.h"
#include "tracking/track_reasons.h"

#include <fmt/format.h>

#include <numeric>

namespace amble::tracking {

namespace {

/// Adds the points of `track` within the walk, a step apart. Five decimals of a degree are about a metre.
void add_route(std::string& line, const formats::Track& track, const Interval& walk) {
    std::optional<formats::Position> last;
    for (const formats::Segment& segment : track.segments) {
        for (const formats::Point& point : segment.points) {
            if (!point.time || *point.time < walk.start || *point.time > walk.end) continue;
            if (!point.position || !formats::on_earth(*point.position) || formats::is_null_island(*point.position))
                continue;
            if (last && formats::distance(*last, *point.position).count < kRouteStep) continue;
            last = point.position;
            line += fmt::format("{}{:.5f},{:.5f}", line.empty() ? "" : " ", last->latitude, last->longitude);
        }
    }
}

std::string route_of(const formats::Recording& recording, const FoundWalk& walk) {
    std::string line;
    for (const formats::Track& track : recording.tracks) {
        add_route(line, track, walk.span());
        // A file may hold the same walk as two tracks; judge() takes one of them.
        if (!line.empty()) break;
    }
    return line;
}

constexpr int64_t kMicrosPerDay = 86'400'000'000;

/// A band whose battery was empty counts on from a day of its own.
void leave_out_impossible_days(Offer& offer, Instant now) {
    std::optional<Reason> why;
    std::erase_if(offer.days, [&](const DaySteps& line) {
        const Instant begins{line.day.number * kMicrosPerDay};
        const auto refused = why_clock_refuses({begins, begins}, now);
        if (refused) why = refused;
        return refused.has_value();
    });
    if (!why) return;
    if (offer.decision == Decision::refuse) return add_once(offer.reasons, *why);
    offer.left_out.push_back({"", *std::move(why)});
}

} // namespace

int Offer::minutes() const {
    int sum = 0;
    for (const OfferedWalk& walk : walks)
        if (walk.proposal != Decision::refuse) sum += walk.found.minutes();
    return sum;
}

Source Offer::source_of(size_t walk) const {
    return walks[walk].source.value_or(source);
}

Offer offer_of(std::string file_name, const formats::Reading& reading, Instant now, Route route, const DayOf& day_of) {
    const formats::Recording& recording = reading.recording;
    Verdict verdict = judge(reading, now);
    Offer offer;
    offer.file_name = std::move(file_name);
    offer.format = formats::format_text(recording.format);
    offer.decision = verdict.decision;
    offer.reasons = std::move(verdict.reasons);
    offer.left_out = std::move(verdict.left_out);
    if (reading.outcome == formats::Outcome::refused) return offer;
    offer.kind = formats::kind_text(recording.kind);
    offer.sport = formats::sport_of(recording);
    offer.start = recording.totals.start;
    offer.metres = recording.totals.distance.count;
    offer.source = recorder_named(recording.device);
    const auto add = [&](FoundWalk& found, Decision proposal) {
        std::string line = route == Route::kept ? route_of(recording, found) : "";
        std::optional<Source> source;
        if (!found.device.empty()) source = recorder_named(found.device);
        offer.walks.push_back({std::move(found), std::move(line), source, proposal});
    };
    for (FoundWalk& found : verdict.walks)
        add(found, found.asked.empty() ? Decision::walk : Decision::ask);
    for (FoundWalk& found : verdict.if_so)
        add(found, Decision::refuse);
    offer.days = days_of_steps(recording, day_of);
    leave_out_impossible_days(offer, now);
    return offer;
}

void add_within_limits(std::vector<Offer>& offers, Offer offer) {
    const size_t walks = std::accumulate(offers.begin(), offers.end(), offer.walks.size(),
                                         [](size_t sum, const Offer& other) { return sum + other.walks.size(); });
    if (walks <= kMostOfferedWalks) return offers.push_back(std::move(offer));
    offers.push_back(refused_offer(offer.file_name,
                                   {ReasonCode::too_much,
                                    {"With this file there would be more than {0} walks to look at. Choose it again "
                                     "after storing these.",
                                     {std::to_string(kMostOfferedWalks)}}}));
}

Offer refused_offer(std::string file_name, Reason why) {
    Offer offer;
    offer.file_name = std::move(file_name);
    offer.reasons.push_back(std::move(why));
    return offer;
}

} // namespace amble::tracking
