#include "tracking/import_plan.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <iterator>
#include <map>
#include <set>
#include <tuple>

namespace amble::tracking {

namespace {

/// Walks of the offers have no id yet; this one says which it is. A stored walk's random one is never the same.
Id id_of(size_t file, size_t walk) {
    std::array<uint8_t, 16> bytes{};
    for (size_t i = 0; i < 4; ++i) {
        bytes[i] = static_cast<uint8_t>(file >> (8 * i));
        bytes[8 + i] = static_cast<uint8_t>(walk >> (8 * i));
    }
    return Id(bytes);
}

std::vector<PlannedWalk> by_belief(const std::vector<Offer>& offers) {
    std::vector<PlannedWalk> walks;
    for (size_t file = 0; file < offers.size(); ++file)
        for (size_t walk = 0; walk < offers[file].walks.size(); ++walk)
            walks.push_back({.file = file, .walk = walk, .placement = {}, .met = {}, .met_file = {}});
    const auto before = [&](const PlannedWalk& a, const PlannedWalk& b) {
        const auto& one = offers[a.file];
        const auto& other = offers[b.file];
        return std::tuple(one.source_of(a.walk), one.walks[a.walk].found.span().start, a.file, a.walk) <
               std::tuple(other.source_of(b.walk), other.walks[b.walk].found.span().start, b.file, b.walk);
    };
    std::sort(walks.begin(), walks.end(), before);
    return walks;
}

Choice chosen(const Offer& offer, Arrival arrival, Choice said) {
    if (arrival == Arrival::already) return Choice::leave;
    if (said != Choice::open) return said;
    if (arrival == Arrival::deleted) return Choice::leave;
    return arrival == Arrival::maybe || offer.decision == Decision::ask ? Choice::open : Choice::take;
}

/// Fills in whom the walk meets among `there`, stored walks first and then those of the offers.
void note_met(PlannedWalk& walk, std::span<const Walk> there, const std::vector<Offer>& offers) {
    for (const Id& other : walk.placement.others) {
        const auto met = std::find_if(there.begin(), there.end(), [&](const Walk& each) { return each.id == other; });
        if (met == there.end() || met->minutes == 0) continue;
        if (!walk.met || met->source < *walk.met) walk.met = met->source;
        for (size_t file = 0; file < offers.size(); ++file)
            for (size_t place = 0; place < offers[file].walks.size(); ++place)
                if (id_of(file, place) == other) walk.met_file = file;
    }
}

/// The minutes of the days now and after, and what each walk adds to them.
class Diary {
public:
    Diary(std::span<const Walk> existing, const StartOfDay& start_of) : start_of_(start_of) {
        std::copy_if(existing.begin(), existing.end(), std::back_inserter(now_),
                     [](const Walk& walk) { return walk.minutes > 0; });
        after_ = now_;
    }

    void take(const Walk& walk) { after_.push_back(walk); }

    /// What it adds, where it is taken or would be.
    int counted(const Walk& walk) const {
        std::vector<Walk> near;
        for (const Walk& other : after_)
            if (std::abs(other.day - walk.day) <= 1 && other.id != walk.id) near.push_back(other);
        const int without = sum(near);
        near.push_back(walk);
        return sum(near) - without;
    }

    std::vector<DayChange> changes(const std::set<Day>& days) const {
        const auto before = totals(now_, start_of_);
        const auto after = totals(after_, start_of_);
        const auto minutes = [](const std::map<Day, DayTotal>& all, Day day) {
            const auto found = all.find(day);
            return found == all.end() ? 0 : found->second.minutes;
        };
        std::vector<DayChange> changes;
        for (const Day day : days)
            changes.push_back({day, minutes(before, day), minutes(after, day)});
        return changes;
    }

private:
    int sum(const std::vector<Walk>& walks) const {
        int minutes = 0;
        for (const Credit& credit : credits(walks, start_of_))
            minutes += credit.minutes;
        return minutes;
    }

    const StartOfDay& start_of_;
    std::vector<Walk> now_, after_;
};

} // namespace

int ImportPlan::count(Choice choice) const {
    return static_cast<int>(
        std::count_if(walks.begin(), walks.end(), [&](const PlannedWalk& walk) { return walk.choice == choice; }));
}

ImportPlan plan_import(const std::vector<Offer>& offers, std::span<const Walk> existing, const Calendar& calendar,
                       const Answers& answers) {
    ImportPlan plan{by_belief(offers), {}};
    std::vector<Walk> there(existing.begin(), existing.end());
    Diary diary(existing, calendar.start_of);
    std::set<Day> touched;
    for (PlannedWalk& walk : plan.walks) {
        const Offer& offer = offers[walk.file];
        walk.placement = place(offer.walks[walk.walk].found, offer.source_of(walk.walk), calendar.day_of, there);
        walk.placement.walk.id = id_of(walk.file, walk.walk);
        note_met(walk, there, offers);
        walk.choice = chosen(offer, walk.placement.arrival, answers(walk.file, walk.walk));
        if (walk.choice == Choice::leave) continue;
        there.push_back(walk.placement.walk);
        touched.insert(walk.placement.walk.day);
        touched.insert(calendar.day_of(*walk.placement.walk.ended));
        if (walk.choice == Choice::take) diary.take(walk.placement.walk);
    }
    for (PlannedWalk& walk : plan.walks)
        if (walk.placement.arrival != Arrival::already) walk.counted = diary.counted(walk.placement.walk);
    plan.days = diary.changes(touched);
    std::sort(plan.walks.begin(), plan.walks.end(), [](const PlannedWalk& a, const PlannedWalk& b) {
        return std::pair(a.file, a.walk) < std::pair(b.file, b.walk);
    });
    return plan;
}

std::optional<DayRange> days_around(const std::vector<Offer>& offers) {
    constexpr int64_t kMicrosPerDay = 86'400'000'000;
    std::optional<Interval> span;
    for (const Offer& offer : offers) {
        for (const OfferedWalk& walk : offer.walks) {
            const Interval one = walk.found.span();
            if (!span) span = one;
            span = {std::min(span->start, one.start), std::max(span->end, one.end)};
        }
    }
    if (!span) return std::nullopt;
    // A walk of the day before may last past midnight, and a zone's day is at most one away from that of UTC.
    return DayRange{{static_cast<int32_t>(span->start.microseconds / kMicrosPerDay) - 2},
                    {static_cast<int32_t>(span->end.microseconds / kMicrosPerDay) + 2}};
}

} // namespace amble::tracking
