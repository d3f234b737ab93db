#pragma once

#include "foundation/http/connection.h"

#include <boost/asio/post.hpp>

#include <memory>
#include <mutex>
#include <optional>
#include <utility>

namespace amble::http {

/// Where a Reply leaves its answer, from any thread. It outlives connection and loop where the reply does.
class Mailbox : public Reply::Connection, public std::enable_shared_from_this<Mailbox> {
public:
    Mailbox(Loop& loop, http::Connection& connection) : loop_(&loop), connection_(&connection) {}

    void answer(Response response) override { deliver(std::move(response)); }
    void drop() override { deliver(std::nullopt); }

    /// On the loop's thread, when the connection ends.
    void detach() {
        const std::lock_guard lock(mutex_);
        loop_ = nullptr;
        connection_ = nullptr;
    }

private:
    void deliver(std::optional<Response> response) {
        const std::lock_guard lock(mutex_);
        if (loop_ == nullptr) return;
        if (loop_->runs_here()) return connection_->on_answer(std::move(response));
        asio::post(loop_->context(), [self = shared_from_this(), held = std::move(response)]() mutable {
            if (self->connection_ != nullptr) self->connection_->on_answer(std::move(held));
        });
    }

    std::mutex mutex_;
    Loop* loop_;                   // guarded by the mutex
    http::Connection* connection_; // written under the mutex, read on the loop's thread only
};

} // namespace amble::http
