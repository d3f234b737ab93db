#include "account/testing/pages.h"
#include "account/testing/people.h"
#include "community/community_pages.h"
#include "community/moderation_store.h"
#include "community/posts_for_test.h"
#include "foundation/database/testing.h"

#include <array>
#include <map>
#include <regex>
#include <set>

namespace amble::community {

namespace {

constexpr int kPosts = 450;
constexpr int kReportedTwice = 50;
constexpr int kReports = kPosts + kReportedTwice;
constexpr int kOnAPage = 50;

/// Counts the statements of reading transactions.
class CountedReading : public database::Transaction {
public:
    CountedReading(Transaction& inner, int& count) : inner_(inner), count_(count) {}
    Answer ask_list(std::string_view sql, std::vector<database::Value> values) override {
        ++count_;
        return inner_.ask_list(sql, std::move(values));
    }
    void stream(std::string_view sql, const std::vector<database::Value>& values,
                const std::function<void(const database::Row&)>& each) override {
        ++count_;
        inner_.stream(sql, values, each);
    }

protected:
    database::Rows run(std::string_view sql, const database::Value* values, size_t count) override {
        ++count_;
        return inner_.ask_list(sql, std::vector<database::Value>(values, values + count)).rows();
    }
    int64_t change(std::string_view, const database::Value*, size_t) override {
        throw database::Error("A page that is only read must change nothing.");
    }

private:
    Transaction& inner_;
    int& count_;
};

class CountedDatabase : public database::Database {
public:
    explicit CountedDatabase(Database& inner) : inner_(inner) {}
    database::Engine engine() const override { return inner_.engine(); }
    void read(const std::function<void(database::Transaction&)>& work) override {
        inner_.read([&](database::Transaction& data) {
            CountedReading counted(data, statements);
            work(counted);
        });
    }
    void write(const std::function<void(database::Transaction&)>& work) override { inner_.write(work); }
    void write_later(std::function<void(database::Transaction&)> work,
                     std::function<void(std::exception_ptr)> done) override {
        inner_.write_later(std::move(work), std::move(done));
    }
    void read_later(std::function<void(database::Transaction&)> work,
                    std::function<void(std::exception_ptr)> done) override {
        inner_.read_later(std::move(work), std::move(done));
    }
    void copy_to(const std::filesystem::path& file) override { inner_.copy_to(file); }

