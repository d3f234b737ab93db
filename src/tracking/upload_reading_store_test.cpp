#include "tracking/upload_reading_store.h"

#include "foundation/base/random.h"
#include "foundation/database/testing.h"
#include "tracking/offer_text_store.h"
#include "tracking/own_data_store.h"
#include "tracking/preview_store.h"
#include "tracking/recorded_for_test.h"

#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <filesystem>

namespace amble::tracking {

namespace {

using namespace std::chrono_literals;
namespace fs = std::filesystem;

constexpr PersonId kAda{1};
const Instant kNow = *parse_instant("2026-11-22T15:00:00Z");
const Instant kNine = *parse_instant("2026-11-21T09:00:00Z");

/// A walk in so many bytes, most of them nothing.
std::string large_walk(size_t bytes) {
    std::string file = recorded(kNine, 20min);
    file.insert(file.rfind("</trkseg>"), std::string(bytes, ' '));
    return file;
}

class Uploads : public database::EachEngine {
protected:
    Uploads() { UploadFolder(folder_).make(); }
    ~Uploads() override { fs::remove_all(folder_); }

    UploadName upload(const std::vector<std::pair<std::string, std::string>>& files, PersonId person = kAda,
                      Instant made = kNow) {
        Upload upload{random_id(), made, Route::left_out, {}};
        for (const auto& [name, bytes] : files) {
            EXPECT_TRUE(UploadFolder(folder_).keep(upload.id, upload.files.size(), bytes));
            upload.files.push_back({.name = name, .bytes = static_cast<int64_t>(bytes.size())});
        }
        database().write([&](database::Transaction& data) { add_upload(data, person, upload); });
        return {person, upload.id};
    }
    UploadReading reading(std::function<Instant()> clock = [] { return kNow; }) {
        return UploadReading({database(), UploadFolder(folder_), std::move(clock)});
    }
    /// Does what waits at `now` as a server would.
    void read(UploadReading& reading, Instant now = kNow) {
        jobs::Worker worker(database(), {{std::string(kReadUpload), [&](const jobs::Job& job) { reading.read(job); }}},
                            {.clock = [now] { return now; },
                             .report = [](auto, std::string_view what) { ADD_FAILURE() << what; },
                             .lane = jobs::Lane::reading});
        worker.run_due();
    }
    void read() {
        auto all = reading();
        read(all);
    }

    std::optional<Upload> find(const UploadName& name) {
        std::optional<Upload> found;
        database().read([&](database::Transaction& data) { found = find_upload(data, name.person, name.id); });
        return found;
    }
    std::vector<Offer> offers(const UploadName& name) {
        std::optional<PreviewText> found;
        database().read([&](database::Transaction& data) { found = find_preview(data, name.person, name.id, kNow); });
        return found ? preview_in(*found).offers : std::vector<Offer>();
    }
    size_t files_left() {
        return static_cast<size_t>(std::distance(fs::directory_iterator(folder_), fs::directory_iterator()));
    }

    const std::string folder_ = fs::temp_directory_path() / ("amble-uploads-" + random_id().text());
};

EACH_ENGINE_OF(Uploads);

std::string said_of(const Offer& offer) {
    return offer.reasons.empty() ? "" : english(offer.reasons.front().sentence);
}

} // namespace

TEST_P(Uploads, become_a_preview_of_the_same_id_and_leave_no_file) {
    const auto name = upload({{"a.gpx", recorded(kNine, 20min)}, {"b.gpx", recorded(kNine + 60min, 10min)}});
    EXPECT_EQ(files_left(), 2U);
    read();
    const auto found = offers(name);
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[0].file_name, "a.gpx");
    EXPECT_EQ(found[0].minutes() + found[1].minutes(), 30);
    EXPECT_FALSE(find(name));
    EXPECT_EQ(files_left(), 0U);
}

