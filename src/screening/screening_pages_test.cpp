#include "screening/screening_pages.h"

#include "account/session_store.h"
#include "account/testing/pages.h"
#include "account/testing/people.h"
#include "foundation/base/random.h"
#include "foundation/base/text.h"
#include "foundation/database/testing.h"
#include "screening/answers_for_test.h"
#include "screening/day_signs.h"
#include "screening/screening_store.h"

#include <algorithm>
#include <chrono>
#include <map>
#include <memory>
#include <regex>

namespace amble::screening {

namespace {

using account::leads_to;
using account::shows;

const Instant kNow = *parse_instant("2026-11-22T15:00:00Z");

/// A person who reads, fills in and sends; what a page carries along unseen goes with the next form.
class ScreeningPages : public database::EachEngine {
protected:
    void SetUp() override {
        EachEngine::SetUp();
        if (IsSkipped()) return;
        ada_ = account::a_person(database(), "Ada");
        const Happened note = [this](database::Transaction&, const Happening& what) {
            EXPECT_EQ(what.person, ada_);
            happened_.insert(happened_.end(), what.events.begin(), what.events.end());
            flare_ = what.flare;
        };
        pages_ = std::make_unique<account::Pages>(database(), routes(note), kNow);
        pages_->sign_in_as(ada_);
    }

    http::Response get(std::string_view address) { return remembered(pages_->get(address)); }

    http::Response post(std::string_view address, account::SentFields fields) {
        for (const auto& [name, value] : hidden_)
            if (std::ranges::find(fields, name, &account::SentFields::value_type::first) == fields.end())
                fields.emplace_back(name, value);
        return remembered(pages_->post(address, fields));
    }

    /// Answers every question of the screens that come, from `truth`, until something else than a screen comes.
    http::Response answer_all(http::Response page, const Answers& truth) {
        while (page.status == 200 && hidden_.contains("shown")) {
            account::SentFields typed;
            for (const std::string_view code : split(hidden_.at("shown"), ' '))
                typed.emplace_back(code, text(truth[question_of(code).value()]));
            page = post("/screening", typed);
        }
        return page;
    }

    Clearance gate_now() {
        Clearance now;
        database().read(
            [&](database::Transaction& data) { now = gate(data, ada_, pages_->settings, {pages_->now, test_day}); });
        return now;
    }

    void live_in(std::string_view country) {
        database().write([&](database::Transaction& data) {
            auto profile = account::find_account(data, ada_).value().profile;
            profile.country = country;
            account::save_profile(data, ada_, profile);
        });
        pages_->sign_in_as(ada_);
    }

