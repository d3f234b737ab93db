#include "foundation/database/sqlite_database.h"

#include "foundation/database/sqlite_transaction.h"

#include <future>
#include <utility>

namespace amble::database {

SqliteDatabase::SqliteDatabase(const std::string& path, const Options& options)
    : path_(path), options_(options), writer_(path, options) {}

// The reader that came back last goes out first: its pages are the warmest.
std::unique_ptr<SqliteConnection> SqliteDatabase::take_reader() {
    {
        const std::lock_guard lock(mutex_);
        if (!idle_readers_.empty()) {
            auto reader = std::move(idle_readers_.back());
            idle_readers_.pop_back();
            return reader;
        }
    }
    return std::make_unique<SqliteConnection>(path_, SqliteConnection::Access::read, options_);
}

void SqliteDatabase::give_back(std::unique_ptr<SqliteConnection> reader) {
    const std::lock_guard lock(mutex_);
    idle_readers_.push_back(std::move(reader));
}

void SqliteDatabase::read(const std::function<void(Transaction&)>& work) {
    auto reader = take_reader();
    try {
        reader->execute("BEGIN");
        SqliteTransaction transaction(*reader);
        work(transaction);
        transaction.finish();
        reader->execute("COMMIT");
    } catch (...) {
        reader->roll_back();
        give_back(std::move(reader));
        throw;
    }
    give_back(std::move(reader));
}

void SqliteDatabase::write(const std::function<void(Transaction&)>& work) {
    if (writer_.is_this_thread())
        throw Error("write() was called inside the writer's own thread, and would wait for itself");
    const auto saved = std::make_shared<std::promise<void>>(); // set_value() may still be inside it when get() returns
    writer_.submit([&work](Transaction& transaction) { work(transaction); },
                   [saved](std::exception_ptr failed) {
                       if (failed) return saved->set_exception(failed);
                       saved->set_value();
                   },
                   SqliteWriter::OnFull::wait);
    saved->get_future().get();
}

void SqliteDatabase::write_later(std::function<void(Transaction&)> work, std::function<void(std::exception_ptr)> done) {
    writer_.submit(std::move(work), std::move(done), SqliteWriter::OnFull::refuse);
}

void SqliteDatabase::read_later(std::function<void(Transaction&)> work, std::function<void(std::exception_ptr)> done) {
    std::exception_ptr failed;
    try {
        read(work);
    } catch (...) {
        failed = std::current_exception();
    }
    done(failed);
}

/// VACUUM INTO rather than a copy of the pages: pages that are free hold what was erased until they are used again.
void SqliteDatabase::copy_to(const std::filesystem::path& file) {
    SqliteConnection reader(path_, SqliteConnection::Access::read, options_);
    reader.execute("PRAGMA query_only = OFF"); // which is about the new file as well
    const std::string name = file.string();
    const Value value(name);
    reader.query("VACUUM INTO $1", &value, 1);
}

} // namespace amble::database
