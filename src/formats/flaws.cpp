#include "formats/flaws.h"

#include "formats/geometry.h"

#include <algorithm>

namespace amble::formats {

namespace {

struct Counts {
    int64_t points = 0;
    int64_t timed = 0;
    int64_t repeated = 0;
    int64_t backwards = 0;
    int64_t off_earth = 0;
    int64_t zero = 0;
    int64_t absurd = 0;
};

bool is_absurd(const Point& from, const Point& to) {
    if (!from.position || !to.position) return false;
    const double seconds = std::chrono::duration<double>(*to.time - *from.time).count();
    // Whole seconds are as finely as many recorders tell the time.
    return distance(*from.position, *to.position).count > kAbsurdSpeed * std::max(seconds, 1.0);
}

/// Times are compared through the whole track, speeds within a segment.
void count_track(const Track& track, Counts& counts) {
    std::optional<Instant> last;
    for (const Segment& segment : track.segments) {
        const Point* previous = nullptr;
        for (const Point& point : segment.points) {
            ++counts.points;
            if (point.position) {
                counts.off_earth += on_earth(*point.position) ? 0 : 1;
                counts.zero += is_null_island(*point.position) ? 1 : 0;
            }
            if (!point.time) continue;
            ++counts.timed;
            counts.repeated += last == point.time ? 1 : 0;
            counts.backwards += last && *point.time < *last ? 1 : 0;
            counts.absurd += previous != nullptr && is_absurd(*previous, point) ? 1 : 0;
            last = point.time;
            previous = &point;
        }
    }
}

void add_time_flaws(const Counts& counts, std::vector<Flaw>& flaws) {
    const auto say = [&](FlawCode code, std::string text, int64_t some) {
        if (some > 0) flaws.push_back({code, {std::move(text), count_of(some, counts.points)}});
    };
    if (counts.timed == 0) {
        flaws.push_back({FlawCode::no_times, {"No point has a time, so nobody can tell how long it took.", {}}});
        return;
    }
    say(FlawCode::times_missing, "{0} of {1} points have no time.", counts.points - counts.timed);
    say(FlawCode::times_repeated, "{0} of {1} points repeat the time of the point before.", counts.repeated);
    say(FlawCode::times_backwards, "The time runs backwards at {0} of {1} points.", counts.backwards);
}

} // namespace

Flaw too_large(int64_t bytes) {
    return {FlawCode::too_large,
            {"The file is larger than {0} MB, the most that Amble reads at once.", {std::to_string(bytes >> 20)}}};
}

Flaw too_many_points(int64_t points) {
    return {FlawCode::too_many_points,
            {"The file holds more than {0} points, the most that Amble reads at once. Export fewer walks at a time.",
             {std::to_string(points)}}};
}

Flaw too_many_parts(int64_t parts) {
    return {FlawCode::too_complex,
            {"The file holds more than {0} tracks and segments, the most that Amble reads at once. "
             "Export fewer walks at a time.",
             {std::to_string(parts)}}};
}

void add_unreadable_records(Reading& reading, int64_t unreadable, int64_t records) {
    if (unreadable == 0) return;
    Flaw flaw{FlawCode::records_unreadable,
              {"{0} of {1} records of steps, distances and workouts cannot be read.", count_of(unreadable, records)}};
    if (reading.recording.tracks.empty() && reading.recording.quarters.empty()) {
        reading = refused(reading.recording.format, std::move(flaw));
        return;
    }
    reading.outcome = Outcome::part;
    reading.flaws.push_back(std::move(flaw));
}

std::vector<std::string> count_of(int64_t some, int64_t all) {
    return {std::to_string(some), std::to_string(all)};
}

std::vector<Flaw> find_flaws(const Recording& recording) {
    std::vector<Flaw> flaws;
    Counts counts;
    for (const Track& track : recording.tracks)
        count_track(track, counts);
    if (recording.kind == Kind::route) {
        flaws.push_back({FlawCode::planned_route,
                         {"This is a planned route: it says where to go, not that anybody went there.", {}}});
    } else if (recording.kind == Kind::waypoints) {
        flaws.push_back({FlawCode::only_waypoints, {"The file holds only places, no way that was walked.", {}}});
    } else if (recording.kind == Kind::settings) {
        flaws.push_back(
            {FlawCode::only_settings, {"The file holds settings of a device, nothing that was walked.", {}}});
    } else if (recording.kind == Kind::daily || recording.kind == Kind::health ||
               (recording.kind == Kind::activity && counts.points == 0)) {
        // Steps alone, or a session without its points, are whole as they are.
    } else if (counts.points == 0) {
        flaws.push_back({FlawCode::no_points, {"The file holds no point of any track.", {}}});
    } else {
        add_time_flaws(counts, flaws);
    }
    const auto say = [&](FlawCode code, std::string text, int64_t some) {
        if (some > 0) flaws.push_back({code, {std::move(text), count_of(some, counts.points)}});
    };
    say(FlawCode::absurd_speed, "{0} of {1} points are further from the one before than anybody could have come.",
        counts.absurd);
    say(FlawCode::positions_off_earth, "{0} of {1} points lie at a latitude or longitude that does not exist.",
        counts.off_earth);
    say(FlawCode::positions_zero,
        "{0} of {1} points lie at 0, 0, which recorders write when they do not know where they are.", counts.zero);
    return flaws;
}

} // namespace amble::formats
