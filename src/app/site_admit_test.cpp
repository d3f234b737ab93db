// What arrives at the site's door, through a server: large bodies of strangers, and of members.
#include "account/testing/people.h"
#include "app/testing.h"
#include "foundation/base/random.h"
#include "foundation/base/text.h"
#include "foundation/http/testing/test_server.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <sstream>

namespace amble::app {

namespace {

constexpr size_t kForm = size_t{64} << 10;

class SiteAdmits : public database::EachEngine {
protected:
    void SetUp() override {
        EachEngine::SetUp();
        if (IsSkipped()) return;
        site_ = std::make_unique<TestSite>(database());
        Site& site = site_->site();
        http::Server::Site served;
        served.plan = [&site](http::Method method, std::string_view path) { return site.plan(method, path); };
        served.handle = [&site](http::Request request, http::Reply reply) {
            site.handle(std::move(request), std::move(reply));
        };
        served.refuse = [&site](int status, const http::Request& head) { return site.refuse(status, head); };
        served.admit = [&site](http::Request head, http::Reply reply) {
            site.admit(std::move(head), std::move(reply));
        };
        server_ = std::make_unique<http::Server>(http::TestServer::options(), std::move(served));
        server_->start();
    }

    std::string session(const char* name) {
        const PersonId person = account::a_person(database(), name);
        return "Cookie: amble=" + account::a_session(database(), person, site_->now) + "\r\n";
    }
    /// The answer to the head of an upload alone; 100 where its body may come.
    http::Answer announced(std::string_view path, size_t bytes, const std::string& headers) {
        return http::RawClient(server_->port())
            .ask("POST " + std::string(path) + " HTTP/1.1\r\nHost: a\r\nAccept: text/html\r\nExpect: 100-continue\r\n" +
                 "Content-Type: multipart/form-data; boundary=xyz\r\n" + headers +
                 "Content-Length: " + std::to_string(bytes) + "\r\n\r\n");
    }

    std::unique_ptr<TestSite> site_;
    std::unique_ptr<http::Server> server_;
};

/// A pipe in the place of a received file: opening it waits until release().
class Stuck {
public:
    Stuck() { mkfifo(path_.c_str(), 0600); }
    ~Stuck() {
        release();
        close(writer_);
        std::filesystem::remove(path_);
    }
    std::string path() const { return path_; }
    void release() {
        if (writer_ < 0) writer_ = open(path_.c_str(), O_RDWR | O_CLOEXEC);
    }

private:
    std::string path_ = std::filesystem::temp_directory_path() / ("amble-" + random_token(9));
    int writer_ = -1;
};

struct Counted : http::Reply::Connection {
    std::atomic<int> answers = 0;

