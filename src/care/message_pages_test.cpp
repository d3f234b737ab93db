#include "account/notice_store.h"
#include "account/testing/pages.h"
#include "account/testing/people.h"
#include "care/care_pages.h"
#include "care/message.h"
#include "care/share_store.h"
#include "foundation/base/random.h"
#include "foundation/database/testing.h"

#include <memory>

namespace amble::care {

namespace {

using account::leads_to;
using account::shows;

const Instant kNow = *parse_instant("2026-11-22T15:00:00Z");
const Day kToday = *parse_day("2026-11-22");

class MessagePages : public database::EachEngine {
protected:
    void SetUp() override {
        EachEngine::SetUp();
        if (IsSkipped()) return;
        ada_ = account::a_person(database(), "Ada");
        lind_ = account::a_specialist(database(), "Lind", kToday);
        pages_ = std::make_unique<account::Pages>(
            database(), routes([](database::Transaction&, const screening::Happening&) {}), kNow);
        share(Parts().with(Part::messages));
    }

    void share(Parts parts) {
        id_ = random_id();
        database().write([&](database::Transaction& data) {
            add_share(data, {id_, ada_, lind_, "Lind", kNow, kToday + 30, {}, parts});
        });
    }
    std::string members() const { return "/messages/" + id_.text(); }
    std::string specialists() const { return "/specialist/" + id_.text() + "/messages"; }

    http::Response write_as(PersonId who, const std::string& address, std::string words) {
        pages_->sign_in_as(who);
        return pages_->post(address, {{"message", std::move(words)}});
    }
    http::Response read_as(PersonId who, const std::string& address) {
        pages_->sign_in_as(who);
        return pages_->get(address);
    }

    PersonId ada_, lind_;
    Id id_;
    std::unique_ptr<account::Pages> pages_;
};
EACH_ENGINE_OF(MessagePages);

} // namespace

TEST_P(MessagePages, go_from_one_to_the_other_and_back_and_say_that_they_were_read) {
    EXPECT_EQ(leads_to(write_as(ada_, members(), "May I <swim>?")), members());
    EXPECT_TRUE(shows(read_as(lind_, "/specialist"), "has written"));
    EXPECT_FALSE(shows(read_as(ada_, members()), " · read"));
    EXPECT_TRUE(shows(read_as(lind_, specialists()), "May I &lt;swim&gt;?"));
    EXPECT_FALSE(shows(read_as(lind_, "/specialist"), "has written"));
    EXPECT_TRUE(shows(read_as(ada_, members()), " · read"));
    EXPECT_EQ(leads_to(write_as(lind_, specialists(), "Yes, gently.")), specialists());
    EXPECT_TRUE(shows(read_as(ada_, members()), "Yes, gently."));
    EXPECT_TRUE(shows(pages_->get(members()), "Not for emergencies"));
}

TEST_P(MessagePages, are_told_of_without_their_words) {
    write_as(ada_, members(), "It tingles.");
    database().read([&](database::Transaction& data) {
        const auto notices = account::notices_of(data, lind_, 5);
        ASSERT_EQ(notices.size(), 1u);
        EXPECT_EQ(english(notices[0].notice.sentence), "Ada has written to you.");
        EXPECT_EQ(notices[0].notice.path, specialists());
    });
}

TEST_P(MessagePages, are_short_and_few) {
    EXPECT_EQ(write_as(ada_, members(), "").status, 422);
    EXPECT_EQ(write_as(ada_, members(), std::string(kLongestMessage + 1, 'x')).status, 422);
    for (int i = 0; i < kMostMessagesADay; ++i)
        EXPECT_EQ(write_as(ada_, members(), "Hello").status, 303);
    EXPECT_EQ(write_as(ada_, members(), "Hello").status, 422);
    pages_->now = kNow + std::chrono::days(1);
    EXPECT_EQ(write_as(ada_, members(), "Hello").status, 303);
}

TEST_P(MessagePages, that_speak_of_an_emergency_are_answered_with_help_at_once) {
    write_as(ada_, members(), "I have no feeling between my legs and cannot pee.");
    const auto page = read_as(ada_, members());
    EXPECT_TRUE(shows(page, "Numbers to call now"));
    EXPECT_TRUE(shows(page, "href=\"/emergency\""));
    EXPECT_FALSE(shows(read_as(lind_, specialists()), "Numbers to call now"));
}

TEST_P(MessagePages, cannot_be_sent_or_read_by_a_specialist_without_that_part) {
    write_as(ada_, members(), "May I swim?");
    share(Parts().with(Part::walks));
    EXPECT_EQ(read_as(lind_, specialists()).status, 404);
    EXPECT_EQ(write_as(lind_, specialists(), "Yes.").status, 404);
    EXPECT_EQ(write_as(ada_, members(), "Hello?").status, 404);
    EXPECT_TRUE(shows(read_as(ada_, members()), "May I swim?")) << "their own words stay with the member";
    EXPECT_EQ(read_as(account::a_person(database(), "Bo"), members()).status, 404);
}

} // namespace amble::care
