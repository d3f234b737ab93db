#include "account/email_pages.h"

#include "account/email_store.h"
#include "account/person_store.h"
#include "account/testing/pages.h"
#include "account/testing/people.h"
#include "foundation/database/testing.h"

#include <gtest/gtest.h>

namespace amble::account {

namespace {

const Instant kNow = *parse_instant("2026-11-22T12:00:00Z");

class EmailPages : public database::EachEngine {
protected:
    void SetUp() override {
        EachEngine::SetUp();
        if (IsSkipped()) return;
        anna_ = a_person(database(), "anna");
        set_address("anna@example.org");
    }
    void set_address(const std::string& address) {
        database().write([&](database::Transaction& data) { save_email(data, anna_, address); });
    }
    std::string new_link() {
        std::optional<EmailProof> proof;
        database().write([&](database::Transaction& data) { proof = new_email_proof(data, anna_, kNow); });
        return proof ? proof->path : std::string();
    }
    bool is_confirmed() {
        bool confirmed = false;
        database().read([&](database::Transaction& data) {
            confirmed = find_account(data, anna_)->email_confirmed_at.has_value();
        });
        return confirmed;
    }
    http::Response press(const std::string& link) {
        Pages visitor(database(), email_routes(), now_);
        return visitor.post("/confirm-email", {{"link", link.substr(link.find('=') + 1)}});
    }

    PersonId anna_;
    Instant now_ = kNow;
};

} // namespace

EACH_ENGINE_OF(EmailPages);

TEST_P(EmailPages, an_address_is_confirmed_by_a_press_and_not_by_opening_the_link) {
    const std::string link = new_link();
    Pages visitor(database(), email_routes(), kNow);
    EXPECT_EQ(visitor.get(link).status, 200);
    EXPECT_FALSE(is_confirmed());
    EXPECT_EQ(press(link).status, 200);
    EXPECT_TRUE(is_confirmed());
    EXPECT_EQ(press(link).status, 404) << "once";
    EXPECT_EQ(new_link(), "") << "there is nothing left to confirm";
}

TEST_P(EmailPages, a_link_confirms_the_address_it_was_sent_to_alone) {
    const std::string link = new_link();
    set_address("bert@example.org");
    EXPECT_EQ(press(link).status, 404);
    EXPECT_FALSE(is_confirmed());
}

TEST_P(EmailPages, a_link_ends_after_a_day_or_with_the_next_one) {
    const std::string first = new_link();
    const std::string second = new_link();
    EXPECT_EQ(press(first).status, 404);
    now_ = kNow + std::chrono::hours(25);
    EXPECT_EQ(press(second).status, 404);
    EXPECT_EQ(press("/confirm-email?link=made-up").status, 404);
    EXPECT_FALSE(is_confirmed());
}

TEST_P(EmailPages, nobody_is_asked_more_than_three_times_at_once_whoever_asks) {
    const PersonId bert = a_person(database(), "bert");
    const auto wait_of = [&](PersonId person, Instant now) {
        std::chrono::seconds wait{0};
        database().write([&](database::Transaction& data) { wait = ask_for_email_proof(data, person, now); });
        return wait.count();
    };
    for (int time = 0; time < 3; ++time)
        EXPECT_EQ(wait_of(anna_, kNow), 0);
    EXPECT_GT(wait_of(anna_, kNow), 0);
    database().write([&](database::Transaction& data) { save_email(data, bert, "Anna@example.org"); });
    EXPECT_GT(wait_of(bert, kNow), 0) << "to that address";
    set_address("elsewhere@example.org");
    EXPECT_GT(wait_of(anna_, kNow), 0) << "for that person";
    EXPECT_EQ(wait_of(anna_, kNow + std::chrono::hours(25)), 0);
}

TEST_P(EmailPages, without_an_address_there_is_no_link) {
    set_address("");
    EXPECT_EQ(new_link(), "");
}

} // namespace amble::account
