#include "tracking/day_steps.h"

#include "tracking/recorder.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace amble::tracking {

namespace {

struct Sum {
    double steps = 0;
    double metres = 0;
};

using ByDevice = std::map<std::pair<Day, uint16_t>, Sum>; // the device by its number in the recording

Day day_there(const formats::QuarterHour& quarter, const DayOf& day_of) {
    if (!quarter.offset_known) return day_of(quarter.start);
    return day_in_utc(quarter.start + std::chrono::minutes(quarter.offset_minutes));
}

ByDevice sums_of(const formats::Recording& recording, const DayOf& day_of) {
    ByDevice sums;
    for (const formats::QuarterHour& quarter : recording.quarters) {
        Sum& sum = sums[{day_there(quarter, day_of), quarter.source}];
        sum.steps += quarter.steps;
        sum.metres += quarter.metres;
    }
    ByDevice whole; // each line is a whole day, and tables of an archive may tell the same days
    for (const formats::DayCount& day : recording.days) {
        Sum& most = whole[{day.day, day.source}];
        most.steps = std::max(most.steps, static_cast<double>(day.steps));
        most.metres = std::max(most.metres, day.metres);
    }
    for (const auto& [place, most] : whole) {
        sums[place].steps += most.steps;
        sums[place].metres += most.metres;
    }
    return sums;
}

bool is_typed(const formats::Recording& recording, uint16_t source) {
    return source < recording.sources.size() && recording.sources[source].typed;
}

Source source_of(const formats::Recording& recording, uint16_t number) {
    if (number >= recording.sources.size()) return recorder_named(recording.device);
    const formats::CountSource& source = recording.sources[number];
    if (source.typed) return Source::hand;
    return recorder_named(source.device + " " + source.name);
}

} // namespace

Day day_in_utc(Instant moment) {
    const std::chrono::microseconds passed(moment.microseconds);
    return {static_cast<int32_t>(std::chrono::floor<std::chrono::days>(passed).count())};
}

std::vector<DaySteps> days_of_steps(const formats::Recording& recording, const DayOf& day_of) {
    std::map<std::pair<Day, Source>, Sum> most;
    std::map<Day, bool> counted;
    const ByDevice sums = sums_of(recording, day_of);
    for (const auto& [place, sum] : sums) {
        Sum& of_source = most[{place.first, source_of(recording, place.second)}];
        if (sum.steps > of_source.steps) of_source = sum;
        if (!is_typed(recording, place.second)) counted[place.first] = true;
    }
    std::vector<DaySteps> days;
    for (const auto& [place, sum] : most) {
        const auto [day, source] = place;
        if (source == Source::hand && counted.contains(day)) continue;
        if (sum.steps < 1 || sum.steps > kMostStepsOfADay) continue;
        days.push_back({day, source, static_cast<int>(std::lround(sum.steps)), sum.metres});
    }
    return days;
}

std::vector<DaySteps> counting(std::span<const DaySteps> lines, const SourceOrder& order) {
    std::map<Day, DaySteps> best;
    for (const DaySteps& line : lines) {
        const auto [at, fresh] = best.try_emplace(line.day, line);
        if (fresh || order.before(at->second.source, line.source)) continue;
        if (order.before(line.source, at->second.source) || line.steps >= at->second.steps) at->second = line;
    }
    std::vector<DaySteps> days;
    for (const auto& [day, line] : best)
        days.push_back(line);
    return days;
}

int days_there_already(std::span<const DaySteps> offered, std::span<const DaySteps> existing,
                       const SourceOrder& order) {
    std::map<Day, int> now;
    for (const DaySteps& line : counting(existing, order))
        now[line.day] = line.steps;
    std::vector<DaySteps> all(existing.begin(), existing.end());
    all.insert(all.end(), offered.begin(), offered.end());
    std::map<Day, int> then;
    for (const DaySteps& line : counting(all, order))
        then[line.day] = line.steps;
    int unchanged = 0;
    for (const DaySteps& line : counting(offered, order))
        unchanged += now.contains(line.day) && now[line.day] == then[line.day];
    return unchanged;
}

} // namespace amble::tracking
