#pragma once

#include "care/meeting.h"
#include "foundation/base/id.h"
#include "foundation/base/interval.h"
#include "foundation/base/result.h"
#include "foundation/base/zone.h"

#include <optional>
#include <string>
#include <vector>

namespace amble::care {

/// Of a day in the specialist's zone, by the clock on the wall: minutes 0 to 1440.
struct Hours {
    int from = 0;
    int to = 0; // not included

    auto operator<=>(const Hours&) const = default;
};

struct WeeklyHours {
    Id id;
    int weekday = 0; // 0 = Monday
    Hours hours;
};

/// Days on which the week does not hold: closed, or these hours instead.
struct OtherHours {
    Id id;
    Day first;
    Day last;
    std::optional<Hours> hours;
};

struct AppointmentType {
    Id id = {};
    std::string name;
    int minutes = 30;
    int buffer = 0; // minutes kept free behind it
    Way way = Way::telephone;
    bool for_first = true; // whether somebody new can book it
};

/// All of these numbers are design: a practice sets its own.
struct BookingRules {
    int notice_minutes = 120; // from booking to the appointment, at least
    int horizon_days = 60;    // at most so far ahead
    int daily_maximum = 12;
    int cancel_hours = 24; // until then it can be cancelled or moved without a call
    bool confirms = false; // whether a booking waits for the practice's word
};

inline constexpr int kGridMinutes = 5; // appointments begin and end on it
inline constexpr int kLongestAppointment = 180;
inline constexpr int kLongestBuffer = 60;
inline constexpr int kLongestHorizonDays = 365;
inline constexpr int kLongestNoticeMinutes = 14 * 24 * 60;
inline constexpr int kMostDaily = 60;
inline constexpr int kLongestCancelHours = 7 * 24;

struct Calendar {
    Zone zone = Zone::utc();
    BookingRules rules = {};
    std::vector<WeeklyHours> weekly = {};
    std::vector<OtherHours> others = {};
    std::vector<AppointmentType> types = {};
    std::string edition = {}; // as calendars() read it; empty where nobody asked

    const AppointmentType* type(const Id& id) const;
};

/// What was agreed: a day and a minute on the wall. The moment is derived, since a zone's rules may change afterwards.
struct LocalTime {
    Day day;
    int minute = 0;

    auto operator<=>(const LocalTime&) const = default;
};

/// Nothing where the clock jumps over that minute. Where it comes twice: the earlier.
std::optional<Instant> moment_of(const LocalTime& time, const Zone& zone);
LocalTime local_time(Instant moment, const Zone& zone);

/// When the specialist works on a day, in order and apart.
/// What keeps a new one out of a calendar, beside the fields of the form that adds it; empty if nothing. Names are
/// compared without regard to capitals; hours may touch.
Problems check_new(const Calendar& calendar, const AppointmentType& type);
Problems check_new(const Calendar& calendar, const WeeklyHours& hours);

std::vector<Hours> hours_on(const Calendar& calendar, Day day);

struct FreeTime {
    LocalTime local;
    Interval time; // without the buffer

    bool operator==(const FreeTime&) const = default;
};

/// Which times to look for.
struct Search {
    Instant now;
    Day from; // in the specialist's zone
    Day to;   // included
    size_t most = 1;
    std::vector<Interval> away = {}; // the specialist is busy elsewhere; as merged() leaves them
};

/// The first free times for that type, each with room for it and its buffer, and so that all of them could be taken.
/// `taken` are the appointments and holds there are, with their buffers, in the order of their start.
std::vector<FreeTime> free_times(const Calendar& calendar, const AppointmentType& type,
                                 const std::vector<Interval>& taken, const Search& search);

/// Why a time cannot be booked.
enum class Clash { no_such_minute, too_soon, too_far, outside_hours, day_is_full, away, specialist_busy, member_busy };

/// What is promised already: the specialist's time with its buffers, and that of whoever books.
struct Promised {
    std::vector<Interval> taken;
    std::vector<Interval> own = {};
    std::vector<Interval> away = {}; // as of Search
};

/// Everything that stands against a time, not the first alone; empty where it is free.
std::vector<Clash> clashes(const Calendar& calendar, const AppointmentType& type, const LocalTime& wish,
                           const Promised& promised, Instant now);
/// In words for whoever wanted to book.
Sentence sentence(Clash clash);
std::string_view name(Clash clash);
std::optional<Clash> parse_clash(std::string_view name);
/// Whether somebody of the practice may book all the same, with a reason. Never what would promise somebody twice.
bool may_be_set_aside(Clash clash);
/// How the history tells it.
Sentence set_aside_sentence(Clash clash);

/// A minute of the day from "9:30" or "24:00".
std::optional<int> parse_clock(std::string_view text);

} // namespace amble::care
