#include "care/busy_calendar.h"

#include "foundation/base/text.h"

#include <libical/ical.h>

#include <algorithm>
#include <map>
#include <memory>
#include <set>

namespace amble::care {

namespace {

using std::chrono::minutes;

constexpr int kFirstYear = 1900;
constexpr int kLastYear = 2200;
constexpr size_t kLongestZoneName = 200;

struct FreeComponent {
    void operator()(icalcomponent* component) const { icalcomponent_free(component); }
};
struct FreeIterator {
    void operator()(icalrecur_iterator* iterator) const { icalrecur_iterator_free(iterator); }
};
using Component = std::unique_ptr<icalcomponent, FreeComponent>;
using Iterator = std::unique_ptr<icalrecur_iterator, FreeIterator>;

/// Lines that were folded after 75 octets, put together again (3.1).
std::string unfolded(std::string_view bytes) {
    std::string text;
    text.reserve(bytes.size());
    for (size_t i = 0; i < bytes.size(); ++i) {
        if (bytes[i] == '\r') continue;
        const bool folds = bytes[i] == '\n' && i + 1 < bytes.size() && (bytes[i + 1] == ' ' || bytes[i + 1] == '\t');
        if (folds)
            ++i;
        else
            text += bytes[i];
    }
    return text;
}

/// Whether a line begins with that property, in small letters or large.
bool is_property(std::string_view line, std::string_view name) {
    if (line.size() <= name.size() || (line[name.size()] != ':' && line[name.size()] != ';')) return false;
    return std::ranges::equal(line.substr(0, name.size()), name, [](char a, char b) {
        return (a >= 'a' && a <= 'z' ? static_cast<char>(a - 'a' + 'A') : a) == b;
    });
}

/// libical frees components in components by calling itself, so that a file of nothing but beginnings would end the
/// program; an end without a beginning it tells on the standard error.
bool is_well_nested(std::string_view text) {
    int depth = 0;
    for (const std::string_view line : split(text, '\n')) {
        const std::string_view word = trim(line);
        if (is_property(word, "BEGIN")) ++depth;
        if (is_property(word, "END")) --depth;
        if (depth < 0 || depth > kMostNesting) return false;
    }
    return depth == 0;
}

bool is_usable(const icaltimetype& time) {
    return icaltime_is_null_time(time) == 0 && icaltime_is_valid_time(time) != 0 && time.year >= kFirstYear &&
           time.year <= kLastYear && time.month >= 1 && time.month <= 12 && time.day >= 1 && time.day <= 31;
}

/// One time as a property gives it.
struct Given {
    icaltimetype time;
    std::string zone; // TZID; empty: none
};

class Reader {
public:
    /// libical looks for a day that never comes ("every 30 February") until the year 2582, without a step of ours:
    /// hence a time to give up at.
    Reader(icalcomponent* calendar, const Zone& own, const Interval& span, std::chrono::seconds longest)
        : calendar_(calendar), own_(own), span_(span), give_up_at_(std::chrono::steady_clock::now() + longest) {}

    BusyTimes read() {
        note_plain_zones();
        note_moved();
        int events = 0;
        for (icalcomponent* event = first(); event; event = next()) {
            const bool enough = ++events > kMostEvents || std::chrono::steady_clock::now() > give_up_at_;
            if (enough || !read_event(event)) ++found_.left_out;
        }
        found_.times = merged(std::move(found_.times));
        if (found_.times.size() > kMostBusyTimes) found_.times.resize(kMostBusyTimes);
        return std::move(found_);
    }

private:
    icalcomponent* first() const { return icalcomponent_get_first_component(calendar_, ICAL_VEVENT_COMPONENT); }
    icalcomponent* next() const { return icalcomponent_get_next_component(calendar_, ICAL_VEVENT_COMPONENT); }

