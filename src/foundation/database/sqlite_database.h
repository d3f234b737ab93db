#pragma once

#include "foundation/database/sqlite_writer.h"

namespace amble::database {

/// A file of SQLite: one writer, and as many readers as there are threads that read at once.
class SqliteDatabase final : public Database {
public:
    SqliteDatabase(const std::string& path, const Options& options);

    Engine engine() const override { return Engine::sqlite; }
    void read(const std::function<void(Transaction&)>& work) override;
    void write(const std::function<void(Transaction&)>& work) override;
    void write_later(std::function<void(Transaction&)> work, std::function<void(std::exception_ptr)> done) override;
    void read_later(std::function<void(Transaction&)> work, std::function<void(std::exception_ptr)> done) override;
    void copy_to(const std::filesystem::path& file) override;

private:
    std::unique_ptr<SqliteConnection> take_reader();
    void give_back(std::unique_ptr<SqliteConnection> reader);

    const std::string path_;
    const Options options_;
    SqliteWriter writer_; // before the readers: the last to close the file checkpoints it, and that takes a writer
    std::mutex mutex_;
    std::vector<std::unique_ptr<SqliteConnection>> idle_readers_;
};

} // namespace amble::database
