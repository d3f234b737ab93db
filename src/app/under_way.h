#pragma once

#include <condition_variable>
#include <cstddef>
#include <mutex>
#include <utility>

namespace amble::app {

/// Counts what was begun and is not over yet. Before it goes it waits until nothing is left.
class UnderWay {
public:
    /// One that was begun; it is over when this goes. Default-made it counts for nothing.
    class One {
    public:
        One() = default;
        One(One&& other) noexcept : of_(std::exchange(other.of_, nullptr)) {}
        One& operator=(One&&) = delete;
        ~One() {
            if (of_) of_->end();
        }

    private:
        friend class UnderWay;
        explicit One(UnderWay& of) : of_(&of) {}

        UnderWay* of_ = nullptr;
    };

    UnderWay() = default;
    ~UnderWay() {
        std::unique_lock lock(mutex_);
        none_.wait(lock, [this] { return count_ == 0; });
    }
    UnderWay(const UnderWay&) = delete;
    UnderWay& operator=(const UnderWay&) = delete;

    One begin() {
        const std::lock_guard lock(mutex_);
        ++count_;
        return One(*this);
    }

private:
    /// Told with the lock held: whoever waits may destroy this as soon as it has it.
    void end() {
        const std::lock_guard lock(mutex_);
        if (--count_ == 0) none_.notify_all();
    }

    std::mutex mutex_;
    std::condition_variable none_;
    size_t count_ = 0;
};

} // namespace amble::app
