#include "care/busy_calendar.h"

#include "care/calendar_parts.h"
#include "care/calendar_zones.h"

#include <libical/ical.h>

#include <algorithm>
#include <map>
#include <memory>
#include <set>

namespace amble::care {

namespace {

using std::chrono::minutes;
using Length = std::chrono::microseconds;

constexpr int kFirstYear = 1900;
constexpr int kLastYear = 2200;

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

bool is_free(icalcomponent* event) {
    if (icalcomponent_get_status(event) == ICAL_STATUS_CANCELLED) return true;
    icalproperty* transparency = icalcomponent_get_first_property(event, ICAL_TRANSP_PROPERTY);
    return transparency && icalproperty_get_transp(transparency) == ICAL_TRANSP_TRANSPARENT;
}

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
        moved_.clear();
        for (const CalendarPart& part : parts)
            if (part.is_of_a_series && !is_late()) note_moved(part);
        for (const CalendarPart& part : parts)
            if (part.kind != PartKind::zone && !read_part(part)) ++found_.left_out;
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
        unsure_ = false;
        const bool read = part.kind == PartKind::busy ? read_busy(component.get()) : read_event(component.get());
        return read && !unsure_;
    }

    Instant moment(const Given& at) {
        if (icaltime_is_utc(at.time) != 0) return moment_in(Zone::utc(), at.time);
        if (at.zone.empty() || at.time.is_date != 0) return moment_in(own_, at.time);
        if (const auto known = zones_->moment(at.time, at.zone)) return *known;
        unsure_ = true;
        return moment_in(own_, at.time);
    }

    /// Repetitions that were moved or cancelled stand as events of their own, by the time they had (3.8.4.4).
    void note_moved(const CalendarPart& part) {
        const auto times = times_of(part);
        const Component event(times ? icalparser_parse_string(times->c_str()) : nullptr);
        if (!event) return;
        if (const auto at = given(event.get(), ICAL_RECURRENCEID_PROPERTY))
            moved_[uid(event.get())].insert(moment(*at));
    }

    Length length(icalcomponent* event, const Given& start) {
        if (const auto end = given(event, ICAL_DTEND_PROPERTY)) return moment(*end) - moment(start);
        if (icalproperty* property = icalcomponent_get_first_property(event, ICAL_DURATION_PROPERTY))
            return std::chrono::seconds(icaldurationtype_as_int(icalproperty_get_duration(property)));
        return start.time.is_date != 0 ? std::chrono::hours(24) : std::chrono::hours(0);
    }

    bool add(Instant start, Length length) {
        const Instant from = std::max(start, span_.start);
        const Instant to = std::min(start + length, span_.end);
        if (from < to) found_.times.push_back({from, to});
        return found_.times.size() <= kMostBusyTimes * 4;
    }

    std::set<Instant> exceptions(icalcomponent* event) {
        std::set<Instant> all;
        if (const auto moved = moved_.find(uid(event)); moved != moved_.end()) all = moved->second;
        for (icalproperty* each = icalcomponent_get_first_property(event, ICAL_EXDATE_PROPERTY); each;
             each = icalcomponent_get_next_property(event, ICAL_EXDATE_PROPERTY))
            if (const auto at = given(each)) all.insert(moment(*at));
        return all;
    }

    bool read_event(icalcomponent* event) {
        if (is_free(event)) return true;
        unsure_ = has_unreadable_lines(event);
        const auto start = given(event, ICAL_DTSTART_PROPERTY);
        if (!start) return false;
        const Length span = length(event, *start);
        icalproperty* rule = icalcomponent_get_first_property(event, ICAL_RRULE_PROPERTY);
        // What takes no time keeps none free; what ends before it begins, or repeats too often, was meant otherwise.
        if (span < minutes(0)) return false;
        if (span == minutes(0)) return !rule || is_of_days(icalproperty_get_rrule(rule));
        if (given(event, ICAL_RECURRENCEID_PROPERTY)) return add(moment(*start), span);
        const std::set<Instant> except = exceptions(event);
        const bool more = read_more_dates(event, {*start, span}, except);
        if (rule) return repeat(icalproperty_get_rrule(rule), {*start, span}, except) && more;
        return (except.contains(moment(*start)) || add(moment(*start), span)) && more;
    }

    /// One time of an event that has others.
    struct Turn {
        Given start;
        Length length;
    };

    bool read_more_dates(icalcomponent* event, const Turn& first, const std::set<Instant>& except) {
        bool all = true;
        for (icalproperty* each = icalcomponent_get_first_property(event, ICAL_RDATE_PROPERTY); each;
             each = icalcomponent_get_next_property(event, ICAL_RDATE_PROPERTY)) {
            const auto turn = kind_of(each) == ICAL_PERIOD_VALUE ? period(each) : further(each, first);
            all = turn && (except.contains(moment(turn->start)) || add(moment(turn->start), turn->length)) && all;
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
        if (icaltime_is_null_time(until) != 0 || until.year > kLastYear) return span_.end;
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
    bool repeat(icalrecurrencetype rule, const Turn& first, const std::set<Instant>& except) {
        const auto last = last_start(rule.until, first.start);
        if (!is_of_days(rule) || !last) return false;
        rule.until = icaltime_null_time();
        const Iterator iterator(icalrecur_iterator_new(rule, first.start.time));
        if (!iterator) return false;
        for (int step = 0; step < kMostStepsOfRule && steps_ < kMostSteps; ++step, ++steps_) {
            const icaltimetype time = icalrecur_iterator_next(iterator.get());
            if (icaltime_is_null_time(time) != 0) return true;
            if (!is_usable(time)) return false;
            const Instant at = moment({time, first.start.zone});
            if (at >= span_.end || at > *last) return true;
            if (!except.contains(at) && !add(at, first.length)) return false;
        }
        return false;
    }

    const Zone& own_;
    Interval span_;
    Day past_;
    std::chrono::steady_clock::time_point give_up_at_;
    std::optional<CalendarZones> zones_;
    std::map<std::string, std::set<Instant>> moved_;
    BusyTimes found_;
    int parts_ = 0;
    int steps_ = 0;
    bool unsure_ = false; // of something in the part in hand
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
