#include "foundation/http/server.h"

#include <gtest/gtest.h>

#include <stdexcept>

namespace amble::http {

namespace {

struct Recorded : Reply::Connection {
    int answers = 0;
    int drops = 0;

    void answer(Response) override { ++answers; }
    void drop() override { ++drops; }
};

} // namespace

TEST(Reply, is_sent_once) {
    const auto connection = std::make_shared<Recorded>();
    {
        Reply reply(connection);
        Reply moved(std::move(reply));
        moved.send(plain("a"));
        EXPECT_THROW(moved.send(plain("b")), std::logic_error);
    }
    EXPECT_EQ(connection->answers, 1);
    EXPECT_EQ(connection->drops, 0);
}

TEST(Reply, tells_when_it_is_dropped_unsent) {
    const auto connection = std::make_shared<Recorded>();
    {
        Reply reply(connection);
        Reply moved(std::move(reply));
    }
    EXPECT_EQ(connection->answers, 0);
    EXPECT_EQ(connection->drops, 1);
}

} // namespace amble::http
