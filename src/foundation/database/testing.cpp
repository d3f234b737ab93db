#include "foundation/database/testing.h"

#include "foundation/base/random.h"
#include "foundation/database/migrations.h"

#include <cstdlib>

namespace amble::database {

namespace {

namespace fs = std::filesystem;

/// Gone when the program ends.
class Folder {
public:
    Folder() : path_(fs::temp_directory_path() / ("amble-test-" + random_token(9))) { fs::create_directory(path_); }
    ~Folder() { fs::remove_all(path_); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    fs::path unused() const { return path_ / (random_token(9) + ".db"); }

private:
    fs::path path_;
};

fs::path unused_file() {
    static const Folder folder;
    return folder.unused();
}

/// A file with every migration applied, made once for all tests of the program.
const fs::path& migrated_file() {
    static const fs::path path = [] {
        const fs::path made = unused_file();
        migrate(*open(made.string()));
        return made;
    }();
    return path;
}

} // namespace

TestDatabase::TestDatabase(Engine engine, Schema schema) : engine_(engine) {
    const fs::path path = unused_file();
    if (schema == Schema::migrated) fs::copy_file(migrated_file(), path);
    address_ = path.string();
    reopen();
}

TestDatabase::~TestDatabase() {
    close();
    if (engine_ != Engine::sqlite) return;
    for (const char* ending : {"", "-wal", "-shm"})
        fs::remove(address_ + ending);
}

void TestDatabase::close() {
    database_.reset();
}

void TestDatabase::reopen(const Options& options) {
    close();
    database_ = open(address_, options);
}

void EachEngine::SetUp() {
    const bool has_postgresql = false;
    if (GetParam() == Engine::postgresql && !has_postgresql)
        GTEST_SKIP() << "skipped: no PostgreSQL (AMBLE_TEST_POSTGRES is not set)";
    made_ = std::make_unique<TestDatabase>(GetParam(), schema_);
}

std::string engine_name(const testing::TestParamInfo<Engine>& info) {
    return info.param == Engine::sqlite ? "sqlite" : "postgresql";
}

} // namespace amble::database
