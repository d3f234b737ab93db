#include "screening/screening_pages.h"

#include "account/testing/people.h"
#include "foundation/database/testing.h"
#include "screening/answers_for_test.h"
#include "screening/screening_store.h"

#include <chrono>
#include <regex>

namespace amble::screening {

namespace {

using http::Method;

const Instant kNow = *parse_instant("2026-11-22T15:00:00Z");

/// The slice's pages over a database, without a server: a person who reads, fills in and sends.
class ScreeningPages : public database::EachEngine {
protected:
    void SetUp() override {
        EachEngine::SetUp();
        if (IsSkipped()) return;
        ada_ = account::a_person(database(), "Ada");
        viewer_ = account::a_viewer(database(), ada_, kNow);
        routes_ = routes([this](database::Transaction&, const Happening& what) {
            EXPECT_EQ(what.person, ada_);
            happened_.insert(happened_.end(), what.events.begin(), what.events.end());
        });
        for (size_t i = 0; i < routes_.size(); ++i)
            router_.add(routes_[i].method, routes_[i].pattern, i);
    }

    http::Response get(std::string_view address) { return ask(Method::get, address, {}); }

    /// Sends a form; what the last page carried along unseen goes with it, as a browser would have it.
    http::Response post(std::string_view address, const std::vector<std::pair<std::string, std::string>>& typed) {
        http::Fields form;
        std::set<std::string> names;
        for (const auto& [name, value] : typed) {
            form.add(name, value);
            names.insert(name);
        }
        for (const auto& [name, value] : hidden_)
            if (!names.contains(name)) form.add(name, value);
        return ask(Method::post, address, std::move(form));
    }

    /// Answers every question of the screens that come, from `truth`, until something else than a screen comes.
    http::Response answer_all(http::Response page, const Answers& truth) {
        while (page.status == 200 && hidden_.contains("shown")) {
            std::vector<std::pair<std::string, std::string>> typed;
            for (const Wording& each : wordings())
                if ((" " + hidden_.at("shown") + " ").find(" " + std::string(each.code) + " ") != std::string::npos)
                    typed.emplace_back(each.code, text(truth[each.question]));
            page = post("/screening", typed);
        }
        return page;
    }

    Clearance gate_now() {
        Clearance now;
        database().read([&](database::Transaction& data) { now = gate(data, ada_, settings_, {now_, test_day}); });
        return now;
    }

    static std::string location(const http::Response& response) {
        for (const auto& [name, value] : response.headers)
            if (name == "Location") return value;
        return "";
    }

    PersonId ada_;
    std::optional<account::Viewer> viewer_;
    account::Settings settings_;
    Instant now_ = kNow;
    std::vector<std::string> happened_;
    std::map<std::string, std::string> hidden_;

private:
    http::Response ask(Method method, std::string_view address, http::Fields form) {
        http::Request request;
        request.method = method;
        request.path = address.substr(0, address.find('?'));
        if (const size_t mark = address.find('?'); mark != std::string_view::npos)
            request.query = address.substr(mark + 1);
        const auto match = router_.find(method, request.path);
        http::Response response;
        const auto run = [&](database::Transaction& data) {
            account::Visit visit{request,         match->values, settings_, html::Words::english(),
                                 database(),      &data,         now_,      viewer_,
                                 std::move(form), "token",       ""};
            response = routes_[match->route].handler(visit);
        };
        method == Method::get ? database().read(run) : database().write(run);
        remember_hidden(response.body);
        return response;
    }

    void remember_hidden(const std::string& body) {
        hidden_.clear();
        static const std::regex field(R"re(<input type="hidden" name="([^"]*)" value="([^"]*)">)re");
        for (std::sregex_iterator found(body.begin(), body.end(), field), end; found != end; ++found)
            hidden_[(*found)[1]] = (*found)[2];
    }

