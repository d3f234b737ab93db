#include "foundation/database/testing.h"

#include "foundation/base/random.h"
#include "foundation/database/schema.h"

#include <cstdlib>
#include <optional>
#include <vector>

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

/// The schemas in the server that tests use. A schema takes a millisecond to make, and a database of its own most of a
/// second; one with every migration applied is emptied after its test and used again.
class Schemas {
public:
    ~Schemas() {
        for (const std::string& name : free_)
            drop(name);
    }

    static Schemas& shared() {
        static Schemas schemas;
        return schemas;
    }

    std::string made() {
        const std::string name = "amble_test_" + std::to_string(random_person_id().number);
        run({"CREATE SCHEMA " + name});
        return name;
    }

    void drop(const std::string& name) { run({"DROP SCHEMA " + name + " CASCADE"}); }

    std::optional<std::string> emptied() {
        if (free_.empty()) return std::nullopt;
        std::string name = std::move(free_.back());
        free_.pop_back();
        return name;
    }

    /// What a test has altered too much to be emptied is dropped.
    void give_back(const std::string& name) {
        std::vector<std::string> deletes;
        for (const std::string& table : tables_)
            deletes.push_back("DELETE FROM " + name + "." + table);
        try {
            run(deletes);
            free_.push_back(name);
        } catch (const Error&) {
            drop(name);
        }
    }

    void know_tables(Database& migrated) {
        if (!tables_.empty()) return;
        for (const Table& table : in_load_order(tables(migrated)))
            if (table.name != "migration") tables_.insert(tables_.begin(), table.name);
    }

private:
    void run(const std::vector<std::string>& statements) {
        server_->write([&](Transaction& transaction) {
            for (const std::string& statement : statements)
                transaction.ask(statement);
        });
    }

    const std::unique_ptr<Database> server_ = open(server(), {.connections = 1});
    std::vector<std::string> tables_; // none refers to an earlier one
    std::vector<std::string> free_;
};

std::string address_of(const std::string& schema) {
    const std::string address = server();
    return address + (address.find('?') == std::string::npos ? "?" : "&") + "application_name=" + schema +
           "&options=-csearch_path%3D" + schema;
}

} // namespace

TestDatabase::TestDatabase(Engine engine, Schema schema) : engine_(engine), schema_(schema) {
    if (engine == Engine::sqlite) {
        address_ = unused_file().string();
        if (schema == Schema::migrated) fs::copy_file(migrated_file(), address_);
        reopen();
    } else {
        make_schema();
    }
}

void TestDatabase::make_schema() {
    Schemas& schemas = Schemas::shared();
    const auto emptied = schema_ == Schema::migrated ? schemas.emptied() : std::nullopt;
    name_ = emptied ? *emptied : schemas.made();
    address_ = address_of(name_);
    reopen();
    if (emptied || schema_ == Schema::none) return;
    migrate(*database_);
    schemas.know_tables(*database_);
}

TestDatabase::~TestDatabase() {
    close();
    if (engine_ == Engine::sqlite) {
        for (const char* ending : {"", "-wal", "-shm"})
            fs::remove(address_ + ending);
    } else if (schema_ == Schema::migrated) {
        Schemas::shared().give_back(name_);
    } else {
        Schemas::shared().drop(name_);
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
