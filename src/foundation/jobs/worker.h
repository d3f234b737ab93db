#pragma once

#include "foundation/jobs/queue.h"

#include <condition_variable>
#include <functional>
#include <map>
#include <mutex>
#include <thread>

namespace amble::jobs {

/// Thrown by a handler that leaves its job undone because the program is about to end, or so that others have their
/// turn. The job is no worse for it: it is due again at once, after those that are due already, and the attempt does
/// not count.
struct LeftUndone {};

/// Does the jobs that are due, one after the other, in a thread of its own. Several workers, also of several servers,
/// may share one database.
class Worker {
public:
    /// Throws where the job could not be done; it is then tried again. It may run twice, and concurrently where it
    /// takes longer than the lease, and has to be safe to.
    using Handler = std::function<void(const Job&)>;

    struct Settings {
        std::function<Instant()> clock;
        /// What went wrong, for the log; the job's payload and person stay out of it.
        std::function<void(std::string_view kind, std::string_view problem)> report;
        /// Kinds that come again, and how long after each time. start() plans them, due at once the first time.
        std::map<std::string, std::chrono::seconds> again = {};
        /// What is done for whoever waits for a job of that kind when it is given up, in the same transaction.
        std::map<std::string, std::function<void(Transaction&, const Job&)>> given_up = {};
        /// Which jobs are its own.
        Lane lane = Lane::here;
        std::chrono::seconds lease{600};
        std::chrono::milliseconds poll{1'000};
    };

    Worker(Database& database, std::map<std::string, Handler> handlers, Settings settings);
    /// Finishes the job in hand.
    ~Worker();

    void start();
    /// Does everything that is due, in the caller's thread. Returns how many were tried.
    int run_due();

private:
    void serve();
    bool run_next();
    void run(const Job& job);
    void done(Transaction& transaction, const Job& job) const;
    void failed(Transaction& transaction, const Job& job, std::string_view problem) const;
    std::string outcome(const Job& job) const;
    bool is_stopping();

    Database& database_;
    const std::map<std::string, Handler> handlers_;
    const Settings settings_;
    std::mutex mutex_;
    std::condition_variable wake_;
    bool stopping_ = false;
    std::thread thread_;
};

} // namespace amble::jobs
