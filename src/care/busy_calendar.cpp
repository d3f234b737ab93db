#include "care/busy_calendar.h"

#include "care/calendar_parts.h"
#include "care/calendar_zones.h"

#include <libical/ical.h>

#include <algorithm>
#include <iterator>
#include <limits>
#include <map>
#include <memory>
#include <set>

namespace amble::care {

namespace {

using std::chrono::minutes;
using Length = std::chrono::microseconds;

constexpr int kFirstYear = 1900;
constexpr int kLastYear = 2200;
/// All later turns of a series are moved by so much at most; design: more is a slip, and those turns stay where they
/// were.
constexpr Length kLongestShift = std::chrono::hours(24 * 366);

struct FreeIterator {
    void operator()(icalrecur_iterator* iterator) const { icalrecur_iterator_free(iterator); }
};
using Iterator = std::unique_ptr<icalrecur_iterator, FreeIterator>;

bool is_usable(const icaltimetype& time) {
    return icaltime_is_null_time(time) == 0 && icaltime_is_valid_time(time) != 0 && time.year >= kFirstYear &&
           time.year <= kLastYear && time.month >= 1 && time.month <= 12 && time.day >= 1 && time.day <= 31;
}

/// One time as a property gives it.
struct Given {
    icaltimetype time;
    std::string zone; // TZID; empty: none
};

std::string zone_of(icalproperty* property) {
    icalparameter* zone = icalproperty_get_first_parameter(property, ICAL_TZID_PARAMETER);
    const char* name = zone ? icalparameter_get_tzid(zone) : nullptr;
    return name ? name : "";
}

icalvalue_kind kind_of(icalproperty* property) {
    const icalvalue* value = icalproperty_get_value(property);
    return value ? icalvalue_isa(value) : ICAL_NO_VALUE;
}

std::optional<Given> given(icalproperty* property) {
    const auto kind = kind_of(property);
    if (kind != ICAL_DATE_VALUE && kind != ICAL_DATETIME_VALUE) return std::nullopt;
    const icalvalue* value = icalproperty_get_value(property);
    const icaltimetype time = kind == ICAL_DATE_VALUE ? icalvalue_get_date(value) : icalvalue_get_datetime(value);
    if (!is_usable(time)) return std::nullopt;
    return Given{time, zone_of(property)};
}

std::optional<Given> given(icalcomponent* event, icalproperty_kind kind) {
    icalproperty* property = icalcomponent_get_first_property(event, kind);
    return property ? given(property) : std::nullopt;
}

std::string uid(icalcomponent* event) {
    const char* text = icalcomponent_get_uid(event);
    return text ? text : "";
}

std::vector<icalrecurrencetype> rules_of(icalcomponent* event) {
    std::vector<icalrecurrencetype> rules;
    for (icalproperty* each = icalcomponent_get_first_property(event, ICAL_RRULE_PROPERTY); each;
         each = icalcomponent_get_next_property(event, ICAL_RRULE_PROPERTY))
        rules.push_back(icalproperty_get_rrule(each));
    return rules;
}

bool is_free(icalcomponent* event) {
    if (icalcomponent_get_status(event) == ICAL_STATUS_CANCELLED) return true;
    icalproperty* transparency = icalcomponent_get_first_property(event, ICAL_TRANSP_PROPERTY);
    return transparency && icalproperty_get_transp(transparency) == ICAL_TRANSP_TRANSPARENT;
}

// Before and after every time of a series.
constexpr Instant kEver{std::numeric_limits<int64_t>::min()};
constexpr Instant kNever{std::numeric_limits<int64_t>::max()};

/// Seconds that the wall shows between two times, whatever its zone.
int64_t wall_seconds(const icaltimetype& from, const icaltimetype& to) {
    const auto shown = [](const icaltimetype& time) {
        const int64_t midnight = int64_t{day_of({time.year, time.month, time.day}).number} * 24 * 60 * 60;
        return time.is_date != 0 ? midnight : midnight + time.hour * 3600 + time.minute * 60 + time.second;
    };
    return shown(to) - shown(from);
}

bool has_same_clock(const Given& a, const Given& b) {
    return a.zone == b.zone && icaltime_is_utc(a.time) == icaltime_is_utc(b.time) && a.time.is_date == b.time.is_date;
}

/// How far what an event of a series says reaches; NONE: to its own turn.
icalparameter_range range_of(icalcomponent* event) {
    icalproperty* turn = icalcomponent_get_first_property(event, ICAL_RECURRENCEID_PROPERTY);
    icalparameter* range = turn ? icalproperty_get_first_parameter(turn, ICAL_RANGE_PARAMETER) : nullptr;
    return range ? icalparameter_get_range(range) : ICAL_RANGE_NONE;
}

/// One time of an event that has others.
struct Turn {
    Given start;
    Length length;
};

/// What a series is like from one of its turns on (3.2.13).
struct Phase {
    Instant from; // by the time that the turn had
    bool busy = true;
    std::optional<Length> length = {}; // nothing: each turn's own
    Length shift = {};
    /// By which its turn was told before and after, and the seconds between them on its wall: a move over a change
    /// night keeps the hour. Nothing where those are two clocks.
    std::optional<Given> clock = {};
    int64_t seconds_on_wall = 0;
};

/// What other events of a calendar say of a series.
struct Changes {
    std::vector<Given> moved = {};  // turns that stand as events of their own, by the time that they had
    std::vector<Phase> phases = {}; // in the order of `from`, after the one in which the series begins
    bool has_series = false;        // whether the calendar holds the series itself
};

/// The turns of a series that do not stand, or stand as events of their own.
struct Exceptions {
    std::set<Instant> times = {};
    std::set<Day> days = {}; // on the wall of the turn
};

Day day_on_wall(const icaltimetype& time) {
    return day_of({time.year, time.month, time.day});
}

/// Programs that write a time without its zone beside a series that has one mean the same wall.
Given on_wall_of(Given at, const Given& start) {
    if (at.time.is_date != 0 || !at.zone.empty() || icaltime_is_utc(at.time) != 0) return at;
    at.zone = start.zone;
    at.time.zone = start.time.zone;
    return at;
}

struct Series {
    Turn first;
    Exceptions except;
    std::vector<Phase> phases; // in the order of `from`, the first before every turn
};

/// libical puts a note of its own in the place of a line that it does not understand.
bool has_unreadable_lines(icalcomponent* component) {
    return icalcomponent_count_errors(component) > 0;
}

bool is_of_free_time(icalproperty* freebusy) {
    icalparameter* type = icalproperty_get_first_parameter(freebusy, ICAL_FBTYPE_PARAMETER);
    return type && icalparameter_get_fbtype(type) == ICAL_FBTYPE_FREE;
}

class Reader {
public:
    /// libical looks for a day that never comes ("every 30 February") until the year 2582, without a step of ours:
    /// hence a time to give up at.
    Reader(const Zone& own, const Interval& span, std::chrono::seconds longest)
        : own_(own), span_(span), past_(Zone::utc().day_at(span.start) - 2),
          give_up_at_(std::chrono::steady_clock::now() + longest) {}

