#include "foundation/base/random.h"
#include "foundation/database/database.h"

#include <benchmark/benchmark.h>
#include <fmt/format.h>
#include <sqlite3.h>

#include <atomic>
#include <cstdlib>
#include <filesystem>
#include <future>

namespace {

using namespace amble;
using namespace amble::database;

constexpr const char* kTable = "CREATE TABLE walk (person_id INTEGER NOT NULL, id TEXT NOT NULL, day TEXT NOT NULL,"
                               " minutes INTEGER NOT NULL, PRIMARY KEY (person_id, id)) STRICT, WITHOUT ROWID";
constexpr const char* kIndex = "CREATE INDEX walk_by_day ON walk (person_id, day)";
constexpr const char* kInsert = "INSERT INTO walk (person_id, id, day, minutes) VALUES ($1, $2, $3, $4)";
constexpr const char* kSelect = "SELECT id, minutes FROM walk WHERE person_id = $1 ORDER BY day DESC LIMIT 7";
constexpr const char* kDay = "2026-11-22";
constexpr int kPeople = 10'000;

struct Walk {
    int64_t person;
    std::string id;
};

Walk some_walk() {
    static int64_t next = 0;
    return {next++ * 7919 % kPeople, random_id().text()};
}

/// A folder that is gone when the program ends, for a new file each time.
std::string new_file() {
    struct Folder {
        std::filesystem::path path = std::filesystem::temp_directory_path() / ("amble-bench-" + random_token(9));
        Folder() { std::filesystem::create_directory(path); }
        ~Folder() { std::filesystem::remove_all(path); }
    };
    static const Folder folder;
    return folder.path / random_token(9);
}

std::unique_ptr<Database> with_tables(Engine engine) {
    auto database = open(engine == Engine::sqlite ? new_file() : std::getenv("AMBLE_TEST_POSTGRES"));
    database->write([](Transaction& transaction) {
        transaction.execute("DROP TABLE IF EXISTS walk");
        transaction.execute(kTable);
        transaction.execute(kIndex);
    });
    return database;
}

void insert(Transaction& transaction, const Walk& walk) {
    transaction.execute(kInsert, walk.person, walk.id, kDay, 12);
}

/// The limit: SQLite's own interface, one thread, the same table and settings, `range` inserts to a commit.
class Alone {
public:
    explicit Alone(const std::string& path) {
        sqlite3_open(path.c_str(), &connection_);
        for (const char* sql : {"PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL", kTable, kIndex})
            run(sql);
        sqlite3_prepare_v2(connection_, kInsert, -1, &insert_, nullptr);
        sqlite3_prepare_v2(connection_, kSelect, -1, &select_, nullptr);
    }
    ~Alone() {
        sqlite3_finalize(insert_);
        sqlite3_finalize(select_);
        sqlite3_close(connection_);
    }
    Alone(const Alone&) = delete;
    Alone& operator=(const Alone&) = delete;

    void run(const char* sql) { sqlite3_exec(connection_, sql, nullptr, nullptr, nullptr); }

    void insert(const Walk& walk) {
        sqlite3_bind_int64(insert_, 1, walk.person);
        sqlite3_bind_text(insert_, 2, walk.id.data(), static_cast<int>(walk.id.size()), SQLITE_STATIC);
        sqlite3_bind_text(insert_, 3, kDay, 10, SQLITE_STATIC);
        sqlite3_bind_int64(insert_, 4, 12);
        sqlite3_step(insert_);
        sqlite3_reset(insert_);
    }

