#include "account/access_log_store.h"
#include "account/notice_store.h"
#include "account/testing/pages.h"
#include "account/testing/people.h"
#include "care/care_pages.h"
#include "care/letter_store.h"
#include "care/share_store.h"
#include "foundation/base/random.h"
#include "foundation/database/testing.h"
#include "programme/programme_store.h"
#include "screening/answers_for_test.h"
#include "screening/screening_store.h"

#include <atomic>
#include <memory>
#include <thread>

namespace amble::care {

namespace {

using account::header_of;
using account::shows;

const Instant kNow = *parse_instant("2026-11-22T15:00:00Z");
const Day kToday = *parse_day("2026-11-22");

/// A member with something to name, and a doctor without an account.
class LetterPages : public database::EachEngine {
protected:
    void SetUp() override {
        EachEngine::SetUp();
        if (IsSkipped()) return;
        ada_ = account::a_person(database(), "Ada");
        const screening::Happened note = [this](database::Transaction&, const screening::Happening& what) {
            happened_.insert(happened_.end(), what.events.begin(), what.events.end());
        };
        adas_ = std::make_unique<account::Pages>(database(), routes(note), kNow);
        adas_->sign_in_as(ada_);
        doctors_ = std::make_unique<account::Pages>(database(), routes(note), kNow);
        doctors_->address = "198.51.100.7";
        database().write([&](database::Transaction& data) {
            screening::save_answers(data, ada_,
                                    {kNow - std::chrono::hours{1}, kToday, screening::Occasion::start,
                                     screening::kQuestionsVersion,
                                     screening::with({{screening::Question::cancer, screening::yes}})});
        });
    }

    /// Writes a letter and hands over its link.
    std::string a_letter() {
        const auto page = adas_->post("/letters", {{"concerns", "I fear for my <back>."}});
        EXPECT_EQ(page.status, 200);
        return "/letter/" + account::between(page, "/letter/", "</code>");
    }
    static account::SentFields answer(std::string_view word) {
        return {{"answer", std::string(word)}, {"most_minutes", word == "conditions" ? "20" : ""},
                {"until", "2027-03-01"},       {"words", "Take it slowly."},
                {"name", "Dr Imogen Vale"},    {"profession", "doctor"},
                {"registration", "R-4711"}};
    }
    void happens(const decltype(screening::ClearanceRecord::what)& what, Instant at) {
        database().write([&](database::Transaction& data) { screening::add_record(data, ada_, {at, kToday, what}); });
    }
    screening::Clearance gate() {
        screening::Clearance found;
        database().read([&](database::Transaction& data) {
            found = screening::gate(data, ada_, doctors_->settings, {doctors_->now, kToday});
        });
        return found;
    }
    std::vector<account::LogEntry> log() {
        std::vector<account::LogEntry> found;
        database().read([&](database::Transaction& data) {
            found = account::access_log(data, ada_, {kNow + std::chrono::hours{24 * 365}}, 100);
        });
        return found;
    }
    void only_specialists_clear() {
        adas_->settings.clearance = doctors_->settings.clearance = account::Clearance::specialist;
    }

