#include "programme/entries_api.h"

#include "account/testing/pages.h"
#include "account/testing/people.h"
#include "foundation/base/random.h"
#include "foundation/database/testing.h"
#include "programme/course_store.h"
#include "screening/screening_store.h"
#include "tracking/tracking_store.h"

#include <fmt/format.h>

#include <memory>

namespace amble::programme {

namespace {

using account::shows;

const Day kFirst = day_of({2026, 11, 2});
const Day kFourth = kFirst + 3;

/// Ada on the fourth day of her programme, of which three are closed.
class EntriesApi : public database::EachEngine {
protected:
    void SetUp() override {
        EachEngine::SetUp();
        if (IsSkipped()) return;
        ada_ = account::a_person(database(), "Ada");
        pages_ = std::make_unique<account::Pages>(database(), api_routes(), Zone::utc().moment(kFourth, 9 * 60));
        pages_->sign_in_as(ada_);
        database().write([&](database::Transaction& data) {
            Intake intake;
            intake.usual = Usual::points(2);
            add_programme(data, ada_, {kFirst, begin(intake)}, pages_->now);
            for (int i = 0; i < 3; ++i)
                live(data, kFirst + i);
            close_days(data, ada_, here());
        });
    }

    Here here() const { return {pages_->now, kFourth, Zone::utc()}; }

    http::Response send(std::string_view members) {
        return pages_->send_json("/api/v1/entries",
                                 fmt::format(R"({{"entries":[{{"id":"{}",{}}}]}})", random_id().text(), members));
    }

    State state() {
        State now{};
        database().read([&](database::Transaction& data) { now = find_course(data, ada_, here())->now().state; });
        return now;
    }

