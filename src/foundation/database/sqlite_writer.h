#pragma once

#include "foundation/database/sqlite_connection.h"

#include <condition_variable>
#include <deque>
#include <exception>
#include <mutex>
#include <thread>

namespace amble::database {

/// The one connection that writes and checkpoints, in a thread of its own. What waits is put into one commit, each work
/// in a savepoint of its own, so that one failing alone rolls back and all share the one wait for the disk; nobody
/// hears "saved" before it is there. Another process may write the same file in between: nothing is kept from one
/// transaction to the next.
class SqliteWriter {
public:
    using Work = std::function<void(Transaction&)>;
    using Done = std::function<void(std::exception_ptr)>;
    enum class OnFull { wait, refuse };

    SqliteWriter(const std::string& path, const Options& options);
    /// Finishes what is queued.
    ~SqliteWriter();

    /// `done` is called in the writer's thread, so it is short, does not throw and does not wait for a write.
    void submit(Work work, Done done, OnFull on_full);
    bool is_this_thread() const { return std::this_thread::get_id() == thread_.get_id(); }

private:
    struct Item {
        Work work;
        Done done;
        std::exception_ptr failed;
    };
    using Batch = std::vector<Item>;

    void serve();
    bool wait_for_work();
    bool take(Batch& batch);
    void run_batch();
    void fill(Batch& batch);
    void run(Item& item);
    void recover(Batch& batch, std::exception_ptr why);
    void run_alone(Item& item);
    void checkpoint(int mode);

    const Options options_;
    SqliteConnection connection_;
    int wal_pages_ = 0; // in the log after the last commit
    int forced_at_;
    bool checkpointed_ = true;
    std::mutex mutex_;
    std::condition_variable wake_;
    std::condition_variable room_;
    std::deque<Item> queue_;
    bool stopping_ = false;
    std::thread thread_;
};

} // namespace amble::database