    void read(const CalendarParts& parts) {
        if (is_late()) {
            found_.left_out += static_cast<int>(parts.size());
            return;
        }
        zones_.emplace(parts);
        changes_.clear();
        const CalendarParts latest = latest_of(parts);
        for (const CalendarPart& part : latest)
            if (part.is_of_a_series && !is_late()) note_change(part);
        for (const CalendarPart& part : latest)
            if (part.kind != PartKind::zone && !read_part(part)) ++found_.left_out;
        // Of who was asked to the later turns alone, nothing says when those are.
        found_.left_out += static_cast<int>(std::ranges::count_if(changes_, [](const auto& each) {
            return !each.second.has_series && std::ranges::any_of(each.second.phases, &Phase::busy);
        }));
    }

    BusyTimes found() {
        found_.times = merged(std::move(found_.times));
        if (found_.times.size() > kMostBusyTimes) {
            found_.left_out += static_cast<int>(found_.times.size() - kMostBusyTimes);
            found_.times.resize(kMostBusyTimes);
        }
        return std::move(found_);
    }

private:
    bool is_late() const { return std::chrono::steady_clock::now() > give_up_at_; }

    /// One at a time, so that a large file takes little more memory than its text. What is over costs nothing: some
    /// addresses give all the past.
    bool read_part(const CalendarPart& part) {
        const auto times = times_of(part);
        if (times && is_before(*times, past_)) return true;
        if (!times || ++parts_ > kMostEvents || is_late()) return false;
        const Component component(icalparser_parse_string(times->c_str()));
        if (!component) return false;
        unsure_ = is_in_unknown_zone_ = false;
        const bool read = part.kind == PartKind::busy ? read_busy(component.get()) : read_event(component.get());
        return read && !unsure_;
    }

