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

/// The tracks of a recording, each with the time of its points, for as many walks as there are tracks.
class Routes {
public:
    explicit Routes(const formats::Recording& recording) {
        for (const formats::Track& track : recording.tracks)
            if (const auto totals = formats::measure({&track, 1}); totals.start)
                tracks_.push_back({&track, *totals.start, *totals.start + *totals.duration});
    }

    std::string of(const FoundWalk& walk) const {
        std::string line;
        for (const auto& [track, first, last] : tracks_) {
            if (last < walk.span().start || walk.span().end < first) continue;
            add_route(line, *track, walk.span());
            // A file may hold the same walk as two tracks; judge() takes one of them.
            if (!line.empty()) break;
        }
        return line;
    }

private:
    struct Timed {
        const formats::Track* track;
        Instant first, last;
    };
    std::vector<Timed> tracks_;
};

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

std::vector<Unread> unread_of(const formats::Reading& reading) {
    std::vector<Unread> unread;
    size_t more = 0;
    for (const formats::Flaw& flaw : reading.flaws) {
        if (!formats::tells_of_unread(flaw.code)) continue;
        if (unread.size() < kMostUnread)
            unread.push_back({flaw.file, flaw.sentence});
        else
            ++more;
    }
    if (more > 0) unread.push_back({"", {"More of it that could not be read: {0}.", {std::to_string(more)}}});
    return unread;
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
    offer.outcome = reading.outcome;
    if (reading.outcome == formats::Outcome::refused) return offer;
    offer.unread = unread_of(reading);
    offer.kind = formats::kind_text(recording.kind);
    offer.sport = formats::sport_of(recording);
    offer.start = recording.totals.start;
    offer.metres = recording.totals.distance.count;
    offer.source = recorder_named(recording.device);
    std::optional<Routes> routes;
    if (route == Route::kept) routes.emplace(recording);
    const auto add = [&](FoundWalk& found, Decision proposal) {
        std::string line = routes ? routes->of(found) : "";
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

namespace {

/// About as many letters as it takes to write it down.
size_t letters_of(const Offer& offer) {
    constexpr size_t kWalk = 200;
    constexpr size_t kTimes = 36; // of an interval
    constexpr size_t kDay = 40;
    constexpr size_t kLine = 300;
    size_t letters = offer.days.size() * kDay + (offer.left_out.size() + offer.unread.size()) * kLine;
    for (const OfferedWalk& walk : offer.walks)
        letters += kWalk + walk.route.size() + (walk.found.bouts.size() + walk.found.known.size()) * kTimes +
                   walk.found.asked.size() * kLine;
    return letters;
}

template<class Amount>
size_t with_all(const std::vector<Offer>& offers, const Offer& one, Amount amount) {
    return std::accumulate(offers.begin(), offers.end(), amount(one),
                           [&](size_t sum, const Offer& other) { return sum + amount(other); });
}

} // namespace

void add_within_limits(std::vector<Offer>& offers, Offer offer) {
    const auto walks = [](const Offer& each) { return each.walks.size(); };
    const auto refuse = [&](std::string why, std::vector<std::string> values) {
        offers.push_back(
            refused_offer(offer.file_name, reason(ReasonCode::too_much, std::move(why), std::move(values))));
    };
    if (with_all(offers, offer, walks) > kMostOfferedWalks)
        return refuse("With this file there would be more than {0} walks to look at. Choose it again after storing "
                      "these.",
                      {std::to_string(kMostOfferedWalks)});
    if (with_all(offers, offer, letters_of) > kMostOfferedLetters)
        return refuse("With this file there would be more to look at than fits at once. Choose it again after storing "
                      "these, or without keeping where you walked.",
                      {});
    offers.push_back(std::move(offer));
}

Offer refused_offer(std::string file_name, Reason why) {
    Offer offer;
    offer.file_name = std::move(file_name);
    offer.reasons.push_back(std::move(why));
    return offer;
}

} // namespace amble::tracking
