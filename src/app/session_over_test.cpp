#include "account/consent.h"
#include "account/consent_store.h"
#include "account/password.h"
#include "account/password_hash.h"
#include "account/person_store.h"
#include "account/session_store.h"
#include "account/testing/people.h"
#include "app/testing.h"

#include <gtest/gtest.h>

namespace amble::app {

namespace {

const std::string kPassword = "tin roof umbrella";

/// The hidden fields of the page's form that is sent to `action`.
FormFields hidden_fields(const http::Response& page, const std::string& action) {
    const std::string& body = page.body;
    const size_t begin = body.find("action=\"" + action + "\"");
    const std::string form = begin == std::string::npos ? "" : body.substr(begin, body.find("</form>", begin) - begin);
    const std::string mark = R"(<input type="hidden" name=")";
    FormFields fields;
    for (size_t at = form.find(mark); at != std::string::npos; at = form.find(mark, at + 1)) {
        const size_t name = at + mark.size();
        const size_t value = form.find("value=\"", name) + 7;
        fields.emplace_back(form.substr(name, form.find('"', name) - name),
                            form.substr(value, form.find('"', value) - value));
    }
    return fields;
}

std::string value_of(const FormFields& fields, std::string_view name) {
    for (const auto& field : fields)
        if (field.first == name) return field.second;
    return "";
}

class SessionOver : public database::EachEngine {
protected:
    PersonId member(std::string_view name) {
        const PersonId person = account::a_person(database(), name);
        const auto hash = account::hash_password(account::composed_password(kPassword));
        database().write([&](database::Transaction& data) {
            account::save_password(data, name, *hash, *parse_day("2026-01-01"));
            account::record_consent(
                data, person,
                {std::string(account::kJoining), std::string(account::kJoiningVersion), Instant(site_->now)});
        });
        return person;
    }
    void SetUp() override {
        database::EachEngine::SetUp();
        if (IsSkipped()) return;
        site_.emplace(database());
        anna_ = member("anna");
        sign_in("anna");
    }
    http::Response sign_in(const std::string& name, FormFields fields = {}) {
        fields.emplace_back("sign_in_name", name);
        fields.emplace_back("password", kPassword);
        return browser().post("/sign-in", fields);
    }
    Browser& browser() {
        if (!browser_) browser_.emplace(*site_);
        return *browser_;
    }
    /// Anna's form of 25 minutes, sent after her session ended on the server.
    http::Response walk_sent_too_late() {
        FormFields fields = hidden_fields(browser().get("/walks/new"), "/walks");
        fields.emplace_back("minutes", "25");
        end_all_sessions();
        return browser().post("/walks", fields);
    }
    void end_all_sessions() {
        database().write([&](database::Transaction& data) { account::end_sessions(data, anna_); });
    }
    int64_t walks() {
        int64_t count = 0;
        database().read(
            [&](database::Transaction& data) { count = data.query("SELECT COUNT(*) FROM walk").only().integer(0); });
        return count;
    }

    std::optional<TestSite> site_;
    std::optional<Browser> browser_;
    PersonId anna_;
};
EACH_ENGINE_OF(SessionOver);

} // namespace

TEST_P(SessionOver, gives_back_what_was_typed_once_the_same_person_is_in_again) {
    const auto asked = walk_sent_too_late();
    ASSERT_EQ(asked.status, 401);
    const FormFields carried = hidden_fields(asked, "/sign-in");
    EXPECT_EQ(value_of(carried, "kept.minutes"), "25");
    const auto offered = sign_in("anna", carried);
    ASSERT_EQ(offered.status, 200);
    EXPECT_EQ(walks(), 0) << "only the button saves";
    EXPECT_EQ(browser().post("/walks", hidden_fields(offered, "/walks")).status, 303);
    EXPECT_EQ(walks(), 1);
}

TEST_P(SessionOver, keeps_it_through_a_mistyped_password) {
    FormFields carried = hidden_fields(walk_sent_too_late(), "/sign-in");
    carried.emplace_back("sign_in_name", "anna");
    carried.emplace_back("password", "tin roof umbrela");
    const auto again = browser().post("/sign-in", carried);
    ASSERT_EQ(again.status, 422);
    EXPECT_EQ(value_of(hidden_fields(again, "/sign-in"), "kept.minutes"), "25");
}

TEST_P(SessionOver, gives_nobody_elses_words_to_who_signs_in_next) {
    member("bert");
    const auto answer = sign_in("bert", hidden_fields(walk_sent_too_late(), "/sign-in"));
    EXPECT_EQ(answer.status, 303);
    EXPECT_EQ(walks(), 0);
}

TEST_P(SessionOver, carries_no_form_with_a_password) {
    FormFields fields = hidden_fields(browser().get("/yours/erase"), "/yours/erase");
    fields.emplace_back("password", kPassword);
    end_all_sessions();
    const auto asked = browser().post("/yours/erase", fields);
    EXPECT_EQ(asked.status, 401);
    EXPECT_EQ(asked.body.find(kPassword), std::string::npos);
    EXPECT_EQ(asked.body.find("kept_path"), std::string::npos);
}

TEST_P(SessionOver, leads_back_to_the_page_where_nothing_could_be_carried) {
    end_all_sessions();
    browser().set_header("referer", "http://localhost:8015/import?from=today");
    const auto asked = browser().post_body("/import", "multipart/form-data; boundary=xyz", "--xyz--\r\n");
    EXPECT_EQ(asked.status, 401);
    EXPECT_EQ(value_of(hidden_fields(asked, "/sign-in"), "next"), "/import?from=today");
}

TEST_P(SessionOver, a_form_opened_by_one_person_is_not_saved_for_another) {
    FormFields fields = hidden_fields(browser().get("/walks/new"), "/walks");
    fields.emplace_back("minutes", "25");
    member("bert");
    sign_in("bert");
    EXPECT_EQ(browser().post("/walks", fields).status, 409);
    EXPECT_EQ(walks(), 0);
}

TEST_P(SessionOver, a_sign_out_told_late_ends_the_session_that_it_names_and_no_later_one) {
    const std::string annas = header(browser().get("/today"), "Amble-Session");
    ASSERT_EQ(annas.size(), 22u);
    EXPECT_NE(browser().get("/yours").body.find("data-session=\"" + annas + "\""), std::string::npos);
    member("bert");
    sign_in("bert");
    const auto late = browser().post("/sign-out", {{"sessions", "AAAAAAAAAAAAAAAAAAAAAA " + annas}});
    EXPECT_EQ(late.status, 303);
    EXPECT_EQ(header(late, "Set-Cookie"), "");
    EXPECT_EQ(browser().post("/sign-out", {{"sessions", ""}}).status, 303);
    const std::string berts = header(browser().get("/today"), "Amble-Session");
    ASSERT_EQ(berts.size(), 22u) << "he is still in";
    browser().post("/sign-out", {{"sessions", annas + " " + berts}});
    EXPECT_EQ(browser().get("/today").status, 401);
}

TEST_P(SessionOver, a_page_of_one_person_signs_nobody_else_out) {
    const FormFields annas = hidden_fields(browser().get("/yours"), "/sign-out");
    EXPECT_NE(value_of(annas, "form_person"), "");
    member("bert");
    sign_in("bert");
    EXPECT_EQ(browser().post("/sign-out", annas).status, 409);
    EXPECT_EQ(browser().get("/today").status, 200);
    browser().post("/sign-out", hidden_fields(browser().get("/yours"), "/sign-out"));
    EXPECT_EQ(browser().get("/today").status, 401);
}

} // namespace amble::app