    Instant moment(const Given& at) {
        if (icaltime_is_utc(at.time) != 0) return moment_in(Zone::utc(), at.time);
        if (at.zone.empty() || at.time.is_date != 0) return moment_in(own_, at.time);
        if (const auto known = zones_->moment(at.time, at.zone)) return *known;
        unsure_ = is_in_unknown_zone_ = true;
        return moment_in(own_, at.time);
    }

    /// Repetitions that were moved or cancelled stand as events of their own, by the time they had (3.8.4.4).
    void note_change(const CalendarPart& part) {
        const auto times = times_of(part);
        const Component event(times ? icalparser_parse_string(times->c_str()) : nullptr);
        const auto at = event ? given(event.get(), ICAL_RECURRENCEID_PROPERTY) : std::nullopt;
        if (!at) return;
        Changes& changes = changes_[uid(event.get())];
        changes.moved.push_back(*at);
        if (const auto phase = phase_from(event.get(), *at))
            changes.phases.insert(std::ranges::upper_bound(changes.phases, phase->from, {}, &Phase::from), *phase);
    }

    /// Of an event that speaks for all later turns too; nothing where it does not, or where what it says was not
    /// understood: then they stay where they were.
    std::optional<Phase> phase_from(icalcomponent* event, const Given& at) {
        if (range_of(event) != ICAL_RANGE_THISANDFUTURE || uid(event).empty()) return std::nullopt;
        Phase phase{moment(at)};
        phase.busy = !is_free(event);
        if (!phase.busy) return phase;
        const auto start = given(event, ICAL_DTSTART_PROPERTY);
        if (!start || icalcomponent_get_first_property(event, ICAL_RRULE_PROPERTY)) return std::nullopt;
        if (at.time.is_date != start->time.is_date) return std::nullopt; // by how much it moved is not told
        phase.length = length(event, *start);
        phase.shift = moment(*start) - moment(at);
        phase.seconds_on_wall = wall_seconds(at.time, start->time);
        if (has_same_clock(at, *start)) phase.clock = at;
        const bool plain = *phase.length >= Length(0) && std::chrono::abs(phase.shift) <= kLongestShift;
        return plain ? std::optional(phase) : std::nullopt;
    }

    const Changes& changes_of(icalcomponent* series) {
        const auto found = changes_.find(uid(series));
        if (found == changes_.end()) return unchanged_;
        found->second.has_series = true;
        return found->second;
    }

    /// Whether all is understood of how far the event of one turn reaches.
    bool is_followed(icalcomponent* event, const Given& at) {
        return range_of(event) == ICAL_RANGE_NONE || phase_from(event, at);
    }

    Length length(icalcomponent* event, const Given& start) {
        if (const auto end = given(event, ICAL_DTEND_PROPERTY)) return moment(*end) - moment(start);
        if (icalproperty* property = icalcomponent_get_first_property(event, ICAL_DURATION_PROPERTY))
            return std::chrono::seconds(icaldurationtype_as_int(icalproperty_get_duration(property)));
        return start.time.is_date != 0 ? std::chrono::hours(24) : std::chrono::hours(0);
    }

    bool add(Instant start, Length length) {
        Instant from = start, to = start + length;
        if (is_in_unknown_zone_) { // the day rather than an hour that is another's
            from = own_.start_of(own_.day_at(start));
            to = own_.start_of(own_.day_at(to) + 1);
        }
        from = std::max(from, span_.start);
        to = std::min(to, span_.end);
        if (from < to) found_.times.push_back({from, to});
        return found_.times.size() <= kMostBusyTimes * 4;
    }

    Exceptions exceptions(icalcomponent* event, const Changes& changes, const Given& start) {
        Exceptions all;
        for (const Given& at : changes.moved)
            except(all, at, start);
        for (icalproperty* each = icalcomponent_get_first_property(event, ICAL_EXDATE_PROPERTY); each;
             each = icalcomponent_get_next_property(event, ICAL_EXDATE_PROPERTY))
            if (const auto at = given(each)) except(all, *at, start);
        return all;
    }

