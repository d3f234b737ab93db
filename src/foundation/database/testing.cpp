#include "foundation/database/testing.h"

#include "foundation/base/random.h"
#include "foundation/database/migrations.h"

#include <libpq-fe.h>

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

const char* server() {
    return std::getenv("AMBLE_TEST_POSTGRES");
}

/// Outside a transaction, which making a database wants. Empty, or what went wrong.
std::string on_server(const std::string& sql) {
    const std::unique_ptr<PGconn, void (*)(PGconn*)> connection(PQconnectdb(server()), PQfinish);
    const std::unique_ptr<PGresult, void (*)(PGresult*)> result(PQexec(connection.get(), sql.c_str()), PQclear);
    return PQresultStatus(result.get()) == PGRES_COMMAND_OK ? "" : PQerrorMessage(connection.get());
}

void create(const std::string& name, const std::string& from) {
    const std::string problem = on_server("CREATE DATABASE " + name + " TEMPLATE " + from);
    if (!problem.empty()) throw Error(problem);
}

/// A server that is gone already is no reason for a test to fail.
void drop(const std::string& name) {
    on_server("DROP DATABASE " + name + " WITH (FORCE)");
}

std::string unused_name() {
    return "amble_test_" + std::to_string(random_person_id().number);
}

std::string address_of(const std::string& name) {
    const std::string address = server();
    return address + (address.find('?') == std::string::npos ? "?dbname=" : "&dbname=") + name;
}

/// A database with every migration applied, made once for all tests of the program.
class Template {
public:
    Template() : name_(unused_name()) {
        create(name_, "template0");
        migrate(*open(address_of(name_)));
    }
    ~Template() { drop(name_); }
    Template(const Template&) = delete;
    Template& operator=(const Template&) = delete;

    static const std::string& name() {
        static const Template made;
        return made.name_;
    }

private:
    std::string name_;
};

} // namespace

TestDatabase::TestDatabase(Engine engine, Schema schema) : engine_(engine) {
    if (engine == Engine::sqlite) {
        address_ = unused_file().string();
        if (schema == Schema::migrated) fs::copy_file(migrated_file(), address_);
    } else {
        name_ = unused_name();
        create(name_, schema == Schema::migrated ? Template::name() : "template0");
        address_ = address_of(name_);
    }
    reopen();
}

TestDatabase::~TestDatabase() {
    close();
    if (engine_ == Engine::postgresql) drop(name_);
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
    if (GetParam() == Engine::postgresql && !server())
        GTEST_SKIP() << "skipped: no PostgreSQL (AMBLE_TEST_POSTGRES is not set)";
    made_ = std::make_unique<TestDatabase>(GetParam(), schema_);
}

std::string engine_name(const testing::TestParamInfo<Engine>& info) {
    return info.param == Engine::sqlite ? "sqlite" : "postgresql";
}

} // namespace amble::database
