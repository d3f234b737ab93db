#include "app/under_way.h"

#include <gtest/gtest.h>

#include <chrono>
#include <future>
#include <memory>
#include <optional>
#include <utility>

namespace amble::app {

namespace {

constexpr std::chrono::milliseconds kAWhile{100};

} // namespace

TEST(UnderWay, goes_when_the_last_that_was_begun_is_over) {
    auto under_way = std::make_unique<UnderWay>();
    std::optional first = under_way->begin();
    std::optional second = under_way->begin();
    const auto gone = std::async(std::launch::async, [&] { under_way.reset(); });
    first.reset();
    EXPECT_EQ(gone.wait_for(kAWhile), std::future_status::timeout);
    second.reset();
    gone.wait();
}

TEST(UnderWay, counts_one_that_was_moved_once) {
    UnderWay under_way;
    UnderWay::One first = under_way.begin();
    const UnderWay::One moved = std::move(first);
}

} // namespace amble::app
