#include "care/care_pages.h"

#include "account/access_log_store.h"
#include "account/notice_store.h"
#include "account/own_data_store.h"
#include "account/testing/pages.h"
#include "account/testing/people.h"
#include "account/verification_store.h"
#include "care/answers_pages.h"
#include "care/practice_store.h"
#include "care/share_store.h"
#include "foundation/base/random.h"
#include "foundation/database/testing.h"
#include "screening/answers_for_test.h"
#include "screening/screening_store.h"

#include <algorithm>
#include <memory>
#include <regex>

namespace amble::care {

namespace {

using account::leads_to;
using account::shows;

const Instant kNow = *parse_instant("2026-11-22T15:00:00Z");
const Day kToday = *parse_day("2026-11-22");

/// A member and two specialists of a clinic in which only a specialist clears.
class CarePages : public database::EachEngine {
protected:
    void SetUp() override {
        EachEngine::SetUp();
        if (IsSkipped()) return;
        ada_ = account::a_person(database(), "Ada");
        lind_ = a_specialist("Lind");
        other_ = a_specialist("Moss");
        const screening::Happened note = [this](database::Transaction&, const screening::Happening& what) {
            EXPECT_EQ(what.person, ada_);
            happened_.insert(happened_.end(), what.events.begin(), what.events.end());
        };
        pages_ = std::make_unique<account::Pages>(database(), routes(note), kNow);
        pages_->settings.clearance = account::Clearance::specialist;
        database().write([&](database::Transaction& data) {
            screening::save_answers(data, ada_,
                                    {kNow - std::chrono::hours{1}, kToday, screening::Occasion::start,
                                     screening::kQuestionsVersion,
                                     screening::with({{screening::Question::cancer, screening::yes}})});
        });
    }

    PersonId a_specialist(std::string_view name) { return account::a_specialist(database(), name, kToday); }

    http::Response share(PersonId with, std::string until = "2026-12-24", Parts parts = all_but(Part::guidance)) {
        std::string id;
        database().read([&](database::Transaction& data) { id = account::verifications(data, with).front().id; });
        return share(id, std::move(until), parts);
    }
    /// With whom the form's value names.
    http::Response share(const std::string& with, std::string until, Parts parts) {
        pages_->sign_in_as(ada_);
        account::SentFields fields{{"specialist", with}, {"until", std::move(until)}, {"agree", "yes"}};
        for (const Part part : kParts)
            if (parts.has(part)) fields.emplace_back("parts-" + std::string(name(part)), name(part));
        return pages_->post("/sharing", fields);
    }

    /// The form's value for it, as the member reads the page now.
    std::string everybody_at(const Id& practice) {
        pages_->sign_in_as(ada_);
        const std::string before = "value=\"" + practice.text();
        return practice.text() + account::between(pages_->get("/sharing"), before, "\"");
    }

    static Parts all_but(Part left_out) {
        Parts parts;
        for (const Part part : kParts)
            if (part != left_out) parts = parts.with(part);
        return parts;
    }

