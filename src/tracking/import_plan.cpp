#include "tracking/import_plan.h"

#include "tracking/walk_times.h"

#include <algorithm>
#include <array>
#include <deque>
#include <iterator>
#include <map>
#include <set>
#include <tuple>

namespace amble::tracking {

namespace {

int32_t utc_day(Instant instant) {
    constexpr int64_t kMicrosPerDay = 86'400'000'000;
    return static_cast<int32_t>(instant.microseconds / kMicrosPerDay);
}

/// Walks of the offers have no id yet; this one says which it is. A stored walk's random one is never the same.
Id id_of(size_t file, size_t walk) {
    std::array<uint8_t, 16> bytes{};
    for (size_t i = 0; i < 4; ++i) {
        bytes[i] = static_cast<uint8_t>(file >> (8 * i));
        bytes[8 + i] = static_cast<uint8_t>(walk >> (8 * i));
    }
    return Id(bytes);
}

std::vector<PlannedWalk> by_belief(const std::vector<Offer>& offers, const SourceOrder& order) {
    std::vector<PlannedWalk> walks;
    for (size_t file = 0; file < offers.size(); ++file)
        for (size_t walk = 0; walk < offers[file].walks.size(); ++walk)
            walks.push_back({.file = file, .walk = walk, .placement = {}, .met = {}, .met_file = {}});
    const auto before = [&](const PlannedWalk& a, const PlannedWalk& b) {
        const auto& one = offers[a.file];
        const auto& other = offers[b.file];
        return std::tuple(order.rank(one.source_of(a.walk)), one.walks[a.walk].found.span().start, a.file, a.walk) <
               std::tuple(order.rank(other.source_of(b.walk)), other.walks[b.walk].found.span().start, b.file, b.walk);
    };
    std::sort(walks.begin(), walks.end(), before);
    return walks;
}

Choice chosen(Decision proposal, Arrival arrival, Choice said) {
    if (arrival == Arrival::already) return Choice::leave;
    if (said != Choice::open) return said == Choice::part ? Choice::take : said;
    if (arrival == Arrival::deleted) return Choice::leave;
    if (proposal == Decision::refuse) return Choice::leave;
    return arrival == Arrival::maybe || proposal == Decision::ask ? Choice::open : Choice::take;
}

/// From the first to the last moment that has anything to do with it; nothing of a walk without times.
std::optional<Interval> reach_of(const Walk& walk) {
    auto reach = span_of(walk);
    if (const auto recorded = recorded_span_of(walk))
        reach =
            reach ? Interval{std::min(reach->start, recorded->start), std::max(reach->end, recorded->end)} : *recorded;
    return reach;
}

/// Walks by the days that they count for and were recorded on, so that only those near a new one are looked at: an
/// export of ten years meets ten years of walks.
class Nearby {
public:
    struct There {
        Walk walk;
        std::optional<Interval> reach;
        std::optional<size_t> file; // of the offers; nothing where it is stored
    };
    using Those = std::vector<const There*>;

    void add(const Walk& walk, std::optional<size_t> file = {}) {
        all_.push_back({walk, reach_of(walk), file});
        std::set<int32_t> days{walk.day.number};
        if (const auto recorded = recorded_span_of(walk)) days.insert(utc_day(recorded->start));
        for (const int32_t day : days)
            days_[day].push_back(all_.size() - 1);
    }

    /// Those of up to so many days before and after that touch the time, and those without times, in the order they
    /// were added. No other has anything to do with a walk of that time, and there may be a thousand a day.
    Those around(Day day, int days, const Interval& time) const {
        std::vector<size_t> near;
        const auto end = days_.upper_bound(day.number + days);
        for (auto at = days_.lower_bound(day.number - days); at != end; ++at)
            std::ranges::copy_if(at->second, std::back_inserter(near),
                                 [&](size_t each) { return !all_[each].reach || all_[each].reach->overlaps(time); });
        std::ranges::sort(near);
        const auto again = std::ranges::unique(near);
        near.erase(again.begin(), again.end());
        Those those;
        for (const size_t each : near)
            those.push_back(&all_[each]);
        return those;
    }

private:
    std::deque<There> all_; // so that each stays where it is
    std::map<int32_t, std::vector<size_t>> days_;
};

std::vector<Walk> walks_in(const Nearby::Those& there) {
    std::vector<Walk> walks;
    for (const Nearby::There* one : there)
        walks.push_back(one->walk);
    return walks;
}

/// Fills in whom the walk meets among `there`, stored walks first and then those of the offers.
void note_met(PlannedWalk& walk, const Nearby::Those& there, const SourceOrder& order) {
    for (const Id& other : walk.placement.others) {
        const auto found = std::ranges::find(there, other, [](const Nearby::There* each) { return each->walk.id; });
        if (found == there.end() || (*found)->walk.minutes == 0) continue;
        const Nearby::There& met = **found;
        if (!walk.met || order.before(met.walk.source, *walk.met)) walk.met = met.walk.source;
        if (met.file) walk.met_file = met.file;
    }
    if (!walk.met) return;
    const int difference = order.rank(*walk.met) - order.rank(walk.placement.walk.source);
    walk.met_is_believed = difference < 0 ? Belief::more : difference == 0 ? Belief::as_much : Belief::less;
}

/// The minutes of the days now and after, and what each walk adds to them.
class Diary {
public:
    Diary(std::span<const Walk> existing, const Calendar& calendar) : calendar_(calendar) {
        std::copy_if(existing.begin(), existing.end(), std::back_inserter(now_),
                     [](const Walk& walk) { return walk.minutes > 0; });
        after_ = now_;
        for (const Walk& walk : after_)
            near_.add(walk);
    }

