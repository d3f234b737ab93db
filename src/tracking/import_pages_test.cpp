#include "formats/testing/zip_maker.h"
#include "tracking/day_steps_store.h"
#include "tracking/import_pages_for_test.h"
#include "tracking/kept_file_store.h"
#include "tracking/preview_store.h"

#include <gtest/gtest.h>

#include <filesystem>

namespace amble::tracking {

namespace {

using account::between;
using account::leads_to;
using account::shows;
using namespace std::chrono_literals;

} // namespace

EACH_ENGINE_OF(ImportPages);

TEST_P(ImportPages, a_file_becomes_a_walk_once_it_was_looked_at) {
    const std::string preview = upload({{"saturday.gpx", recorded(kNine, 20min, "Garmin Connect")}});
    const auto page = pages_->get(preview);
    EXPECT_TRUE(shows(page, "saturday.gpx"));
    EXPECT_TRUE(shows(page, "21 Nov 2026, 09:00: 20 minutes, 1.6 km")) << page.body;
    EXPECT_TRUE(walks().empty()) << "nothing is stored before it is confirmed";
    const std::string receipt = store(preview, {{"walk-0-0", "yes"}});
    ASSERT_EQ(walks().size(), 1U);
    EXPECT_EQ(walks()[0].minutes, 20);
    EXPECT_EQ(walks()[0].source, Source::watch);
    EXPECT_EQ(changes_, 1);
    EXPECT_TRUE(shows(pages_->get(receipt), "1 walk stored"));
    EXPECT_TRUE(shows(pages_->get("/imports"), "saturday.gpx"));
    EXPECT_EQ(pages_->post(preview, {{"walk-0-0", "yes"}}).status, 404) << "a second press finds nothing to store";
    EXPECT_EQ(minutes(), 20);
}

TEST_P(ImportPages, a_health_export_of_two_devices_counts_each_time_once) {
    const auto workout = [](const std::string& sport, const std::string& times, const std::string& device) {
        return "<Workout workoutActivityType=\"HKWorkoutActivityType" + sport +
               "\" duration=\"20\" durationUnit=\"min\" sourceName=\"" + device + "\" " + times + "/>";
    };
    const std::string nine = "startDate=\"2026-11-21 10:00:00 +0100\" endDate=\"2026-11-21 10:30:00 +0100\"";
    const std::string noon = "startDate=\"2026-11-21 12:00:00 +0100\" endDate=\"2026-11-21 12:20:00 +0100\"";
    const std::string preview =
        upload({{"export.xml", "<?xml version=\"1.0\"?><HealthData>" + workout("Walking", nine, "iPhone") +
                                   workout("Walking", nine, "Apple Watch") + workout("Hiking", noon, "Apple Watch") +
                                   workout("Cycling", noon, "iPhone") + "</HealthData>"}});
    const auto page = pages_->get(preview);
    EXPECT_TRUE(shows(page, "Another device recorded the same walk")) << page.body;
    EXPECT_TRUE(shows(page, "It calls itself “cycling”, which is not a walk."));
    store(preview, {{"walk-0-0", "yes"}, {"walk-0-2", "yes"}});
    EXPECT_EQ(walks().size(), 2U);
    EXPECT_EQ(minutes(), 40) << "the timer's twenty minutes of half an hour, and those at noon";
    for (const Walk& walk : walks())
        EXPECT_EQ(walk.source, Source::watch);
}

TEST_P(ImportPages, one_bad_file_stops_no_other_and_each_says_what_is_wrong) {
    const auto page = pages_->get(upload({{"good.gpx", recorded(kNine, 20min)},
                                          {"empty.gpx", ""},
                                          {"broken.gpx", "<gpx><trk>"},
                                          {"doctype.gpx", "<!DOCTYPE gpx [<!ENTITY a \"b\">]><gpx/>"},
                                          {"notes.gpx", "dear diary"},
                                          {"drive.gpx", recorded(kNine, 20min, "a car", 14)},
                                          {"plan.gpx", "<gpx><trk><trkseg><trkpt lat=\"52\" lon=\"4\"/><trkpt "
                                                       "lat=\"52.1\" lon=\"4\"/></trkseg></trk></gpx>"}}));
    EXPECT_TRUE(shows(page, "1 walk was found."));
    for (const char* sentence :
         {"The file is empty.", "The file ends in the middle", "DOCTYPE", "This is not a recording that Amble knows",
          "faster than anybody walks", "No point has a time"})
        EXPECT_TRUE(shows(page, sentence)) << sentence;
}

TEST_P(ImportPages, what_of_an_archive_could_not_be_read_is_told_before_and_after_storing) {
    const std::string zip = formats::zip_of(
        {{"good.gpx", recorded(kNine, 20min)}, {"broken.gpx", "<gpx><trk>"}, {"notes.txt", "dear diary"}});
    const std::string preview = upload({{"mix.zip", zip}});
    const auto page = pages_->get(preview);
    EXPECT_TRUE(shows(page, "What could not be read is missing here:")) << page.body;
    EXPECT_TRUE(shows(page, "broken.gpx"));
    EXPECT_TRUE(shows(page, "Files in the archive that hold no recording were left out: 1."));
    const auto receipt = pages_->get(store(preview, {{"walk-0-0", "yes"}}));
    EXPECT_TRUE(shows(receipt, "What was not stored")) << receipt.body;
    EXPECT_TRUE(shows(receipt, "mix.zip: broken.gpx"));
    EXPECT_TRUE(shows(receipt, "Files in the archive that hold no recording were left out: 1."));
}

TEST_P(ImportPages, without_a_file_or_with_half_an_upload_the_form_says_so) {
    const auto none = pages_->upload("/import", {});
    EXPECT_EQ(none.status, 422);
    EXPECT_TRUE(shows(none, "Please choose at least one file."));
    EXPECT_TRUE(shows(none, R"(name="keep_route" aria-describedby="f-keep_route-hint">)")) << none.body;
    EXPECT_EQ(pages_->post("/import").status, 422);
}

TEST_P(ImportPages, the_twenty_first_file_is_named_and_the_others_are_read) {
    account::SentFields files;
    for (int i = 0; i < 21; ++i)
        files.emplace_back("f" + std::to_string(i) + ".gpx", i == 0 ? recorded(kNine, 20min) : "");
    const auto page = pages_->get(upload(files));
    EXPECT_TRUE(shows(page, "Only 20 files are read at once."));
    EXPECT_TRUE(shows(page, "1 walk was found."));
}

TEST_P(ImportPages, the_same_file_twice_is_one_walk) {
    const std::string file = recorded(kNine, 20min);
    const std::string both = upload({{"a.gpx", file}, {"copy.gpx", file}});
    EXPECT_TRUE(shows(pages_->get(both), "It is the same walk as in a.gpx"));
    store(both, {{"walk-0-0", "yes"}, {"walk-1-0", "yes"}});
    EXPECT_EQ(walks().size(), 1U);
    const std::string later = upload({{"again.gpx", file}});
    EXPECT_TRUE(shows(pages_->get(later), "This walk is here already, from a phone"));
    EXPECT_EQ(pages_->post(later, {{"walk-0-0", "yes"}}).status, 422) << "there is nothing to store";
    EXPECT_EQ(walks().size(), 1U);
}

TEST_P(ImportPages, what_the_timer_measured_is_not_counted_again) {
    add(timer_walk(0min, 20min));
    const std::string preview = upload({{"a.gpx", recorded(kNine, 60min)}});
    const auto page = pages_->get(preview);
    EXPECT_TRUE(shows(page, "it counts first, and this one adds 40 minutes"));
    EXPECT_TRUE(shows(page, "<td>20</td><td>60</td>")) << page.body;
    store(preview, {{"walk-0-0", "yes"}});
    EXPECT_EQ(minutes(), 60);
}

TEST_P(ImportPages, what_is_asked_must_be_answered_and_a_no_is_kept_to) {
    const std::string preview =
        upload({{"quick.gpx", recorded(kNine, 30min, "a phone", 2.6)}, {"b.gpx", recorded(kNine + 120min, 10min)}});
    EXPECT_TRUE(shows(pages_->get(preview), "Was it a walk?"));
    const auto unanswered = pages_->post(preview, {{"walk-1-0", "yes"}});
    EXPECT_EQ(unanswered.status, 422);
    EXPECT_TRUE(shows(unanswered, "Please say whether to count this walk."));
    const std::string receipt = store(preview, {{"walk-0-0", "no"}, {"walk-1-0", "yes"}});
    EXPECT_EQ(minutes(), 10);
    EXPECT_TRUE(shows(pages_->get(receipt), "A walk of 30 minutes was left out, as you chose."));
}

TEST_P(ImportPages, what_was_answered_stays_where_another_field_is_in_error) {
    const std::string preview =
        upload({{"quick.gpx", recorded(kNine, 30min, "a phone", 2.6)}, {"b.gpx", recorded(kNine + 120min, 10min)}});
    EXPECT_EQ(pages_->post(preview, {{"walk-1-0", "no"}}).status, 422);
    const auto again = pages_->get(preview);
    EXPECT_NE(between(again, "name=\"walk-1-0\" value=\"no\"", ">").find("checked"), std::string::npos) << again.body;
    EXPECT_EQ(between(again, "name=\"walk-1-0\" value=\"yes\"", ">").find("checked"), std::string::npos);
}

TEST_P(ImportPages, where_not_all_of_it_was_a_walk_the_minutes_that_are_known_stay) {
    std::string points = recorded_segment(kNine, 6min);
    const std::pair<std::string_view, std::string_view> names[]{
        {"<trkseg>", "<Track>"},
        {"</trkseg>", "</Track>"},
        {"<trkpt lat=\"", "<Trackpoint><Position><LatitudeDegrees>"},
        {"\" lon=\"4\">", "</LatitudeDegrees><LongitudeDegrees>4</LongitudeDegrees></Position>"},
        {"time>", "Time>"},
        {"</trkpt>", "</Trackpoint>"}};
    for (const auto& [gpx, tcx] : names)
        for (size_t at = points.find(gpx); at != std::string::npos; at = points.find(gpx, at + tcx.size()))
            points.replace(at, gpx.size(), tcx);
    // Then it knew no place any more.
    points.insert(points.rfind("</Track>"), "<Trackpoint><Time>" + iso(kNine + 30min) + "</Time></Trackpoint>");
    const std::string file = "<TrainingCenterDatabase><Activities><Activity Sport=\"Walking\"><Lap StartTime=\"" +
                             iso(kNine) + "\"><TotalTimeSeconds>1800</TotalTimeSeconds><DistanceMeters>2400" +
                             "</DistanceMeters>" + points + "</Lap></Activity></Activities></TrainingCenterDatabase>";
    const std::string preview = upload({{"mall.tcx", file}});
    EXPECT_TRUE(shows(pages_->get(preview), "Were all of them a walk?"));
    EXPECT_TRUE(shows(pages_->get(preview), "Count only what is known: 6 minutes"));
    const std::string receipt = store(preview, {{"walk-0-0", "part"}});
    EXPECT_EQ(minutes(), 6);
    EXPECT_TRUE(shows(pages_->get(receipt), "Of a walk of 30 minutes only those were stored that are known, 6"));
    const std::string again = upload({{"mall.tcx", file}});
    EXPECT_EQ(pages_->post(again, {{"walk-0-0", "part"}}).status, 422) << "those are here already";
    store(again, {{"walk-0-0", "yes"}});
    EXPECT_EQ(minutes(), 30) << "on second thoughts all of it, once";
}

TEST_P(ImportPages, a_copy_nobody_was_asked_about_is_not_slipped_in) {
    const std::string file = recorded(kNine, 20min);
    const std::string preview = upload({{"a.gpx", file}, {"copy.gpx", file}});
    const auto answer = pages_->post(preview, {{"walk-0-0", "no"}});
    EXPECT_EQ(answer.status, 422);
    EXPECT_TRUE(walks().empty());
}

TEST_P(ImportPages, a_deleted_walk_comes_back_only_when_asked_for) {
    store_a_walk();
    pages_->post("/walks/" + walks()[0].id.text() + "/delete");
    const std::string preview = upload({{"a.gpx", recorded(kNine, 20min)}});
    EXPECT_TRUE(shows(pages_->get(preview), "You deleted this walk."));
    EXPECT_EQ(pages_->post(preview, {{"walk-0-0", "no"}}).status, 422);
    EXPECT_EQ(minutes(), 0);
    store(preview, {{"walk-0-0", "yes"}});
    EXPECT_EQ(minutes(), 20);
}

TEST_P(ImportPages, one_odd_workout_asks_for_itself_alone_and_a_ride_can_be_corrected) {
    const auto workout = [](const std::string& sport, int hour, const std::string& km) {
        const std::string clock = "2026-11-21 " + std::to_string(hour);
        return "<Workout workoutActivityType=\"HKWorkoutActivityType" + sport +
               "\" duration=\"20\" durationUnit=\"min\" totalDistance=\"" + km +
               "\" totalDistanceUnit=\"km\" "
               "startDate=\"" +
               clock + ":00:00 +0000\" endDate=\"" + clock + ":20:00 +0000\"/>";
    };
    const std::string export_xml = "<HealthData>" + workout("Walking", 10, "1.6") + workout("Running", 11, "1.6") +
                                   workout("Cycling", 12, "5") + "</HealthData>";
    const std::string preview = upload({{"export.xml", export_xml}});
    const auto page = pages_->get(preview);
    EXPECT_TRUE(shows(page, "2 walks were found.")) << page.body;
    EXPECT_TRUE(shows(page, "Was it a walk?"));
    EXPECT_TRUE(shows(page, "which is not a walk."));
    EXPECT_EQ(pages_->post(preview, {{"walk-0-0", "yes"}, {"walk-0-2", "no"}}).status, 422);
    store(preview, {{"walk-0-0", "yes"}, {"walk-0-1", "no"}, {"walk-0-2", "yes"}});
    EXPECT_EQ(minutes(), 40);
}

TEST_P(ImportPages, thousands_of_walks_are_shown_by_pages_that_keep_what_was_said) {
    std::string table = "start,end,sport\n";
    for (int hour = 0; hour < 120; ++hour)
        table +=
            iso(kNine - std::chrono::hours(hour)) + "," + iso(kNine - std::chrono::hours(hour) + 20min) + ",walking\n";
    const std::string preview = upload({{"years.csv", table}});
    const auto page = pages_->get(preview);
    EXPECT_TRUE(shows(page, "Page 1 of 3"));
    const std::string first_button = between(page, "action=\"" + preview + "\"", "</button>");
    EXPECT_TRUE(first_button.ends_with(">Store")) << "Enter presses the first button of a form";
    EXPECT_EQ(leads_to(pages_->post(preview, {{"page", "0"}, {"go", "1"}, {"walk-0-0", "no"}})), preview + "?page=1");
    EXPECT_TRUE(shows(pages_->get(preview + "?page=1"), "Left out: 1"));
    EXPECT_TRUE(shows(pages_->get(preview + "?page=99"), "Page 3 of 3"));
    EXPECT_TRUE(shows(pages_->get(store(preview, {{"page", "1"}})), "119 walks stored"));
}

TEST_P(ImportPages, days_of_steps_are_kept_as_steps_and_go_with_their_import) {
    const std::string table = "date,steps\n2026-11-20,6000\n2026-11-21,7000\n";
    const auto steps = [&] {
        std::vector<DaySteps> days;
        database().read(
            [&](database::Transaction& data) { days = steps_between(data, ada_, kSaturday - 9, kSaturday); });
        return days;
    };
    const std::string preview = upload({{"days.csv", table}});
    EXPECT_TRUE(shows(pages_->get(preview), "Steps counted through the day: 2 days"));
    EXPECT_EQ(pages_->post(preview, {{"steps-0", "no"}}).status, 422);
    const std::string receipt = store(preview, {{"steps-0", "yes"}});
    ASSERT_EQ(steps().size(), 2U);
    EXPECT_EQ(steps()[1].steps, 7000);
    EXPECT_EQ(minutes(), 0) << "steps never become minutes";
    EXPECT_TRUE(shows(pages_->get(receipt), "Steps of 2 days stored."));
    EXPECT_TRUE(shows(pages_->get("/walks"), "Devices counted 6500 steps a day"));
    EXPECT_TRUE(shows(pages_->get(upload({{"again.csv", table + "2026-11-19,10\n"}})),
                      "The steps of 2 days are here already, and stay as they are."));
    pages_->post(receipt + "/undo");
    EXPECT_TRUE(steps().empty());
}

TEST_P(ImportPages, a_day_of_steps_that_several_files_tell_of_is_stored_once) {
    const std::string preview = upload({{"a.csv", "date,steps\n2026-11-20,6000\n2026-11-21,7000\n"},
                                        {"b.csv", "date,steps\n2026-11-20,6500\n2026-11-21,100\n"}});
    EXPECT_TRUE(
        shows(pages_->get(store(preview, {{"steps-0", "yes"}, {"steps-1", "yes"}})), "Steps of 2 days stored."));
    std::vector<DaySteps> days;
    database().read([&](database::Transaction& data) { days = steps_between(data, ada_, kSaturday - 9, kSaturday); });
    ASSERT_EQ(days.size(), 2U);
    EXPECT_EQ(days[0].steps, 6500);
    EXPECT_EQ(days[1].steps, 7000);
}

TEST_P(ImportPages, what_a_fitbit_account_exports_is_known_by_its_name_too) {
    const std::string minutes = R"([{"dateTime":"11/21/26 10:00:00","value":"120"}])";
    EXPECT_TRUE(
        shows(pages_->get(upload({{"steps-2026-11-21.json", minutes}})), "Steps counted through the day: 1 day"));
    EXPECT_TRUE(shows(pages_->get(upload({{"minutes.json", minutes}})), "by its name alone what it counts"));
}

TEST_P(ImportPages, an_import_is_undone_whole) {
    const std::string receipt =
        store(upload({{"a.gpx", recorded(kNine, 20min)}, {"b.gpx", recorded(kNine + 60min, 9min)}}),
              {{"walk-0-0", "yes"}, {"walk-1-0", "yes"}});
    EXPECT_EQ(minutes(), 29);
    EXPECT_EQ(leads_to(pages_->post(receipt + "/undo")), receipt);
    EXPECT_TRUE(walks().empty());
    EXPECT_EQ(changes_, 2);
    pages_->post(receipt + "/undo");
    EXPECT_EQ(changes_, 2) << "a second press changes nothing";
    EXPECT_TRUE(shows(pages_->get(receipt), "Undone"));
    store_a_walk();
    EXPECT_EQ(minutes(), 20) << "what was undone can come in again";
}

TEST_P(ImportPages, undoing_leaves_what_the_person_changed_by_hand) {
    const std::string receipt =
        store(upload({{"a.gpx", recorded(kNine, 20min)}, {"b.gpx", recorded(kNine + 60min, 9min)}}),
              {{"walk-0-0", "yes"}, {"walk-1-0", "yes"}});
    const auto answer = pages_->post("/walks/" + walks()[0].id.text(),
                                     {{"minutes", "18"}, {"day", "2026-11-21"}, {"time", "09:00"}, {"worst", "2"}});
    ASSERT_EQ(leads_to(answer), "/walks");
    EXPECT_TRUE(shows(pages_->get(receipt), "You changed it since."));
    pages_->post(receipt + "/undo");
    ASSERT_EQ(walks().size(), 1U);
    EXPECT_EQ(walks()[0].minutes, 18);
    EXPECT_EQ(walks()[0].source, Source::corrected);
}

TEST_P(ImportPages, say_what_walks_of_decided_days_would_have_changed_before_and_after_they_are_stored) {
    const std::string would = "would have been 20 minutes a day; it was 15, and stays as it was decided.";
    const std::string preview = upload({{"a.gpx", recorded(kNine, 20min)}});
    EXPECT_TRUE(shows(pages_->get(preview), would));
    EXPECT_TRUE(shows(pages_->get(store(preview, {{"walk-0-0", "yes"}})), would));
    const std::string today = upload({{"b.gpx", recorded(*parse_instant("2026-11-22T09:00:00Z"), 20min)}});
    EXPECT_FALSE(shows(pages_->get(today), "would have been"));
}

TEST_P(ImportPages, days_that_were_decided_are_named_on_the_receipt) {
    EXPECT_TRUE(shows(pages_->get(store_a_walk()), "Days that were closed already"));
    const std::string today =
        store(upload({{"a.gpx", recorded(*parse_instant("2026-11-22T09:00:00Z"), 20min)}}), {{"walk-0-0", "yes"}});
    EXPECT_FALSE(shows(pages_->get(today), "Days that were closed already"));
    const std::string undone = store(upload({{"c.gpx", recorded(kNine + 3h, 20min)}}), {{"walk-0-0", "yes"}});
    EXPECT_TRUE(shows(pages_->get(undone), "Days that were closed already"));
    pages_->post(undone + "/undo");
    EXPECT_FALSE(shows(pages_->get(undone), "Days that were closed already")) << "they are not in the diary";
}

TEST_P(ImportPages, another_persons_preview_and_receipt_are_not_there) {
    const std::string preview = upload({{"a.gpx", recorded(kNine, 20min)}});
    const std::string receipt = store_a_walk();
    pages_->sign_in_as(ben_);
    EXPECT_EQ(pages_->get(preview).status, 404);
    EXPECT_EQ(pages_->post(preview, {{"walk-0-0", "yes"}}).status, 404);
    pages_->post(preview + "/drop");
    EXPECT_EQ(pages_->get(receipt).status, 404);
    EXPECT_EQ(pages_->post(receipt + "/undo").status, 404);
    EXPECT_FALSE(shows(pages_->get("/imports"), "a.gpx"));
    pages_->sign_in_as(ada_);
    EXPECT_EQ(pages_->get(preview).status, 200);
    EXPECT_EQ(minutes(), 20);
    for (const char* hostile : {"/import/x", "/import/%00", "/imports/AAAAAAAAAAAAAAAAAAAAAA", "/imports/1"})
        EXPECT_EQ(pages_->get(hostile).status, 404) << hostile;
}

TEST_P(ImportPages, what_waits_is_gone_after_a_day_or_when_dropped) {
    const std::string dropped = upload({{"a.gpx", recorded(kNine, 20min)}});
    EXPECT_EQ(leads_to(pages_->post(dropped + "/drop")), "/import");
    EXPECT_EQ(pages_->get(dropped).status, 404);
    const std::string preview = upload({{"a.gpx", recorded(kNine, 20min)}});
    pages_->now = kNow + 25h;
    EXPECT_EQ(pages_->get(preview).status, 404);
    EXPECT_EQ(pages_->post(preview, {{"walk-0-0", "yes"}}).status, 404);
}

TEST_P(ImportPages, a_hostile_name_is_shown_as_text) {
    const auto page = pages_->get(upload({{"<script>alert(1).gpx", recorded(kNine, 20min)}}));
    EXPECT_FALSE(shows(page, "<script>alert"));
    EXPECT_TRUE(shows(page, "&lt;script&gt;"));
}

TEST_P(ImportPages, a_route_is_kept_only_when_ticked_and_goes_with_its_walk) {
    const auto route = [&](const Id& walk) {
        std::optional<std::string> found;
        database().read([&](database::Transaction& data) { found = find_route(data, ada_, walk); });
        return found;
    };
    store_a_walk();
    EXPECT_FALSE(route(walks()[0].id));
    const Instant later = kNine + 60min;
    store(upload({{"b.gpx", recorded(later, 20min)}}, {{"keep_route", "yes"}}), {{"walk-0-0", "yes"}});
    const Id kept = walks().back().id;
    ASSERT_TRUE(route(kept));
    EXPECT_TRUE(route(kept)->starts_with("52.00000,4.00000"));
    pages_->post("/walks/" + kept.text() + "/delete");
    EXPECT_FALSE(route(kept));
}

TEST_P(ImportPages, large_files_are_read_behind_a_page_that_says_how_far_it_is) {
    std::string file = recorded(kNine, 20min);
    file.insert(file.rfind("</trkseg>"), std::string(9 << 20, ' '));
    const std::string page = upload({{"large.gpx", file}});
    EXPECT_TRUE(shows(pages_->get(page), "0 of 9 MB are read."));
    EXPECT_TRUE(shows(pages_->get(page + "/progress"), "{\"read\":0,\"bytes\":"))
        << pages_->get(page + "/progress").body;
    EXPECT_TRUE(shows(pages_->get("/import"), page)) << "who comes back finds it";
    pages_->sign_in_as(ben_);
    EXPECT_EQ(pages_->get(page).status, 404);
    EXPECT_TRUE(shows(pages_->get(page + "/progress"), "\"bytes\":0"));
    pages_->post(page + "/drop");
    pages_->sign_in_as(ada_);
    read_uploads();
    EXPECT_TRUE(shows(pages_->get(page), "1 walk was found."));
    EXPECT_TRUE(shows(pages_->get(page + "/progress"), "\"bytes\":0"));
    store(page, {{"walk-0-0", "yes"}});
    EXPECT_EQ(minutes(), 20);
    EXPECT_TRUE(std::filesystem::is_empty(folder_));
}

TEST_P(ImportPages, so_many_large_uploads_wait_and_one_taken_back_makes_room) {
    const std::string file(9 << 20, ' ');
    const std::string first = upload({{"a.gpx", file}});
    for (size_t more = 1; more < kMostUploads; ++more)
        upload({{"a.gpx", file}});
    const auto refused = pages_->upload("/import", {{"a.gpx", file}});
    EXPECT_EQ(refused.status, 422);
    EXPECT_TRUE(shows(refused, "What you sent before is still being read."));
    pages_->post(first + "/drop");
    EXPECT_EQ(pages_->get(first).status, 404);
    upload({{"a.gpx", file}});
    read_uploads();
    EXPECT_EQ(pages_->get(first).status, 404) << "the job of what was taken back makes nothing of it";
    EXPECT_TRUE(std::filesystem::is_empty(folder_));
}

TEST_P(ImportPages, keep_the_files_as_they_were_sent_only_where_that_is_asked_for) {
    const auto file_on = [&](const std::string& receipt) {
        const auto page = pages_->get(receipt);
        return shows(page, "/files/0") ? receipt + "/files/0" : "";
    };
    EXPECT_EQ(file_on(store_a_walk()), "");
    const Instant ten = kNine + 1h;
    const std::string other = recorded(ten, 20min);
    const std::string receipt = store(upload({{"a.gpx", other}}, {{"keep_files", "yes"}}), {{"walk-0-0", "yes"}});
    const std::string file = file_on(receipt);
    const auto saved = pages_->get(file);
    EXPECT_EQ(saved.body, other);
    EXPECT_TRUE(account::header_of(saved, "Content-Disposition").starts_with("attachment; filename=\"a.gpx\""));
    pages_->sign_in_as(ben_);
    EXPECT_EQ(pages_->get(file).status, 404);
    EXPECT_EQ(pages_->post(file).status, 404);
    pages_->sign_in_as(ada_);
    EXPECT_EQ(leads_to(pages_->post(file)), receipt);
    EXPECT_EQ(pages_->get(file).status, 404);
}

TEST_P(ImportPages, let_kept_files_go_with_what_they_belong_to) {
    const auto kept = [&] {
        int64_t bytes = 0;
        database().read([&](database::Transaction& data) { bytes = kept_bytes(data, ada_); });
        return bytes;
    };
    const std::string preview = upload({{"a.gpx", recorded(kNine, 20min)}}, {{"keep_files", "yes"}});
    EXPECT_GT(kept(), 0);
    pages_->post(preview + "/drop");
    EXPECT_EQ(kept(), 0) << "dropped before it was stored";
    const auto send = [&] { return upload({{"a.gpx", recorded(kNine, 20min)}}, {{"keep_files", "yes"}}); };
    const std::string receipt = store(send(), {{"walk-0-0", "yes"}});
    database().write([](database::Transaction& data) { drop_old_previews(data, kNow + 48h); });
    EXPECT_GT(kept(), 0) << "stored, so it stays";
    pages_->post(receipt + "/undo");
    EXPECT_EQ(kept(), 0) << "undone";
    send();
    database().write([](database::Transaction& data) { drop_old_previews(data, kNow + 48h); });
    EXPECT_EQ(kept(), 0) << "never stored";
}

TEST_P(ImportPages, say_which_files_are_too_large_to_keep_and_keep_nothing_of_them) {
    const auto refused =
        pages_->upload("/import", {{"a.gpx", std::string(size_t{9} << 20, ' ')}}, {{"keep_files", "yes"}});
    EXPECT_EQ(refused.status, 422);
    EXPECT_TRUE(shows(refused, "not kept as they are"));
}

} // namespace amble::tracking
