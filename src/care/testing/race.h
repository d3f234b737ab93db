#pragma once

#include "foundation/database/database.h"

#include <atomic>
#include <functional>
#include <latch>
#include <thread>
#include <vector>

namespace amble::care {

/// Lets every client begin at the same moment, each in a thread of its own, and waits for them all.
inline void at_once(int clients, const std::function<void(int client)>& each) {
    std::latch start(clients);
    std::vector<std::thread> threads;
    for (int client = 0; client < clients; ++client)
        threads.emplace_back([&, client] {
            start.arrive_and_wait();
            each(client);
        });
    for (auto& thread : threads)
        thread.join();
}

/// How many of those who try together succeed.
inline int winners(int clients, const std::function<bool(int client)>& try_it) {
    std::atomic<int> won = 0;
    at_once(clients, [&](int client) { won += try_it(client) ? 1 : 0; });
    return won;
}

/// Whether it was done; what was refused leaves nothing, as a page's answer of 409 does.
inline bool tried(database::Database& where, const std::function<bool(database::Transaction&)>& work) {
    struct Refused {};
    try {
        where.write([&](database::Transaction& data) {
            if (!work(data)) throw Refused{};
        });
    } catch (const Refused&) {
        return false;
    }
    return true;
}

} // namespace amble::care