    int64_t select(int64_t person) {
        int64_t minutes = 0;
        sqlite3_bind_int64(select_, 1, person);
        while (sqlite3_step(select_) == SQLITE_ROW)
            minutes += sqlite3_column_int64(select_, 1) + sqlite3_column_text(select_, 0)[0];
        sqlite3_reset(select_);
        return minutes;
    }

private:
    sqlite3* connection_ = nullptr;
    sqlite3_stmt* insert_ = nullptr;
    sqlite3_stmt* select_ = nullptr;
};

void inserts_sqlite_alone(benchmark::State& state) {
    Alone alone(new_file());
    for (auto _ : state) {
        alone.run("BEGIN IMMEDIATE");
        for (int64_t i = 0; i < state.range(0); ++i)
            alone.insert(some_walk());
        alone.run("COMMIT");
    }
    state.SetItemsProcessed(state.iterations() * state.range(0));
}
BENCHMARK(inserts_sqlite_alone)->Arg(1)->Arg(16)->Arg(64)->UseRealTime()->Unit(benchmark::kMicrosecond);

/// `range` people who each save a walk, wait to hear that it is on disk, and all begin again.
void inserts(benchmark::State& state, Engine engine) {
    const auto database = with_tables(engine);
    for (auto _ : state) {
        std::promise<void> all;
        std::atomic<int64_t> left = state.range(0);
        for (int64_t i = 0; i < state.range(0); ++i)
            database->write_later([walk = some_walk()](Transaction& transaction) { insert(transaction, walk); },
                                  [&](std::exception_ptr) {
                                      if (--left == 0) all.set_value();
                                  });
        all.get_future().wait();
    }
    state.SetItemsProcessed(state.iterations() * state.range(0));
}

void fill(Database& database) {
    database.write([](Transaction& transaction) {
        for (int i = 0; i < 10 * kPeople; ++i) {
            const Walk walk = some_walk();
            transaction.ask(kInsert, walk.person, walk.id, kDay, 12);
        }
    });
}

void page_sqlite_alone(benchmark::State& state) {
    Alone alone(new_file());
    alone.run("BEGIN");
    for (int i = 0; i < 10 * kPeople; ++i)
        alone.insert(some_walk());
    alone.run("COMMIT");
    int64_t person = 0;
    for (auto _ : state) {
        alone.run("BEGIN");
        for (int i = 0; i < 3; ++i)
            benchmark::DoNotOptimize(alone.select(person++ % kPeople));
        alone.run("COMMIT");
    }
}
BENCHMARK(page_sqlite_alone)->Unit(benchmark::kMicrosecond);

/// Three selects in one read transaction: what a page asks.
template<class Read>
void page(benchmark::State& state, Engine engine, Read read) {
    const auto database = with_tables(engine);
    fill(*database);
    int64_t person = 0;
    for (auto _ : state)
        database->read([&](Transaction& transaction) { read(transaction, person += 3); });
}

void page_one_by_one(benchmark::State& state, Engine engine) {
    page(state, engine, [](Transaction& transaction, int64_t person) {
        for (int i = 0; i < 3; ++i)
            benchmark::DoNotOptimize(transaction.query(kSelect, (person + i) % kPeople).size());
    });
}

void page_asked(benchmark::State& state, Engine engine) {
    page(state, engine, [](Transaction& transaction, int64_t person) {
        auto first = transaction.ask(kSelect, person % kPeople);
        auto second = transaction.ask(kSelect, (person + 1) % kPeople);
        auto third = transaction.ask(kSelect, (person + 2) % kPeople);
        benchmark::DoNotOptimize(first.rows().size() + second.rows().size() + third.rows().size());
    });
}

void add(Engine engine, const std::string& name) {
    const auto add_one = [&](const std::string& what, void (*run)(benchmark::State&, Engine)) {
        return benchmark::RegisterBenchmark((what + name).c_str(), run, engine)
            ->UseRealTime()
            ->Unit(benchmark::kMicrosecond);
    };
    add_one("inserts_", inserts)->Arg(1)->Arg(16)->Arg(64);
    add_one("page_one_by_one_", page_one_by_one);
    add_one("page_asked_", page_asked);
}

} // namespace

int main(int count, char** arguments) {
    add(Engine::sqlite, "sqlite");
    if (std::getenv("AMBLE_TEST_POSTGRES")) add(Engine::postgresql, "postgresql");
    benchmark::Initialize(&count, arguments);
    benchmark::RunSpecifiedBenchmarks();
}