    void answer(http::Response) override { ++answers; }
    void drop() override { ++answers; }
};

http::Request sent(std::string path, std::string content_type) {
    http::Request request;
    request.method = http::Method::post;
    request.path = std::move(path);
    request.headers = {{"host", "a"}, {"sec-fetch-site", "same-origin"}, {"content-type", std::move(content_type)}};
    return request;
}

constexpr std::string_view kFileRoutes[] = {"/import", "/messages/AAAAAAAAAAAAAAAAAAAAAA",
                                            "/specialist/AAAAAAAAAAAAAAAAAAAAAA/messages", "/calendar/busy/file"};

} // namespace

EACH_ENGINE_OF(SiteAdmits);

TEST_P(SiteAdmits, nothing_large_of_whoever_is_not_signed_in) {
    for (const auto path : kFileRoutes)
        for (const char* cookie : {"", "Cookie: amble=guessed\r\n"}) {
            const auto answer = announced(path, kForm + 1, cookie);
            EXPECT_EQ(answer.status, 401) << path;
            EXPECT_EQ(answer.header("connection"), "close");
            EXPECT_NE(answer.header("content-security-policy"), "");
            EXPECT_NE(answer.body.find("action=\"/sign-in\""), std::string::npos) << path;
        }
    EXPECT_EQ(announced("/import", size_t{4000} << 20, "").status, 401);
}

TEST_P(SiteAdmits, nothing_large_of_a_member_where_a_specialist_sends) {
    const std::string anna = session("anna");
    EXPECT_EQ(announced("/calendar/busy/file", kForm + 1, anna).status, 403);
    EXPECT_EQ(announced("/specialist/AAAAAAAAAAAAAAAAAAAAAA/messages", kForm + 1, anna).status, 403);
}

TEST_P(SiteAdmits, a_members_files_although_the_form_and_its_token_are_still_to_come) {
    const std::string anna = session("anna");
    EXPECT_EQ(announced("/import", size_t{4000} << 20, anna).status, 100);
    EXPECT_EQ(announced("/messages/AAAAAAAAAAAAAAAAAAAAAA", kForm + 1, anna).status, 100);
    const std::string file = "--xyz\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a.gpx\"\r\n\r\n" +
                             std::string(2 * kForm, ' ') + "\r\n--xyz--\r\n";
    const std::string type = "Content-Type: multipart/form-data; boundary=xyz\r\n";
    const auto sent = http::RawClient(server_->port())
                          .ask(http::post("/import", file, anna + type + "Sec-Fetch-Site: same-origin\r\n"));
    EXPECT_EQ(sent.status, 303) << sent.body;
    EXPECT_EQ(http::RawClient(server_->port()).ask(http::post("/import", file, anna + type)).status, 403)
        << "the door behind it is as it was";
}

TEST_P(SiteAdmits, what_was_typed_although_nobody_is_signed_in_any_more) {
    const std::string form = "Content-Type: application/x-www-form-urlencoded\r\nSec-Fetch-Site: same-origin\r\n";
    const auto answer = http::RawClient(server_->port())
                            .ask(http::post("/walks", "form_person=abc&minutes=15", form + "Accept: text/html\r\n"));
    EXPECT_EQ(answer.status, 401);
    EXPECT_NE(answer.body.find("value=\"15\""), std::string::npos) << "it is carried through the sign-in";
}

TEST_P(SiteAdmits, a_sign_in_however_many_uploads_are_being_read_and_exports_made) {
    constexpr int kOfEach = 10;
    const auto heavy = std::make_shared<Counted>();
    const auto sign_in = std::make_shared<Counted>();
    Stuck stuck;
    for (int i = 0; i < kOfEach; ++i) {
        http::Request upload = sent("/import", "multipart/form-data; boundary=xyz");
        http::Request making = sent("/yours/export", "application/x-www-form-urlencoded");
        for (http::Request* request : {&upload, &making}) {
            request->body_file = stuck.path();
            site_->site().handle(std::move(*request), http::Reply(heavy));
        }
    }
    http::Request form = sent("/sign-in", "application/x-www-form-urlencoded");
    form.body = "name=anna&password=a+guess+of+hers";
    site_->site().handle(std::move(form), http::Reply(sign_in));
    EXPECT_TRUE(http::eventually([&] { return sign_in->answers == 1; }));
    EXPECT_EQ(heavy->answers, 0);
    stuck.release();
    EXPECT_TRUE(http::eventually([&] { return heavy->answers == 2 * kOfEach; }));
}

// A text that anybody may have checked stays in memory, since it is kept nowhere; what is larger goes to a file.
TEST(Routes, that_take_more_than_a_form_ask_who_sends_it_or_take_a_text_of_anybody) {
    constexpr size_t kText = size_t{512} << 10;
    const database::TestDatabase made(database::Engine::sqlite, database::TestDatabase::Schema::migrated);
    TestSite site(*made);
    std::istringstream table(site.site().route_table());
    int large = 0;
    for (std::string verb, pattern, rest; table >> verb >> pattern && std::getline(table, rest);) {
        std::string path;
        for (const auto part : split(std::string_view(pattern).substr(1), '/'))
            path += "/" + std::string(part.starts_with(':') ? "x" : part);
        const auto plan = site.site().plan(http::parse_method(verb), path);
        const bool anybody = trim(rest).starts_with("anyone");
        EXPECT_EQ(plan.unasked, anybody ? plan.max_bytes : kForm) << pattern;
        EXPECT_TRUE(plan.max_bytes <= kText || (plan.to_file && !anybody)) << pattern;
        large += plan.max_bytes > kText ? 1 : 0;
    }
    EXPECT_EQ(large, 4);
}

} // namespace amble::app
