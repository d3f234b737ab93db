// For crash_test.cpp: saves numbers one after the other from several threads, and writes each to standard output when,
// and only when, it was told that the number is saved.
#include "foundation/database/database.h"

#include <fmt/format.h>
#include <unistd.h>

#include <cstdlib>
#include <thread>
#include <vector>

namespace {

constexpr int kThreads = 4;

void save_from(amble::database::Database& database, int64_t number) {
    for (;; number += kThreads) {
        database.write([&](amble::database::Transaction& transaction) {
            transaction.execute("INSERT INTO saved (number) VALUES ($1)", number);
            transaction.execute("INSERT INTO twin (number) VALUES ($1)", number);
        });
        const std::string line = fmt::format("{}\n", number);
        if (::write(STDOUT_FILENO, line.data(), line.size()) < 0) return;
    }
}

} // namespace

int main(int, char** arguments) {
    // Long, because the other process commits without a break and SQLite keeps no queue between processes.
    const auto database = amble::database::open(arguments[1], {.busy_timeout = std::chrono::seconds(60)});
    const int64_t first = std::atoll(arguments[2]);
    std::vector<std::thread> threads;
    for (int i = 0; i < kThreads; ++i)
        threads.emplace_back([&, i] { save_from(*database, first + i); });
    for (std::thread& thread : threads)
        thread.join();
}