    PersonId ada_;
    std::unique_ptr<account::Pages> adas_, doctors_;
    std::vector<std::string> happened_;
};
EACH_ENGINE_OF(LetterPages);

} // namespace

TEST_P(LetterPages, of_the_member_shows_the_letter_and_its_link_once) {
    const auto page = adas_->post("/letters", {{"concerns", "I fear for my <back>."}});
    EXPECT_TRUE(shows(page, "May Ada begin to walk?"));
    EXPECT_TRUE(shows(page, "I fear for my &lt;back&gt;."));
    EXPECT_TRUE(shows(page, "cancer, now or in the past"));
    EXPECT_TRUE(shows(page, "Usual pain in the week before"));
    EXPECT_TRUE(shows(page, "New numbness between the legs")) << "the stop signs";
    EXPECT_TRUE(shows(page, "<svg class=\"qr\""));
    const std::string token = account::between(page, "/letter/", "</code>");
    EXPECT_EQ(token.size(), 43u);
    EXPECT_FALSE(shows(adas_->get("/letters"), token));
    database().read([&](database::Transaction& data) {
        for (const auto row : data.query("SELECT token_hash FROM clearance_letter"))
            EXPECT_NE(row.text(0), token);
    });
}

TEST_P(LetterPages, name_each_stop_sign_once) {
    const auto page = adas_->post("/letters", {{"concerns", "None."}});
    EXPECT_TRUE(shows(page, "Pain or pressure in the chest, jaw, neck"));
    EXPECT_FALSE(shows(page, "Pain or pressure in the chest, or feeling faint"));
    EXPECT_TRUE(shows(page, "New numbness between the legs"));
}

TEST_P(LetterPages, do_not_ask_whether_somebody_who_walks_may_begin) {
    database().write([&](database::Transaction& data) {
        programme::add_programme(data, ada_, {kToday - 3, programme::begin({})}, kNow);
    });
    const auto page = adas_->post("/letters", {{"concerns", "None."}});
    EXPECT_TRUE(shows(page, "May Ada go on walking?"));
    EXPECT_TRUE(shows(page, "begun on 19 Nov 2026. Written on 22 Nov 2026."));
    EXPECT_FALSE(shows(page, "May Ada begin"));
}

TEST_P(LetterPages, need_the_questions_answered_and_a_word_of_the_member) {
    EXPECT_EQ(adas_->post("/letters", {{"concerns", "  "}}).status, 422);
    adas_->sign_in_as(account::a_person(database(), "Bo"));
    EXPECT_TRUE(shows(adas_->get("/letters"), "First answer the questions"));
    EXPECT_EQ(adas_->post("/letters", {{"concerns", "None."}}).status, 303);
}

TEST_P(LetterPages, are_five_at_a_time) {
    for (int i = 0; i < kMostOpenLetters; ++i)
        a_letter();
    EXPECT_EQ(adas_->post("/letters", {{"concerns", "One more."}}).status, 422);
}

TEST_P(LetterPages, open_without_an_account_and_each_opening_is_in_the_members_log) {
    const std::string link = a_letter();
    const auto page = doctors_->get(link);
    EXPECT_EQ(page.status, 200);
    EXPECT_TRUE(shows(page, "I fear for my &lt;back&gt;."));
    EXPECT_TRUE(shows(page, "not verified here"));
    EXPECT_EQ(header_of(page, "Referrer-Policy"), "no-referrer");
    EXPECT_NE(header_of(page, "X-Robots-Tag").find("noindex"), std::string::npos);
    doctors_->get(link);
    ASSERT_EQ(log().size(), 2u);
    EXPECT_EQ(log()[0].deed, account::Deed::looked);
    EXPECT_EQ(log()[0].what, "the letter to your doctor");
    adas_->get(link);
    EXPECT_EQ(log().size(), 2u) << "a member's own look is none of another";
    EXPECT_FALSE(shows(adas_->get(link), "Send the answer"));
}

TEST_P(LetterPages, shown_again_above_an_answer_that_lacks_something_are_in_the_log_each_time) {
    const std::string link = a_letter();
    for (int time = 1; time <= 2; ++time) {
        const auto page = doctors_->post(link);
        EXPECT_EQ(page.status, 422);
        EXPECT_TRUE(shows(page, "I fear for my &lt;back&gt;."));
        ASSERT_EQ(log().size(), static_cast<size_t>(time));
        EXPECT_EQ(log()[0].deed, account::Deed::looked);
    }
}

TEST_P(LetterPages, answered_with_conditions_open_the_programme_within_them) {
    const std::string link = a_letter();
    EXPECT_FALSE(gate().open());
    doctors_->now = kNow + std::chrono::minutes{5};
    const auto thanks = doctors_->post(link, answer("conditions"));
    EXPECT_EQ(thanks.status, 200) << thanks.body;
    const auto clearance = gate();
    EXPECT_TRUE(clearance.open());
    EXPECT_EQ(clearance.state, screening::ClearanceState::cleared);
    EXPECT_EQ(clearance.until, parse_day("2027-03-01"));
    EXPECT_EQ(clearance.most_minutes, 20);
    EXPECT_EQ(happened_, (std::vector<std::string>{"set ceiling 20", "resume", "cleared"}));
    EXPECT_EQ(log().front().by.role, "not verified here");
    database().read([&](database::Transaction& data) { EXPECT_EQ(account::new_notices(data, ada_), 1); });
}

TEST_P(LetterPages, are_answered_once) {
    const std::string link = a_letter();
    EXPECT_EQ(doctors_->post(link, {{"answer", "cleared"}}).status, 422);
    EXPECT_EQ(doctors_->post(link, answer("cleared")).status, 200);
    const auto again = doctors_->post(link, answer("declined"));
    EXPECT_EQ(again.status, 410);
    EXPECT_TRUE(shows(again, "This letter was answered already."));
    EXPECT_EQ(doctors_->get(link).status, 410);
    EXPECT_TRUE(gate().open());
}

TEST_P(LetterPages, of_sixteen_answers_at_once_take_one) {
    a_letter();
    std::vector<Letter> letters;
    database().read([&](database::Transaction& data) { letters = letters_of(data, ada_); });
    std::atomic<int> taken = 0;
    std::vector<std::thread> crowd;
    for (int i = 0; i < 16; ++i)
        crowd.emplace_back([&] {
            bool mine = false;
            database().write([&](database::Transaction& data) { mine = use_letter(data, letters.front(), kNow); });
            taken += mine ? 1 : 0;
        });
    for (auto& one : crowd)
        one.join();
    EXPECT_EQ(taken, 1);
}

TEST_P(LetterPages, answered_with_no_close_the_programme) {
    const std::string link = a_letter();
    doctors_->post(a_letter(), answer("cleared"));
    ASSERT_TRUE(gate().open());
    doctors_->now = kNow + std::chrono::minutes{5};
    doctors_->post(link, answer("declined"));
    EXPECT_FALSE(gate().open());
    EXPECT_EQ(gate().message, "Take it slowly.");
}

TEST_P(LetterPages, lead_nowhere_once_withdrawn_or_over) {
    const std::string withdrawn = a_letter();
    const auto list = adas_->get("/letters");
    adas_->post("/letters/" + account::between(list, "/letters/", "/withdraw") + "/withdraw");
    EXPECT_EQ(doctors_->get(withdrawn).status, 410);
    EXPECT_EQ(doctors_->post(withdrawn, answer("cleared")).status, 410);
    const std::string over = a_letter();
    doctors_->now = kNow + std::chrono::hours{24 * kLetterDays};
    EXPECT_EQ(doctors_->get(over).status, 410);
    EXPECT_EQ(doctors_->post(over, answer("cleared")).status, 410);
    EXPECT_FALSE(gate().open());
}

TEST_P(LetterPages, are_found_by_no_guess_and_who_guesses_waits) {
    const std::string link = a_letter();
    EXPECT_EQ(doctors_->get(link.substr(0, link.size() - 1)).status, 404);
    int last = 404;
    for (int i = 0; i < 40 && last == 404; ++i)
        last = doctors_->get("/letter/" + random_id().text()).status;
    EXPECT_EQ(last, 429);
    EXPECT_EQ(doctors_->get(link).status, 429);
    doctors_->address = "203.0.113.5";
    EXPECT_EQ(doctors_->get(link).status, 200);
}

TEST_P(LetterPages, written_before_a_stop_never_lift_it_and_one_written_after_it_may) {
    const std::string before = a_letter();
    happens(screening::Stopped{{"chest"}}, kNow + std::chrono::minutes{1});
    adas_->now = doctors_->now = kNow + std::chrono::minutes{5};
    const auto refused = doctors_->post(before, answer("cleared"));
    EXPECT_EQ(refused.status, 410);
    EXPECT_TRUE(shows(refused, "Something has changed since this letter was written"));
    EXPECT_EQ(gate().state, screening::ClearanceState::locked);
    const std::string after = a_letter();
    EXPECT_TRUE(shows(doctors_->get(after), "chest, breath or fainting on a walk"));
    EXPECT_EQ(doctors_->post(after, answer("cleared")).status, 200);
    EXPECT_TRUE(gate().open());
}

TEST_P(LetterPages, where_only_specialists_clear_are_shown_to_them_and_open_nothing) {
    only_specialists_clear();
    const std::string link = a_letter();
    EXPECT_TRUE(shows(doctors_->get(link), "A specialist of this site decides"));
    EXPECT_EQ(doctors_->post(link, answer("conditions")).status, 200);
    EXPECT_FALSE(gate().open());
    EXPECT_TRUE(happened_.empty());
    const PersonId lind = account::a_specialist(database(), "Lind", kToday);
    const Id share = random_id();
    database().write([&](database::Transaction& data) {
        add_share(data, {share, ada_, lind, "Lind", kNow, kToday + 30, {}, Parts().with(Part::screening)});
    });
    doctors_->sign_in_as(lind);
    const auto page = doctors_->get("/specialist/" + share.text());
    EXPECT_TRUE(shows(page, "Dr Imogen Vale, doctor, registration number R-4711, not verified here"));
    EXPECT_TRUE(shows(page, "at most 20 minutes a day"));
}

} // namespace amble::care
