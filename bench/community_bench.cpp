// Every page of the community over 100,000 stories and 1,000,000 replies, on both engines: how long the server works on
// it, from the request to the HTML, beside the promise of 20 ms for 99 of 100.
#include "account/testing/pages.h"
#include "app/demo_talk.h"
#include "community/community_pages.h"
#include "community/story_store.h"
#include "foundation/base/clock.h"
#include "foundation/base/random.h"
#include "foundation/database/testing.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <functional>

namespace {

using namespace amble;

constexpr int kTimes = 300;

int64_t from_environment(const char* name, int64_t otherwise) {
    const char* text = std::getenv(name);
    return text ? std::atoll(text) : otherwise;
}

/// Stories from all over the list.
std::vector<community::KeptStory> some_stories(database::Database& database, Day today) {
    std::vector<community::KeptStory> found;
    database.read([&](database::Transaction& data) {
        for (int i = 0; i < kTimes; ++i)
            for (auto& each : community::stories(data, {"", community::ListPlace{today - i * 3, random_id()}, 1}))
                found.push_back(std::move(each));
    });
    return found;
}

void measure(std::string_view name, account::Pages& pages, const std::function<std::string(int)>& address) {
    std::vector<double> took;
    for (int i = 0; i < kTimes; ++i) {
        const std::string target = address(i);
        const auto begin = std::chrono::steady_clock::now();
        const auto answer = pages.get(target);
        took.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count());
        if (answer.status != 200) fmt::print("{}: answered {}\n", target, answer.status);
    }
    std::sort(took.begin(), took.end());
    const auto at = [&](double part) { return took[static_cast<size_t>(part * (kTimes - 1))]; };
    fmt::print("  {:<34} p50 {:6.2f} ms   p99 {:6.2f} ms   (limit 20 ms){}\n", name, at(0.5), at(0.99),
               at(0.99) < 20 ? "" : "   OVER");
}

void measure_pages(database::Database& database, Instant now) {
    account::Pages pages(database, community::routes({}), now);
    const Day today{static_cast<int32_t>(now.microseconds / 86'400'000'000)};
    const auto stories = some_stories(database, today);
    const auto story = [&](int i) { return stories[static_cast<size_t>(i) % stories.size()].id.text(); };
    measure("newest stories", pages, [](int) { return std::string("/stories"); });
    measure("older stories", pages,
            [&](int i) { return fmt::format("/stories?day={}&after={}", iso(today - 3 * i), random_id().text()); });
    measure("stories of one treatment", pages, [&](int i) {
        return fmt::format("/stories?treatment=yoga&day={}&after={}", iso(today - 3 * i), random_id().text());
    });
    measure("a story with its replies", pages, [&](int i) { return "/stories/" + story(i); });
    measure("later replies of a story", pages, [&](int i) { return "/stories/" + story(i) + "?after=20"; });
    measure("search: one common word", pages, [](int) { return std::string("/stories?q=pain"); });
    measure("search: two common words", pages, [](int) { return std::string("/stories?q=yoga+stairs"); });
    measure("search: a rare word", pages, [](int i) { return fmt::format("/stories?q=w{}", i * 61); });
    measure("search: rare and common", pages,
            [](int i) { return fmt::format("/stories?q=w{}+walking+stairs", i * 61); });
    measure("search: two rare words", pages, [](int i) { return fmt::format("/stories?q=w{}+w{}", i * 61, i * 17); });
    measure("moderators' log", pages, [](int) { return std::string("/stories/log"); });
}

} // namespace

int main() {
    const app::Talk talk{from_environment("AMBLE_BENCH_STORIES", 100'000),
                         from_environment("AMBLE_BENCH_REPLIES", 1'000'000)};
    for (const auto engine : {database::Engine::sqlite, database::Engine::postgresql}) {
        const bool sqlite = engine == database::Engine::sqlite;
        if (!sqlite && !std::getenv("AMBLE_TEST_POSTGRES")) continue;
        const database::TestDatabase made(engine, database::TestDatabase::Schema::migrated);
        const Instant now = wall_clock();
        const auto begin = std::chrono::steady_clock::now();
        app::make_talk(*made, talk, now, [](int64_t) {});
        fmt::print("{}: {} stories and {} replies, made in {:.0f} s\n", sqlite ? "SQLite" : "PostgreSQL", talk.stories,
                   talk.replies, std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count());
        measure_pages(*made, now);
    }
    return 0;
}