TEST_P(Uploads, say_of_a_bad_file_what_is_wrong_and_read_the_others) {
    const auto name = upload({{"bad.gpx", "dear diary"}, {"gone.gpx", "<gpx>"}, {"good.gpx", recorded(kNine, 20min)}});
    UploadFolder(folder_).remove(name.id, 1);
    read();
    const auto found = offers(name);
    ASSERT_EQ(found.size(), 3U);
    EXPECT_TRUE(said_of(found[0]).starts_with("This is not a recording that Amble knows."));
    EXPECT_EQ(said_of(found[1]), "The server was stopped, and this file did not outlast it. Send it again.");
    EXPECT_EQ(found[2].minutes(), 20);
}

TEST_P(Uploads, leave_out_a_file_at_which_the_program_ended_three_times) {
    const auto name = upload({{"deadly.gpx", recorded(kNine, 20min)}, {"good.gpx", recorded(kNine + 60min, 10min)}});
    for (int time = 0; time < 3; ++time)
        database().write([&](database::Transaction& data) { EXPECT_EQ(begin_file(data, name), 0U); });
    read();
    const auto found = offers(name);
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(said_of(found[0]), "The server ended 3 times while it read this file, so it is left out.");
    EXPECT_EQ(found[1].minutes(), 10);
}

TEST_P(Uploads, that_are_given_up_say_so_on_their_page_at_once) {
    const auto name = upload({{"read.gpx", recorded(kNine, 20min)}, {"not.gpx", recorded(kNine + 60min, 10min)}});
    const auto all = reading();
    jobs::Worker worker(
        database(),
        {{std::string(kReadUpload),
          [&](const jobs::Job&) {
              database().write([&](database::Transaction& data) {
                  keep_offer(data, name, 0, offer_text(offer_of("read.gpx", {}, kNow, Route::left_out)));
              });
              throw std::runtime_error("the disk is gone");
          }}},
        {.clock = [at = kNow]() mutable { return at = at + std::chrono::hours(7); },
         .report = [](auto, auto) {},
         .given_up = {{std::string(kReadUpload),
                       [&](database::Transaction& data, const jobs::Job& job) { all.give_up(data, job); }}},
         .lane = jobs::Lane::reading});
    worker.run_due();
    const auto found = offers(name);
    ASSERT_EQ(found.size(), 2U);
    EXPECT_FALSE(said_of(found[0]).starts_with("This server could not read it"));
    EXPECT_TRUE(said_of(found[1]).starts_with("This server could not read it"));
    EXPECT_FALSE(find(name)) << "nothing says any more that it is being read";
    EXPECT_EQ(files_left(), 0U);
}

TEST_P(Uploads, taken_back_while_they_are_read_leave_nothing) {
    const auto name = upload({{"a.gpx", large_walk(1 << 20)}});
    Instant now = kNow;
    auto all = reading([&] {
        if (now == kNow) database().write([&](database::Transaction& data) { drop_upload(data, kAda, name.id); });
        return now = now + 2s;
    });
    read(all);
    EXPECT_TRUE(offers(name).empty());
    EXPECT_EQ(files_left(), 0U);
}

TEST_P(Uploads, stay_for_the_next_start_when_the_server_stops) {
    const auto name = upload({{"a.gpx", large_walk(1 << 20)}});
    auto stopped = reading();
    stopped.stop();
    const auto job = jobs::claim(database(), kNow, 600s, jobs::Lane::reading);
    EXPECT_THROW(stopped.read(job.value()), jobs::LeftUndone);
    ASSERT_TRUE(find(name));
    EXPECT_EQ(find(name)->files[0].tries, 0) << "the file is not to blame";
    database().write([&](database::Transaction& data) { jobs::put_back(data, *job, kNow); });
    read();
    EXPECT_EQ(offers(name).size(), 1U);
}