    void take(const Walk& walk) {
        after_.push_back(walk);
        near_.add(walk);
    }

    /// What it adds, where it is taken or would be: to what others of its time add, which hangs on all of theirs.
    int counted(const Walk& walk) const {
        Interval time = reach_of(walk).value_or(Interval{});
        for (const Nearby::There* other : near_.around(walk.day, 1, time))
            if (other->reach) time = {std::min(time.start, other->reach->start), std::max(time.end, other->reach->end)};
        std::vector<Walk> near = walks_in(near_.around(walk.day, 1, time));
        std::erase_if(near, [&](const Walk& other) { return other.id == walk.id; });
        const int without = sum(near);
        near.push_back(walk);
        return sum(near) - without;
    }

    std::vector<DayChange> changes(const std::set<Day>& days) const {
        const auto before = totals(now_, calendar_.start_of, calendar_.order);
        const auto after = totals(after_, calendar_.start_of, calendar_.order);
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
        for (const Credit& credit : credits(walks, calendar_.start_of, calendar_.order))
            minutes += credit.minutes;
        return minutes;
    }

    const Calendar& calendar_;
    std::vector<Walk> now_, after_;
    Nearby near_; // of after_
};

} // namespace

int ImportPlan::count(Choice choice) const {
    return static_cast<int>(
        std::count_if(walks.begin(), walks.end(), [&](const PlannedWalk& walk) { return walk.choice == choice; }));
}

int ImportPlan::found() const {
    return static_cast<int>(std::count_if(walks.begin(), walks.end(),
                                          [](const PlannedWalk& walk) { return walk.proposal != Decision::refuse; }));
}

ImportPlan plan_import(const std::vector<Offer>& offers, std::span<const Walk> existing, const Calendar& calendar,
                       const Answers& answers) {
    ImportPlan plan{by_belief(offers, calendar.order), {}, {}};
    for (size_t file = 0; file < offers.size(); ++file)
        if (!offers[file].days.empty() && answers(file, kSteps) != Choice::leave) plan.steps.push_back(file);
    Nearby there;
    for (const Walk& walk : existing)
        there.add(walk);
    Diary diary(existing, calendar);
    std::set<Day> touched;
    for (PlannedWalk& walk : plan.walks) {
        const Offer& offer = offers[walk.file];
        walk.proposal = offer.walks[walk.walk].proposal;
        Choice said = answers(walk.file, walk.walk);
        const FoundWalk& whole = offer.walks[walk.walk].found;
        const auto part = said == Choice::part ? known_part(whole) : std::nullopt;
        if (said == Choice::part && !part) said = Choice::open;
        walk.only_known = part.has_value();
        const FoundWalk& found = part ? *part : whole;
        // Each of the two days may be one away from that of UTC, and a walk may end a day later.
        const auto near = there.around(calendar.day_of(found.span().start), 3, found.span());
        const Source source = offer.source_of(walk.walk);
        walk.placement = place(found, source, calendar.day_of, walks_in(near), calendar.order);
        walk.placement.walk.id = id_of(walk.file, walk.walk);
        note_met(walk, near, calendar.order);
        walk.choice = chosen(walk.proposal, walk.placement.arrival, said);
        if (walk.choice == Choice::leave) continue;
        there.add(walk.placement.walk, walk.file);
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
    return DayRange{{utc_day(span->start) - 2}, {utc_day(span->end) + 2}};
}

} // namespace amble::tracking
