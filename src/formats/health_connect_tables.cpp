#include "formats/health_connect_tables.h"

#include "formats/flaws.h"
#include "formats/health_connect_values.h"
#include "formats/sessions.h"
#include "formats/xml_values.h"

#include <algorithm>
#include <cmath>

namespace amble::formats {

namespace {

constexpr const char* kSessions = "exercise_session_record_table";
constexpr const char* kSteps = "steps_record_table";
constexpr const char* kDistances = "distance_record_table";

constexpr int64_t kTypedByHand = 3; // the platform's RecordingMethod

std::optional<Interval> time_of(const SqliteRow& row) {
    const auto start = health_connect_instant(row.whole(0));
    const auto end = health_connect_instant(row.whole(1));
    if (!start || !end || *end < *start) return std::nullopt;
    return Interval{*start, *end};
}

} // namespace

bool HealthConnectTables::is_export(const SqliteFile& file) {
    return file.has(kSessions, "exercise_type") || file.has(kSteps, "count");
}

Reading HealthConnectTables::read() {
    read_apps();
    read_devices();
    read_sessions();
    read_pauses();
    read_routes();
    read_counts(kSteps, "count", Measure::steps);
    read_counts(kDistances, "distance", Measure::metres);
    recording_.format = Format::health_connect;
    recording_.kind = Kind::health;
    for (Session& session : sessions_) {
        if (session.steps > 0) session.track.summary.steps = std::llround(session.steps);
        if (session.metres > 0) session.track.summary.distance = Metres{session.metres};
        recording_.tracks.push_back(std::move(session.track));
    }
    recording_.quarters = counter_.take();
    recording_.totals = measure_health(recording_);
    Reading reading;
    reading.recording = std::move(recording_);
    say_what_is_odd(reading);
    return reading;
}

/// Rows of a table with these columns, NULL for one that it does not have; nothing where there is no such table.
void HealthConnectTables::ask(const std::string& table, std::initializer_list<const char*> columns,
                              const std::function<bool(const SqliteRow&)>& row) {
    if (stopped_ || !file_.has(table, *columns.begin())) return;
    std::string sql;
    for (const char* column : columns)
        sql += (sql.empty() ? "SELECT " : ", ") + std::string(file_.has(table, column) ? column : "NULL");
    const auto answer = file_.each(sql + " FROM " + table, row);
    if (answer != SqliteFile::Answer::whole) stopped_ = answer;
}

void HealthConnectTables::read_apps() {
    constexpr size_t kMost = 1000;
    ask("application_info_table", {"row_id", "app_name", "package_name"}, [&](const SqliteRow& row) {
        const std::string name = shown(row.text(1).empty() ? row.text(2) : row.text(1));
        if (const auto id = row.whole(0)) apps_[*id] = name;
        return apps_.size() < kMost;
    });
}

void HealthConnectTables::read_devices() {
    constexpr size_t kMost = 1000;
    ask("device_info_table", {"row_id", "manufacturer", "model", "device_type"}, [&](const SqliteRow& row) {
        std::string name;
        for (const std::string_view part : {row.text(1), row.text(2), health_connect_device(row.whole(3).value_or(0))})
            if (!part.empty()) name += (name.empty() ? "" : " ") + shown(part);
        if (const auto id = row.whole(0)) devices_[*id] = shown(name);
        return devices_.size() < kMost;
    });
}

void HealthConnectTables::read_sessions() {
    const auto read = [&](const SqliteRow& row) {
        if (static_cast<int64_t>(sessions_.size()) >= limits_.parts) {
            too_many_ = true;
            return false;
        }
        ++records_;
        const auto time = time_of(row);
        unreadable_ += time ? 0 : 1;
        if (!time) return true;
        Session session{row.whole(2).value_or(-1), row.whole(3).value_or(-1), *time, {}};
        session.track.sport = health_connect_sport(row.whole(4).value_or(0));
        session.track.name = shown(row.text(5));
        session.track.offset = health_connect_offset(row.whole(6));
        const auto device = devices_.find(row.whole(7).value_or(-1));
        session.track.device = device == devices_.end() ? name_of_app(session.app) : device->second;
        session.track.summary.start = time->start;
        session.track.summary.elapsed = time->length();
        sessions_.push_back(std::move(session));
        return true;
    };
    ask(kSessions,
        {"start_time", "end_time", "row_id", "app_info_id", "exercise_type", "title", "start_zone_offset",
         "device_info_id"},
        read);
    std::sort(sessions_.begin(), sessions_.end(),
              [](const Session& a, const Session& b) { return std::pair(a.time, a.row) < std::pair(b.time, b.row); });
    for (size_t i = 0; i < sessions_.size(); ++i)
        by_row_.emplace(sessions_[i].row, i);
}

HealthConnectTables::Session* HealthConnectTables::session_of(int64_t row) {
    const auto found = by_row_.find(row);
    return found == by_row_.end() ? nullptr : &sessions_[found->second];
}

void HealthConnectTables::read_pauses() {
    int64_t pauses = 0;
    ask("exercise_segments_table", {"segment_start_time", "segment_end_time", "parent_key", "segment_type"},
        [&](const SqliteRow& row) {
            constexpr int64_t kRest = 66; // the platform's ExerciseSegmentType
            constexpr int64_t kPause = 67;
            const int64_t type = row.whole(3).value_or(0);
            const auto time = time_of(row);
            Session* session = session_of(row.whole(2).value_or(-1));
            if ((type != kRest && type != kPause) || !time || session == nullptr) return true;
            session->track.pauses.push_back(*time);
            return ++pauses < limits_.parts;
        });
    for (Session& session : sessions_) {
        session.track.pauses = merged(std::move(session.track.pauses));
        const auto paused = total_length(session.track.pauses);
        if (paused.count() > 0 && paused < session.time.length())
            session.track.summary.moving = session.time.length() - paused;
    }
}

void HealthConnectTables::read_routes() {
    ask("exercise_route_table", {"timestamp_millis", "latitude", "longitude", "parent_key"}, [&](const SqliteRow& row) {
        Session* session = session_of(row.whole(3).value_or(-1));
        const auto time = health_connect_instant(row.whole(0));
        const auto latitude = row.number(1);
        const auto longitude = row.number(2);
        const bool placed = latitude && longitude && std::isfinite(*latitude) && std::isfinite(*longitude);
        if (session == nullptr || !time || !placed) return true;
        if (++points_ > limits_.points) {
            too_many_ = true;
            return false;
        }
        auto& segments = session->track.segments;
        if (segments.empty()) segments.emplace_back();
        Point point;
        point.time = time;
        point.position = Position{*latitude, *longitude};
        segments.front().points.push_back(point);
        return true;
    });
    for (Session& session : sessions_)
        for (Segment& segment : session.track.segments)
            std::sort(segment.points.begin(), segment.points.end(),
                      [](const Point& a, const Point& b) { return a.time < b.time; });
}

void HealthConnectTables::read_counts(const std::string& table, const std::string& column, Measure measure) {
    ask(table,
        {"start_time", "end_time", "app_info_id", column.c_str(), "start_zone_offset", "device_info_id",
         "recording_method"},
        [&](const SqliteRow& row) {
            add_count(row, measure);
            return !counter_.full();
        });
}

void HealthConnectTables::add_count(const SqliteRow& row, Measure measure) {
    ++records_;
    const auto time = time_of(row);
    const auto amount = row.number(3);
    if (!time || !amount) {
        ++unreadable_;
        return;
    }
    const int64_t app = row.whole(2).value_or(-1);
    Count count;
    count.time = *time;
    count.offset = health_connect_offset(row.whole(4));
    (measure == Measure::steps ? count.steps : count.metres) = *amount;
    const auto device = devices_.find(row.whole(5).value_or(-1));
    const std::string name = device == devices_.end() ? std::string() : device->second;
    const bool typed = row.whole(6) == kTypedByHand;
    count.source = source_number(recording_.sources, {name_of_app(app), name, typed});
    if (!counter_.add(count)) {
        ++unreadable_;
        return;
    }
    if (!typed) add_to_sessions(app, *time, measure, *amount);
}

/// A session's row holds neither steps nor distance; what the same app counted in its time is its own.
void HealthConnectTables::add_to_sessions(int64_t app, const Interval& time, Measure measure, double amount) {
    constexpr int kMostBack = 8; // sessions of several apps at the same time [design]
    auto at = std::upper_bound(sessions_.begin(), sessions_.end(), time.end,
                               [](Instant end, const Session& session) { return end <= session.time.start; });
    for (int back = 0; back < kMostBack && at != sessions_.begin(); ++back) {
        Session& session = *--at;
        const Interval shared{std::max(session.time.start, time.start), std::min(session.time.end, time.end)};
        if (session.app != app || shared.end < shared.start) continue;
        const auto length = static_cast<double>(time.length().count());
        const double share = length > 0 ? static_cast<double>(shared.length().count()) / length : 1;
        (measure == Measure::steps ? session.steps : session.metres) += amount * share;
    }
}

std::string HealthConnectTables::name_of_app(int64_t app) const {
    const auto found = apps_.find(app);
    return found == apps_.end() ? std::string() : found->second;
}

void HealthConnectTables::say_what_is_odd(Reading& reading) const {
    if (stopped_) {
        reading.outcome = Outcome::part;
        const bool damaged = *stopped_ == SqliteFile::Answer::damaged;
        reading.flaws.push_back(
            damaged ? Flaw{FlawCode::damaged, {"The database is damaged. Only what can be read of it was read.", {}}}
                    : Flaw{FlawCode::too_complex, {"The database took too long to read. Only a part was read.", {}}});
    }
    if (too_many_ || counter_.full()) {
        reading.outcome = Outcome::part;
        reading.flaws.push_back(too_many_points(limits_.points));
    }
    for (Flaw& flaw : find_flaws(reading.recording))
        reading.flaws.push_back(std::move(flaw));
    add_unreadable_records(reading, unreadable_, records_);
}

} // namespace amble::formats
