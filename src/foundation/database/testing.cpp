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
        migrate(*open(made.string(), {.sync = Sync::off}));
        return made;
    }();
    return path;
}

const char* server() {
    return std::getenv("AMBLE_TEST_POSTGRES");
}

void on_server(const std::string& sql) {
    static const std::unique_ptr<Database> shared = open(server(), {.connections = 1});
    shared->write([&](Transaction& transaction) { transaction.execute(sql); });
}

/// A schema takes a millisecond to make, and a database of its own most of a second.
std::string new_schema() {
    const std::string name = "amble_test_" + std::to_string(random_person_id().number);
    on_server("CREATE SCHEMA " + name);
    return name;
}

std::string address_of(const std::string& schema) {
    const std::string address = server();
    return address + (address.find('?') == std::string::npos ? "?" : "&") + "application_name=" + schema +
           "&options=-csearch_path%3D" + schema;
}

} // namespace

TestDatabase::TestDatabase(Engine engine, Schema schema) : engine_(engine) {
    if (engine == Engine::sqlite) {
        address_ = unused_file().string();
        if (schema == Schema::migrated) fs::copy_file(migrated_file(), address_);
        reopen();
    } else {
        name_ = new_schema();
        address_ = address_of(name_);
        reopen();
        if (schema == Schema::migrated) migrate(*database_);
    }
}

TestDatabase::~TestDatabase() {
    close();
    if (engine_ == Engine::postgresql) {
        on_server("DROP SCHEMA " + name_ + " CASCADE");
    } else {
        for (const char* ending : {"", "-wal", "-shm"})
            fs::remove(address_ + ending);
    }
}

void TestDatabase::close() {
    database_.reset();
}

void TestDatabase::reopen(const Options& options) {
    close();
    database_ = open(address_, options);
}

void EachEngine::SetUp() {
    if (GetParam() == Engine::postgresql && !server())
        GTEST_SKIP() << "skipped: no PostgreSQL (AMBLE_TEST_POSTGRES is not set)";
    made_ = std::make_unique<TestDatabase>(GetParam(), schema_);
}

std::string engine_name(const testing::TestParamInfo<Engine>& info) {
    return info.param == Engine::sqlite ? "sqlite" : "postgresql";
}

} // namespace amble::database