    /// A day alone is that of the turn, and so is a midnight where the series is one of days.
    void except(Exceptions& all, const Given& at, const Given& start) {
        const bool at_midnight = at.time.hour == 0 && at.time.minute == 0;
        if (at.time.is_date != 0 || (start.time.is_date != 0 && at_midnight)) all.days.insert(day_on_wall(at.time));
        if (at.time.is_date == 0) all.times.insert(moment(on_wall_of(at, start)));
    }

    bool read_event(icalcomponent* event) {
        if (const auto at = given(event, ICAL_RECURRENCEID_PROPERTY)) return read_turn(event, *at);
        const Changes& changes = changes_of(event);
        const bool free = is_free(event);
        if (free && std::ranges::none_of(changes.phases, &Phase::busy)) return true;
        unsure_ = has_unreadable_lines(event);
        const auto start = given(event, ICAL_DTSTART_PROPERTY);
        if (!start) return false;
        const Length span = length(event, *start);
        const auto rules = rules_of(event);
        // What takes no time keeps none free; what ends before it begins, or repeats too often, was meant otherwise.
        if (span < minutes(0)) return false;
        if (span == minutes(0) && changes.phases.empty()) return std::ranges::all_of(rules, is_of_days);
        Series series{{*start, span}, exceptions(event, changes, *start), {Phase{kEver, !free}}};
        series.phases.insert(series.phases.end(), changes.phases.begin(), changes.phases.end());
        // The first is one of the series also where no rule meets it (3.8.5.3).
        bool all = add_turn(series, series.first, moment(*start));
        all = read_more_dates(event, series) && all;
        for (const icalrecurrencetype& rule : rules)
            all = !is_late() && repeat(rule, series) && all;
        // What a rule takes away again stays busy, and is told.
        return all && !icalcomponent_get_first_property(event, ICAL_EXRULE_PROPERTY);
    }

    /// A turn that was moved, or cancelled.
    bool read_turn(icalcomponent* event, const Given& at) {
        const bool followed = is_followed(event, at);
        if (is_free(event)) return followed;
        unsure_ = unsure_ || has_unreadable_lines(event);
        const auto start = given(event, ICAL_DTSTART_PROPERTY);
        const Length span = start ? length(event, *start) : Length(-1);
        return span >= minutes(0) && add(moment(*start), span) && followed;
    }

    /// A turn of a series that has `at` as its time, unless it was left out or stands as an event of its own.
    bool add_turn(const Series& series, const Turn& turn, Instant at) {
        if (series.except.times.contains(at) || series.except.days.contains(day_on_wall(turn.start.time))) return true;
        const Phase& phase = *std::prev(std::ranges::upper_bound(series.phases, at, {}, &Phase::from));
        if (!phase.busy) return true;
        if (!phase.clock || !has_same_clock(turn.start, *phase.clock))
            return add(at + phase.shift, phase.length.value_or(turn.length));
        Given moved = turn.start;
        constexpr int64_t kDay = 24 * 60 * 60;
        icaltime_adjust(&moved.time, static_cast<int>(phase.seconds_on_wall / kDay), 0, 0,
                        static_cast<int>(phase.seconds_on_wall % kDay));
        return add(moment(moved), phase.length.value_or(turn.length));
    }

    bool read_more_dates(icalcomponent* event, const Series& series) {
        bool all = true;
        for (icalproperty* each = icalcomponent_get_first_property(event, ICAL_RDATE_PROPERTY); each;
             each = icalcomponent_get_next_property(event, ICAL_RDATE_PROPERTY)) {
            const auto turn = kind_of(each) == ICAL_PERIOD_VALUE ? period(each) : further(each, series.first);
            all = turn && add_turn(series, *turn, moment(turn->start)) && all;
        }
        return all;
    }

    /// As long as the first; on a day alone, at the first one's hour.
    static std::optional<Turn> further(icalproperty* rdate, const Turn& first) {
        auto at = given(rdate);
        if (!at) return std::nullopt;
        if (at->time.is_date == 0) return Turn{*at, first.length};
        Given start = first.start;
        start.time.year = at->time.year;
        start.time.month = at->time.month;
        start.time.day = at->time.day;
        return Turn{start, first.length};
    }

    std::optional<Turn> period(icalproperty* property) {
        const icalperiodtype given = icalvalue_get_period(icalproperty_get_value(property));
        if (!is_usable(given.start)) return std::nullopt;
        const Given start{given.start, zone_of(property)};
        const Length length = is_usable(given.end)
                                  ? moment({given.end, start.zone}) - moment(start)
                                  : Length(std::chrono::seconds(icaldurationtype_as_int(given.duration)));
        if (length < minutes(0)) return std::nullopt;
        return Turn{start, length};
    }

