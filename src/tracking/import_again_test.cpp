#include "formats/testing/zip_maker.h"
#include "tracking/import_pages_for_test.h"

#include <gtest/gtest.h>

#include <map>

namespace amble::tracking {

namespace {

using account::leads_to;
using account::shows;
using formats::zip_of;
using namespace std::chrono_literals;

constexpr const char* kWatch = "Garmin Connect";
constexpr const char* kPhone = "OpenTracks";

class ImportAgain : public ImportPages {
protected:
    /// Stores the walks of a file that holds so many.
    std::string bring_in(const std::string& name, const std::string& file, size_t walks = 1) {
        account::SentFields fields;
        for (size_t walk = 0; walk < walks; ++walk)
            fields.emplace_back("walk-0-" + std::to_string(walk), "yes");
        return store(upload({{name, file}}), fields);
    }
    /// Whether all of it is left out, whatever is asked for.
    bool is_known(const std::string& name, const std::string& file) {
        const std::string preview = upload({{name, file}});
        return pages_->post(preview, {{"walk-0-0", "yes"}}).status == 422;
    }
    bool is_deleted(const std::string& name, const std::string& file) {
        const auto page = pages_->get(upload({{name, file}}));
        return shows(page, "You deleted this walk.");
    }
    /// Sends the form of a walk as it was shown, with what is given in place of it.
    void change(const Walk& walk, std::map<std::string, std::string> given) {
        const int minute = Zone::utc().minute_at(*walk.started);
        given.try_emplace("minutes", std::to_string(walk.minutes));
        given.try_emplace("day", iso(walk.day));
        given.try_emplace("time", fmt::format("{:02}:{:02}", minute / 60, minute % 60));
        const auto answer = pages_->post("/walks/" + walk.id.text(), {given.begin(), given.end()});
        EXPECT_EQ(leads_to(answer), "/walks") << answer.body;
    }
    void remove(const Walk& walk) { pages_->post("/walks/" + walk.id.text() + "/delete"); }
    void raise_the_phone() {
        for (int place = 0; place < 4; ++place)
            EXPECT_EQ(leads_to(pages_->post("/sources", {{"raise", "phone"}})), "/sources");
    }
    /// The minutes that count of each source's walks.
    std::map<Source, int> counted() {
        const auto all = walks();
        SourceOrder order;
        database().read([&](database::Transaction& data) { order = source_order(data, ada_); });
        std::map<Source, int> minutes;
        for (const Credit& credit : credits(all, [](Day day) { return Zone::utc().start_of(day); }, order))
            minutes[credit.walk->source] += credit.minutes;
        return minutes;
    }
};

} // namespace

EACH_ENGINE_OF(ImportAgain);

TEST_P(ImportAgain, a_walk_that_was_rated_keeps_its_rest_and_is_known) {
    const std::string file = recorded_with_rest(kNine + 7s, 20min, 30min);
    bring_in("a.gpx", file);
    const Walk before = walks().at(0);
    EXPECT_EQ(before.minutes, 40);
    change(before, {{"worst", "3"}});
    const Walk rated = walks().at(0);
    EXPECT_EQ(rated.worst, 3);
    EXPECT_EQ(rated.started, before.started);
    EXPECT_EQ(rated.ended, before.ended);
    EXPECT_TRUE(shows(pages_->get(upload({{"a.gpx", file}})), "You wrote this walk in yourself"));
    EXPECT_TRUE(is_known("a.gpx", file));
    EXPECT_EQ(minutes(), 40);
}

TEST_P(ImportAgain, a_corrected_walk_stays_corrected_whichever_device_tells_of_it) {
    const std::string file = recorded(kNine, 60min);
    bring_in("a.gpx", file);
    change(walks().at(0), {{"minutes", "20"}});
    EXPECT_TRUE(is_known("a.gpx", file));
    EXPECT_TRUE(is_known("watch.gpx", recorded(kNine + 2min, 59min, kWatch)));
    EXPECT_EQ(minutes(), 20);
}

TEST_P(ImportAgain, a_walk_that_was_changed_and_then_deleted_does_not_come_back) {
    const std::string rested = recorded_with_rest(kNine, 20min, 30min);
    const std::string bus = recorded(kNine + 2h, 60min);
    bring_in("rested.gpx", rested);
    bring_in("bus.gpx", bus);
    change(walks().at(0), {{"worst", "3"}});
    change(walks().at(1), {{"minutes", "20"}, {"time", "11:10"}});
    for (const Walk& walk : walks())
        remove(walk);
    EXPECT_TRUE(is_deleted("rested.gpx", rested));
    EXPECT_TRUE(is_deleted("bus.gpx", bus));
    EXPECT_EQ(minutes(), 0);
}

TEST_P(ImportAgain, a_walk_made_in_another_zone_stays_where_it_was_when_it_is_rated) {
    const std::string tokyo = "<HealthData><Workout workoutActivityType=\"HKWorkoutActivityTypeWalking\" "
                              "duration=\"20\" durationUnit=\"min\" startDate=\"2026-11-21 01:00:00 +0900\" "
                              "endDate=\"2026-11-21 01:20:00 +0900\"/></HealthData>";
    bring_in("export.xml", tokyo);
    const Walk before = walks().at(0);
    EXPECT_EQ(before.day, kSaturday) << "there; it is Friday afternoon here";
    change(before, {{"worst", "3"}});
    EXPECT_EQ(walks().at(0).started, before.started);
    EXPECT_TRUE(is_known("export.xml", tokyo));
    EXPECT_EQ(minutes(), 20);
}

TEST_P(ImportAgain, a_walk_that_was_moved_to_another_day_is_known_by_its_file) {
    const std::string file = recorded(kNine, 20min);
    bring_in("a.gpx", file);
    change(walks().at(0), {{"day", "2026-11-10"}});
    EXPECT_TRUE(walks().empty());
    EXPECT_TRUE(is_known("a.gpx", file));
}

TEST_P(ImportAgain, two_files_and_then_the_archive_of_both_are_two_walks) {
    const std::string first = recorded(kNine, 10min);
    const std::string second = recorded(kNine + 40min, 10min);
    bring_in("a.gpx", first);
    bring_in("b.gpx", second);
    EXPECT_TRUE(is_known("all.zip", zip_of({{"a.gpx", first}, {"b.gpx", second}})));
    EXPECT_EQ(minutes(), 20);
}

TEST_P(ImportAgain, an_archive_and_then_its_files_count_once) {
    const std::string first = recorded(kNine, 10min);
    const std::string second = recorded(kNine + 40min, 10min);
    bring_in("all.zip", zip_of({{"a.gpx", first}, {"b.gpx", second}}), 2);
    EXPECT_TRUE(is_known("a.gpx", first));
    EXPECT_TRUE(is_known("b.gpx", second));
    EXPECT_EQ(minutes(), 20);
    for (const Walk& walk : walks())
        remove(walk);
    EXPECT_TRUE(is_deleted("b.gpx", second));
}

TEST_P(ImportAgain, a_watch_that_tells_as_two_walks_what_the_phone_tells_as_one_adds_nothing) {
    bring_in("phone.gpx", recorded_with_rest(kNine, 20min, 50min, kPhone));
    bring_in("morning.gpx", recorded(kNine, 20min, kWatch));
    bring_in("later.gpx", recorded(kNine + 70min, 20min, kWatch));
    EXPECT_EQ(minutes(), 40);
    EXPECT_EQ(counted(), (std::map<Source, int>{{Source::watch, 40}, {Source::phone, 0}}));
}

TEST_P(ImportAgain, a_phone_that_tells_as_one_walk_what_the_watch_tells_as_two_is_known) {
    bring_in("morning.gpx", recorded(kNine, 20min, kWatch));
    bring_in("later.gpx", recorded(kNine + 70min, 20min, kWatch));
    const std::string phone = recorded_with_rest(kNine, 20min, 50min, kPhone);
    EXPECT_TRUE(shows(pages_->get(upload({{"phone.gpx", phone}})), "This walk is here already, from a watch"));
    EXPECT_TRUE(is_known("phone.gpx", phone));
    EXPECT_EQ(minutes(), 40);
}

TEST_P(ImportAgain, the_source_that_comes_first_counts_also_where_it_comes_in_later) {
    const std::string first = bring_in("phone.gpx", recorded_with_rest(kNine, 6min, 18min, kPhone));
    EXPECT_EQ(minutes(), 12);
    const std::string watch = recorded(kNine, 30min, kWatch);
    const std::string preview = upload({{"watch.gpx", watch}});
    EXPECT_TRUE(shows(pages_->get(preview), "In your order of sources this one comes first"));
    store(preview, {{"walk-0-0", "yes"}});
    EXPECT_EQ(minutes(), 30);
    EXPECT_TRUE(is_known("watch.gpx", watch));
    raise_the_phone();
    EXPECT_EQ(minutes(), 12) << "both are stored, so the order holds for this day too";
    pages_->post("/sources", {{"usual", "yes"}});
    pages_->post(first + "/undo");
    EXPECT_EQ(minutes(), 30) << "what came later does not go with what came first";
}

TEST_P(ImportAgain, a_shorter_walk_that_comes_first_says_how_many_minutes_it_takes) {
    bring_in("phone.gpx", recorded(kNine, 30min, kPhone));
    const std::string preview = upload({{"watch.gpx", recorded_with_rest(kNine, 6min, 18min, kWatch)}});
    EXPECT_TRUE(shows(pages_->get(preview), "so 18 minutes of the other no longer count."))
        << pages_->get(preview).body;
    store(preview, {{"walk-0-0", "yes"}});
    EXPECT_EQ(minutes(), 12);
}

TEST_P(ImportAgain, whoever_puts_the_phone_first_has_its_minutes_counted) {
    bring_in("watch.gpx", recorded(kNine, 20min, kWatch));
    const std::string phone = upload({{"phone.gpx", recorded(kNine + 10min, 25min, kPhone)}});
    EXPECT_TRUE(shows(pages_->get(phone), "that one comes first, so this one adds 15 minutes"));
    EXPECT_FALSE(shows(pages_->get("/sources"), "value=\"hand\"")) << "the first has no way up";
    raise_the_phone();
    EXPECT_EQ(changes_, 5) << "the programme hears of it";
    EXPECT_TRUE(shows(pages_->get(phone), "this one comes first")) << pages_->get(phone).body;
    pages_->post("/sources", {{"raise", "nobody"}});
    pages_->post("/sources", {{"usual", "yes"}});
    store(phone, {{"walk-0-0", "yes"}});
    EXPECT_EQ(counted(), (std::map<Source, int>{{Source::watch, 20}, {Source::phone, 15}}));
    EXPECT_TRUE(shows(pages_->get("/walks"), "counts 15 minutes, as it overlaps another"));
    raise_the_phone();
    EXPECT_EQ(counted(), (std::map<Source, int>{{Source::watch, 10}, {Source::phone, 25}}));
    EXPECT_TRUE(shows(pages_->get("/walks"), "counts 10 minutes, as it overlaps another"));
    pages_->post("/sources", {{"usual", "yes"}});
    EXPECT_EQ(counted(), (std::map<Source, int>{{Source::watch, 20}, {Source::phone, 15}}));
}

TEST_P(ImportAgain, a_walk_that_came_in_as_a_phones_is_known_though_it_is_told_as_a_watchs_now) {
    const std::string file = recorded(kNine, 20min, kWatch);
    bring_in("a.gpx", file);
    database().write([&](database::Transaction& data) {
        data.execute("UPDATE walk SET source = 'phone' WHERE person_id = $1", ada_);
    });
    EXPECT_TRUE(shows(pages_->get(upload({{"a.gpx", file}})), "This very recording is here already"));
    EXPECT_TRUE(is_known("a.gpx", file));
    EXPECT_EQ(walks().size(), 1U);
    EXPECT_EQ(minutes(), 20);
    change(walks().at(0), {{"minutes", "10"}});
    EXPECT_TRUE(is_known("a.gpx", file)) << "what was corrected stays corrected";
    remove(walks().at(0));
    EXPECT_TRUE(is_deleted("a.gpx", file));
}

} // namespace amble::tracking