    account::Routes routes_;
    http::Router router_;
};
EACH_ENGINE_OF(ScreeningPages);

bool holds(const http::Response& response, std::string_view text) {
    return response.body.find(text) != std::string::npos;
}

} // namespace

TEST_P(ScreeningPages, answering_everything_keeps_it_and_shows_what_follows) {
    const auto end = answer_all(get("/screening"), with({{Question::cancer, yes}}));
    EXPECT_EQ(location(end), "/screening/result");
    EXPECT_TRUE(holds(get("/screening/result"), "Please tell the specialist about the cancer you have or had."));
    EXPECT_EQ(gate_now().to_name(), std::vector<Matter>{"S11"});
    EXPECT_TRUE(happened_.empty());
}

TEST_P(ScreeningPages, a_question_left_out_is_named_and_the_others_are_kept) {
    get("/screening");
    const auto page = post("/screening", {{"S7", "no"}, {"S8", "not_sure2"}});
    EXPECT_EQ(page.status, 422);
    EXPECT_TRUE(holds(page, R"(id="f-S8-problem")"));
    EXPECT_TRUE(holds(page, R"(id="f-S21-problem")"));
    EXPECT_FALSE(holds(page, R"(id="f-S7-problem")"));
    EXPECT_TRUE(std::regex_search(page.body, std::regex(R"re(name="S7" value="no" checked)re")));
}

TEST_P(ScreeningPages, an_emergency_is_shown_before_all_else_and_kept_only_afterwards) {
    get("/screening");
    const auto page = post("/screening", {{"S7", "yes"}});
    EXPECT_EQ(page.status, 200);
    EXPECT_TRUE(holds(page, "Please get help now"));
    EXPECT_TRUE(holds(page, R"(href="tel:112")"));
    EXPECT_TRUE(holds(page, "Nobody is watching this page, and it has not been sent to anyone."));
    EXPECT_FALSE(holds(page, R"(name="S8" value="yes")")) << "nothing more is asked";
    EXPECT_EQ(gate_now().state, ClearanceState::not_screened);
    EXPECT_TRUE(happened_.empty());

    EXPECT_EQ(location(post("/screening/shown", {})), "/clearance");
    EXPECT_EQ(gate_now().state, ClearanceState::locked);
    EXPECT_EQ(happened_, std::vector<std::string>{"stop chest"});
}

TEST_P(ScreeningPages, thoughts_of_self_harm_show_the_crisis_line_of_the_country) {
    viewer_->country = "NZ";
    const auto page = answer_all(get("/screening"), with({{Question::self_harm, yes}}));
    EXPECT_TRUE(holds(page, "Please talk with a person now"));
    EXPECT_TRUE(holds(page, R"(href="tel:1737")"));
    EXPECT_TRUE(holds(page, R"(href="tel:111")"));
}

TEST_P(ScreeningPages, a_wrong_press_leads_back_with_everything_kept) {
    get("/screening");
    post("/screening", {{"S7", "yes"}, {"S8", "no"}});
    const auto back = post("/screening", {{"to", "0"}});
    EXPECT_EQ(back.status, 200);
    EXPECT_TRUE(holds(back, R"(name="S7" value="yes" checked)"));
    EXPECT_TRUE(holds(back, R"(name="S8" value="no" checked)"));
    const auto on = post("/screening", {{"S7", "no"}, {"S8", "no"}, {"S21", "no"}});
    EXPECT_TRUE(holds(on, "Bladder, bowel and feeling"));
}

TEST_P(ScreeningPages, back_goes_to_the_screen_before) {
    get("/screening");
    const auto second = post("/screening", {{"S7", "no"}, {"S8", "no"}, {"S21", "no"}});
    EXPECT_TRUE(holds(second, R"(name="to" value="0")"));
    EXPECT_TRUE(holds(post("/screening", {{"to", "0"}}), R"(name="S21" value="no" checked)"));
}

TEST_P(ScreeningPages, a_flare_asks_the_short_list_only) {
    answer_all(get("/screening"), nothing_found());
    const auto first = get("/screening?occasion=flare");
    EXPECT_TRUE(holds(first, "Part 1 of 2"));
    EXPECT_FALSE(holds(first, R"(name="S7")"));
    const auto end = answer_all(first, nothing_found());
    EXPECT_EQ(location(end), "/screening/result");
}

TEST_P(ScreeningPages, a_link_for_the_short_list_does_not_shorten_what_is_owed) {
    answer_all(get("/screening"), nothing_found());
    now_ = kNow + std::chrono::days{100};
    EXPECT_TRUE(holds(get("/screening?occasion=flare"), R"(name="S7")"));
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
    EXPECT_TRUE(holds(get("/consultation"), "cancer, now or in the past"));
    const auto end = post("/consultation", {{"who", "A. Weiss"},
                                            {"profession", "physiotherapist"},
                                            {"day", "2026-11-21"},
                                            {"said", "Walk."},
                                            {"named-S11", "S11"}});
    EXPECT_EQ(location(end), "/clearance");
    EXPECT_TRUE(gate_now().open());
    EXPECT_EQ(happened_, (std::vector<std::string>{"resume", "cleared"}));
    EXPECT_TRUE(holds(get("/clearance"), "You saw A. Weiss, physiotherapist."));
}

TEST_P(ScreeningPages, a_consultation_with_gaps_keeps_what_was_typed) {
    const auto page = post("/consultation", {{"who", "A. <Weiss>"}, {"day", "yesterday"}});
    EXPECT_EQ(page.status, 422);
    EXPECT_TRUE(holds(page, "A. &lt;Weiss&gt;"));
    for (const char* field : {"profession", "day", "said"})
        EXPECT_TRUE(holds(page, "id=\"f-" + std::string(field) + "-problem\"")) << field;
    EXPECT_EQ(post("/consultation", {{"who", "A"}, {"profession", "B"}, {"said", "C"}, {"day", "2026-11-23"}}).status,
              422)
        << "the day lies ahead";
}

TEST_P(ScreeningPages, after_a_stop_the_time_of_the_examination_is_asked) {
    answer_all(get("/screening"), nothing_found());
    EXPECT_EQ(location(post("/stop-signs/chest_pain", {})), "/clearance");
    EXPECT_EQ(happened_, (std::vector<std::string>{"resume", "stop chest"}));
    EXPECT_TRUE(holds(get("/clearance"), "The programme is locked"));

    now_ = kNow + std::chrono::hours{4};
    const std::vector<std::pair<std::string, std::string>> examined = {{"who", "Dr. Lind"},
                                                                       {"profession", "doctor"},
                                                                       {"day", "2026-11-22"},
                                                                       {"said", "Fit to walk."},
                                                                       {"named-chest", "chest"}};
    EXPECT_TRUE(holds(post("/consultation", examined), R"(id="f-time-problem")"));
    auto before = examined;
    before.emplace_back("time", "14:59");
    post("/consultation", before);
    EXPECT_EQ(gate_now().state, ClearanceState::locked);
    auto after = examined;
    after.emplace_back("time", "16:30");
    post("/consultation", after);
    EXPECT_EQ(gate_now().state, ClearanceState::consultation_recorded);
    EXPECT_EQ(happened_.back(), "cleared");
}

TEST_P(ScreeningPages, under_specialist_a_recorded_consultation_opens_nothing) {
    settings_.clearance = account::Clearance::specialist;
    answer_all(get("/screening"), nothing_found());
    post("/consultation",
         {{"who", "A. Weiss"}, {"profession", "physiotherapist"}, {"day", "2026-11-21"}, {"said", "Walk."}});
    EXPECT_FALSE(gate_now().open());
    EXPECT_TRUE(holds(get("/clearance"), "A specialist here has to clear you first."));
}

TEST_P(ScreeningPages, emergency_and_crisis_need_no_sign_in_and_are_the_same_for_all) {
    for (const char* path : {"/emergency", "/crisis"}) {
        const auto signed_in = get(path);
        viewer_.reset();
        const auto visitor = get(path);
        viewer_ = account::a_viewer(database(), ada_, kNow);
        EXPECT_EQ(signed_in.body, visitor.body);
        EXPECT_EQ(visitor.caching, http::Caching::hour);
        EXPECT_TRUE(holds(visitor, "Nobody is watching this page, and it has not been sent to anyone."));
        for (const char* number : {"112", "911", "999"})
            EXPECT_TRUE(holds(visitor, "href=\"tel:" + std::string(number) + "\"")) << number;
        EXPECT_TRUE(holds(visitor, "Where are you now?"));
        EXPECT_FALSE(holds(visitor, "form_token"));
    }
}

TEST_P(ScreeningPages, emergency_shows_the_country_that_was_chosen_or_set) {
    EXPECT_TRUE(holds(get("/emergency?country=JP"), R"(class="button stop wide" href="tel:119")"));
    EXPECT_TRUE(holds(get("/crisis?country=FR"), R"(class="button stop wide" href="tel:3114")"));
    settings_.country = "AU";
    EXPECT_TRUE(holds(get("/emergency"), R"(class="button stop wide" href="tel:000")"));
    EXPECT_TRUE(holds(get("/emergency?country=%3Cscript"), R"(class="button stop wide" href="tel:112")"));
}

TEST_P(ScreeningPages, a_stop_sign_says_what_to_do_and_writes_nothing_by_looking) {
    EXPECT_TRUE(holds(get("/stop-signs"), "/stop-signs/saddle"));
    const auto saddle = get("/stop-signs/saddle");
    EXPECT_TRUE(holds(saddle, "Go to a hospital emergency department now"));
    EXPECT_EQ(gate_now().state, ClearanceState::not_screened);
    EXPECT_EQ(get("/stop-signs/none").status, 404);
}

TEST_P(ScreeningPages, a_sign_that_asks_leads_to_the_short_list) {
    EXPECT_EQ(location(post("/stop-signs/leg_change", {})), "/screening?occasion=flare");
    EXPECT_EQ(location(post("/stop-signs/pain_above_usual", {})), "/screening?occasion=flare");
    EXPECT_EQ(location(post("/stop-signs/sharp_joint", {})), "/today");
    EXPECT_EQ(happened_, (std::vector<std::string>{"pause check", "flare", "hold"}));
}

} // namespace amble::screening
