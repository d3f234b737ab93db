#include "app/slow_work.h"

namespace amble::app {

SlowWork::SlowWork(size_t threads, size_t most_waiting) : most_waiting_(most_waiting) {
    for (size_t i = 0; i < threads; ++i)
        threads_.emplace_back([this] { run(); });
}

SlowWork::~SlowWork() {
    std::deque<std::function<void()>> dropped;
    {
        const std::lock_guard lock(mutex_);
        closing_ = true;
        dropped.swap(waiting_);
    }
    dropped.clear();
    changed_.notify_all();
    for (auto& thread : threads_)
        thread.join();
}

bool SlowWork::add(std::function<void()> work) {
    {
        const std::lock_guard lock(mutex_);
        if (closing_ || waiting_.size() >= most_waiting_) return false;
        waiting_.push_back(std::move(work));
    }
    changed_.notify_one();
    return true;
}

void SlowWork::run() {
    std::unique_lock lock(mutex_);
    for (;;) {
        changed_.wait(lock, [this] { return closing_ || !waiting_.empty(); });
        if (waiting_.empty()) return;
        const auto work = std::move(waiting_.front());
        waiting_.pop_front();
        lock.unlock();
        work();
        lock.lock();
    }
}

} // namespace amble::app