    /// The address of the only member on the specialist's list.
    std::string member_of(PersonId specialist) {
        pages_->sign_in_as(specialist);
        const std::string list = pages_->get("/specialist").body;
        std::smatch found;
        return std::regex_search(list, found, std::regex(R"re(href="(/specialist/[^"]+)")re")) ? found[1].str() : "";
    }

    template<class T>
    T read(const std::function<T(database::Transaction&)>& look) {
        T found{};
        database().read([&](database::Transaction& data) { found = look(data); });
        return found;
    }
    screening::Clearance clearance() {
        return read<screening::Clearance>(
            [&](auto& data) { return screening::gate(data, ada_, pages_->settings, {pages_->now, kToday}); });
    }
    std::vector<account::LogEntry> log() {
        return read<std::vector<account::LogEntry>>(
            [&](auto& data) { return account::access_log(data, ada_, {kNow + std::chrono::hours{24}}, 100); });
    }

    PersonId ada_, lind_, other_;
    std::unique_ptr<account::Pages> pages_;
    std::vector<std::string> happened_;
};
EACH_ENGINE_OF(CarePages);

} // namespace

TEST_P(CarePages, a_specialist_sees_nobody_who_has_not_shared) {
    pages_->sign_in_as(lind_);
    EXPECT_TRUE(shows(pages_->get("/specialist"), "Nobody shares with you at present."));
    EXPECT_TRUE(log().empty());
}

TEST_P(CarePages, a_share_shows_the_member_to_that_specialist_alone) {
    EXPECT_EQ(leads_to(share(lind_)), "/sharing");
    const std::string address = member_of(lind_);
    ASSERT_FALSE(address.empty());
    const auto page = pages_->get(address);
    EXPECT_TRUE(shows(page, "<li>cancer, now or in the past"));
    EXPECT_FALSE(shows(page, "Please tell the specialist")) << "those words are for the member";
    EXPECT_FALSE(shows(page, "clear you"));
    EXPECT_TRUE(shows(page, "None so far.")) << "of consultations";
    EXPECT_EQ(member_of(other_), "");
    EXPECT_EQ(pages_->get(address).status, 404);
    EXPECT_EQ(pages_->post(address, {{"decision", "decline"}, {"words", "no"}}).status, 404);
}

TEST_P(CarePages, every_look_and_decision_is_in_the_members_log) {
    share(lind_);
    const std::string address = member_of(lind_);
    member_of(lind_);
    ASSERT_EQ(log().size(), 1u) << "the list is logged once a day";
    pages_->get(address);
    pages_->post(address, {{"decision", "ask"}, {"words", "Which tablets?"}});
    const auto entries = log();
    ASSERT_EQ(entries.size(), 6u) << "the list, the four parts that were shown, the question";
    EXPECT_EQ(std::ranges::count(entries, account::Deed::changed, &account::LogEntry::deed), 1);
    EXPECT_EQ(entries[0].by.name, "Lind");
}

TEST_P(CarePages, clearing_opens_the_programme_and_tells_it_and_the_member) {
    share(lind_);
    EXPECT_FALSE(clearance().open());
    const auto done =
        pages_->post(member_of(lind_), {{"decision", "clear"}, {"until", "2027-05-22"}, {"words", "Fit to walk."}});
    EXPECT_EQ(leads_to(done), "/specialist");
    EXPECT_TRUE(clearance().open());
    EXPECT_EQ(clearance().until, parse_day("2027-05-22"));
    EXPECT_EQ(happened_, (std::vector<std::string>{"resume", "cleared"}));
    EXPECT_EQ(read<int64_t>([&](auto& data) { return account::new_notices(data, ada_); }), 1);
}

TEST_P(CarePages, declining_and_asking_give_their_words_to_the_member) {
    share(lind_);
    const std::string address = member_of(lind_);
    pages_->post(address, {{"decision", "ask"}, {"words", "Which tablets?"}});
    EXPECT_EQ(clearance().message, "Which tablets?");
    pages_->post(address, {{"decision", "decline"}, {"words", "An X-ray first."}});
    EXPECT_EQ(clearance().message, "An X-ray first.");
    EXPECT_EQ(clearance().state, screening::ClearanceState::suspended);
    EXPECT_TRUE(happened_.empty());
}

TEST_P(CarePages, a_decision_without_a_reason_or_a_day_is_sent_back_with_what_was_typed) {
    share(lind_);
    const std::string address = member_of(lind_);
    const auto page = pages_->post(address, {{"decision", "clear"}, {"until", "2026-11-22"}, {"words", " "}});
    EXPECT_EQ(page.status, 422);
    EXPECT_TRUE(shows(page, R"(id="f-until-problem")"));
    EXPECT_TRUE(shows(page, R"(id="f-words-problem")"));
    EXPECT_TRUE(shows(page, R"(value="clear" checked)"));
    EXPECT_EQ(pages_->post(address, {{"words", "Fit."}}).status, 422);
    EXPECT_FALSE(clearance().open());
}

TEST_P(CarePages, no_notice_keeps_the_name_of_whoever_erased_their_account) {
    share(other_);
    share(lind_);
    pages_->post(member_of(lind_), {{"decision", "ask"}, {"words", "Which tablets?"}});
    const auto notices = [&](PersonId person) {
        return read<int64_t>([&](auto& data) { return account::new_notices(data, person); });
    };
    const auto erase = [&](PersonId person) {
        database().write([&](database::Transaction& data) { account::own_data().erase_person(data, person); });
    };
    ASSERT_EQ(notices(ada_), 1);
    erase(lind_);
    EXPECT_EQ(notices(ada_), 0);
    ASSERT_EQ(notices(other_), 1);
    erase(ada_);
    EXPECT_EQ(notices(other_), 0);
}

TEST_P(CarePages, a_share_that_was_ended_or_is_over_shows_nothing) {
    share(lind_);
    const std::string address = member_of(lind_);
    pages_->sign_in_as(ada_);
    const std::string own = pages_->get("/sharing").body;
    std::smatch end;
    ASSERT_TRUE(std::regex_search(own, end, std::regex(R"re(action="(/sharing/[^"]+/end)")re")));
    EXPECT_EQ(leads_to(pages_->post(end[1].str())), "/sharing");
    EXPECT_EQ(pages_->post(end[1].str()).status, 404);
    EXPECT_EQ(member_of(lind_), "");
    EXPECT_EQ(pages_->get(address).status, 404);

    share(other_, "2026-11-22");
    EXPECT_NE(member_of(other_), "");
    pages_->now = kNow + std::chrono::hours{24};
    EXPECT_EQ(member_of(other_), "");
}

TEST_P(CarePages, a_practice_is_each_of_its_specialists_of_today_and_nobody_who_comes_later) {
    const Id practice = random_id();
    const PersonId later = a_specialist("Reed");
    database().write([&](database::Transaction& data) {
        save_practice(data, {practice, "Mill Lane", "", "", "020 1"}, kNow);
        add_staff(data, practice, lind_, kToday);
    });
    pages_->sign_in_as(ada_);
    EXPECT_FALSE(shows(pages_->get("/sharing"), "Everybody at")) << "of one";
    database().write([&](database::Transaction& data) { add_staff(data, practice, other_, kToday); });
    EXPECT_TRUE(shows(pages_->get("/sharing"), "Everybody at Mill Lane: Lind, Moss"));
    const std::string two = everybody_at(practice);
    database().write([&](database::Transaction& data) { add_staff(data, practice, later, kToday); });
    const auto refused = share(two, "2026-12-24", Parts().with(Part::walks));
    EXPECT_EQ(refused.status, 422) << "the form named two";
    EXPECT_TRUE(shows(refused, "Other people work at this practice now"));
    EXPECT_TRUE(shows(refused, "Everybody at Mill Lane: Lind, Moss, Reed"));
    EXPECT_EQ(member_of(lind_), "");
    database().write([&](database::Transaction& data) { remove_staff(data, practice, later); });
    EXPECT_EQ(leads_to(share(two, "2026-12-24", Parts().with(Part::walks))), "/sharing");
    database().write([&](database::Transaction& data) { add_staff(data, practice, later, kToday); });
    EXPECT_NE(member_of(lind_), "");
    EXPECT_NE(member_of(other_), "");
    EXPECT_EQ(member_of(later), "");
    pages_->sign_in_as(ada_);
    std::smatch end;
    const std::string own = pages_->get("/sharing").body;
    ASSERT_TRUE(std::regex_search(own, end, std::regex(R"re(action="(/sharing/[^"]+/end)")re")));
    pages_->post(end[1].str());
    EXPECT_NE(member_of(lind_) == "", member_of(other_) == "") << "each is ended by itself";
}

TEST_P(CarePages, nothing_is_shared_without_agreement_or_with_oneself) {
    pages_->sign_in_as(ada_);
    const auto page = pages_->post("/sharing", {{"specialist", "nobody"}, {"until", "soon"}});
    EXPECT_EQ(page.status, 422);
    for (const char* field : {"specialist", "parts", "until", "agree"})
        EXPECT_TRUE(shows(page, "id=\"f-" + std::string(field) + "-problem\"")) << field;
    pages_->sign_in_as(lind_);
    EXPECT_FALSE(shows(pages_->get("/sharing"), "Lind, physiotherapy"));
    EXPECT_TRUE(shows(pages_->get("/sharing"), "Moss, physiotherapy"));
}

TEST_P(CarePages, the_form_of_sharing_sends_what_is_read_and_ticks_nothing_beforehand) {
    pages_->sign_in_as(ada_);
    const auto page = pages_->get("/sharing");
    for (const Part part : kParts) {
        const std::string word(name(part));
        EXPECT_TRUE(shows(page, "name=\"parts-" + word + "\" value=\"" + word + "\"")) << word;
    }
    EXPECT_FALSE(shows(page, " checked"));
}

TEST_P(CarePages, a_member_or_a_lapsed_specialist_opens_no_specialist_page) {
    share(lind_);
    const std::string address = member_of(lind_);
    pages_->sign_in_as(ada_);
    EXPECT_EQ(pages_->get("/specialist").status, 403);
    database().write([&](database::Transaction& data) { account::end_verification(data, lind_, kToday); });
    pages_->sign_in_as(lind_);
    EXPECT_EQ(pages_->get(address).status, 403);
}

TEST(Answers, that_a_member_owes_wait_for_no_specialist) {
    screening::Clearance clearance;
    clearance.state = screening::ClearanceState::suspended;
    clearance.missing.push_back({screening::Need::answers_again, {}, {}});
    EXPECT_FALSE(waits_for_clearance(clearance));
    EXPECT_EQ(state_name(clearance).english, "Has to answer the questions again");
    clearance.missing.push_back({screening::Need::examination, {}, {}});
    EXPECT_TRUE(waits_for_clearance(clearance));
    EXPECT_TRUE(owes_answers(clearance));
}

} // namespace amble::care