    std::unique_ptr<account::Pages> pages_;
    PersonId ada_;

private:
    void live(database::Transaction& data, Day day) {
        tracking::Walk walk;
        walk.id = random_id();
        walk.day = day;
        walk.minutes = 15;
        walk.before = 2;
        walk.worst = 2;
        tracking::add_walk(data, ada_, walk, pages_->now);
        tracking::set_check_in(data, ada_, {day + 1, 2, pages_->now});
    }
};

} // namespace

TEST_P(EntriesApi, a_stop_sent_after_its_day_was_closed_still_stops_the_programme) {
    ASSERT_EQ(state(), State::start);
    EXPECT_TRUE(shows(send(R"("kind":"stop","sign":"chest","at":"2026-11-03T10:00:00Z")"), "saved"));
    EXPECT_EQ(state(), State::stop);
}

TEST_P(EntriesApi, a_flare_sent_after_its_day_was_closed_still_lowers_the_target) {
    EXPECT_TRUE(shows(send(R"("kind":"flare","at":"2026-11-03T10:00:00Z")"), "saved"));
    EXPECT_EQ(state(), State::flare);
}

TEST_P(EntriesApi, a_walk_of_more_minutes_than_its_day_has_had_is_refused) {
    const auto walked = [&](std::string_view day, int minutes) {
        return send(fmt::format(R"("kind":"walk","day":"{}","minutes":{},"source":"hand")", day, minutes));
    };
    EXPECT_TRUE(shows(walked("2026-11-05", 560), "refused")) << "it is nine o'clock";
    EXPECT_TRUE(shows(walked("2026-11-05", 500), "saved"));
    for (int i = 0; i < 2; ++i)
        EXPECT_TRUE(shows(walked("2026-11-01", 600), "saved"));
    EXPECT_TRUE(shows(walked("2026-11-01", 600), "refused")) << "a day has 1440 minutes";
}

TEST_P(EntriesApi, a_pause_is_kept_with_its_reason_and_asks_what_the_page_asks) {
    const auto asked = [&] {
        screening::Clearance now;
        database().read([&](database::Transaction& data) {
            now = screening::clearance(screening::clearance_records(data, ada_), screening::ClearanceMode::attest,
                                       {pages_->now, kFourth});
        });
        return now;
    };
    database().write([&](database::Transaction& data) {
        screening::add_record(data, ada_,
                              {pages_->now, kFirst, screening::Screened{screening::Occasion::start, {}, true}});
    });
    EXPECT_TRUE(shows(send(R"("kind":"pause","reason":"leg gives way","at":"2026-11-03T10:00:00Z")"), "saved"));
    EXPECT_EQ(state(), State::pause) << "a reason from a newer version pauses too";
    EXPECT_EQ(asked().ask, screening::Occasion::after_pause);
    EXPECT_TRUE(shows(send(R"("kind":"pause","reason":"fall")"), "saved"));
    EXPECT_EQ(asked().to_name(), std::vector<screening::Matter>{"fall"});
    EXPECT_EQ(asked().ask, screening::Occasion::start);
}

TEST_P(EntriesApi, a_stop_counts_today_whatever_the_clock_of_the_phone_says) {
    for (const auto* at : {"", R"(,"at":"2001-01-01T00:00:00Z")", R"(,"at":"2031-01-01T00:00:00Z")"}) {
        EXPECT_TRUE(shows(send(fmt::format(R"("kind":"stop","sign":"chest"{})", at)), "saved")) << at;
        EXPECT_EQ(state(), State::stop) << at;
    }
    database().read([&](database::Transaction& data) {
        EXPECT_EQ(events_between(data, ada_, kFourth, kFourth).size(), 3U);
        for (const auto& record : screening::clearance_records(data, ada_))
            EXPECT_EQ(record.day, kFourth);
    });
}

TEST_P(EntriesApi, a_stop_that_comes_late_is_lifted_by_the_examination_of_its_own_day) {
    using screening::ClearanceState;
    send(R"("kind":"stop","sign":"chest","at":"2026-11-04T10:00:00Z")");
    const auto examined = [&](int hour) {
        const Instant held = Zone::utc().moment(kFirst + 2, hour * 60);
        pages_->now = pages_->now + std::chrono::minutes(1);
        screening::Clearance now;
        database().write([&](database::Transaction& data) {
            screening::add_record(
                data, ada_,
                {pages_->now, kFourth, screening::Consulted{held, "Dr. Lind", "doctor", "Fit.", {"chest"}}});
            now = screening::clearance(screening::clearance_records(data, ada_), screening::ClearanceMode::attest,
                                       {pages_->now, kFourth});
        });
        return now.state;
    };
    EXPECT_EQ(examined(9), ClearanceState::locked) << "before the stop";
    EXPECT_NE(examined(14), ClearanceState::locked) << "the hospital of that afternoon";
}

TEST_P(EntriesApi, a_walk_that_is_not_over_yet_is_refused) {
    const auto walk = [&](std::string_view ended) {
        return send(fmt::format(R"("kind":"walk","minutes":5,"started":"2026-11-05T08:50:00Z","ended":"{}")", ended));
    };
    EXPECT_TRUE(shows(walk("2026-11-05T20:00:00Z"), "This walk ends in the future."));
    EXPECT_TRUE(shows(walk("2026-11-05T09:01:00Z"), "saved")) << "clocks differ by a little";
}

TEST_P(EntriesApi, a_walk_by_hand_with_its_beginning_is_not_counted_beside_the_same_walk_of_a_watch) {
    database().write([&](database::Transaction& data) {
        tracking::Walk watch;
        watch.id = random_id();
        watch.day = kFourth;
        watch.minutes = 20;
        watch.source = tracking::Source::watch;
        watch.started = Zone::utc().moment(kFourth, 8 * 60);
        watch.ended = *watch.started + std::chrono::minutes(20);
        tracking::add_walk(data, ada_, watch, pages_->now);
    });
    const auto sent = send(R"("kind":"walk","minutes":20,"source":"hand","started":"2026-11-05T08:00:00Z")");
    ASSERT_TRUE(shows(sent, R"("status":"saved")"));
    database().read([&](database::Transaction& data) {
        EXPECT_EQ(find_course(data, ada_, here())->now().minutes, 20) << "walked once, and written down twice";
    });
}

TEST_P(EntriesApi, a_walk_on_the_evening_before_in_a_zone_further_west_counts_today) {
    const auto sent = send(
        R"("kind":"walk","minutes":12,"zone":"America/New_York","started":"2026-11-05T01:00:00Z","ended":"2026-11-05T01:12:00Z")");
    ASSERT_TRUE(shows(sent, R"("status":"saved")"));
    database().read([&](database::Transaction& data) {
        EXPECT_EQ(find_course(data, ada_, here())->now().minutes, 12) << "its day in New York is closed here";
    });
}

TEST_P(EntriesApi, a_walk_of_the_morning_in_a_zone_further_east_keeps_its_own_day) {
    const auto sent = send(
        R"("kind":"walk","minutes":12,"zone":"Asia/Tokyo","started":"2026-11-04T22:00:00Z","ended":"2026-11-04T22:12:00Z")");
    ASSERT_TRUE(shows(sent, R"("status":"saved")"));
    database().read([&](database::Transaction& data) {
        EXPECT_EQ(find_course(data, ada_, here())->now().minutes, 12) << "the evening before is closed here";
    });
}

TEST_P(EntriesApi, today_names_what_docs_api_md_names) {
    const auto today = pages_->get("/api/v1/today");
    for (const auto* member : {"person", "day", "zone", "state", "target", "ceiling", "minutes_today", "day_one",
                               "check_in_needed", "review_of_week", "reason", "missing"})
        EXPECT_TRUE(shows(today, fmt::format("\"{}\":", member))) << member;
    EXPECT_FALSE(shows(today, R"("reason":"")")) << "the page gives a reason from the first day";
}

EACH_ENGINE_OF(EntriesApi);

TEST_P(EntriesApi, a_rating_that_is_no_whole_number_is_refused_and_not_dropped) {
    for (const char* worst : {"3.5", "\"4\"", "true", "[5]", "11"}) {
        const auto answer = send(fmt::format(R"("kind":"walk","day":"2026-11-05","minutes":15,"worst":{})", worst));
        EXPECT_TRUE(shows(answer, R"("status":"refused")")) << worst;
        EXPECT_TRUE(shows(answer, "from 0 to 10")) << worst;
    }
    EXPECT_TRUE(shows(send(R"("kind":"walk","day":"2026-11-05","minutes":15,"worst":null)"), R"("status":"saved")"));
}

TEST_P(EntriesApi, a_walk_in_a_zone_that_nobody_knows_is_refused_with_its_reason) {
    const auto answer = send(R"("kind":"walk","day":"2026-11-05","minutes":15,"zone":"Middle/Earth")");
    EXPECT_TRUE(shows(answer, R"("status":"refused")"));
    EXPECT_TRUE(shows(answer, "time zone"));
    EXPECT_TRUE(
        shows(send(R"("kind":"flare","zone":"Middle/Earth","at":"2026-11-05T08:00:00Z")"), R"("status":"saved")"));
}

} // namespace amble::programme
