#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace amble::app {

/// A few threads for what takes its time, with a queue that has an end. Finishes what was taken before it goes.
class SlowWork {
public:
    SlowWork(size_t threads, size_t most_waiting);
    ~SlowWork();

    /// False where the queue is full. `work` must not throw.
    bool add(std::function<void()> work);

private:
    void run();

    std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<std::function<void()>> waiting_;
    size_t most_waiting_;
    bool closing_ = false;
    std::vector<std::thread> threads_;
};

} // namespace amble::app
