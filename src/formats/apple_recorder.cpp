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
    if (counter_.add(count_)) return;
    ++unreadable_;
    if (counter_.full()) refuse(too_many_parts(static_cast<int64_t>(counter_.most)));
}

void AppleRecorder::begin_workout(const XmlAttributes& attributes) {
    workout_ = {};
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
    if (name == "WorkoutEvent") add_event(attributes);
    if (name == "FileReference") workout_.route_file = file_of(text_of(attributes, "path"));
}

void AppleRecorder::add_statistics(const XmlAttributes& attributes) {
    const std::string_view type = text_of(attributes, "type");
    if (type == kDistance) {
        const auto metres = apple_metres(text_of(attributes, "sum"), text_of(attributes, "unit"));
        if (metres) workout_.summary.distance = Metres{*metres};
    } else if (type == kSteps) {
        constexpr double kMost = 1e7;
        const auto steps = parse_xml_decimal(text_of(attributes, "sum"));
        if (steps && *steps >= 0 && *steps < kMost) workout_.summary.steps = std::llround(*steps);
    }
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
    if (unreadable_ > 0) {
        reading.flaws.push_back(
            {FlawCode::records_unreadable,
             {"{0} of {1} records of steps, distances and workouts cannot be read.", count_of(unreadable_, records_)}});
    }
    return reading;
}

} // namespace amble::formats
