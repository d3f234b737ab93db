#pragma once

#include "foundation/base/random.h"
#include "foundation/database/testing.h"
#include "programme/course_store.h"
#include "tracking/tracking_store.h"

#include <string>
#include <vector>

namespace amble::programme {

inline constexpr PersonId kAda{1};
inline constexpr PersonId kBen{2};
inline const Day kFirst = day_of({2026, 11, 2});
inline constexpr Instant kNow{1'000'000};

/// Noon of that day.
inline Here here(Day day, const Zone& zone = Zone::utc()) {
    return {zone.moment(day, 12 * 60), day, zone};
}

/// Members who live a programme day by day, each day written down at its noon.
class CourseTest : public database::EachEngine {
protected:
    void join(PersonId person) {
        Intake intake;
        intake.usual = Usual::points(2);
        database().write(
            [&](database::Transaction& data) { add_programme(data, person, {kFirst, begin(intake)}, kNow); });
    }
    void walk(PersonId person, Day day, int minutes = 15) {
        tracking::Walk walk;
        walk.id = random_id();
        walk.day = day;
        walk.minutes = minutes;
        walk.before = 2;
        walk.worst = 2;
        database().write([&](database::Transaction& data) {
            tracking::add_walk(data, person, walk, kNow);
            close_days(data, person, here(day));
        });
    }
    /// Begun `before` minutes before the midnight that ends the first day, and ended `after` minutes past it.
    void walk_at_midnight(PersonId person, const Zone& zone, int before, int after) {
        tracking::Walk walk;
        walk.id = random_id();
        walk.day = kFirst;
        const Instant midnight = zone.start_of(kFirst + 1);
        walk.started = midnight - std::chrono::minutes(before);
        walk.ended = midnight + std::chrono::minutes(after);
        walk.minutes = before + after;
        walk.before = 2;
        walk.worst = 2;
        database().write([&](database::Transaction& data) { tracking::add_walk(data, person, walk, kNow); });
    }
    void morning(PersonId person, Day day, int pain) {
        database().write([&](database::Transaction& data) {
            tracking::set_check_in(data, person, {day, pain, kNow});
            close_days(data, person, here(day));
        });
    }
    void answer(PersonId person, Day day, EventKind kind, Day today) {
        database().write([&](database::Transaction& data) {
            add_event(data, person, {random_id(), day, kind, ""}, kNow);
            close_days(data, person, here(today));
        });
    }
    /// What another slice tells of Ada.
    void note(Day day, const std::vector<std::string>& words) {
        database().write([&](database::Transaction& data) { note_events(data, kAda, day, words, kNow); });
    }
    /// From Ada's second day on, each rated 2.
    void settled_mornings(int count) {
        for (int i = 1; i <= count; ++i)
            morning(kAda, kFirst + i, 2);
    }
    Today on(PersonId person, Day day) {
        Today now;
        database().read([&](database::Transaction& data) { now = find_course(data, person, here(day))->now(); });
        return now;
    }
    std::vector<KeptDecision> kept(PersonId person) {
        std::vector<KeptDecision> found;
        database().read([&](database::Transaction& data) { found = decisions(data, person, 100); });
        return found;
    }
    /// A perfect week, and the answer on the morning after it.
    void good_week(PersonId person, Day first) {
        for (int i = 0; i < 7; ++i) {
            walk(person, first + i);
            morning(person, first + i + 1, 2);
        }
        answer(person, first + 6, EventKind::ready, first + 7);
    }
};

} // namespace amble::programme