    int statements = 0;

private:
    Database& inner_;
};

constexpr std::array kReasons{Reason::other,       Reason::red_flag,      Reason::new_member,
                              Reason::abuse,       Reason::wrong_verdict, Reason::dangerous,
                              Reason::advertising, Reason::false_claim,   Reason::private_data};

/// Five hundred reports wait: of stories and replies, for every reason, some posts reported by two.
class ModeratorsEvening : public database::EachEngine {
protected:
    void SetUp() override {
        EachEngine::SetUp();
        if (IsSkipped()) return;
        const PersonId moderator =
            account::a_person(database(), "Mo Derator", account::Roles().with(account::Role::moderator));
        database().write([&](database::Transaction& data) {
            for (int i = 0; i < kPosts; ++i)
                report(data, i);
        });
        counted_ = std::make_unique<CountedDatabase>(database());
        pages_ = std::make_unique<account::Pages>(*counted_, routes({}), kNow);
        pages_->sign_in_as(moderator);
    }
    void report(database::Transaction& data, int i) {
        PostPlace post{add(data, PersonId{1'000 + i}, a_story("Story " + std::to_string(i)))};
        if (i % 3 == 0)
            post.place =
                add_reply(data, post.story, "A reply.", {PersonId{2'000 + i}, kNow, kToday, State::shown}).value();
        for (int64_t by = 0; by < (i < kReportedTwice ? 2 : 1); ++by) {
            const Report made{random_id(),
                              post,
                              PersonId{5'000 + by},
                              kReasons[static_cast<size_t>(i) % kReasons.size()],
                              "words",
                              kNow - std::chrono::minutes(7 * i % 1'000),
                              true,
                              {},
                              ""};
            EXPECT_TRUE(add_report(data, made));
            waiting_.emplace(made.id.text(), made);
        }
    }
    /// The reports of one page of the queue, in order.
    static std::vector<std::string> reports_on(const http::Response& page) {
        static const std::regex link(R"rx(href="/moderation/[^/"?]+/([^"]+)")rx");
        std::vector<std::string> found;
        for (auto at = std::sregex_iterator(page.body.begin(), page.body.end(), link); at != std::sregex_iterator();
             ++at)
            found.push_back((*at)[1]);
        return found;
    }
    static std::string next_of(const http::Response& page) {
        std::string address = account::between(page, R"(rel="next" href="/moderation)", "\"");
        for (size_t at = 0; (at = address.find("&amp;", at)) != std::string::npos;)
            address.replace(at, 5, "&");
        return address.empty() ? "" : "/moderation" + address;
    }

    /// What anybody reads there, following its link to the next page.
    size_t entries_of_the_log() {
        size_t entries = 0;
        for (std::string address = "/stories/log"; !address.empty();) {
            const auto page = pages_->get(address);
            for (size_t at = 0; (at = page.body.find("<li><div><span><b>", at)) != std::string::npos; ++at)
                ++entries;
            const std::string next = account::between(page, R"(rel="next" href="/stories/log)", "\"");
            address = next.empty() ? "" : "/stories/log" + std::regex_replace(next, std::regex("&amp;"), "&");
        }
        return entries;
    }

    std::map<std::string, Report> waiting_;
    std::unique_ptr<CountedDatabase> counted_;
    std::unique_ptr<account::Pages> pages_;
};
EACH_ENGINE_OF(ModeratorsEvening);

} // namespace

TEST_P(ModeratorsEvening, shows_every_report_once_and_the_gravest_first) {
    ASSERT_EQ(waiting_.size(), static_cast<size_t>(kReports));
    std::vector<std::string> seen;
    std::set<int> statements;
    for (std::string address = "/moderation"; !address.empty();) {
        counted_->statements = 0;
        const auto page = pages_->get(address);
        ASSERT_EQ(page.status, 200);
        EXPECT_TRUE(account::shows(page, "500 open reports"));
        const auto found = reports_on(page);
        if (found.size() == kOnAPage) statements.insert(counted_->statements);
        seen.insert(seen.end(), found.begin(), found.end());
        address = next_of(page);
    }
    EXPECT_EQ(seen.size(), waiting_.size());
    EXPECT_EQ(std::set<std::string>(seen.begin(), seen.end()).size(), waiting_.size());
    for (size_t i = 1; i < seen.size(); ++i) {
        const Report &before = waiting_.at(seen[i - 1]), &after = waiting_.at(seen[i]);
        EXPECT_GE(severity(before.reason), severity(after.reason));
        if (severity(before.reason) == severity(after.reason)) EXPECT_LE(before.at, after.at);
    }
    // As many for the last page as for the first, and for fifty reports as for none.
    EXPECT_LE(*statements.rbegin(), 8);
    EXPECT_LE(*statements.rbegin() - *statements.begin(), 1) << "the second page looks up where it begins";
}

TEST_P(ModeratorsEvening, ends_with_nothing_waiting_and_each_decision_in_the_log) {
    int decided = 0;
    std::set<std::string> before;
    for (auto page = pages_->get("/moderation");; page = pages_->get("/moderation")) {
        const std::string report = account::between(page, R"(href="/moderation/)", "\"");
        if (report.empty()) break;
        ASSERT_TRUE(before.insert(report).second) << "decided, and in the queue again";
        const char* act = decided % 2 == 0 ? "let_be" : "remove";
        const auto answer = pages_->post("/moderation/" + report, {{"act", act}, {"words", "A reason."}});
        ASSERT_EQ(answer.status, 303) << answer.body;
        ++decided;
    }
    EXPECT_EQ(decided, kPosts) << "a decision answers all reports on a post";
    EXPECT_TRUE(account::shows(pages_->get("/moderation"), "Nothing waits."));
    EXPECT_EQ(entries_of_the_log(), static_cast<size_t>(kPosts)) << "all of one evening, page by page";
    database().read([&](database::Transaction& data) {
        EXPECT_EQ(log(data, {kNow + std::chrono::hours(1)}, 1'000).size(), static_cast<size_t>(kPosts));
        EXPECT_EQ(open_reports(data), 0);
    });
}

TEST_P(ModeratorsEvening, what_comes_in_meanwhile_goes_where_its_gravity_puts_it) {
    const auto first_page = pages_->get("/moderation");
    const std::string second = next_of(first_page);
    Id grave;
    database().write([&](database::Transaction& data) {
        const PostPlace post{add(data, PersonId{9'000}, a_story("Urgent"))};
        grave = random_id();
        add_report(data, {grave, post, {}, Reason::red_flag, "", kNow - std::chrono::hours(48), true, {}, ""});
    });
    const auto listed = reports_on(pages_->get(second));
    for (const std::string& each : reports_on(first_page))
        EXPECT_EQ(std::count(listed.begin(), listed.end(), each), 0) << "shown on two pages";
    EXPECT_EQ(reports_on(pages_->get("/moderation")).front(), grave.text());
}

} // namespace amble::community