    static std::string uid(icalcomponent* event) {
        const char* text = icalcomponent_get_uid(event);
        return text ? text : "";
    }
    static std::optional<Given> given(icalcomponent* event, icalproperty_kind kind) {
        icalproperty* property = icalcomponent_get_first_property(event, kind);
        return property ? given(property) : std::nullopt;
    }
    static std::optional<Given> given(icalproperty* property) {
        const icalvalue* value = icalproperty_get_value(property);
        const auto kind = value ? icalvalue_isa(value) : ICAL_NO_VALUE;
        if (kind != ICAL_DATE_VALUE && kind != ICAL_DATETIME_VALUE) return std::nullopt;
        const icaltimetype time = kind == ICAL_DATE_VALUE ? icalvalue_get_date(value) : icalvalue_get_datetime(value);
        if (!is_usable(time)) return std::nullopt;
        icalparameter* zone = icalproperty_get_first_parameter(property, ICAL_TZID_PARAMETER);
        const char* name = zone ? icalparameter_get_tzid(zone) : nullptr;
        return Given{time, name ? name : ""};
    }

    /// By its IANA name, also where a program puts a path of its own before it ("/example.org/2025/Europe/Berlin").
    std::optional<Zone> zone_named(const std::string& name) {
        const auto known = zones_.find(name);
        if (known != zones_.end()) return known->second;
        return zones_.emplace(name, find_zone(name)).first->second;
    }
    static std::optional<Zone> find_zone(std::string_view name) {
        if (name.size() > kLongestZoneName) return std::nullopt;
        for (size_t from = 0; from != std::string_view::npos && from < name.size();
             from = name.find('/', from) == std::string_view::npos ? name.size() : name.find('/', from) + 1)
            if (name[from] != '/')
                if (auto zone = Zone::find(name.substr(from))) return zone;
        return std::nullopt;
    }

    /// Zones whose clocks follow anything but yearly rules are taken for unknown: libical follows a rule of seconds
    /// second by second.
    static bool is_plain(icalcomponent* zone) {
        for (icalcomponent* part = icalcomponent_get_first_component(zone, ICAL_ANY_COMPONENT); part;
             part = icalcomponent_get_next_component(zone, ICAL_ANY_COMPONENT))
            for (icalproperty* rule = icalcomponent_get_first_property(part, ICAL_RRULE_PROPERTY); rule;
                 rule = icalcomponent_get_next_property(part, ICAL_RRULE_PROPERTY)) {
                const icalrecurrencetype found = icalproperty_get_rrule(rule);
                if (found.freq != ICAL_YEARLY_RECURRENCE || !is_of_days(found)) return false;
            }
        return true;
    }
    void note_plain_zones() {
        for (icalcomponent* zone = icalcomponent_get_first_component(calendar_, ICAL_VTIMEZONE_COMPONENT); zone;
             zone = icalcomponent_get_next_component(calendar_, ICAL_VTIMEZONE_COMPONENT)) {
            icalproperty* name = icalcomponent_get_first_property(zone, ICAL_TZID_PROPERTY);
            const char* text = name ? icalproperty_get_tzid(name) : nullptr;
            if (!text) continue;
            if (is_plain(zone))
                plain_zones_.insert(text);
            else
                odd_zones_.insert(text);
        }
    }

    Instant moment(const Given& at) {
        const Day day = day_of({at.time.year, at.time.month, at.time.day});
        const int minute = at.time.is_date ? 0 : at.time.hour * 60 + at.time.minute;
        if (icaltime_is_utc(at.time) != 0) return Zone::utc().moment(day, minute);
        if (at.zone.empty() || at.time.is_date) return own_.moment(day, minute);
        if (const auto zone = zone_named(at.zone)) return zone->moment(day, minute);
        const bool usable = plain_zones_.contains(at.zone) && !odd_zones_.contains(at.zone);
        icaltimezone* described = usable ? icalcomponent_get_timezone(calendar_, at.zone.c_str()) : nullptr;
        if (!described) return own_.moment(day, minute);
        icaltimetype time = at.time;
        int is_daylight = 0;
        const int offset = icaltimezone_get_utc_offset(described, &time, &is_daylight);
        return Zone::utc().moment(day, minute) - std::chrono::seconds(offset);
    }

    /// Repetitions that were moved or cancelled stand as events of their own, by the time they had (3.8.4.4).
    void note_moved() {
        for (icalcomponent* event = first(); event; event = next())
            if (const auto at = given(event, ICAL_RECURRENCEID_PROPERTY)) moved_[uid(event)].insert(moment(*at));
    }

