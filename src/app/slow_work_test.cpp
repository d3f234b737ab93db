#include "app/slow_work.h"

#include <gtest/gtest.h>

#include <chrono>
#include <future>
#include <memory>

namespace amble::app {

TEST(SlowWork, takes_no_more_than_may_wait) {
    std::promise<void> begun;
    std::promise<void> released;
    SlowWork work(1, 1);
    EXPECT_TRUE(work.add([&] {
        begun.set_value();
        released.get_future().wait();
    }));
    begun.get_future().wait();
    EXPECT_TRUE(work.add([] {}));
    EXPECT_FALSE(work.add([] {}));
    released.set_value();
}

TEST(SlowWork, finishes_what_is_in_hand_and_drops_what_waits) {
    std::promise<void> begun;
    std::promise<void> released;
    bool finished = false;
    bool done = false;
    // Goes away with what was dropped, and only then lets the first one finish.
    std::shared_ptr<void> waits(nullptr, [&](void*) { released.set_value(); });
    {
        SlowWork work(1, 2);
        work.add([&] {
            begun.set_value();
            released.get_future().wait_for(std::chrono::seconds(20));
            finished = true;
        });
        begun.get_future().wait();
        work.add([&done, held = std::move(waits)] { done = true; });
    }
    EXPECT_TRUE(finished);
    EXPECT_FALSE(done);
}

} // namespace amble::app
