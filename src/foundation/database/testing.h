#pragma once

#include "foundation/database/database.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <memory>
#include <string>

namespace amble::database {

/// A database that is made for one test and goes away with it: a file of its own, or a schema of its own in the
/// PostgreSQL database that AMBLE_TEST_POSTGRES names.
class TestDatabase {
public:
    enum class Schema { none, migrated };

    TestDatabase(Engine engine, Schema schema);
    ~TestDatabase();
    TestDatabase(const TestDatabase&) = delete;
    TestDatabase& operator=(const TestDatabase&) = delete;

    const std::string& address() const { return address_; }
    /// Of the schema on the PostgreSQL server; its connections bear it too, as application_name.
    const std::string& name() const { return name_; }
    Database& operator*() const { return *database_; }
    Database* operator->() const { return database_.get(); }
    /// Opens it anew, as after a start of the program.
    void reopen(const Options& options = {.sync = Sync::off});
    void close();

private:
    void make_schema();

    const Engine engine_;
    const Schema schema_;
    std::string name_;
    std::string address_;
    std::unique_ptr<Database> database_;
};

/// A test that runs once on each engine, with all migrations applied:
///
///     EACH_ENGINE(WalkStore);
///     TEST_P(WalkStore, keeps_what_was_saved) { save(database(), …); }
///
/// Without AMBLE_TEST_POSTGRES its second half is skipped, and says so.
class EachEngine : public testing::TestWithParam<Engine> {
protected:
    void SetUp() override;
    Database& database() { return **made_; }
    TestDatabase& made() { return *made_; }

    /// An empty database instead, for tests of migrations.
    TestDatabase::Schema schema_ = TestDatabase::Schema::migrated;

private:
    std::unique_ptr<TestDatabase> made_;
};

std::string engine_name(const testing::TestParamInfo<Engine>& info);

#define EACH_ENGINE(Name)                                                                                              \
    class Name : public amble::database::EachEngine {};                                                                \
    EACH_ENGINE_OF(Name)

/// The same for a fixture that is derived from EachEngine by hand.
#define EACH_ENGINE_OF(Name)                                                                                           \
    INSTANTIATE_TEST_SUITE_P(on, Name,                                                                                 \
                             testing::Values(amble::database::Engine::sqlite, amble::database::Engine::postgresql),    \
                             amble::database::engine_name)

} // namespace amble::database
