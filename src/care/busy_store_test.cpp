#include "care/busy_store.h"

#include "account/notice_store.h"
#include "care/calendar_store.h"
#include "care/free_time_store.h"
#include "foundation/base/random.h"
#include "foundation/database/testing.h"

namespace amble::care {

namespace {

constexpr PersonId kLind{10};
constexpr PersonId kVera{11};
const Instant kNow = *parse_instant("2026-11-23T08:00:00Z");
const Instant kTen = *parse_instant("2026-11-23T10:00:00Z");
constexpr std::chrono::hours kHour{1};
constexpr const char* kUrl = "https://calendar.example/secret.ics";
const std::string kMorning = "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:a\r\nDTSTART:20261123T100000Z\r\n"
                             "DURATION:PT1H\r\nSUMMARY:Private\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";

Result<std::string> fails(const std::string&) {
    return problem("", "It did not answer.");
}

class BusyElsewhere : public database::EachEngine {
protected:
    void save(const std::function<void(database::Transaction&)>& work) { database().write(work); }
    /// How many were due.
    int fetch(const Fetch& how, Instant now = kNow) {
        int count = 0;
        while (fetch_next_busy(database(), how, now))
            ++count;
        return count;
    }
    int64_t notices() {
        int64_t count = 0;
        database().read([&](database::Transaction& data) { count = account::new_notices(data, kLind); });
        return count;
    }
    std::optional<BusySource> source() {
        std::optional<BusySource> found;
        database().read([&](database::Transaction& data) { found = busy_source(data, kLind); });
        return found;
    }
    std::vector<Interval> busy() {
        std::vector<Interval> found;
        database().read([&](database::Transaction& data) { found = busy_times(data, kLind, busy_span(kNow)); });
        return found;
    }
};
EACH_ENGINE_OF(BusyElsewhere);

} // namespace

TEST_P(BusyElsewhere, is_not_offered_and_counts_for_no_daily_maximum) {
    Calendar calendar;
    calendar.rules = {.notice_minutes = 0, .daily_maximum = 1};
    calendar.weekly.push_back({random_id(), 0, {600, 690}});
    calendar.types.push_back({random_id(), "Talk", 30, 0, Way::telephone, true});
    save([](database::Transaction& data) {
        save_busy_file(data, kLind, {{{kTen, kTen + std::chrono::hours(1)}}, 0}, kNow);
    });
    database().read([&](database::Transaction& data) {
        const Wanted wanted{kLind, &calendar, &calendar.types.front()};
        const auto next = next_free(data, {wanted}, kNow).front();
        ASSERT_TRUE(next);
        EXPECT_EQ(next->time.start, kTen + std::chrono::hours(1));
        const Day today = Zone::utc().day_at(kNow);
        EXPECT_EQ(free_times_of(data, wanted, {kNow, today, today, 9}).front(), *next);
    });
}

TEST_P(BusyElsewhere, is_read_from_an_address_and_stays_while_it_cannot_be) {
    save([](database::Transaction& data) { save_busy_url(data, kLind, kUrl); });
    EXPECT_FALSE(source()->read);
    std::string asked;
    fetch([&](const std::string& url) -> Result<std::string> {
        asked = url;
        return kMorning;
    });
    EXPECT_EQ(asked, kUrl);
    EXPECT_EQ(source()->read, kNow);
    ASSERT_EQ(busy().size(), 1u);
    fetch(fails, kNow + kHour);
    EXPECT_EQ(source()->problem, "It did not answer.");
    EXPECT_EQ(source()->read, kNow);
    EXPECT_EQ(busy().size(), 1u);
    fetch([](const std::string&) -> Result<std::string> { return std::string("<html>"); }, kNow + 2 * kHour);
    EXPECT_FALSE(source()->problem.empty()) << "no calendar";
    EXPECT_EQ(busy().size(), 1u);
    const std::string large(kMostCalendarBytes + 1, ' ');
    fetch([&](const std::string&) -> Result<std::string> { return large; }, kNow + 3 * kHour);
    EXPECT_TRUE(source()->problem.starts_with("That calendar is larger than 16 MB.")) << source()->problem;
}

TEST_P(BusyElsewhere, that_was_replaced_while_it_was_fetched_changes_nothing) {
    save([](database::Transaction& data) { save_busy_url(data, kLind, kUrl); });
    fetch([&](const std::string&) -> Result<std::string> {
        save([](database::Transaction& data) { forget_busy(data, kLind); });
        return kMorning;
    });
    EXPECT_FALSE(source());
    EXPECT_TRUE(busy().empty());
}

TEST_P(BusyElsewhere, is_asked_once_an_hour_by_one_server_the_longest_waiting_first) {
    save([](database::Transaction& data) { save_busy_url(data, kLind, kUrl); });
    EXPECT_EQ(fetch([](const std::string&) -> Result<std::string> { return kMorning; }), 1);
    EXPECT_EQ(fetch(fails, kNow + kHour - std::chrono::seconds(1)), 0);
    save([](database::Transaction& data) { save_busy_url(data, kVera, "https://calendar.example/vera.ics"); });
    std::vector<std::string> asked;
    const Fetch noting = [&](const std::string& url) -> Result<std::string> {
        asked.push_back(url);
        EXPECT_EQ(asked.size() + static_cast<size_t>(fetch(fails, kNow + kHour)), 2u)
            << "the other server has the rest";
        return kMorning;
    };
    EXPECT_EQ(fetch(noting, kNow + kHour), 1);
    EXPECT_EQ(asked, std::vector<std::string>{"https://calendar.example/vera.ics"});
}

TEST_P(BusyElsewhere, that_fails_again_and_again_is_told_its_owner_once) {
    save([](database::Transaction& data) { save_busy_url(data, kLind, kUrl); });
    Instant now = kNow;
    const auto fail = [&](int times) {
        for (int i = 0; i < times; ++i)
            fetch(fails, now = now + kHour);
    };
    fail(kFailuresToTell - 1);
    EXPECT_EQ(notices(), 0) << "an hour's trouble mends itself";
    fail(3);
    EXPECT_EQ(notices(), 1);
    fetch([](const std::string&) -> Result<std::string> { return kMorning; }, now = now + kHour);
    fail(kFailuresToTell - 1);
    EXPECT_EQ(notices(), 1) << "it could be read in between";
    save([](database::Transaction& data) { save_busy_url(data, kLind, kUrl); });
    fail(1);
    EXPECT_EQ(notices(), 1) << "it was given anew";
    fail(2);
    EXPECT_EQ(notices(), 2);
}

} // namespace amble::care