    static bool is_free(icalcomponent* event) {
        if (icalcomponent_get_status(event) == ICAL_STATUS_CANCELLED) return true;
        icalproperty* transparency = icalcomponent_get_first_property(event, ICAL_TRANSP_PROPERTY);
        return transparency && icalproperty_get_transp(transparency) == ICAL_TRANSP_TRANSPARENT;
    }

    std::chrono::microseconds length(icalcomponent* event, const Given& start) {
        if (const auto end = given(event, ICAL_DTEND_PROPERTY)) return moment(*end) - moment(start);
        if (icalproperty* property = icalcomponent_get_first_property(event, ICAL_DURATION_PROPERTY))
            return std::chrono::seconds(icaldurationtype_as_int(icalproperty_get_duration(property)));
        return start.time.is_date ? std::chrono::hours(24) : std::chrono::hours(0);
    }

    bool add(Instant start, std::chrono::microseconds length) {
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
        const auto start = given(event, ICAL_DTSTART_PROPERTY);
        if (!start) return false;
        const auto span = length(event, *start);
        icalproperty* rule = icalcomponent_get_first_property(event, ICAL_RRULE_PROPERTY);
        // What takes no time keeps none free; what ends before it begins, or repeats too often, was meant otherwise.
        if (span < minutes(0)) return false;
        if (span == minutes(0)) return !rule || is_of_days(icalproperty_get_rrule(rule));
        if (!rule || given(event, ICAL_RECURRENCEID_PROPERTY)) return add(moment(*start), span);
        return repeat(icalproperty_get_rrule(rule), *start, span, exceptions(event));
    }

    /// A rule that repeats within a day would take for ever to find what it can never meet.
    static bool is_of_days(const icalrecurrencetype& rule) {
        const bool often = rule.freq < ICAL_DAILY_RECURRENCE || rule.freq > ICAL_YEARLY_RECURRENCE;
        return !often && rule.by_second[0] == ICAL_RECURRENCE_ARRAY_MAX &&
               rule.by_minute[0] == ICAL_RECURRENCE_ARRAY_MAX && rule.by_hour[0] == ICAL_RECURRENCE_ARRAY_MAX;
    }

    bool repeat(const icalrecurrencetype& rule, const Given& start, std::chrono::microseconds span,
                const std::set<Instant>& except) {
        if (!is_of_days(rule)) return false;
        const Iterator iterator(icalrecur_iterator_new(rule, start.time));
        if (!iterator) return false;
        for (int step = 0; step < kMostStepsOfRule && steps_ < kMostSteps; ++step, ++steps_) {
            const icaltimetype time = icalrecur_iterator_next(iterator.get());
            if (icaltime_is_null_time(time) != 0) return true;
            if (!is_usable(time)) return false;
            const Instant at = moment({time, start.zone});
            if (at >= span_.end) return true;
            if (!except.contains(at) && !add(at, span)) return false;
        }
        return false;
    }

    icalcomponent* calendar_;
    const Zone& own_;
    Interval span_;
    std::chrono::steady_clock::time_point give_up_at_;
    std::map<std::string, std::optional<Zone>> zones_;
    std::set<std::string> plain_zones_, odd_zones_;
    std::map<std::string, std::set<Instant>> moved_;
    BusyTimes found_;
    int steps_ = 0;
};

} // namespace

Result<BusyTimes> read_busy_times(std::string_view bytes, const Zone& own, const Interval& span,
                                  std::chrono::seconds longest) {
    if (bytes.size() > kMostCalendarBytes)
        return problem("calendar", "That calendar is larger than {0} MB. Please send one with fewer events.",
                       {std::to_string(kMostCalendarBytes / 1024 / 1024)});
    const std::string text = unfolded(bytes);
    const bool usable = text.find('\0') == std::string::npos && is_well_nested(text);
    const Component calendar(usable ? icalparser_parse_string(text.c_str()) : nullptr);
    if (!calendar || icalcomponent_isa(calendar.get()) != ICAL_VCALENDAR_COMPONENT)
        return problem("calendar",
                       "That is no iCalendar file. Your calendar's program can export one; it ends in .ics.");
    return Reader(calendar.get(), own, span, longest).read();
}

} // namespace amble::care
