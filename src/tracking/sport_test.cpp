#include "tracking/sport.h"

#include "tracking/recorder.h"

#include <gtest/gtest.h>

namespace amble::tracking {

TEST(Sport, words_are_known_in_any_case_and_company) {
    for (const char* walk : {"walking", "Walk", "HIKING", "nordic_walking", "on foot", "Dog walk"})
        EXPECT_EQ(sport_named(walk), Sport::walking) << walk;
    for (const char* walk : {"NordicWalking", "Hike", "on_foot"})
        EXPECT_EQ(sport_named(walk), Sport::walking) << walk;
    for (const char* other : {"MountainBikeRide", "wheelchair_push_walk", "functional strength training", "TableTennis",
                              "stair climbing", "badminton", "e_biking", "EBikeRide", "kitesurfing"})
        EXPECT_EQ(sport_named(other), Sport::other) << other;
    for (const char* run : {"run", "Trail Running", "jogging"})
        EXPECT_EQ(sport_named(run), Sport::running) << run;
    for (const char* other : {"cycling", "Mountain Biking", "e-bike", "Ride", "DRIVING", "car", "hike and bike"})
        EXPECT_EQ(sport_named(other), Sport::other) << other;
}

TEST(Sport, what_only_looks_alike_is_unknown) {
    for (const char* unknown : {"", "unknown", "9", "cardio", "Bride", "jkljkl", "trunk", "Spaziergang"})
        EXPECT_EQ(sport_named(unknown), Sport::unknown) << unknown;
}

TEST(Recorder, watches_and_bands_are_told_from_phones) {
    EXPECT_EQ(recorder_named("Garmin Connect"), Source::watch);
    EXPECT_EQ(recorder_named("Garmin"), Source::watch) << "all that a FIT file of its watches says";
    EXPECT_EQ(recorder_named(" Connect"), Source::watch) << "Garmin's app, as Apple Health knows it";
    EXPECT_EQ(recorder_named("Fit Health Connect"), Source::phone);
    EXPECT_EQ(recorder_named("Garmin vivosmart 5"), Source::band);
    EXPECT_EQ(recorder_named("Apple Watch"), Source::watch);
    EXPECT_EQ(recorder_named("Fitbit Charge"), Source::band);
    EXPECT_EQ(recorder_named("StravaGPX Android"), Source::phone);
    EXPECT_EQ(recorder_named(""), Source::phone) << "the least believed";
}

} // namespace amble::tracking
