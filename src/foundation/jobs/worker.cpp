#include "foundation/jobs/worker.h"

#include <exception>
#include <utility>

namespace amble::jobs {

Worker::Worker(Database& database, std::map<std::string, Handler> handlers, Settings settings)
    : database_(database), handlers_(std::move(handlers)), settings_(std::move(settings)) {}

Worker::~Worker() {
    {
        const std::lock_guard lock(mutex_);
        stopping_ = true;
    }
    wake_.notify_all();
    if (thread_.joinable()) thread_.join();
}

void Worker::start() {
    database_.write([this](Transaction& transaction) {
        for (const auto& [kind, pause] : settings_.again)
            plan(transaction, kind, settings_.clock(), settings_.lane);
    });
    thread_ = std::thread([this] { serve(); });
}

bool Worker::is_stopping() {
    const std::lock_guard lock(mutex_);
    return stopping_;
}

/// A database that cannot be reached is one poll's trouble: the next one tries again.
void Worker::serve() {
    while (!is_stopping()) {
        try {
            run_due();
        } catch (const std::exception& error) {
            settings_.report("queue", error.what()); // no job in hand
        }
        std::unique_lock lock(mutex_);
        wake_.wait_for(lock, settings_.poll, [this] { return stopping_; });
    }
}

int Worker::run_due() {
    int count = 0;
    while (!is_stopping() && run_next())
        ++count;
    return count;
}

bool Worker::run_next() {
    const auto job = claim(database_, settings_.clock(), settings_.lease, settings_.lane);
    if (job) run(*job);
    return job.has_value();
}

void Worker::run(const Job& job) {
    std::string problem;
    try {
        problem = outcome(job);
    } catch (const LeftUndone&) {
        return database_.write([&](Transaction& transaction) { put_back(transaction, job, settings_.clock()); });
    }
    if (!problem.empty()) settings_.report(job.kind, problem);
    database_.write([&](Transaction& transaction) {
        if (problem.empty()) {
            done(transaction, job);
        } else {
            failed(transaction, job, problem);
        }
    });
}

void Worker::done(Transaction& transaction, const Job& job) const {
    const auto again = settings_.again.find(job.kind);
    if (again == settings_.again.end()) {
        complete(transaction, job);
    } else {
        plan_again(transaction, job, settings_.clock() + again->second);
    }
}

void Worker::failed(Transaction& transaction, const Job& job, std::string_view problem) const {
    if (!fail(transaction, job, settings_.clock(), problem)) return;
    if (const auto tell = settings_.given_up.find(job.kind); tell != settings_.given_up.end())
        tell->second(transaction, job);
}

/// What went wrong, or empty; lets LeftUndone through. A job that ended the whole program each time is not given
/// another chance to.
std::string Worker::outcome(const Job& job) const {
    const auto handler = handlers_.find(job.kind);
    if (handler == handlers_.end()) return "this program has no handler for this kind of job";
    if (!pause_after(job.attempts - 1)) return "the program ended every time it was at this job";
    try {
        handler->second(job);
        return "";
    } catch (const std::exception& error) {
        return error.what();
    }
}

} // namespace amble::jobs
