#pragma once

#include "foundation/database/postgresql_transaction.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

namespace amble::database {

/// A database of a PostgreSQL server: a pool of connections, opened when first needed, and as many threads for what is
/// to happen later.
class PostgresqlDatabase final : public Database {
public:
    PostgresqlDatabase(const std::string& address, const Options& options);
    /// Finishes what is queued.
    ~PostgresqlDatabase() override;

    Engine engine() const override { return Engine::postgresql; }
    void read(const std::function<void(Transaction&)>& work) override;
    void write(const std::function<void(Transaction&)>& work) override;
    void write_later(std::function<void(Transaction&)> work, std::function<void(std::exception_ptr)> done) override;
    void read_later(std::function<void(Transaction&)> work, std::function<void(std::exception_ptr)> done) override;
    void copy_to(const std::filesystem::path& file) override;

private:
    using Mode = PostgresqlTransaction::Mode;
    using Work = std::function<void(Transaction&)>;
    using Done = std::function<void(std::exception_ptr)>;
    struct Item {
        Mode mode;
        Work work;
        Done done;
    };

    void run(Mode mode, const Work& work);
    void run_once(Mode mode, const Work& work);
    std::unique_ptr<PostgresqlConnection> take();
    std::unique_ptr<PostgresqlConnection> connected();
    void give_back(std::unique_ptr<PostgresqlConnection> connection);
    void drop_idle();
    void submit(Item item);
    void serve();

    const std::string address_;
    const Options options_;
    std::mutex mutex_;
    std::condition_variable returned_;
    std::vector<std::unique_ptr<PostgresqlConnection>> idle_;
    size_t open_ = 0; // idle or taken

    std::mutex turn_; // of the works that others of this process got in the way of too often

    std::mutex queue_mutex_;
    std::condition_variable wake_;
    std::deque<Item> queue_;
    bool stopping_ = false;
    std::vector<std::thread> workers_;
};

} // namespace amble::database
