#include "app/page_check.h"

#include "app/log.h"
#include "foundation/database/backup.h"

#include <fmt/format.h>

#include <chrono>
#include <exception>

namespace amble::app {

namespace {

constexpr std::chrono::hours kAgain{24};

} // namespace

PageCheck::~PageCheck() {
    {
        const std::lock_guard lock(mutex_);
        stopping_ = true;
    }
    wake_.notify_all();
    if (thread_.joinable()) thread_.join();
}

void PageCheck::start() {
    if (database_.engine() == database::Engine::sqlite) thread_ = std::thread([this] { serve(); });
}

void PageCheck::run() {
    try {
        const auto damage = database::damage_of(database_);
        damaged_ = damage.has_value();
        if (damage) log_line(fmt::format(R"(level=error check=database cause="{}")", log_text(*damage)));
    } catch (const std::exception& error) {
        // It may be the disk or the memory: no word on the file, and looked at again.
        log_line(fmt::format(R"(level=error check=database cause="{}")", log_text(error.what())));
    }
}

void PageCheck::serve() {
    for (std::unique_lock lock(mutex_); !stopping_;) {
        lock.unlock();
        run();
        lock.lock();
        wake_.wait_for(lock, kAgain, [this] { return stopping_; });
    }
}

} // namespace amble::app
