#include "care/availability.h"

#include "foundation/base/text.h"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

namespace amble::care {

namespace {

using std::chrono::minutes;

constexpr int kDayMinutes = 24 * 60;

constexpr std::array<std::pair<Clash, std::string_view>, 8> kClashes{{
    {Clash::no_such_minute, "no_such_minute"},
    {Clash::too_soon, "too_soon"},
    {Clash::too_far, "too_far"},
    {Clash::outside_hours, "outside_hours"},
    {Clash::day_is_full, "day_is_full"},
    {Clash::away, "away"},
    {Clash::specialist_busy, "specialist_busy"},
    {Clash::member_busy, "member_busy"},
}};

/// The wall clock of one day: asks the zone for each minute only on a day on which the clock changes.
class DayClock {
public:
    DayClock(const Zone& zone, Day day, const Interval& whole)
        : zone_(zone), day_(day), midnight_(whole.start),
          even_(whole.end - midnight_ == minutes(kDayMinutes) &&
                zone.minute_at(midnight_ + minutes(kDayMinutes / 2)) == kDayMinutes / 2) {}

    /// Whether as much time passes on the wall as really does.
    bool is_even() const { return even_; }
    Instant end_of(int minute) const { return even_ ? midnight_ + minutes(minute) : zone_.moment(day_, minute); }
    std::optional<Instant> at(int minute) const {
        return even_ ? midnight_ + minutes(minute) : moment_of({day_, minute}, zone_);
    }

private:
    const Zone& zone_;
    Day day_;
    Instant midnight_;
    bool even_;
};

using Times = std::span<const Interval>;

bool meets(Times taken, const Interval& room) {
    return std::ranges::any_of(taken, [&](const Interval& each) { return each.overlaps(room); });
}

/// When the last of those that meet it is over; its own start where none does.
Instant met_until(Times taken, const Interval& room) {
    Instant until = room.start;
    for (const Interval& each : taken)
        if (each.overlaps(room)) until = std::max(until, each.end);
    return until;
}

int booked_on(Times taken, const Interval& day) {
    return static_cast<int>(std::ranges::count_if(
        taken, [&](const Interval& each) { return day.start <= each.start && each.start < day.end; }));
}

Interval room_for(const AppointmentType& type, Instant start) {
    return {start, start + minutes(type.minutes + type.buffer)};
}

int on_grid(int span) {
    return (span + kGridMinutes - 1) / kGridMinutes * kGridMinutes;
}

/// What one day offers.
class DaySearch {
public:
    /// What keeps the specialist from it: appointments, and what is elsewhere.
    struct Busy {
        Times taken;
        Times away;
    };

    DaySearch(const Calendar& calendar, const AppointmentType& type, const Busy& busy, const DayClock& clock)
        : zone_(calendar.zone), type_(type), busy_(busy), clock_(clock) {}

    void add(const Hours& hours, Instant earliest, size_t most, std::vector<FreeTime>& found) const {
        const Instant close = clock_.end_of(hours.to);
        int minute = on_grid(hours.from);
        while (found.size() < most && minute + type_.minutes <= hours.to) {
            const auto start = clock_.at(minute);
            if (!start) {
                minute += kGridMinutes;
                continue;
            }
            const Instant from = not_before(*start, earliest);
            if (*start < from || close < *start + minutes(type_.minutes)) {
                minute += step(from - *start);
                continue;
            }
            found.push_back({local_time(*start, zone_), {*start, *start + minutes(type_.minutes)}});
            // On a change night the wall clock may be ahead of the time that has passed.
            earliest = room_for(type_, *start).end;
            minute += on_grid(type_.minutes + type_.buffer);
        }
    }

private:
    /// Nothing between the start and then is free either, since whatever is in the way still is.
    Instant not_before(Instant start, Instant earliest) const {
        return std::max({earliest, start, met_until(busy_.taken, room_for(type_, start)),
                         met_until(busy_.away, {start, start + minutes(type_.minutes)})});
    }

    /// Minutes on the wall until the next start that is worth a look.
    int step(std::chrono::microseconds blocked) const {
        if (!clock_.is_even()) return kGridMinutes;
        const auto whole =
            std::chrono::ceil<minutes>(std::min<std::chrono::microseconds>(blocked, minutes(kDayMinutes)));
        return std::max(kGridMinutes, on_grid(static_cast<int>(whole.count())));
    }

