#include "formats/quarters.h"

#include "formats/sessions.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

namespace amble::formats {

namespace {

constexpr int64_t kQuarter = int64_t{15} * 60 * 1'000'000;
constexpr std::chrono::hours kLongest{48};

int64_t quarter_of(Instant time) {
    const int64_t whole = time.microseconds / kQuarter;
    return time.microseconds % kQuarter < 0 ? whole - 1 : whole;
}

auto place(const QuarterHour& quarter) {
    return std::tuple(quarter.source, quarter.start);
}

bool is_possible(double amount) {
    constexpr double kMost = 1e7;
    return amount >= 0 && amount < kMost;
}

void join(QuarterHour& into, const QuarterHour& more) {
    into.steps += more.steps;
    into.metres += more.metres;
}

} // namespace

Instant QuarterCounter::end_of_quarter(Instant moment) {
    return {(quarter_of({moment.microseconds - 1}) + 1) * kQuarter};
}

bool QuarterCounter::add(const Count& count) {
    if (!is_possible(count.steps) || !is_possible(count.metres) || count.time.length() > kLongest) return false;
    if (quarters_.size() > most) gather();
    if (quarters_.size() > most) return false;
    QuarterHour quarter;
    quarter.source = count.source;
    quarter.offset_known = count.offset.has_value();
    quarter.offset_minutes = static_cast<int16_t>(count.offset.value_or(std::chrono::minutes(0)).count());
    const double length = static_cast<double>(count.time.length().count());
    const int64_t first = quarter_of(count.time.start);
    const int64_t last = length > 0 ? quarter_of({count.time.end.microseconds - 1}) : first;
    for (int64_t number = first; number <= last; ++number) {
        quarter.start = {number * kQuarter};
        const int64_t from = std::max(number * kQuarter, count.time.start.microseconds);
        const int64_t to = std::min((number + 1) * kQuarter, count.time.end.microseconds);
        const double share = first == last ? 1 : static_cast<double>(to - from) / length;
        quarter.steps = static_cast<float>(count.steps * share);
        quarter.metres = static_cast<float>(count.metres * share);
        add(quarter);
    }
    return true;
}

void QuarterCounter::add(const QuarterHour& quarter) {
    // Devices write what they counted in order of time, so it is mostly the last again.
    if (!quarters_.empty() && place(quarters_.back()) == place(quarter)) {
        join(quarters_.back(), quarter);
        return;
    }
    constexpr size_t kLeast = 4096;
    if (quarters_.size() > std::max(kLeast, 2 * gathered_)) gather();
    quarters_.push_back(quarter);
}

void QuarterCounter::gather() {
    std::sort(quarters_.begin(), quarters_.end(),
              [](const QuarterHour& a, const QuarterHour& b) { return place(a) < place(b); });
    size_t kept = 0;
    for (size_t i = 0; i < quarters_.size(); ++i) {
        if (kept > 0 && place(quarters_[kept - 1]) == place(quarters_[i])) {
            join(quarters_[kept - 1], quarters_[i]);
        } else {
            quarters_[kept++] = quarters_[i];
        }
    }
    quarters_.resize(kept);
    gathered_ = kept;
}

std::vector<QuarterHour> QuarterCounter::take() {
    gather();
    gathered_ = 0;
    return std::move(quarters_);
}

bool quarter_before(const QuarterHour& a, const QuarterHour& b) {
    return place(a) < place(b);
}

uint16_t source_number(std::vector<CountSource>& sources, const CountSource& source) {
    constexpr size_t kMost = 1000;
    const auto found = std::find(sources.begin(), sources.end(), source);
    if (found == sources.end() && sources.size() < kMost) {
        sources.push_back(source);
        return static_cast<uint16_t>(sources.size() - 1);
    }
    if (found == sources.end()) return kMost - 1;
    return static_cast<uint16_t>(found - sources.begin());
}

namespace {

using Merged = std::map<Instant, QuarterHour>; // of one source, by start

/// Of the time that both tell the fuller file is believed as a whole: two of different steps would add up to more than
/// either, quarter by quarter. In its first quarter a file may have begun late.
void merge_overlapping(Merged& merged, const QuartersOfFile& file) {
    const auto begin = merged.lower_bound(file.front().start);
    const auto end = merged.upper_bound(file.back().start);
    const auto last = std::prev(merged.end())->first;
    double here = 0;
    for (auto at = begin; at != end; ++at)
        here += at->second.steps;
    double there = 0;
    for (const QuarterHour& quarter : file)
        there += quarter.start <= last ? quarter.steps : 0;
    const QuarterHour first = begin->second;
    if (there > here) merged.erase(begin, end);
    for (const QuarterHour& quarter : file)
        if (there > here || quarter.start > last) merged.insert_or_assign(quarter.start, quarter);
    QuarterHour& joint = merged.try_emplace(file.front().start, file.front()).first->second;
    if (first.start != joint.start) return;
    joint.steps = std::max(first.steps, file.front().steps);
    joint.metres = std::max(first.metres, file.front().metres);
}

void merge(Merged& merged, const QuartersOfFile& file) {
    if (!merged.empty() && file.front().start < merged.rbegin()->first) return merge_overlapping(merged, file);
    for (const QuarterHour& quarter : file) {
        const auto [at, is_new] = merged.try_emplace(quarter.start, quarter);
        if (!is_new) join(at->second, quarter);
    }
}

} // namespace

std::vector<QuarterHour> put_together(std::vector<QuartersOfFile> files) {
    std::erase_if(files, [](const QuartersOfFile& file) { return file.empty(); });
    std::ranges::sort(files, {}, [](const QuartersOfFile& file) { return place(file.front()); });
    std::map<uint16_t, Merged> by_source;
    for (const QuartersOfFile& file : files)
        merge(by_source[file.front().source], file);
    std::vector<QuarterHour> all;
    for (const auto& [source, merged] : by_source)
        for (const auto& [start, quarter] : merged)
            all.push_back(quarter);
    return all;
}

namespace {

/// What the source counted in the quarters of that time. `quarters` are in order.
CountedOnce counted_in(const std::vector<QuarterHour>& quarters, uint16_t source, const Interval& time) {
    QuarterHour begin;
    begin.source = source;
    begin.start = time.start;
    CountedOnce sum;
    for (auto at = std::lower_bound(quarters.begin(), quarters.end(), begin, quarter_before);
         at != quarters.end() && at->source == source && at->start < time.end; ++at) {
        sum.steps += at->steps;
        sum.metres += at->metres;
    }
    return sum;
}

} // namespace

void settle_so_far(Recording& recording) {
    if (recording.so_far.empty()) return;
    auto& so_far = recording.so_far;
    std::sort(so_far.begin(), so_far.end(), [](const Count& a, const Count& b) { return a.time.end < b.time.end; });
    std::sort(recording.quarters.begin(), recording.quarters.end(), quarter_before);
    QuarterCounter counter;
    for (const QuarterHour& quarter : recording.quarters)
        counter.add(quarter);
    std::map<std::pair<uint16_t, Instant>, CountedOnce> added; // of a day, by when it began
    for (const Count& sum : so_far) {
        const CountedOnce known = counted_in(recording.quarters, sum.source, sum.time);
        CountedOnce& before = added[{sum.source, sum.time.start}];
        Count rest = sum;
        rest.steps = std::max(0.0, sum.steps - known.steps - before.steps);
        rest.metres = std::max(0.0, sum.metres - known.metres - before.metres);
        before.steps += rest.steps;
        before.metres += rest.metres;
        if (rest.steps > 0 || rest.metres > 0) counter.add(rest);
    }
    recording.quarters = counter.take();
    so_far.clear();
    recording.totals = measure_sessions(recording.tracks);
    add_quarters(recording, recording.totals);
}

CountedOnce counted_once(const Recording& recording) {
    std::vector<const QuarterHour*> in_time;
    in_time.reserve(recording.quarters.size());
    for (const QuarterHour& quarter : recording.quarters)
        in_time.push_back(&quarter);
    const auto is_typed = [&](const QuarterHour* quarter) {
        return quarter->source < recording.sources.size() && recording.sources[quarter->source].typed;
    };
    std::sort(in_time.begin(), in_time.end(), [&](const QuarterHour* a, const QuarterHour* b) {
        return std::tuple(a->start, is_typed(a)) < std::tuple(b->start, is_typed(b));
    });
    CountedOnce sum;
    for (auto at = in_time.begin(); at != in_time.end();) {
        const QuarterHour& first = **at;
        const bool typed = is_typed(*at);
        CountedOnce most;
        for (; at != in_time.end() && (*at)->start == first.start; ++at) {
            if (is_typed(*at) != typed) continue; // what was counted stands before what was typed
            most.steps = std::max<double>(most.steps, (*at)->steps);
            most.metres = std::max<double>(most.metres, (*at)->metres);
        }
        sum.steps += most.steps;
        sum.metres += most.metres;
    }
    return sum;
}

namespace {

/// A day has no moment, so the totals have no start.
void add_days(const std::vector<DayCount>& days, Totals& totals) {
    if (days.empty()) return;
    std::map<Day, CountedOnce> most;
    for (const DayCount& day : days) {
        most[day.day].steps = std::max(most[day.day].steps, static_cast<double>(day.steps));
        most[day.day].metres = std::max(most[day.day].metres, day.metres);
    }
    totals.steps = 0;
    for (const auto& [day, count] : most) {
        *totals.steps += std::llround(count.steps);
        totals.distance.count += count.metres;
    }
}

} // namespace

Totals measure_health(const Recording& recording) {
    Totals sessions = measure_sessions(recording.tracks);
    if (recording.quarters.empty()) {
        if (recording.tracks.empty()) add_days(recording.days, sessions);
        return sessions;
    }
    Totals counted;
    add_quarters(recording, counted);
    counted.points = sessions.points;
    if (!sessions.start) return counted;
    Instant end = *counted.start + *counted.duration;
    for (const Track& track : recording.tracks) {
        if (const auto span = span_of(track)) end = std::max(end, span->end);
    }
    counted.start = std::min(*counted.start, *sessions.start);
    counted.duration = end - *counted.start;
    return counted;
}

void add_quarters(const Recording& recording, Totals& totals) {
    const std::vector<QuarterHour>& quarters = recording.quarters;
    if (quarters.empty() || totals.start) return;
    const auto earlier = [](const QuarterHour& a, const QuarterHour& b) { return a.start < b.start; };
    const auto [first, last] = std::minmax_element(quarters.begin(), quarters.end(), earlier);
    const CountedOnce sum = counted_once(recording);
    totals.start = first->start;
    totals.duration = last->start - first->start + std::chrono::minutes(15);
    totals.steps = std::llround(sum.steps);
    totals.distance.count = sum.metres;
}

} // namespace amble::formats