    PersonId ada_;
    std::unique_ptr<account::Pages> pages_;
    std::vector<std::string> happened_;
    std::optional<Id> flare_;
    std::map<std::string, std::string, std::less<>> hidden_;

private:
    http::Response remembered(http::Response page) {
        hidden_.clear();
        static const std::regex field(R"re(<input type="hidden" name="([^"]*)" value="([^"]*)">)re");
        for (std::sregex_iterator found(page.body.begin(), page.body.end(), field), end; found != end; ++found)
            hidden_[(*found)[1]] = (*found)[2];
        return page;
    }
};
EACH_ENGINE_OF(ScreeningPages);

} // namespace

TEST_P(ScreeningPages, answering_everything_keeps_it_and_shows_what_follows) {
    const auto end = answer_all(get("/screening"), with({{Question::cancer, yes}}));
    EXPECT_EQ(leads_to(end), "/screening/result");
    EXPECT_TRUE(shows(get("/screening/result"), "Please tell the specialist about the cancer you have or had."));
    EXPECT_EQ(gate_now().to_name(), std::vector<Matter>{"S11"});
    EXPECT_TRUE(happened_.empty());
}

TEST_P(ScreeningPages, a_question_left_out_is_named_and_the_others_are_kept) {
    get("/screening");
    const auto page = post("/screening", {{"S7", "no"}, {"S8", "not_sure2"}});
    EXPECT_EQ(page.status, 422);
    EXPECT_TRUE(shows(page, R"(id="f-S8-problem")"));
    EXPECT_TRUE(shows(page, R"(id="f-S21-problem")"));
    EXPECT_FALSE(shows(page, R"(id="f-S7-problem")"));
    EXPECT_TRUE(std::regex_search(page.body, std::regex(R"re(name="S7" value="no" checked)re")));
}

TEST_P(ScreeningPages, an_emergency_is_shown_before_all_else_and_kept_only_afterwards) {
    get("/screening");
    const auto page = post("/screening", {{"S7", "yes"}});
    EXPECT_EQ(page.status, 200);
    EXPECT_TRUE(shows(page, "Please get help now"));
    EXPECT_TRUE(shows(page, R"(href="tel:112")"));
    EXPECT_TRUE(shows(page, "Nobody is watching this page, and it has not been sent to anyone."));
    EXPECT_FALSE(shows(page, R"(name="S8" value="yes")")) << "nothing more is asked";
    EXPECT_EQ(gate_now().state, ClearanceState::not_screened);
    EXPECT_TRUE(happened_.empty());

    EXPECT_EQ(leads_to(post("/screening/shown", {})), "/clearance");
    EXPECT_EQ(gate_now().state, ClearanceState::locked);
    EXPECT_EQ(happened_, std::vector<std::string>{"stop chest"});
}

TEST_P(ScreeningPages, thoughts_of_self_harm_show_the_crisis_line_of_the_country) {
    live_in("NZ");
    const auto page = answer_all(get("/screening"), with({{Question::self_harm, yes}}));
    EXPECT_TRUE(shows(page, "Please talk with a person now"));
    EXPECT_TRUE(shows(page, R"(href="tel:1737")"));
    EXPECT_TRUE(shows(page, R"(href="tel:111")"));
}

TEST_P(ScreeningPages, a_wrong_press_leads_back_with_everything_kept) {
    get("/screening");
    post("/screening", {{"S7", "yes"}, {"S8", "no"}});
    const auto back = post("/screening", {{"to", "0"}});
    EXPECT_EQ(back.status, 200);
    EXPECT_TRUE(shows(back, R"(name="S7" value="yes" checked)"));
    EXPECT_TRUE(shows(back, R"(name="S8" value="no" checked)"));
    const auto on = post("/screening", {{"S7", "no"}, {"S8", "no"}, {"S21", "no"}});
    EXPECT_TRUE(shows(on, "Bladder, bowel and feeling"));
}

TEST_P(ScreeningPages, back_goes_to_the_screen_before) {
    get("/screening");
    const auto second = post("/screening", {{"S7", "no"}, {"S8", "no"}, {"S21", "no"}});
    EXPECT_TRUE(shows(second, R"(name="to" value="0")"));
    EXPECT_TRUE(shows(post("/screening", {{"to", "0"}}), R"(name="S21" value="no" checked)"));
}

TEST_P(ScreeningPages, a_flare_asks_the_short_list_only) {
    answer_all(get("/screening"), nothing_found());
    const auto first = get("/screening?occasion=flare");
    EXPECT_TRUE(shows(first, "Part 1 of 2"));
    EXPECT_FALSE(shows(first, R"(name="S7")"));
    const auto end = answer_all(first, nothing_found());
    EXPECT_EQ(leads_to(end), "/screening/result");
}

TEST_P(ScreeningPages, a_link_for_the_short_list_does_not_shorten_what_is_owed) {
    answer_all(get("/screening"), nothing_found());
    pages_->now = kNow + std::chrono::days{100};
    pages_->sign_in_as(ada_);
    EXPECT_TRUE(shows(get("/screening?occasion=flare"), R"(name="S7")"));
}

TEST_P(ScreeningPages, a_form_cannot_change_what_was_not_asked) {
    answer_all(get("/screening"), with({{Question::cancer, yes}}));
    get("/screening?occasion=flare");
    hidden_["S11"] = "no";
    post("/screening", {{"S1", "no"}, {"S2", "no"}, {"S3", "no"}, {"S4", "no"}, {"S11", "no"}});
    post("/screening", {{"S5", "no"}, {"S9", "no"}, {"S11", "no"}});
    EXPECT_EQ(gate_now().to_name(), std::vector<Matter>{"S11"});
}

TEST_P(ScreeningPages, a_recorded_consultation_opens_the_programme_and_tells_it) {
    answer_all(get("/screening"), with({{Question::cancer, yes}}));
    EXPECT_TRUE(shows(get("/consultation"), "cancer, now or in the past"));
    EXPECT_TRUE(shows(get("/consultation"), R"(name="named-S11" value="S11")"));
    const auto end = post("/consultation", {{"who", "A. Weiss"},
                                            {"profession", "physiotherapist"},
                                            {"day", "2026-11-21"},
                                            {"said", "Walk."},
                                            {"may", "yes"},
                                            {"named-S11", "S11"}});
    EXPECT_EQ(leads_to(end), "/clearance");
    EXPECT_TRUE(gate_now().open());
    EXPECT_EQ(happened_, (std::vector<std::string>{"resume", "cleared"}));
    EXPECT_TRUE(shows(get("/clearance"), "You saw A. Weiss, physiotherapist, on 21 Nov 2026."));
    const auto result = get("/screening/result");
    EXPECT_TRUE(shows(result, "nothing of it keeps you from walking")) << "it was talked over";
    EXPECT_FALSE(shows(result, "before you start"));
}

TEST_P(ScreeningPages, a_consultation_with_gaps_keeps_what_was_typed) {
    const auto page = post("/consultation", {{"who", "A. <Weiss>"}, {"day", "yesterday"}});
    EXPECT_EQ(page.status, 422);
    EXPECT_TRUE(shows(page, "A. &lt;Weiss&gt;"));
    for (const char* field : {"profession", "day", "may", "said"})
        EXPECT_TRUE(shows(page, "id=\"f-" + std::string(field) + "-problem\"")) << field;
    for (const char* may : {"yes", "no"})
        EXPECT_EQ(post("/consultation",
                       {{"who", "A"}, {"profession", "B"}, {"said", "C"}, {"may", may}, {"day", "2026-11-23"}})
                      .status,
                  422)
            << "the day lies ahead";
}

TEST_P(ScreeningPages, a_flare_by_a_sign_has_the_name_that_the_device_gave_it) {
    const auto* sign = "";
    for (const DaySignRule& each : day_signs())
        if (each.action == DayAction::flare_dose) sign = each.code.data();
    const std::string path = std::string("/stop-signs/") + sign;
    EXPECT_TRUE(shows(get(path), R"(name="id")"));
    const Id id = random_id();
    post(path, {{"id", id.text()}});
    EXPECT_EQ(happened_.back(), "flare");
    EXPECT_EQ(flare_, id);
}

TEST_P(ScreeningPages, after_a_stop_the_time_of_the_examination_is_asked) {
    answer_all(get("/screening"), nothing_found());
    EXPECT_EQ(leads_to(post("/stop-signs/chest_pain", {})), "/clearance");
    EXPECT_EQ(happened_, (std::vector<std::string>{"resume", "stop chest"}));
    EXPECT_TRUE(shows(get("/clearance"), "The programme is locked"));

    pages_->now = kNow + std::chrono::hours{4};
    const account::SentFields examined = {{"who", "Dr. Lind"},      {"profession", "doctor"}, {"day", "2026-11-22"},
                                          {"said", "Fit to walk."}, {"may", "yes"},           {"named-chest", "chest"}};
    EXPECT_TRUE(shows(post("/consultation", examined), R"(id="f-time-problem")"));
    auto before = examined;
    before.emplace_back("time", "14:59");
    const auto refused = post("/consultation", before);
    EXPECT_EQ(refused.status, 422);
    EXPECT_TRUE(shows(refused, R"(id="f-time-problem")"));
    EXPECT_TRUE(shows(refused, "This was before the stop (2026-11-22, "));
    EXPECT_TRUE(shows(refused, "Dr. Lind")) << "what was typed stays";
    EXPECT_EQ(gate_now().state, ClearanceState::locked);
    auto after = examined;
    after.emplace_back("time", "16:30");
    post("/consultation", after);
    EXPECT_EQ(gate_now().state, ClearanceState::consultation_recorded);
    EXPECT_EQ(happened_.back(), "cleared");
    EXPECT_EQ(account::between(get("/clearance"), "<b>22 Nov 2026</b>", "</li>").find("That was before"),
              std::string::npos)
        << "the latest stands first";
}

TEST_P(ScreeningPages, after_a_letter_said_no_only_a_later_yes_opens_and_it_is_asked_for) {
    answer_all(get("/screening"), nothing_found());
    database().write([&](database::Transaction& data) {
        add_record(data, ada_,
                   {kNow, *parse_day("2026-11-22"), LetterDeclined{kNow, {"Dr. Own", "doctor", "R-1"}, "A fracture."}});
    });
    EXPECT_TRUE(shows(get("/clearance"), "The answer to your letter: not cleared"));
    pages_->now = kNow + std::chrono::hours{4};
    account::SentFields talk = {{"who", "Dr. Lind"},
                                {"profession", "doctor"},
                                {"day", "2026-11-22"},
                                {"time", "16:30"},
                                {"said", "I must not walk."}};
    EXPECT_TRUE(shows(post("/consultation", talk), R"(id="f-may-problem")"));
    talk.emplace_back("may", "no");
    EXPECT_EQ(leads_to(post("/consultation", talk)), "/clearance");
    EXPECT_FALSE(gate_now().open());
    talk.back().second = "yes";
    post("/consultation", talk);
    EXPECT_FALSE(gate_now().open()) << "no later than the no";
    talk[3].second = "17:45";
    EXPECT_EQ(leads_to(post("/consultation", talk)), "/clearance");
    EXPECT_TRUE(gate_now().open());
    EXPECT_FALSE(shows(get("/clearance"), "not cleared</h2>"));
}

TEST_P(ScreeningPages, a_visit_after_which_one_may_not_walk_is_kept_and_opens_nothing) {
    answer_all(get("/screening"), nothing_found());
    post("/stop-signs/chest_pain", {});
    pages_->now = kNow + std::chrono::hours{26};
    pages_->sign_in_as(ada_);
    happened_.clear();
    EXPECT_TRUE(shows(get("/consultation"), "With a yes the programme opens"));
    EXPECT_EQ(leads_to(post("/consultation", {{"who", "Dr. Lind"},
                                              {"profession", "doctor"},
                                              {"day", "2026-11-23"},
                                              {"said", "No walking until the test."},
                                              {"may", "no"},
                                              {"named-chest", "chest"}})),
              "/clearance");
    EXPECT_TRUE(happened_.empty());
    EXPECT_EQ(gate_now().state, ClearanceState::locked);
    const auto page = get("/clearance");
    EXPECT_TRUE(shows(page, "No walking until the test."));
    EXPECT_TRUE(shows(page, "Nobody said that you may walk, so it opens nothing."));
}

TEST_P(ScreeningPages, under_specialist_a_recorded_consultation_opens_nothing) {
    pages_->settings.clearance = account::Clearance::specialist;
    answer_all(get("/screening"), nothing_found());
    post("/consultation", {{"who", "A. Weiss"},
                           {"profession", "physiotherapist"},
                           {"day", "2026-11-21"},
                           {"said", "Walk."},
                           {"may", "yes"}});
    EXPECT_FALSE(gate_now().open());
    EXPECT_TRUE(shows(get("/clearance"), "A specialist here has to clear you first."));
}

TEST_P(ScreeningPages, emergency_shows_a_member_their_own_country_and_pages_and_is_kept_for_nobody_else) {
    database().write([&](database::Transaction& data) {
        data.execute("UPDATE person SET country = 'AU' WHERE person_id = $1", ada_);
        account::renew_copies(data, ada_);
    });
    const auto page = get("/emergency");
    EXPECT_TRUE(shows(page, R"(class="button stop wide" href="tel:000")"));
    EXPECT_TRUE(shows(page, "href=\"/today\""));
    EXPECT_EQ(page.caching, http::Caching::never);
    EXPECT_TRUE(shows(page, "Numbers last checked on 2"));
}

TEST_P(ScreeningPages, emergency_and_crisis_need_no_sign_in) {
    for (const char* path : {"/emergency", "/crisis"}) {
        pages_->cookies.clear();
        const auto visitor = get(path);
        EXPECT_EQ(visitor.caching, http::Caching::hour);
        EXPECT_TRUE(shows(visitor, "Nobody is watching this page, and it has not been sent to anyone."));
        for (const char* number : {"112", "911", "999"})
            EXPECT_TRUE(shows(visitor, "href=\"tel:" + std::string(number) + "\"")) << number;
        EXPECT_TRUE(shows(visitor, "Where are you now?"));
        EXPECT_FALSE(shows(visitor, "form_token"));
    }
}

TEST_P(ScreeningPages, emergency_shows_the_country_that_was_chosen_or_set) {
    EXPECT_TRUE(shows(get("/emergency?country=JP"), R"(class="button stop wide" href="tel:119")"));
    EXPECT_TRUE(shows(get("/crisis?country=FR"), R"(class="button stop wide" href="tel:3114")"));
    pages_->settings.country = "AU";
    EXPECT_TRUE(shows(get("/emergency"), R"(class="button stop wide" href="tel:000")"));
    EXPECT_TRUE(shows(get("/emergency?country=%3Cscript"), R"(class="button stop wide" href="tel:112")"));
}

TEST_P(ScreeningPages, a_stop_sign_says_what_to_do_and_writes_nothing_by_looking) {
    EXPECT_TRUE(shows(get("/stop-signs"), "/stop-signs/saddle"));
    const auto saddle = get("/stop-signs/saddle");
    EXPECT_TRUE(shows(saddle, "Go to a hospital emergency department now"));
    EXPECT_EQ(gate_now().state, ClearanceState::not_screened);
    EXPECT_EQ(get("/stop-signs/none").status, 404);
}

TEST_P(ScreeningPages, a_walk_ended_for_its_pain_leads_to_writing_it_in_and_to_the_flare) {
    const auto page = get("/stop-signs/red_pain");
    EXPECT_TRUE(shows(page, "href=\"/walks/new\""));
    EXPECT_TRUE(shows(page, "href=\"/flare\""));
    pages_->cookies.clear();
    EXPECT_FALSE(shows(get("/stop-signs/red_pain"), "href=\"/walks/new\""));
}

TEST_P(ScreeningPages, a_sign_that_promises_questions_gives_them_to_a_visitor_too) {
    EXPECT_TRUE(shows(get("/stop-signs/leg_change"), "href=\"/today\""));
    pages_->cookies.clear();
    for (const std::string sign : {"leg_change", "fever", "unwell"}) {
        const auto page = get("/stop-signs/" + sign);
        EXPECT_TRUE(shows(page, "href=\"/plan\">Answer the questions")) << sign;
        EXPECT_TRUE(shows(page, "see a doctor without delay")) << sign;
        EXPECT_TRUE(shows(page, "tel:112")) << sign;
        EXPECT_FALSE(shows(page, ">Back to today")) << "that asks a visitor to sign in";
    }
    const auto weather = get("/stop-signs/weather");
    EXPECT_FALSE(shows(weather, "Answer the questions"));
    EXPECT_TRUE(shows(weather, "href=\"/stop-signs\">Stop signs"));
}

TEST_P(ScreeningPages, where_a_call_cannot_wait_the_number_stands_above_what_there_is_to_read) {
    const std::string chest = get("/stop-signs/chest_pain").body;
    EXPECT_LT(chest.find("tel:112"), chest.find("<ol>"));
    const std::string saddle = get("/stop-signs/saddle").body;
    EXPECT_LT(saddle.find("<ol>"), saddle.find("tel:112")) << "there the hospital comes first";
}

TEST_P(ScreeningPages, a_sign_that_may_pass_has_one_instruction) {
    const auto page = get("/stop-signs/breath_or_faint");
    EXPECT_TRUE(shows(page, "if it does not pass within a few minutes"));
    EXPECT_FALSE(shows(page, "Call for help now"));
    EXPECT_LT(page.body.find("tel:112"), page.body.find("<ol>"));
    EXPECT_TRUE(shows(get("/stop-signs/chest_pain"), "Call for help now"));
}

TEST_P(ScreeningPages, a_sign_that_asks_leads_to_the_short_list) {
    EXPECT_EQ(leads_to(post("/stop-signs/leg_change", {})), "/screening?occasion=flare");
    EXPECT_EQ(leads_to(post("/stop-signs/pain_above_usual", {})), "/screening?occasion=flare");
    EXPECT_EQ(leads_to(post("/stop-signs/sharp_joint", {})), "/today");
    EXPECT_EQ(happened_, (std::vector<std::string>{"pause check", "flare", "hold", "rest"}));
}

TEST_P(ScreeningPages, a_pause_by_a_sign_ends_with_all_its_questions_and_not_with_the_short_list) {
    answer_all(get("/screening"), nothing_found());
    for (const auto* sign : {"fever", "leg_change"}) {
        happened_.clear();
        pages_->now = pages_->now + std::chrono::hours{1};
        EXPECT_EQ(leads_to(post("/stop-signs/" + std::string(sign), {})), "/screening?occasion=flare");
        const auto short_list = get("/screening?occasion=flare");
        EXPECT_FALSE(shows(short_list, R"(name="S7")")) << "the chest is asked about before the next walk";
        answer_all(short_list, nothing_found());
        EXPECT_EQ(happened_.size(), 1U) << "the pause goes on";
        EXPECT_EQ(gate_now().ask, Occasion::after_pause);
        answer_all(get("/screening"), nothing_found());
        EXPECT_EQ(happened_.back(), "resume") << sign;
    }
}

} // namespace amble::screening
