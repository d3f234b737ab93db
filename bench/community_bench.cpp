// Every page of the community over very many posts, on both engines: how long the server works on it, from the request
// to the HTML, beside the promise of 20 ms for 99 of 100. The promise is for 100,000 stories and 1,000,000 replies,
// which take long to make: AMBLE_BENCH_STORIES=100000 measures them, with ten replies to a story whatever their number.
#include "account/testing/pages.h"
#include "account/testing/people.h"
#include "claims/claims_pages.h"
#include "community/community_pages.h"
#include "community/story_store.h"
#include "community/testing/talk.h"
#include "foundation/base/clock.h"
#include "foundation/base/random.h"
#include "foundation/base/zone.h"
#include "foundation/database/testing.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <functional>

namespace {

using namespace amble;

constexpr int kTimes = 300;

constexpr size_t kStories = 10'000;
constexpr size_t kRepliesOfStory = 10;

size_t stories_wanted() {
    const char* text = std::getenv("AMBLE_BENCH_STORIES");
    return text ? std::strtoul(text, nullptr, 10) : kStories;
}

class Stopwatch {
public:
    double milliseconds() const {
        return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin_).count();
    }

private:
    std::chrono::steady_clock::time_point begin_ = std::chrono::steady_clock::now();
};

using Address = std::function<std::string(int)>;

void measure(std::string_view name, account::Pages& pages, const Address& address) {
    std::vector<double> took;
    for (int i = 0; i < kTimes; ++i) {
        const std::string target = address(i);
        const Stopwatch watch;
        const auto answer = pages.get(target);
        took.push_back(watch.milliseconds());
        if (answer.status != 200) fmt::print("{}: answered {}\n", target, answer.status);
    }
    std::ranges::sort(took);
    const auto at = [&](double part) { return took[static_cast<size_t>(part * (kTimes - 1))]; };
    fmt::print("  {:<37} p50 {:6.2f} ms   p99 {:6.2f} ms   (limit 20 ms){}\n", name, at(0.5), at(0.99),
               at(0.99) < 20 ? "" : "   OVER");
    std::fflush(stdout);
}

/// Stories from all over the list, as one reads it.
std::vector<community::KeptStory> some_stories(database::Database& database, Day today) {
    std::vector<community::KeptStory> found;
    database.read([&](database::Transaction& data) {
        for (int i = 0; i < kTimes; ++i)
            for (auto& each : community::stories(data, {"", community::ListPlace{today - i * 3, random_id()}, 1}))
                found.push_back(std::move(each));
    });
    return found;
}

/// Those with the most replies.
std::vector<std::string> longest_stories(database::Database& database) {
    std::vector<std::string> found;
    database.read([&](database::Transaction& data) {
        for (const auto row : data.query("SELECT story_id FROM story ORDER BY replies DESC LIMIT 100"))
            found.emplace_back(row.text(0));
    });
    return found;
}

void measure_lists(account::Pages& pages, Day today) {
    const auto older = [=](int i) { return fmt::format("day={}&after={}", iso(today - 3 * i), random_id().text()); };
    measure("newest stories", pages, [](int) { return std::string("/stories"); });
    measure("older stories", pages, [&](int i) { return "/stories?" + older(i); });
    measure("stories of one treatment", pages, [&](int i) { return "/stories?treatment=yoga&" + older(i); });
    measure("a treatment", pages, [](int) { return std::string("/treatments/yoga"); });
    measure("search: one common word", pages, [](int) { return std::string("/stories?q=pain"); });
    measure("search: two common words", pages, [](int) { return std::string("/stories?q=yoga+stairs"); });
    measure("search: a rare word", pages, [](int i) { return fmt::format("/stories?q=w{}", i * 61); });
    measure("search: rare and common", pages,
            [](int i) { return fmt::format("/stories?q=w{}+walking+stairs", i * 61); });
    measure("search: two rare words", pages, [](int i) { return fmt::format("/stories?q=w{}+w{}", i * 61, i * 17); });
    measure("search: further back", pages, [&](int i) { return "/stories?q=yoga+stairs&" + older(i); });
    measure("moderators' log", pages, [](int) { return std::string("/stories/log"); });
}

void measure_stories(database::Database& database, account::Pages& pages, Day today) {
    const auto stories = some_stories(database, today);
    const auto longest = longest_stories(database);
    const auto story = [&](int i) { return stories[static_cast<size_t>(i) % stories.size()].id.text(); };
    measure("a story with its replies", pages, [&](int i) { return "/stories/" + story(i); });
    measure("later replies of a story", pages,
            [&](int i) { return "/stories/" + longest[static_cast<size_t>(i) % longest.size()] + "?after=20"; });
}

void measure_pages(database::Database& database, Instant now) {
    account::Routes routes = community::routes({});
    for (account::Route& each : claims::routes(community::write_told))
        routes.push_back(std::move(each));
    account::Pages pages(database, std::move(routes), now);
    const Day today = Zone::utc().day_at(now);
    measure_lists(pages, today);
    measure_stories(database, pages, today);
    pages.sign_in_as(account::a_specialist(database, "Bench Specialist", today));
    measure("what nobody answered, to specialists", pages, [](int) { return std::string("/verdict-work"); });
    const auto stories = some_stories(database, today);
    pages.sign_in_as(stories.front().author);
    measure("one's own posts", pages, [](int) { return std::string("/stories/yours"); });
    measure_stories(database, pages, today);
}

void measure_engine(database::Engine engine, const community::Talk& talk) {
    database::TestDatabase made(engine, database::TestDatabase::Schema::migrated);
    const Instant now = wall_clock();
    const Stopwatch watch;
    community::fill(*made, talk, now);
    // As the engine's own upkeep leaves it: SQLite's log is emptied, PostgreSQL knows how many rows there are.
    made.reopen();
    if (engine == database::Engine::postgresql)
        made->write([](database::Transaction& data) { data.execute("ANALYZE"); });
    fmt::print("{}: {} stories and {} replies, made in {:.0f} s\n",
               engine == database::Engine::sqlite ? "SQLite" : "PostgreSQL", talk.stories, talk.replies,
               watch.milliseconds() / 1000);
    measure_pages(*made, now);
}

} // namespace

int main() {
    const size_t stories = stories_wanted();
    const community::Talk talk{stories, stories * kRepliesOfStory};
    measure_engine(database::Engine::sqlite, talk);
    if (std::getenv("AMBLE_TEST_POSTGRES")) measure_engine(database::Engine::postgresql, talk);
    return 0;
}