    const Zone& zone_;
    const AppointmentType& type_;
    Busy busy_;
    const DayClock& clock_;
};

/// Of `taken`, what may touch that day; `at` walks along with the days.
Times near_day(Times taken, size_t& at, const Interval& day) {
    const auto longest = minutes(kLongestAppointment + kLongestBuffer);
    while (at < taken.size() && taken[at].start + longest < day.start)
        ++at;
    size_t end = at;
    while (end < taken.size() && taken[end].start < day.end + longest)
        ++end;
    return taken.subspan(at, end - at);
}

/// Of `away`, which is in order and apart, what touches that day or the night after it.
Times away_on(Times away, const Interval& day) {
    const Instant end = day.end + minutes(kLongestAppointment);
    const auto first = std::ranges::partition_point(away, [&](const Interval& each) { return each.end <= day.start; });
    const auto last = std::ranges::partition_point(away, [&](const Interval& each) { return each.start < end; });
    return first < last ? Times(first, last) : Times();
}

/// By the wall at its start, and by the time that really passes at its end: an hour less on a change night.
bool within(const Hours& hours, const AppointmentType& type, const LocalTime& wish, const Zone& zone) {
    return hours.from <= wish.minute && wish.minute + type.minutes <= hours.to &&
           zone.moment(wish.day, wish.minute) + minutes(type.minutes) <= zone.moment(wish.day, hours.to);
}

} // namespace

const AppointmentType* Calendar::type(const Id& id) const {
    const auto found = std::ranges::find(types, id, &AppointmentType::id);
    return found == types.end() ? nullptr : &*found;
}

std::optional<Instant> moment_of(const LocalTime& time, const Zone& zone) {
    const Instant moment = zone.moment(time.day, time.minute);
    return local_time(moment, zone) == time ? std::optional(moment) : std::nullopt;
}

LocalTime local_time(Instant moment, const Zone& zone) {
    return {zone.day_at(moment), zone.minute_at(moment)};
}

Problems check_new(const Calendar& calendar, const AppointmentType& type) {
    const std::string name = lower_ascii(trim(type.name));
    for (const AppointmentType& each : calendar.types)
        if (lower_ascii(trim(each.name)) == name)
            return {problem("type_name", "Another appointment has this name already. Please give this one its own, so "
                                         "that people can tell them apart.")};
    return {};
}

Problems check_new(const Calendar& calendar, const WeeklyHours& hours) {
    for (const WeeklyHours& each : calendar.weekly)
        if (each.weekday == hours.weekday && each.hours.from < hours.hours.to && hours.hours.from < each.hours.to)
            return {problem("from",
                            "That day has hours from {0} to {1} already, and these overlap them. Please give "
                            "others, or remove those first.",
                            {clock_text(each.hours.from), clock_text(each.hours.to)})};
    return {};
}

std::vector<Hours> hours_on(const Calendar& calendar, Day day) {
    std::vector<Hours> open;
    bool other = false;
    for (const OtherHours& each : calendar.others) {
        if (day < each.first || each.last < day) continue;
        other = true;
        if (!each.hours) return {};
        open.push_back(*each.hours);
    }
    for (const WeeklyHours& each : calendar.weekly)
        if (!other && each.weekday == weekday(day)) open.push_back(each.hours);
    std::ranges::sort(open);
    std::vector<Hours> apart;
    for (const Hours& each : open) {
        if (!apart.empty() && each.from <= apart.back().to)
            apart.back().to = std::max(apart.back().to, each.to);
        else
            apart.push_back(each);
    }
    return apart;
}

std::vector<FreeTime> free_times(const Calendar& calendar, const AppointmentType& type,
                                 const std::vector<Interval>& taken, const Search& search) {
    std::vector<FreeTime> found;
    const Zone& zone = calendar.zone;
    const Day today = zone.day_at(search.now);
    const Day last = std::min(search.to, today + calendar.rules.horizon_days);
    const Instant earliest = search.now + minutes(calendar.rules.notice_minutes);
    size_t at = 0;
    Interval whole{{}, zone.start_of(std::max(search.from, today))};
    for (Day day = std::max(search.from, today); day <= last && found.size() < search.most; day = day + 1) {
        whole = {whole.end, zone.start_of(day + 1)};
        const auto open = hours_on(calendar, day);
        if (open.empty()) continue;
        const Times near = near_day(taken, at, whole);
        const int left = calendar.rules.daily_maximum - booked_on(near, whole);
        if (left <= 0) continue;
        const size_t most = std::min(search.most, found.size() + static_cast<size_t>(left));
        const DayClock clock(zone, day, whole);
        const DaySearch searched(calendar, type, {near, away_on(search.away, whole)}, clock);
        for (const Hours& hours : open)
            searched.add(hours, earliest, most, found);
    }
    return found;
}

std::vector<Clash> clashes(const Calendar& calendar, const AppointmentType& type, const LocalTime& wish,
                           const Promised& promised, Instant now) {
    std::vector<Clash> found;
    const auto start = moment_of(wish, calendar.zone);
    if (!start) return {Clash::no_such_minute};
    if (*start < now + minutes(calendar.rules.notice_minutes)) found.push_back(Clash::too_soon);
    if (wish.day > calendar.zone.day_at(now) + calendar.rules.horizon_days) found.push_back(Clash::too_far);
    const auto open = [&](const Hours& each) { return within(each, type, wish, calendar.zone); };
    if (wish.minute % kGridMinutes != 0 || std::ranges::none_of(hours_on(calendar, wish.day), open))
        found.push_back(Clash::outside_hours);
    const Interval day{calendar.zone.start_of(wish.day), calendar.zone.start_of(wish.day + 1)};
    if (booked_on(promised.taken, day) >= calendar.rules.daily_maximum) found.push_back(Clash::day_is_full);
    if (meets(promised.away, {*start, *start + minutes(type.minutes)})) found.push_back(Clash::away);
    if (meets(promised.taken, room_for(type, *start))) found.push_back(Clash::specialist_busy);
    if (meets(promised.own, {*start, *start + minutes(type.minutes)})) found.push_back(Clash::member_busy);
    return found;
}

Sentence sentence(Clash clash) {
    switch (clash) {
    case Clash::no_such_minute:
        return {"On that day the clocks change, and that time does not exist.", {}};
    case Clash::too_soon:
        return {"That is too soon for the practice to prepare.", {}};
    case Clash::too_far:
        return {"That is further ahead than can be booked yet.", {}};
    case Clash::outside_hours:
        return {"That is outside the hours in which this can be booked.", {}};
    case Clash::day_is_full:
        return {"That day is full.", {}};
    case Clash::away:
        return {"The specialist is busy elsewhere at that time.", {}};
    case Clash::specialist_busy:
        return {"Somebody else has taken that time.", {}};
    case Clash::member_busy:
        return {"You have another appointment at that time.", {}};
    }
    return {"That time cannot be booked.", {}};
}

std::string_view name(Clash clash) {
    return std::ranges::find(kClashes, clash, &std::pair<Clash, std::string_view>::first)->second;
}

std::optional<Clash> parse_clash(std::string_view text) {
    for (const auto& [each, known] : kClashes)
        if (known == text) return each;
    return std::nullopt;
}

bool may_be_set_aside(Clash clash) {
    return clash != Clash::no_such_minute && clash != Clash::specialist_busy && clash != Clash::member_busy;
}

Sentence set_aside_sentence(Clash clash) {
    switch (clash) {
    case Clash::too_soon:
        return {"The practice set its notice aside.", {}};
    case Clash::too_far:
        return {"It is further ahead than is usual.", {}};
    case Clash::outside_hours:
        return {"It is outside the usual hours.", {}};
    case Clash::day_is_full:
        return {"The day was full.", {}};
    case Clash::away:
        return {"It is beside something in the specialist's own calendar.", {}};
    case Clash::no_such_minute:
    case Clash::specialist_busy:
    case Clash::member_busy:
        break;
    }
    return sentence(clash);
}

std::optional<int> parse_clock(std::string_view text) {
    const auto parts = split(text, ':');
    if (parts.size() < 2) return std::nullopt;
    const auto hour = parse_whole_number(parts[0]);
    const auto minute = parse_whole_number(parts[1]);
    if (!hour || !minute || *hour < 0 || *minute < 0 || *minute > 59) return std::nullopt;
    if (*hour > 24 || (*hour == 24 && *minute != 0)) return std::nullopt;
    return static_cast<int>(*hour * 60 + *minute);
}

} // namespace amble::care
