#include "foundation/database/sqlite_writer.h"

#include "foundation/database/sqlite_transaction.h"

#include <sqlite3.h>

#include <algorithm>
#include <chrono>
#include <utility>

namespace amble::database {

namespace {

// Of 4 KiB each. A checkpoint waits for an idle moment, because it costs several times what a commit does; past the
// second limit it no longer waits, so that the log stays bounded (64 MiB).
constexpr int kIdleCheckpointPages = 1'000;
constexpr int kForcedCheckpointPages = 16'000;
constexpr std::chrono::milliseconds kIdle{200};
constexpr std::chrono::milliseconds kWaitForReaders{100};

int note_wal_pages(void* pages, sqlite3*, const char*, int count) {
    *static_cast<int*>(pages) = count;
    return SQLITE_OK;
}

} // namespace

SqliteWriter::SqliteWriter(const std::string& path, const Options& options)
    : options_(options), connection_(path, SqliteConnection::Access::write, options),
      forced_at_(kForcedCheckpointPages) {
    sqlite3_wal_hook(connection_.handle(), note_wal_pages, &wal_pages_);
    thread_ = std::thread([this] { serve(); });
}

SqliteWriter::~SqliteWriter() {
    {
        const std::lock_guard lock(mutex_);
        stopping_ = true;
    }
    wake_.notify_all();
    thread_.join();
}

void SqliteWriter::submit(Work work, Done done, OnFull on_full) {
    {
        std::unique_lock lock(mutex_);
        const auto has_room = [this] { return queue_.size() < options_.queue_limit; };
        if (on_full == OnFull::wait) room_.wait(lock, has_room);
        if (!has_room()) throw Error("Too much is waiting to be saved. Try again in a moment.");
        queue_.push_back({std::move(work), std::move(done), nullptr});
    }
    wake_.notify_one();
}

void SqliteWriter::serve() {
    while (wait_for_work())
        run_batch();
}

/// False when there will be none. The log is emptied in quiet moments: it holds what was erased, too.
bool SqliteWriter::wait_for_work() {
    std::unique_lock lock(mutex_);
    const auto has_news = [this] { return stopping_ || !queue_.empty(); };
    const auto quiet = wal_pages_ >= kIdleCheckpointPages ? std::min(kIdle, options_.quiet) : options_.quiet;
    if (!checkpointed_ && !wake_.wait_for(lock, quiet, has_news)) {
        lock.unlock();
        checkpoint(SQLITE_CHECKPOINT_TRUNCATE);
        lock.lock();
    }
    wake_.wait(lock, has_news);
    return !queue_.empty();
}

bool SqliteWriter::take(Batch& batch) {
    {
        const std::lock_guard lock(mutex_);
        if (queue_.empty()) return false;
        batch.push_back(std::move(queue_.front()));
        queue_.pop_front();
    }
    room_.notify_one();
    return true;
}

void SqliteWriter::run_batch() {
    Batch batch;
    try {
        connection_.execute("BEGIN IMMEDIATE");
        fill(batch);
        connection_.execute("COMMIT");
        checkpointed_ = false;
    } catch (...) {
        connection_.roll_back();
        recover(batch, std::current_exception());
    }
    for (const Item& item : batch)
        item.done(item.failed);
    if (wal_pages_ < kForcedCheckpointPages) forced_at_ = kForcedCheckpointPages;
    if (wal_pages_ >= forced_at_) checkpoint(SQLITE_CHECKPOINT_RESTART);
}

void SqliteWriter::fill(Batch& batch) {
    const auto end = std::chrono::steady_clock::now() + options_.batch_time;
    while (batch.size() < options_.batch_limit && take(batch)) {
        run(batch.back());
        if (!connection_.in_transaction() || std::chrono::steady_clock::now() >= end) return;
    }
}

/// One work in its savepoint. Where SQLite has rolled everything back by itself, the commit that follows throws.
void SqliteWriter::run(Item& item) {
    item.failed = nullptr;
    connection_.execute("SAVEPOINT work");
    try {
        SqliteTransaction transaction(connection_);
        item.work(transaction);
        transaction.finish();
    } catch (...) {
        item.failed = std::current_exception();
        if (!connection_.in_transaction()) return;
        connection_.execute("ROLLBACK TO work");
    }
    connection_.execute("RELEASE work");
}

/// A shared commit that failed may be one work's fault, a key that is checked at the end or more than fits on the disk;
/// the others are not to suffer for it. Where not even the beginning worked, another process has held the file for
/// longer than the busy timeout, and everybody who waits is told: they have waited as long as the first.
void SqliteWriter::recover(Batch& batch, std::exception_ptr why) {
    for (Item& item : batch)
        run_alone(item);
    if (!batch.empty()) return;
    while (take(batch))
        batch.back().failed = why;
}

void SqliteWriter::run_alone(Item& item) {
    try {
        connection_.execute("BEGIN IMMEDIATE");
        run(item);
        connection_.execute("COMMIT");
        checkpointed_ = false;
    } catch (...) {
        connection_.roll_back();
        if (!item.failed) item.failed = std::current_exception();
    }
}

/// Readers that follow each other without a gap would keep the log from ever starting over, so this waits for them, but
/// for a moment only: whoever saves waits with it. A checkpoint that fails loses nothing, and the next one makes up for
/// it.
void SqliteWriter::checkpoint(int mode) {
    sqlite3_busy_timeout(connection_.handle(), static_cast<int>(kWaitForReaders.count()));
    sqlite3_wal_checkpoint_v2(connection_.handle(), nullptr, mode, nullptr, nullptr);
    sqlite3_busy_timeout(connection_.handle(), static_cast<int>(options_.busy_timeout.count()));
    forced_at_ = std::max(wal_pages_, kForcedCheckpointPages) + kForcedCheckpointPages / 4;
    checkpointed_ = true;
}

} // namespace amble::database
