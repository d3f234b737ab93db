#include "formats/apple_recorder.h"

#include "formats/apple_values.h"
#include "formats/flaws.h"
#include "formats/sessions.h"
#include "formats/xml_values.h"

#include <algorithm>
#include <cmath>

namespace amble::formats {

namespace {

constexpr std::string_view kSteps = "HKQuantityTypeIdentifierStepCount";
constexpr std::string_view kDistance = "HKQuantityTypeIdentifierDistanceWalkingRunning";

/// How deep what belongs to a workout as a whole stands.
constexpr int kInWorkout = 3;

std::string_view text_of(const XmlAttributes& attributes, std::string_view name) {
    return attributes.find(name).value_or(std::string_view());
}

AppleRecord record_of(const XmlAttributes& attributes) {
    AppleRecord record;
    record.type = text_of(attributes, "type");
    if (!is_counted_type(record.type)) return record;
    record.source_name = text_of(attributes, "sourceName");
    record.device = text_of(attributes, "device");
    record.unit = text_of(attributes, "unit");
    record.start = text_of(attributes, "startDate");
    record.end = text_of(attributes, "endDate");
    record.value = text_of(attributes, "value");
    return record;
}

std::chrono::microseconds microseconds_of(double seconds) {
    return std::chrono::microseconds(std::llround(seconds * 1e6));
}

/// The file's own name of a path in the export.
std::string file_of(std::string_view path) {
    return shown(path.substr(path.rfind('/') + 1));
}

} // namespace

bool is_counted_type(std::string_view type) {
    return type == kSteps || type == kDistance;
}

void AppleRecorder::add_record(const AppleRecord& record, bool typed) {
    begin_record(record);
    source_.typed = typed;
    end_record();
}

void AppleRecorder::start(std::string_view name, const XmlAttributes& attributes) {
    ++depth_;
    if (depth_ == 1) {
        seen_ = name == "HealthData";
        if (!seen_) refuse(Flaw{FlawCode::not_apple_health, {"This is not an Apple Health export.", {}}});
    } else if (depth_ == 2) {
        open_ = name == "Record" ? Open::record : name == "Workout" ? Open::workout : Open::other;
        if (open_ == Open::record) begin_record(record_of(attributes));
        if (open_ == Open::workout) begin_workout(attributes);
    } else if (open_ == Open::record) {
        const bool typed = name == "MetadataEntry" && text_of(attributes, "key") == "HKWasUserEntered";
        if (typed) source_.typed = text_of(attributes, "value") == "1";
    } else if (open_ == Open::workout) {
        in_workout(name, attributes);
    }
}

void AppleRecorder::end(std::string_view) {
    // What belongs to a record or a workout may stand inside it, so neither is kept before its end.
    if (depth_ == 2 && open_ == Open::record) end_record();
    if (depth_ == 2 && open_ == Open::workout) end_workout();
    --depth_;
}

void AppleRecorder::begin_record(const AppleRecord& record) {
    countable_ = false;
    if (!is_counted_type(record.type)) return;
    ++records_;
    const bool steps = record.type == kSteps;
    const auto start = parse_apple_time(record.start);
    const auto end = parse_apple_time(record.end);
    const auto amount = steps ? parse_xml_decimal(record.value) : apple_metres(record.value, record.unit);
    if (!start || !end || !amount) {
        ++unreadable_;
        return;
    }
    countable_ = true;
    count_ = {};
    count_.time = {start->instant, end->instant};
    count_.offset = start->offset;
    (steps ? count_.steps : count_.metres) = *amount;
    source_.name = record.source_name.substr(0, kLongestText);
    source_.device = apple_device(record.device).substr(0, kLongestText);
    source_.typed = false;
}

void AppleRecorder::end_record() {
    if (!countable_) return;
    if (!has_last_ || source_ != last_source_) {
        CountSource kept = source_;
        kept.name = shown(kept.name);
        kept.device = shown(kept.device);
        last_number_ = source_number(recording_.sources, kept);
        last_source_ = source_;
        has_last_ = true;
    }
    count_.source = last_number_;
    if (is_there_already()) return;
    if (counter_.add(count_)) return;
    ++unreadable_;
    if (counter_.full()) refuse(too_many_parts(static_cast<int64_t>(counter_.most)));
}

/// Exports hold the same record twice, one soon after the other, as records stand in order of source and time.
bool AppleRecorder::is_there_already() {
    Latest& latest = latest_[{count_.source, count_.steps > 0 ? Measure::steps : Measure::distance}];
    if (std::find(latest.counts.begin(), latest.counts.end(), count_) != latest.counts.end()) return true;
    latest.counts[latest.next] = count_;
    latest.next = (latest.next + 1) % latest.counts.size();
    return false;
}

void AppleRecorder::begin_workout(const XmlAttributes& attributes) {
    workout_ = {};
    parts_ = {};
    paused_.reset();
    workout_.sport = apple_sport(text_of(attributes, "workoutActivityType"));
    workout_.device = shown(apple_device(text_of(attributes, "device")));
    if (workout_.device.empty()) workout_.device = shown(text_of(attributes, "sourceName"));
    const auto start = parse_apple_time(text_of(attributes, "startDate"));
    const auto end = parse_apple_time(text_of(attributes, "endDate"));
    if (start) {
        workout_.summary.start = start->instant;
        workout_.offset = start->offset;
        if (end && start->instant <= end->instant) workout_.summary.elapsed = end->instant - start->instant;
    }
    const auto seconds = apple_seconds(text_of(attributes, "duration"), text_of(attributes, "durationUnit"));
    if (seconds) workout_.summary.moving = microseconds_of(*seconds);
    // Until iOS 15; since then the same stands in WorkoutStatistics.
    const auto metres = apple_metres(text_of(attributes, "totalDistance"), text_of(attributes, "totalDistanceUnit"));
    if (metres) workout_.summary.distance = Metres{*metres};
}

void AppleRecorder::in_workout(std::string_view name, const XmlAttributes& attributes) {
    if (name == "WorkoutStatistics") add_statistics(attributes);
    // A WorkoutActivity, one part of several, has events of its own.
    if (name == "WorkoutEvent" && depth_ == kInWorkout) add_event(attributes);
    if (name == "FileReference") workout_.route_file = file_of(text_of(attributes, "path"));
}

void AppleRecorder::add_statistics(const XmlAttributes& attributes) {
    const std::string_view type = text_of(attributes, "type");
    Summary sums;
    if (type == kDistance) {
        const auto metres = apple_metres(text_of(attributes, "sum"), text_of(attributes, "unit"));
        if (metres) sums.distance = Metres{*metres};
    } else if (type == kSteps) {
        constexpr double kMost = 1e7;
        const auto steps = parse_xml_decimal(text_of(attributes, "sum"));
        if (steps && *steps >= 0 && *steps < kMost) sums.steps = std::llround(*steps);
    }
    if (depth_ != kInWorkout) return add_part(sums);
    if (sums.distance) workout_.summary.distance = sums.distance;
    if (sums.steps) workout_.summary.steps = sums.steps;
}

/// The sums of a WorkoutActivity stand for the workout only where it has none of that kind.
void AppleRecorder::add_part(const Summary& part) {
    if (part.distance) parts_.distance = Metres{parts_.distance.value_or(Metres{}).count + part.distance->count};
    if (part.steps) parts_.steps = parts_.steps.value_or(0) + *part.steps;
}

void AppleRecorder::add_event(const XmlAttributes& attributes) {
    const std::string_view type = text_of(attributes, "type");
    const auto time = parse_apple_time(text_of(attributes, "date"));
    if (!time) return;
    if (type == "HKWorkoutEventTypePause" || type == "HKWorkoutEventTypeMotionPaused") {
        if (!paused_) paused_ = time->instant;
    } else if (type == "HKWorkoutEventTypeResume" || type == "HKWorkoutEventTypeMotionResumed") {
        if (paused_ && *paused_ < time->instant) workout_.pauses.push_back({*paused_, time->instant});
        paused_.reset();
    }
}

void AppleRecorder::end_workout() {
    if (static_cast<int64_t>(recording_.tracks.size()) >= limits_.parts) {
        refuse(too_many_parts(limits_.parts));
        return;
    }
    if (!workout_.summary.distance) workout_.summary.distance = parts_.distance;
    if (!workout_.summary.steps) workout_.summary.steps = parts_.steps;
    unreadable_ += workout_.summary.start ? 0 : 1;
    ++records_;
    recording_.tracks.push_back(std::move(workout_));
}

Reading AppleRecorder::take() {
    Reading reading;
    Recording& recording = reading.recording;
    recording = std::move(recording_);
    recording.format = Format::apple_health;
    recording.kind = Kind::health;
    recording.quarters = counter_.take();
    recording.totals = measure_health(recording);
    reading.flaws = find_flaws(recording);
    add_unreadable_records(reading, unreadable_, records_);
    return reading;
}

} // namespace amble::formats
