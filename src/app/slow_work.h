#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace amble::app {

/// A few threads for what takes its time, with a queue that has an end. Before it goes it finishes what is in hand;
/// what still waits is dropped, since whoever asked for it was cut off by then.
class SlowWork {
public:
    SlowWork(size_t threads, size_t most_waiting);
    ~SlowWork();

    /// False where the queue is full. `work` must not throw; it may be dropped undone.
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
