#include "account/access_log_store.h"
#include "account/notice_store.h"
#include "account/own_data_store.h"
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
    http::Response attach_as(PersonId who, const std::string& address, std::string name, std::string bytes) {
        pages_->sign_in_as(who);
        return pages_->upload(address, {{std::move(name), std::move(bytes)}}, {{"message", "My letter."}});
    }
    /// Of the newest message with a file that the page shows.
    static std::string file_on(const http::Response& page, const std::string& thread) {
        const std::string rest = account::between(page, "href=\"" + thread + "/files/", "\"");
        return rest.empty() ? "" : thread + "/files/" + rest;
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

TEST_P(MessagePages, of_who_waits_for_clearance_do_not_hide_it) {
    EXPECT_EQ(leads_to(write_as(ada_, members(), "Hello.")), members());
    EXPECT_TRUE(shows(read_as(lind_, "/specialist"), "href=\"" + specialists() + "\""));
    share(Parts().with(Part::messages).with(Part::screening));
    EXPECT_EQ(leads_to(write_as(ada_, members(), "Am I cleared?")), members());
    const auto day = read_as(lind_, "/specialist");
    EXPECT_TRUE(shows(day, "href=\"/specialist/" + id_.text() + "\"")) << "nobody cleared her yet";
    EXPECT_FALSE(shows(day, "href=\"" + specialists() + "\""));
}

TEST_P(MessagePages, go_from_one_to_the_other_and_back_and_say_that_they_were_read) {
    EXPECT_EQ(leads_to(write_as(ada_, members(), "May I <swim>?")), members());
    EXPECT_TRUE(shows(read_as(lind_, "/specialist"), "Wrote to you"));
    EXPECT_FALSE(shows(read_as(ada_, members()), " · read"));
    EXPECT_TRUE(shows(read_as(lind_, specialists()), "May I &lt;swim&gt;?"));
    EXPECT_FALSE(shows(read_as(lind_, "/specialist"), "Wrote to you"));
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

TEST_P(MessagePages, leave_no_name_in_a_notice_of_whoever_erases_their_account) {
    write_as(ada_, members(), "It tingles.");
    database().write([&](database::Transaction& data) {
        ASSERT_EQ(account::notices_of(data, lind_, 5).size(), 1u);
        account::own_data().erase_person(data, ada_);
        EXPECT_TRUE(account::notices_of(data, lind_, 5).empty());
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

TEST_P(MessagePages, carry_a_letter_that_both_can_save_and_nobody_else) {
    EXPECT_EQ(leads_to(attach_as(ada_, members(), "letter.pdf", std::string("%PDF-1.7\0\xff", 10))), members());
    const std::string file = file_on(read_as(lind_, specialists()), specialists());
    const auto saved = pages_->get(file);
    EXPECT_EQ(saved.body, std::string("%PDF-1.7\0\xff", 10));
    EXPECT_EQ(saved.content_type, "application/pdf");
    EXPECT_TRUE(account::header_of(saved, "Content-Disposition").starts_with("attachment;"));
    const std::string own = file_on(read_as(ada_, members()), members());
    EXPECT_EQ(pages_->get(own).status, 200);
    EXPECT_EQ(read_as(account::a_person(database(), "Bo"), own).status, 404);
    EXPECT_EQ(read_as(account::a_specialist(database(), "Hu", kToday), file).status, 404);
    share(Parts().with(Part::walks));
    EXPECT_EQ(read_as(lind_, file).status, 404) << "messages are not shared any more";
    EXPECT_EQ(read_as(ada_, own).status, 200) << "the member's own stay";
}

TEST_P(MessagePages, opened_with_their_file_stand_in_the_members_log) {
    attach_as(ada_, members(), "letter.pdf", "%PDF-1.7");
    const std::string file = file_on(read_as(lind_, specialists()), specialists());
    const auto looks = [&] {
        size_t count = 0;
        database().read([&](database::Transaction& data) {
            count = account::access_log(data, ada_, {kNow + std::chrono::days(1)}, 50).size();
        });
        return count;
    };
    const size_t before = looks();
    pages_->now = kNow + std::chrono::hours(1);
    EXPECT_EQ(read_as(lind_, file).status, 200);
    EXPECT_GT(looks(), before);
}

TEST_P(MessagePages, have_their_file_taken_back_by_whoever_sent_it) {
    attach_as(ada_, members(), "letter.pdf", "%PDF-1.7");
    const std::string specialists_file = file_on(read_as(lind_, specialists()), specialists());
    EXPECT_EQ(pages_->post(specialists_file).status, 404) << "not theirs";
    const std::string file = file_on(read_as(ada_, members()), members());
    EXPECT_EQ(leads_to(pages_->post(file)), members());
    EXPECT_EQ(pages_->get(file).status, 404);
    EXPECT_EQ(read_as(lind_, specialists_file).status, 404);
    EXPECT_TRUE(shows(read_as(lind_, specialists()), "My letter."));
}

TEST_P(MessagePages, with_a_file_that_cannot_be_sent_keep_the_words_and_send_nothing) {
    const auto refused = attach_as(ada_, members(), "page.pdf", "<script>");
    EXPECT_EQ(refused.status, 422);
    EXPECT_TRUE(shows(refused, "Please choose a PDF"));
    EXPECT_TRUE(shows(refused, "My letter."));
    EXPECT_TRUE(shows(read_as(ada_, members()), "Nothing was written yet."));
    for (int i = 0; i < kMostAttachmentsADay; ++i)
        EXPECT_EQ(attach_as(ada_, members(), "a.pdf", "%PDF-1.7").status, 303);
    EXPECT_EQ(attach_as(ada_, members(), "a.pdf", "%PDF-1.7").status, 422);
}

} // namespace amble::care
