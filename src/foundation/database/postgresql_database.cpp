#include "foundation/database/postgresql_database.h"

#include "foundation/database/backup.h"

#include <fmt/format.h>
#include <sodium.h>

#include <algorithm>
#include <utility>

namespace amble::database {

namespace {

// Attempts at a contended write span one or two seconds; a server that restarts has about five.
constexpr int kSerializationAttempts = 14;
/// A write that failed so often waits for its turn, or among many the same one could lose each time.
constexpr int kAttemptsBeforeTurns = 4;
constexpr int kLongestPause = 10; // doublings
constexpr int kConnectionAttempts = 6;
constexpr std::chrono::milliseconds kFirstPause{1};
constexpr std::chrono::milliseconds kFirstReconnectPause{100};
constexpr std::chrono::seconds kWaitForConnection{10};

/// Up to twice as long after each attempt, and never the same for two, or they would meet again.
void pause(std::chrono::milliseconds first, int attempt) {
    const std::chrono::microseconds most = first * (1 << std::min(attempt, kLongestPause));
    std::this_thread::sleep_for(
        most / 2 + std::chrono::microseconds(randombytes_uniform(static_cast<uint32_t>(most.count() / 2) + 1)));
}

} // namespace

PostgresqlDatabase::PostgresqlDatabase(const std::string& address, const Options& options)
    : address_(address), options_(options) {
    give_back(take());
    for (size_t i = 0; i < options_.connections; ++i)
        workers_.emplace_back([this] { serve(); });
}

PostgresqlDatabase::~PostgresqlDatabase() {
    {
        const std::lock_guard lock(queue_mutex_);
        stopping_ = true;
    }
    wake_.notify_all();
    for (std::thread& worker : workers_)
        worker.join();
}

std::unique_ptr<PostgresqlConnection> PostgresqlDatabase::take() {
    {
        std::unique_lock lock(mutex_);
        const auto has_one = [this] { return !idle_.empty() || open_ < options_.connections; };
        if (!returned_.wait_for(lock, kWaitForConnection, has_one))
            throw Error(fmt::format("All {} connections to PostgreSQL have been busy for {} s.", options_.connections,
                                    kWaitForConnection.count()));
        if (!idle_.empty()) {
            auto connection = std::move(idle_.back());
            idle_.pop_back();
            return connection;
        }
        ++open_;
    }
    return connected();
}

std::unique_ptr<PostgresqlConnection> PostgresqlDatabase::connected() {
    try {
        return std::make_unique<PostgresqlConnection>(address_, options_.statement_timeout);
    } catch (...) {
        give_back(nullptr);
        throw;
    }
}

/// One that is null or not usable makes room for another.
void PostgresqlDatabase::give_back(std::unique_ptr<PostgresqlConnection> connection) {
    {
        const std::lock_guard lock(mutex_);
        if (connection && connection->is_usable()) {
            idle_.push_back(std::move(connection));
        } else {
            --open_;
        }
    }
    returned_.notify_one();
}

/// After one was lost the others probably are: the server was restarted.
void PostgresqlDatabase::drop_idle() {
    std::vector<std::unique_ptr<PostgresqlConnection>> dropped;
    const std::lock_guard lock(mutex_);
    dropped.swap(idle_);
    open_ -= dropped.size();
    returned_.notify_all();
}

void PostgresqlDatabase::run(Mode mode, const Work& work) {
    int contended = 0;
    int lost = 0;
    std::unique_lock turn(turn_, std::defer_lock);
    for (;;) {
        try {
            return run_once(mode, work);
        } catch (const SerializationFailure&) {
            if (++contended == kSerializationAttempts) throw;
            if (contended == kAttemptsBeforeTurns) turn.lock();
            pause(kFirstPause, turn ? contended - kAttemptsBeforeTurns : contended);
        } catch (const LostConnection&) {
            if (++lost == kConnectionAttempts) throw;
            drop_idle();
            pause(kFirstReconnectPause, lost);
        }
    }
}

void PostgresqlDatabase::run_once(Mode mode, const Work& work) {
    auto connection = take();
    PostgresqlTransaction transaction(*connection, mode);
    try {
        work(transaction);
        transaction.finish();
    } catch (...) {
        transaction.roll_back();
        give_back(std::move(connection));
        transaction.throw_if_worth_repeating();
        throw;
    }
    give_back(std::move(connection));
}

void PostgresqlDatabase::read(const Work& work) {
    run(Mode::read, work);
}

void PostgresqlDatabase::write(const Work& work) {
    run(Mode::write, work);
}

void PostgresqlDatabase::write_later(Work work, Done done) {
    submit({Mode::write, std::move(work), std::move(done)});
}

void PostgresqlDatabase::read_later(Work work, Done done) {
    submit({Mode::read, std::move(work), std::move(done)});
}

void PostgresqlDatabase::copy_to(const std::filesystem::path& file) {
    copy_rows_to_file(*this, file);
}

void PostgresqlDatabase::submit(Item item) {
    {
        const std::lock_guard lock(queue_mutex_);
        if (queue_.size() >= options_.queue_limit)
            throw Error("Too much is waiting for the database. Try again in a moment.");
        queue_.push_back(std::move(item));
    }
    wake_.notify_one();
}

void PostgresqlDatabase::serve() {
    std::unique_lock lock(queue_mutex_);
    for (;;) {
        wake_.wait(lock, [this] { return stopping_ || !queue_.empty(); });
        if (queue_.empty()) return;
        const Item item = std::move(queue_.front());
        queue_.pop_front();
        lock.unlock();
        std::exception_ptr failed;
        try {
            run(item.mode, item.work);
        } catch (...) {
            failed = std::current_exception();
        }
        item.done(failed);
        lock.lock();
    }
}

} // namespace amble::database
