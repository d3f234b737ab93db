#include "formats/fitbit_reader.h"

#include "formats/inspector.h"
#include "formats/testing/zip_maker.h"

#include <gtest/gtest.h>

namespace amble::formats {

namespace {

using namespace std::chrono_literals;

const Instant kNine = *parse_instant("2019-04-06T09:00:00Z");

constexpr std::string_view kWalk = R"({
  "logId" : 21092332392, "activityName" : "Gehen", "activityTypeId" : 90013,
  "activityLevel" : [{ "minutes" : 0, "name" : "sedentary" }, { "minutes" : 30, "name" : "very" }],
  "averageHeartRate" : 101, "calories" : 120, "distance" : 1.5, "distanceUnit" : "Kilometer",
  "duration" : 1800000, "activeDuration" : 1500000, "steps" : 2100,
  "source" : { "type" : "tracker", "name" : "Charge 3" }, "logType" : "auto_detected",
  "manualValuesSpecified" : { "calories" : false, "distance" : false, "steps" : false },
  "lastModified" : "04/06/19 09:31:30", "startTime" : "04/06/19 09:00:00",
  "originalStartTime" : "04/06/19 09:00:00", "originalDuration" : 1800000, "hasGps" : false })";

std::string array(std::initializer_list<std::string_view> rows) {
    std::string text = "[";
    for (const std::string_view row : rows)
        text += (text.size() > 1 ? "," : "") + std::string(row);
    return text + "]";
}

std::string changed(std::string_view text, std::string_view from, std::string_view to) {
    std::string other(text);
    other.replace(other.find(from), from.size(), to);
    return other;
}

Reading read(std::string_view bytes, std::string_view name = "exercise-0.json") {
    Inspector inspector({}, name);
    inspector.feed(bytes);
    return inspector.finish();
}

/// The first track of an exercise.
Track track(std::string_view exercise) {
    const Reading reading = read(array({exercise}));
    EXPECT_EQ(reading.recording.tracks.size(), 1U) << exercise;
    return reading.recording.tracks.empty() ? Track() : reading.recording.tracks.front();
}

constexpr std::string_view kMinutes = R"([{
  "dateTime" : "04/06/19 09:00:00",
  "value" : "100"
},{
  "dateTime" : "04/06/19 09:14:00",
  "value" : "50"
},{
  "dateTime" : "04/06/19 09:15:00",
  "value" : "0"
},{
  "dateTime" : "04/06/19 09:16:00",
  "value" : 7
}])";

} // namespace

TEST(FitbitReader, an_exercise_is_read_with_its_sums) {
    const Reading reading = read(array({kWalk}));
    EXPECT_EQ(reading.outcome, Outcome::whole);
    EXPECT_EQ(reading.recording.format, Format::fitbit);
    EXPECT_EQ(reading.recording.kind, Kind::activity);
    EXPECT_EQ(reading.recording.device, "Fitbit");
    const Track walk = track(kWalk);
    EXPECT_EQ(walk.sport, "Walk") << "by its number, whatever the language of the account";
    EXPECT_EQ(walk.summary.start, kNine);
    EXPECT_EQ(walk.summary.elapsed, 30min);
    EXPECT_EQ(walk.summary.moving, 25min);
    EXPECT_EQ(walk.summary.distance, Metres{1500});
    EXPECT_EQ(walk.summary.steps, 2100);
    EXPECT_FALSE(walk.zone_unknown);
}

TEST(FitbitReader, distances_have_units_and_what_was_typed_in_is_no_measure) {
    EXPECT_NEAR(track(changed(kWalk, "Kilometer", "Mile")).summary.distance->count, 2414, 0.1);
    EXPECT_FALSE(track(changed(kWalk, "Kilometer", "Furlong")).summary.distance);
    const Track typed = track(changed(kWalk, "\"steps\" : false", "\"steps\" : true"));
    EXPECT_FALSE(typed.summary.steps);
    EXPECT_TRUE(typed.summary.distance);
}

TEST(FitbitReader, an_exercise_that_was_changed_before_it_ended_is_of_another_zone) {
    EXPECT_TRUE(track(changed(kWalk, "04/06/19 09:31:30", "04/06/19 07:31:30")).zone_unknown);
    EXPECT_FALSE(track(changed(kWalk, "04/06/19 09:31:30", "05/17/21 20:00:00")).zone_unknown);
}

TEST(FitbitReader, times_may_also_be_written_with_a_zone) {
    EXPECT_EQ(track(changed(kWalk, R"("startTime" : "04/06/19 09:00:00")",
                            R"("startTime" : "2019-04-06T11:00:00.000+02:00")"))
                  .summary.start,
              kNine);
}