TEST_P(Uploads, are_taken_up_again_after_the_program_was_killed) {
    const auto name = upload({{"small.gpx", recorded(kNine, 20min)}, {"large.gpx", large_walk(4 << 20)}});
    std::string program = AMBLE_UPLOAD_READER;
    std::string address = made().address();
    std::string folder = folder_;
    char* arguments[] = {program.data(), address.data(), folder.data(), nullptr};
    pid_t process = 0;
    ASSERT_EQ(::posix_spawn(&process, program.c_str(), nullptr, nullptr, arguments, environ), 0);
    int status = 0;
    ::waitpid(process, &status, 0);
    ASSERT_TRUE(WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL) << status;
    ASSERT_TRUE(find(name));
    EXPECT_TRUE(find(name)->files[0].done) << "what was read before is kept";
    EXPECT_FALSE(find(name)->files[1].done);
    EXPECT_GT(find(name)->files[1].read, 0);
    EXPECT_EQ(find(name)->files[1].tries, 1);

    EXPECT_FALSE(jobs::claim(database(), kNow, 600s, jobs::Lane::reading))
        << "the page's word is fresh, so somebody may be at it";
    auto next = reading();
    read(next, kNow + 60s);
    ASSERT_EQ(offers(name).size(), 2U);
    EXPECT_EQ(offers(name)[1].minutes(), 20);
    EXPECT_EQ(files_left(), 0U);
}

TEST_P(Uploads, of_many_files_let_another_persons_have_its_turn) {
    constexpr PersonId kBen{2};
    const auto many = upload({{"a.gpx", recorded(kNine, 20min)}, {"b.gpx", recorded(kNine + 60min, 10min)}});
    const auto one = upload({{"c.gpx", recorded(kNine, 20min)}}, kBen, kNow + 1s);
    auto all = reading();
    std::vector<PersonId> turns;
    Instant now = kNow + 2s;
    while (const auto job = jobs::claim(database(), now, 600s, jobs::Lane::reading)) {
        turns.push_back(job->person.value());
        now = now + 1s;
        try {
            all.read(*job);
            database().write([&](database::Transaction& data) { jobs::complete(data, *job); });
        } catch (const jobs::LeftUndone&) {
            database().write([&](database::Transaction& data) { jobs::put_back(data, *job, now); });
        }
    }
    EXPECT_EQ(turns, (std::vector{kAda, kBen, kAda, kBen, kAda}));
    EXPECT_EQ(offers(many).size(), 2U);
    EXPECT_EQ(offers(one).size(), 1U);
}

TEST_P(Uploads, go_with_the_person_who_is_erased) {
    const auto name = upload({{"a.gpx", recorded(kNine, 20min)}});
    database().write([&](database::Transaction& data) { own_data(folder_).erase_person(data, kAda); });
    EXPECT_FALSE(find(name));
    EXPECT_EQ(files_left(), 0U);
}

TEST_P(Uploads, that_nobody_read_are_gone_after_a_day_and_no_other_file) {
    const auto name = upload({{"a.gpx", recorded(kNine, 20min)}});
    fs::copy_file(UploadFolder(folder_).path_of(name.id, 0), folder_ + "/somebody's");
    const auto sweep = [&](Instant now) {
        database().write([&](database::Transaction& data) { drop_old_uploads(data, now); });
    };
    sweep(kNow + kPreviewHolds - 1s);
    EXPECT_TRUE(find(name));
    sweep(kNow + kPreviewHolds);
    EXPECT_FALSE(find(name));
    // The file's own time is that of this machine.
    const auto written = fs::last_write_time(UploadFolder(folder_).path_of(name.id, 0));
    const Instant at{std::chrono::duration_cast<std::chrono::microseconds>(
                         std::chrono::file_clock::to_sys(written).time_since_epoch())
                         .count()};
    UploadFolder(folder_).remove_old(at + kPreviewHolds - 2s);
    EXPECT_EQ(files_left(), 2U);
    UploadFolder(folder_).remove_old(at + kPreviewHolds + 2s);
    EXPECT_EQ(files_left(), 1U);
}

} // namespace amble::tracking
