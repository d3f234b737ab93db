#include "foundation/http/request_reader.h"

#include <gtest/gtest.h>

#include <string>
#include <tuple>

namespace amble::http {

namespace {

using Stage = RequestReader::Stage;

struct Read {
    Stage stage = Stage::head;
    int refusal = 0;
    size_t taken = 0;
    std::string path;
    std::string body;
    size_t headers = 0;

    bool operator==(const Read&) const = default;
};

struct Limits {
    size_t head = 16 * 1024;
    size_t body = 1024;
};

/// Reads one request as the server does, with `step` bytes arriving at a time.
Read read_in_steps(std::string_view bytes, size_t step, Limits limits = {}) {
    RequestReader reader(limits.head);
    Read read;
    bool body_taken = false;
    for (size_t arrived = 0; arrived < bytes.size() || read.taken < arrived;) {
        const size_t before = read.taken;
        arrived = std::min(arrived + step, bytes.size());
        read.taken += reader.read(bytes.substr(read.taken, arrived - read.taken));
        if (reader.stage() == Stage::body && !std::exchange(body_taken, true)) reader.take_body(limits.body, {});
        const bool over = reader.stage() == Stage::done || reader.stage() == Stage::refused;
        if (over || (arrived == bytes.size() && read.taken == before)) break;
    }
    read.stage = reader.stage();
    read.refusal = reader.refusal();
    if (read.stage == Stage::refused) return {read.stage, read.refusal, 0, "", "", 0};
    read.path = reader.request().path;
    read.body = reader.request().body;
    read.headers = reader.request().headers.size();
    return read;
}

Read read_whole(std::string_view bytes, Limits limits = {}) {
    return read_in_steps(bytes, bytes.size(), limits);
}

int refusal_of(std::string_view bytes, Limits limits = {}) {
    const auto whole = read_whole(bytes, limits);
    EXPECT_EQ(whole, read_in_steps(bytes, 1, limits)) << bytes.substr(0, 200);
    return whole.refusal;
}

std::string get_with(std::string_view headers) {
    return "GET /a HTTP/1.1\r\nHost: a\r\n" + std::string(headers) + "\r\n";
}

std::string post_with(std::string_view headers, std::string_view body) {
    return "POST /a HTTP/1.1\r\nHost: a\r\n" + std::string(headers) + "\r\n" + std::string(body);
}

std::string chunked(std::string_view body) {
    return post_with("Transfer-Encoding: chunked\r\n", body);
}

} // namespace

TEST(RequestReader, reads_a_request_whole_or_byte_by_byte) {
    const auto bytes = post_with("X-A: 1\r\nContent-Length: 5\r\n", "hello") + "GET /next HTTP/1.1\r\n";
    const auto read = read_whole(bytes);
    EXPECT_EQ(read.stage, Stage::done);
    EXPECT_EQ(read.path, "/a");
    EXPECT_EQ(read.body, "hello");
    EXPECT_EQ(read.headers, 3u);
    EXPECT_EQ(bytes.substr(read.taken), "GET /next HTTP/1.1\r\n");
    EXPECT_EQ(read, read_in_steps(bytes, 1));
    EXPECT_EQ(read, read_in_steps(bytes, 7));
}

TEST(RequestReader, joins_chunks_and_drops_their_extensions_and_trailers) {
    const auto bytes =
        chunked("5;a=b\r\nhello\r\n1 ; c=\"d\"\r\n!\r\n0\r\nCookie: session=x\r\nContent-Length: 9\r\n\r\n");
    const auto read = read_whole(bytes);
    EXPECT_EQ(read.stage, Stage::refused) << "a trailer that would change the framing";
    const auto plain = read_whole(chunked("5;a=b\r\nhello\r\n1 ; c=\"d\"\r\n!\r\n0\r\nCookie: session=x\r\n\r\n"));
    EXPECT_EQ(plain.stage, Stage::done);
    EXPECT_EQ(plain.body, "hello!");
    EXPECT_EQ(plain.headers, 2u);
    for (size_t step = 1; step < 9; ++step)
        EXPECT_EQ(read_in_steps(chunked("0\r\n\r\n"), step).stage, Stage::done) << step;
}

TEST(RequestReader, refuses_every_doubt_about_where_a_body_ends) {
    for (const char* headers : {
             "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n",
             "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n",
             "Transfer-Encoding: gzip\r\nContent-Length: 5\r\n",
             "Transfer-Encoding: gzip\r\n",
             "Transfer-Encoding: gzip, chunked\r\n",
             "Transfer-Encoding: chunked, gzip\r\n",
             "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n",
             "Transfer-Encoding: xchunked\r\n",
             "Transfer-Encoding:\x0b"
             "chunked\r\n",
             "Transfer-Encoding: \"chunked\"\r\n",
             "Transfer-Encoding:\r\n",
             "Transfer-Encoding : chunked\r\n",
             "Content-Length: 5\r\nContent-Length: 6\r\n",
             "Content-Length: 5\r\nContent-Length: 5\r\n",
             "Content-Length: 5, 5\r\n",
             "Content-Length: +5\r\n",
             "Content-Length: 0x5\r\n",
             "Content-Length: -1\r\n",
             "Content-Length: 5 5\r\n",
             "Content-Length:\r\n",
             "Content-Length: 18446744073709551616\r\n",
             "Content-Length: 1\r\n 0\r\n",
         })
        EXPECT_EQ(refusal_of(post_with(headers, "hello")), 400) << headers;
    EXPECT_EQ(refusal_of("POST /a HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"), 400);
}

TEST(RequestReader, refuses_ill_formed_chunks) {
    for (const char* body :
         {"x\r\n\r\n", "-1\r\n\r\n", "5\nhello\r\n0\r\n\r\n", "5\r\nhelloX\r\n0\r\n\r\n", " 5\r\nhello\r\n",
          "5\r\nhello\n\n0\r\n\r\n", "0x5\r\nhello\r\n0\r\n\r\n", "5 \r\nhello\r\n", "5;\r\nhello\r\n",
          "5;a=\"\nb\"\r\nhello\r\n", "\r\n5\r\nhello\r\n", "FFFFFFFFFFFFFFFFF\r\n"})
        EXPECT_EQ(refusal_of(chunked(body)), 400) << body;
}

TEST(RequestReader, refuses_a_body_past_its_limit) {
    EXPECT_EQ(refusal_of(post_with("Content-Length: 1025\r\n", "")), 413);
    EXPECT_EQ(refusal_of(chunked("401\r\n")), 413);
    EXPECT_EQ(refusal_of(chunked("400\r\n" + std::string(1024, 'x') + "\r\n1\r\n")), 413);
    EXPECT_EQ(refusal_of(chunked("FFFFFFFFFFFFFFFF\r\n")), 413);
    EXPECT_EQ(read_whole(post_with("Content-Length: 1024\r\n", std::string(1024, 'x'))).stage, Stage::done);
}

TEST(RequestReader, bounds_what_waits_unread) {
    EXPECT_EQ(refusal_of(get_with("X: " + std::string(200'000, 'x') + "\r\n"), {16 * 1024, 0}), 431);
    EXPECT_EQ(read_whole(chunked("5;" + std::string(16 * 1024 * 1024, 'x'))).refusal, 400);
    EXPECT_EQ(refusal_of(chunked("5;" + std::string(300, 'x') + "\r\nhello\r\n")), 400);
    EXPECT_EQ(read_whole(chunked("0\r\nX: " + std::string(70'000, 'x'))).refusal, 400);
    std::string many;
    for (size_t i = 0; i < RequestReader::kMaxHeaders; ++i)
        many += "X: 1\r\n";
    EXPECT_EQ(refusal_of(get_with(many)), 431);
}

TEST(RequestReader, refuses_heads_that_others_may_read_otherwise) {
    for (const char* head : {
             "GET /a HTTP/1.1\r\n\r\n",                           // no Host
             "GET /a HTTP/1.1\r\nHost: a\r\nHost: a\r\n\r\n",     // two
             "GET /a HTTP/1.0\r\nHost: a\r\nHost: b\r\n\r\n",     //
             "GET /a HTTP/1.1\r\nHost:\r\n\r\n",                  //
             "GET /a HTTP/1.1\r\nHost: a/b\r\n\r\n",              //
             "GET /a HTTP/1.1\r\nHost: a@b\r\n\r\n",              //
             "GET /a HTTP/1.1\nHost: a\n\n",                      // bare line feeds
             "GET /a HTTP/1.1\r\nHost: a\nX: 1\r\n\r\n",          //
             "GET /a HTTP/1.1\r\nHost: a\rX: 1\r\n\r\n",          //
             "GET /a HTTP/1.1\r\nHost : a\r\n\r\n",               // blank before the colon
             "GET /a HTTP/1.1\r\nHost: a\r\n X: 1\r\n\r\n",       // folded
             "GET /a HTTP/1.1\r\nHost: a\r\nX: 1\r\n\t2\r\n\r\n", //
             "GET /a HTTP/1.1\r\n X: 1\r\nHost: a\r\n\r\n",       //
             "GET /a HTTP/1.1\r\nHost: a\r\nX\r\n\r\n",           // no colon
             "GET /a HTTP/1.1\r\nHost: a\r\n: 1\r\n\r\n",         // no name
             "GET /a HTTP/1.1\r\nHost: a\r\nX: \x01\r\n\r\n",     // a control
             "GET  /a HTTP/1.1\r\nHost: a\r\n\r\n",               // two blanks
             "GET /a  HTTP/1.1\r\nHost: a\r\n\r\n",               //
             "GET /a\tHTTP/1.1\r\nHost: a\r\n\r\n",               //
             "GET /a HTTP/1.1 \r\nHost: a\r\n\r\n",               //
             "GET /a http/1.1\r\nHost: a\r\n\r\n",                //
             "GET /a\r\nHost: a\r\n\r\n",                         // HTTP/0.9
             "GET http://b/a HTTP/1.1\r\nHost: a\r\n\r\n",        // two hosts
             "GET http:///a HTTP/1.1\r\nHost: a\r\n\r\n",         // none
             "GET http://b@a/a HTTP/1.1\r\nHost: a\r\n\r\n",      // a name before the host
             "OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n",             //
             "GET /%00 HTTP/1.1\r\nHost: a\r\n\r\n",              //
             "GET /../a HTTP/1.1\r\nHost: a\r\n\r\n",             //
             "\x16\x03\x01\x02",                                  // TLS
         })
        EXPECT_EQ(refusal_of(head), 400) << head;
    EXPECT_EQ(refusal_of(get_with("X: " + std::string(1, '\0') + "\r\n")), 400);
}

TEST(RequestReader, takes_a_target_that_names_the_whole_address) {
    EXPECT_EQ(read_whole("GET http://a:80/b?q=1 HTTP/1.1\r\nHost: A:80\r\n\r\n").path, "/b");
    EXPECT_EQ(read_whole("GET HTTP://A HTTP/1.1\r\nHost: a\r\n\r\n").path, "/");
    EXPECT_EQ(refusal_of("GET http://a//b HTTP/1.1\r\nHost: a\r\n\r\n"), 400);
}

TEST(RequestReader, knows_one_expectation) {
    EXPECT_EQ(refusal_of(post_with("Expect: 100-CONTINUE\r\nContent-Length: 1\r\n", "x")), 0);
    EXPECT_EQ(refusal_of(post_with("Expect: 200-ok\r\nContent-Length: 1\r\n", "x")), 417);
}

TEST(RequestReader, keeps_the_connection_as_the_client_asks) {
    const auto keeps = [](std::string_view head) {
        RequestReader reader(1024);
        reader.read(head);
        EXPECT_EQ(reader.stage(), Stage::done) << head;
        return reader.keep_alive();
    };
    EXPECT_TRUE(keeps(get_with("")));
    EXPECT_FALSE(keeps(get_with("Connection: close\r\n")));
    EXPECT_FALSE(keeps(get_with("Connection: x, Close\r\n")));
    EXPECT_FALSE(keeps("GET / HTTP/1.0\r\n\r\n"));
    EXPECT_TRUE(keeps("GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n"));
}

TEST(RequestReader, a_sink_that_cannot_take_more_refuses_the_request) {
    RequestReader reader(1024);
    const auto bytes = post_with("Content-Length: 5\r\n", "hello");
    const size_t taken = reader.read(bytes);
    ASSERT_EQ(reader.stage(), Stage::body);
    reader.take_body(5, [](std::string_view) { return false; });
    reader.read(std::string_view(bytes).substr(taken));
    EXPECT_EQ(reader.refusal(), 503);
}

} // namespace amble::http