TEST(FitbitReader, sums_that_cannot_be_are_not_believed) {
    EXPECT_FALSE(track(changed(kWalk, "1500000", "1900000")).summary.moving) << "longer than it took";
    EXPECT_FALSE(track(changed(kWalk, "\"steps\" : 2100", "\"steps\" : -4")).summary.steps);
    EXPECT_FALSE(track(changed(kWalk, "\"steps\" : 2100", "\"steps\" : 1e300")).summary.steps);
    EXPECT_FALSE(track(changed(kWalk, "1.5,", "-1.5,")).summary.distance);
    for (const char* duration : {"-1", "1e18", "\"1800000\"", "null"}) {
        const Reading reading = read(array({kWalk, changed(kWalk, "1800000", duration)}));
        EXPECT_EQ(reading.outcome, Outcome::part) << duration;
        EXPECT_EQ(reading.recording.tracks.size(), 1U) << duration;
        EXPECT_EQ(reading.flaws.at(0).code, FlawCode::rows_unreadable);
    }
    for (const char* start : {"13/06/19 09:00:00", "02/30/19 09:00:00", "04/06/2019 09:00:00", "04/06/19", ""})
        EXPECT_EQ(read(array({changed(kWalk, R"("startTime" : "04/06/19 09:00:00")",
                                      "\"startTime\" : \"" + std::string(start) + "\"")}))
                      .outcome,
                  Outcome::refused)
            << start;
}

TEST(FitbitReader, minutes_are_counted_by_what_the_name_says) {
    const Reading steps = read(kMinutes, "Takeout/Fitbit/Global Export Data/steps-2019-04-06.json");
    EXPECT_EQ(steps.outcome, Outcome::whole);
    EXPECT_EQ(steps.recording.kind, Kind::daily);
    EXPECT_EQ(steps.recording.totals.steps, 157);
    ASSERT_EQ(steps.recording.quarters.size(), 2U);
    EXPECT_EQ(steps.recording.quarters[0].start, kNine);
    EXPECT_FALSE(steps.recording.quarters[0].offset_known) << "the day is that of where the person lives";
    const Reading distance = read(kMinutes, "distance-2019-04-06 (1).json");
    EXPECT_NEAR(distance.recording.totals.distance.count, 1.57, 1e-4) << "centimetres";
    for (const char* name : {"", "calories-2019-04-06.json", "heart_rate-2019-04-06.json", "steps"}) {
        const Reading other = read(kMinutes, name);
        EXPECT_EQ(other.outcome, Outcome::refused) << name;
        EXPECT_EQ(other.flaws.at(0).code, FlawCode::unknown_format) << name;
        EXPECT_TRUE(english(other.flaws[0].sentence).starts_with("This table of Fitbit's says by its name alone"));
    }
}

TEST(FitbitReader, a_minute_that_cannot_be_is_left_out_and_said) {
    for (const char* value : {R"("-1")", R"("nan")", R"("1e99")", R"({"bpm":60})", R"("")", "null", "[]"}) {
        const std::string text = changed(kMinutes, "\"100\"", value);
        const Reading reading = read(text, "steps-2019-04-06.json");
        EXPECT_EQ(reading.outcome, Outcome::part) << value;
        EXPECT_EQ(reading.recording.totals.steps, 57) << value;
    }
    EXPECT_EQ(read(R"([{"dateTime":"04/06/19 09:00:00","value":"0"}])", "steps-2019-04-06.json").flaws.at(0).code,
              FlawCode::no_points);
}

TEST(FitbitReader, what_is_damaged_nested_or_too_large_is_refused) {
    for (const std::string& text : {std::string(kMinutes.substr(0, 150)), std::string(kMinutes) + "]",
                                    changed(kMinutes, "\"100\"", std::string(40, '[') + std::string(40, ']'))}) {
        const Reading reading = read(text, "steps-2019-04-06.json");
        EXPECT_EQ(reading.flaws.at(0).code, FlawCode::not_fitbit) << text;
        EXPECT_TRUE(reading.recording.quarters.empty());
    }
    EXPECT_EQ(
        read(changed(kMinutes, "}]", "}" + std::string(size_t{5} << 20, ' ') + "]"), "steps-1.json").flaws.at(0).code,
        FlawCode::too_large);
    ReadLimits limits;
    limits.parts = 1;
    Inspector inspector(limits);
    inspector.feed(array({kWalk, kWalk}));
    EXPECT_EQ(inspector.finish().flaws.at(0).code, FlawCode::too_complex);
}

TEST(FitbitReader, an_export_is_put_together_and_what_it_counts_beside_is_left_out) {
    const std::string folder = "Takeout/Fitbit/Global Export Data/";
    const Reading reading = read(zip_of({{folder + "exercise-0.json", array({kWalk})},
                                         {folder + "steps-2019-04-06.json", std::string(kMinutes)},
                                         {folder + "steps-2019-05-06.json", R"([{"dateTime":"05/06/19 09:00:00",
                                             "value":"0"}])"},
                                         {folder + "distance-2019-04-06.json", std::string(kMinutes)},
                                         {folder + "calories-2019-04-06.json", std::string(kMinutes)},
                                         {folder + "sleep-2019-04-06.json", R"([{"logId":1,"dateOfSleep":"a"}])"}}),
                                 "takeout.zip");
    EXPECT_EQ(reading.outcome, Outcome::whole);
    EXPECT_EQ(reading.recording.format, Format::fitbit);
    EXPECT_EQ(reading.recording.tracks.size(), 1U);
    EXPECT_EQ(reading.recording.quarters.size(), 4U);
    EXPECT_EQ(reading.recording.sources.size(), 1U);
    ASSERT_EQ(reading.flaws.size(), 1U);
    EXPECT_EQ(english(reading.flaws[0].sentence), "Files in the archive that hold no recording were left out: 3.");
}

} // namespace amble::formats
