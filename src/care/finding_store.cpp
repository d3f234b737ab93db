#include "care/finding_store.h"

#include "care/calendar_store.h"
#include "care/free_time_store.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace amble::care {

namespace {

bool is_free_within(const Found& found, int days, Instant now) {
    return found.next && found.zone && found.next->local.day - found.zone->day_at(now) <= days;
}

bool has(const std::vector<std::string>& words, const std::string& wanted) {
    return wanted.empty() || std::ranges::find(words, wanted) != words.end();
}

const AppointmentType* first_type(const Calendar& calendar, std::optional<Way> way) {
    const auto found = std::ranges::find_if(
        calendar.types, [&](const AppointmentType& type) { return type.for_first && (!way || type.way == *way); });
    return found == calendar.types.end() ? nullptr : &*found;
}

} // namespace

std::vector<Found> find_specialists(database::Transaction& data, const Looked& looked, Day today, Instant now) {
    const auto all = calendars(data);
    std::vector<Found> found;
    std::vector<Wanted> wanted;
    std::vector<size_t> places;
    for (Listed& each : listed_specialists(data, today)) {
        if (!has(each.page.topics, looked.topic) || !has(each.page.languages, looked.language)) continue;
        const auto calendar = all.find(each.person);
        const AppointmentType* type = calendar == all.end() ? nullptr : first_type(calendar->second, looked.way);
        if (looked.way && !type) continue;
        found.push_back({std::move(each), std::nullopt, std::nullopt});
        if (!type) continue;
        found.back().zone = calendar->second.zone;
        wanted.push_back({found.back().who.person, &calendar->second, type});
        places.push_back(found.size() - 1);
    }
    const auto next = next_free(data, wanted, now);
    for (size_t i = 0; i < places.size(); ++i)
        found[places[i]].next = next[i];
    if (looked.within)
        std::erase_if(found, [&](const Found& each) { return !is_free_within(each, *looked.within, now); });
    std::ranges::sort(found, {}, [](const Found& each) {
        const Instant start = each.next ? each.next->time.start : Instant{std::numeric_limits<int64_t>::max()};
        return std::pair(start, each.who.name);
    });
    return found;
}

void search_ahead(database::Database& database, Instant now) {
    database.read([&](database::Transaction& data) {
        const Day today = Zone::utc().day_at(now);
        find_specialists(data, {}, today, now);
        for (const Way way : kWays)
            find_specialists(data, {.way = way}, today, now);
    });
}

} // namespace amble::care
