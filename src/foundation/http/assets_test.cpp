#include "foundation/http/assets.h"

#include <gtest/gtest.h>

namespace amble::http {

namespace {

constexpr Asset kAll[] = {
    {"app.css", "/assets/app.1a2b3c4d5e.css", "text/css", "1a2b3c4d5e", "plain", "gzip", "br"},
    {"icon.png", "/assets/icon.aaaaaaaaaa.png", "image/png", "aaaaaaaaaa", "picture", {}, {}},
    {"service_worker.js", "/service-worker.js", "text/javascript", "bbbbbbbbbb", "worker", {}, {}},
};

Response answer(std::string_view path, std::string_view accept_encoding, std::string_view if_none_match = "") {
    Request request;
    request.path = path;
    if (!accept_encoding.empty()) request.headers.emplace_back("accept-encoding", accept_encoding);
    if (!if_none_match.empty()) request.headers.emplace_back("if-none-match", if_none_match);
    return Assets(kAll).answer(request).value_or(not_found());
}

std::string header(const Response& response, std::string_view name) {
    for (const auto& [known, value] : response.headers)
        if (known == name) return value;
    return {};
}

} // namespace

TEST(Assets, come_in_the_smallest_form_the_client_takes) {
    const auto body = [](std::string_view accept) { return answer("/assets/app.1a2b3c4d5e.css", accept).body; };
    EXPECT_EQ(body("gzip, deflate, br, zstd"), "br");
    EXPECT_EQ(body("GZIP;q=0.5"), "gzip");
    EXPECT_EQ(body("br;q=0, gzip;q=1"), "gzip");
    EXPECT_EQ(body("br; q=0.000, gzip;q=0"), "plain");
    EXPECT_EQ(body("br;q=0.01"), "br");
    for (const char* accept : {"", "identity", "*", "brotli", "x-gzip"})
        EXPECT_EQ(body(accept), "plain") << accept;
    EXPECT_EQ(answer("/assets/icon.aaaaaaaaaa.png", "br, gzip").body, "picture");
}

TEST(Assets, say_how_they_are_encoded_and_that_it_varies) {
    const auto small = answer("/assets/app.1a2b3c4d5e.css", "br");
    EXPECT_EQ(header(small, "Content-Encoding"), "br");
    EXPECT_EQ(header(small, "Vary"), "Accept-Encoding");
    EXPECT_EQ(header(answer("/assets/app.1a2b3c4d5e.css", ""), "Content-Encoding"), "");
}

TEST(Assets, are_not_sent_again_to_whom_has_them) {
    const auto first = answer("/service-worker.js", "br");
    EXPECT_EQ(first.status, 200);
    const auto tag = header(first, "ETag");
    for (const auto& known : {tag, "W/" + tag, "\"other\", " + tag})
        EXPECT_EQ(answer("/service-worker.js", "br", known).status, 304) << known;
    EXPECT_EQ(answer("/service-worker.js", "br", "\"other\"").status, 200);
    EXPECT_NE(header(answer("/assets/app.1a2b3c4d5e.css", "br"), "ETag"),
              header(answer("/assets/app.1a2b3c4d5e.css", "gzip"), "ETag"));
}

TEST(Assets, only_a_path_with_a_hash_is_kept) {
    EXPECT_EQ(answer("/assets/app.1a2b3c4d5e.css", "").caching, Caching::year);
    EXPECT_EQ(answer("/service-worker.js", "").caching, Caching::revalidate);
    EXPECT_EQ(answer("/assets/app.css", "").status, 404);
    EXPECT_EQ(answer("/assets/app.0000000000.css", "").status, 404);
}

TEST(Assets, are_for_reading_only) {
    Request request;
    request.path = "/service-worker.js";
    request.method = Method::head;
    EXPECT_TRUE(Assets(kAll).answer(request));
    request.method = Method::post;
    EXPECT_FALSE(Assets(kAll).answer(request));
}

TEST(Assets, are_found_by_name) {
    const Assets assets(kAll);
    EXPECT_EQ(assets.path("app.css"), "/assets/app.1a2b3c4d5e.css");
    EXPECT_EQ(assets.path("service_worker.js"), "/service-worker.js");
    EXPECT_EQ(assets.path("absent.js"), "/assets/absent.js");
}

TEST(Assets, of_this_build_are_whole) {
    Request request;
    request.path = built_in_assets().path("app.css");
    const auto plain = built_in_assets().answer(request);
    ASSERT_TRUE(plain);
    EXPECT_EQ(plain->content_type, "text/css; charset=utf-8");
    EXPECT_NE(plain->body.find('{'), std::string::npos);
    request.headers.emplace_back("accept-encoding", "gzip");
    const auto gzip = built_in_assets().answer(request);
    EXPECT_LT(gzip->body.size(), plain->body.size());
    EXPECT_TRUE(gzip->body.starts_with("\x1F\x8B"));
}

} // namespace amble::http
