#pragma once

#include "foundation/database/database.h"

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace amble::app {

/// Looks through the database's file in a thread of its own, at the start and once a day: a page that is damaged is
/// found by nobody else until somebody's request needs it. On PostgreSQL, which has checks of its own, it does nothing.
class PageCheck {
public:
    explicit PageCheck(database::Database& database) : database_(database) {}
    ~PageCheck();
    PageCheck(const PageCheck&) = delete;
    PageCheck& operator=(const PageCheck&) = delete;

    void start();
    /// Tells the log where something is damaged.
    void run();
    bool is_damaged() const { return damaged_; }

private:
    void serve();

    database::Database& database_;
    std::atomic<bool> damaged_ = false;
    std::mutex mutex_;
    std::condition_variable wake_;
    bool stopping_ = false;
    std::thread thread_;
};

} // namespace amble::app
