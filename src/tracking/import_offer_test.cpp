#include "tracking/import_offer.h"

#include "formats/geometry.h"
#include "tracking/made_track.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace amble::tracking {

namespace {

using namespace std::chrono_literals;

const Instant kNow = *parse_instant("2026-06-01T00:00:00Z");

formats::Reading reading_of(const MadeTrack& made) {
    formats::Reading reading;
    reading.recording.format = formats::Format::gpx;
    reading.recording.device = "Garmin Connect";
    reading.recording.tracks = {made.track()};
    reading.recording.totals = formats::measure(reading.recording.tracks);
    return reading;
}

} // namespace

TEST(ImportOffer, it_says_what_the_file_holds) {
    const Offer offer =
        offer_of("morning", reading_of(MadeTrack(5s).walk(900s).called("walking")), kNow, Route::left_out);
    EXPECT_EQ(offer.format, "gpx");
    EXPECT_EQ(offer.kind, "track");
    EXPECT_EQ(offer.sport, "walking");
    EXPECT_EQ(offer.source, Source::watch);
    EXPECT_EQ(offer.decision, Decision::walk);
    EXPECT_EQ(offer.minutes(), 15);
}

TEST(ImportOffer, where_somebody_walked_is_in_it_only_when_asked_for) {
    const formats::Reading reading = reading_of(MadeTrack(5s).walk(900s));
    EXPECT_EQ(offer_of("a", reading, kNow, Route::left_out).walks.at(0).route, "");
    const std::string route = offer_of("a", reading, kNow, Route::kept).walks.at(0).route;
    EXPECT_TRUE(route.starts_with("52.00000,4.00000 52.0001"));
    const auto points = std::count(route.begin(), route.end(), ' ') + 1;
    EXPECT_LE(points, 1170 / 10 + 1) << "points are a step apart";
    EXPECT_GE(points, 1170 / 14);
}

TEST(ImportOffer, it_names_at_most_twenty_parts_that_could_not_be_read) {
    formats::Reading reading = reading_of(MadeTrack(5s).walk(900s));
    reading.outcome = formats::Outcome::part;
    reading.flaws.push_back({formats::FlawCode::times_repeated, {"Odd.", {}}});
    for (int i = 0; i < 25; ++i)
        reading.flaws.push_back({formats::FlawCode::damaged, {"No.", {}}, std::to_string(i)});
    const Offer offer = offer_of("x.zip", reading, kNow, Route::left_out);
    EXPECT_EQ(offer.outcome, formats::Outcome::part);
    ASSERT_EQ(offer.unread.size(), kMostUnread + 1);
    EXPECT_EQ(offer.unread.front(), (Unread{"0", {"No.", {}}}));
    EXPECT_EQ(offer.unread.back().sentence.values, std::vector<std::string>{"5"});
}

TEST(ImportOffer, of_a_refused_file_only_the_reason_is_kept) {
    const Offer offer = offer_of(
        "x.zip", formats::refused(formats::Format::zip, {formats::FlawCode::damaged, {"No.", {}}}), kNow, Route::kept);
    EXPECT_EQ(offer.decision, Decision::refuse);
    EXPECT_EQ(offer.kind, "");
    ASSERT_EQ(offer.reasons.size(), 1U);
    EXPECT_TRUE(offer.walks.empty());
}

TEST(ImportOffer, steps_of_a_day_that_nobody_can_have_lived_yet_are_left_out) {
    formats::Reading reading;
    reading.recording.kind = formats::Kind::daily;
    reading.recording.sources = {{"Band", "", false}};
    const Day today = *parse_day(iso(kNow).substr(0, 10));
    for (const Day day : {*parse_day("1970-05-01"), today, today + 1, today + 30})
        reading.recording.days.push_back({day, 0, 900, 600});
    const Offer offer = offer_of("band.csv", reading, kNow, Route::left_out);
    ASSERT_EQ(offer.days.size(), 2U) << "where the person is it may be tomorrow";
    EXPECT_EQ(offer.days.front().day, today);
    EXPECT_EQ(offer.reasons.back().code, ReasonCode::wrong_clock);
}

TEST(ImportOffer, no_more_is_looked_at_than_fits_at_once) {
    Offer large;
    large.file_name = "large.gpx";
    large.decision = Decision::walk;
    large.walks = {{FoundWalk{{{{0}, {60'000'000}}}, 80}, std::string(kMostOfferedLetters / 2, '5')}};
    std::vector<Offer> offers;
    for (int i = 0; i < 3; ++i)
        add_within_limits(offers, large);
    ASSERT_EQ(offers.size(), 3U);
    EXPECT_EQ(offers[0].walks.size(), 1U);
    EXPECT_EQ(offers[1].decision, Decision::refuse);
    EXPECT_EQ(offers[1].reasons.at(0).code, ReasonCode::too_much);
    Offer small = large;
    small.walks[0].route.clear();
    add_within_limits(offers, small);
    EXPECT_EQ(offers[3], small) << "what is small still fits";
}

TEST(ImportOffer, each_of_many_walks_has_the_route_of_its_own_track) {
    MadeTrack first(5s);
    first.walk(300s);
    MadeTrack second(5s);
    second.silence(7200s, 5000).walk(300s);
    formats::Reading reading = reading_of(first);
    reading.recording.tracks.push_back(second.track());
    reading.recording.tracks[1].segments[0].points.erase(reading.recording.tracks[1].segments[0].points.begin());
    const Offer offer = offer_of("a", reading, kNow, Route::kept);
    ASSERT_EQ(offer.walks.size(), 2U);
    EXPECT_TRUE(offer.walks[0].route.starts_with("52.00000,"));
    EXPECT_TRUE(offer.walks[1].route.starts_with("52.04")) << offer.walks[1].route;
}

} // namespace amble::tracking