    /// What another program tells of somebody's busy times, without events (3.6.4).
    bool read_busy(icalcomponent* component) {
        unsure_ = has_unreadable_lines(component);
        bool all = true;
        for (icalproperty* each = icalcomponent_get_first_property(component, ICAL_FREEBUSY_PROPERTY); each;
             each = icalcomponent_get_next_property(component, ICAL_FREEBUSY_PROPERTY)) {
            if (is_of_free_time(each)) continue;
            const auto turn = kind_of(each) == ICAL_PERIOD_VALUE ? period(each) : std::nullopt;
            all = turn && add(moment(turn->start), turn->length) && all;
        }
        return all;
    }

    /// The last moment at which a turn may begin. UNTIL is in UTC where the series has a zone, a day where it has only
    /// days (3.3.10); programs also write a day for either, and midnight in UTC for a day.
    std::optional<Instant> last_start(const icaltimetype& until, const Given& start) {
        if (icaltime_is_null_time(until) != 0 || until.year > kLastYear) return kNever;
        if (!is_usable(until)) return std::nullopt;
        const bool at_midnight = until.hour == 0 && until.minute == 0 && until.second == 0;
        if (until.is_date == 0 && !(start.time.is_date != 0 && at_midnight)) return moment({until, start.zone});
        icaltimetype evening = until;
        evening.hour = 23;
        evening.minute = 59;
        evening.is_date = 0;
        evening.zone = start.time.zone;
        return moment({evening, start.zone});
    }

    /// libical steps along the wall without knowing the zone, so the end of the rule is ours to find.
    bool repeat(icalrecurrencetype rule, const Series& series) {
        const Turn& first = series.first;
        const auto last = last_start(rule.until, first.start);
        if (!is_of_days(rule) || !last) return false;
        rule.until = icaltime_null_time();
        const Iterator iterator(icalrecur_iterator_new(rule, first.start.time));
        if (!iterator) return false;
        const Instant begin = moment(first.start), end = last_that_reaches_in(series);
        for (int step = 0; step < kMostStepsOfRule && steps_ < kMostSteps; ++step, ++steps_) {
            const icaltimetype time = icalrecur_iterator_next(iterator.get());
            if (icaltime_is_null_time(time) != 0) return true;
            if (!is_usable(time)) return false;
            const Turn turn{{time, first.start.zone}, first.length};
            const Instant at = moment(turn.start);
            if (at >= end || at > *last) return true;
            if (at == begin) continue; // stands already
            if (!add_turn(series, turn, at)) return false;
        }
        return false;
    }

    /// The end of the span, or as much later as turns were moved to before their time; a day more than that, because
    /// the wall's day may be longer.
    Instant last_that_reaches_in(const Series& series) const {
        const Length earliest = std::ranges::min(series.phases, {}, &Phase::shift).shift;
        return earliest < Length(0) ? span_.end - earliest + std::chrono::hours(24) : span_.end;
    }

    const Zone& own_;
    Interval span_;
    Day past_;
    std::chrono::steady_clock::time_point give_up_at_;
    std::optional<CalendarZones> zones_;
    std::map<std::string, Changes> changes_; // by the UID of their series
    const Changes unchanged_ = {};
    BusyTimes found_;
    int parts_ = 0;
    int steps_ = 0;
    bool unsure_ = false; // of something in the part in hand
    bool is_in_unknown_zone_ = false;
};

} // namespace

Result<BusyTimes> read_busy_times(std::string_view bytes, const Zone& own, const Interval& span,
                                  std::chrono::seconds longest) {
    if (bytes.size() > kMostCalendarBytes)
        return problem("calendar", "That calendar is larger than {0} MB. Please send one with fewer events.",
                       {std::to_string(kMostCalendarBytes / 1024 / 1024)});
    const std::string text = unfolded(bytes);
    const auto calendars = text.find('\0') == std::string::npos ? calendars_in(text) : std::nullopt;
    if (!calendars)
        return problem("calendar",
                       "That is no iCalendar file. Your calendar's program can export one; it ends in .ics.");
    Reader reader(own, span, longest);
    for (const CalendarParts& parts : *calendars)
        reader.read(parts);
    return reader.found();
}

} // namespace amble::care
