#include "account/agree_pages.h"

#include "account/consent.h"
#include "account/consent_store.h"
#include "account/testing/pages.h"
#include "account/testing/people.h"
#include "foundation/database/testing.h"

#include <gtest/gtest.h>

namespace amble::account {

namespace {

const Instant kNow = *parse_instant("2026-11-22T12:00:00Z");

class AgreePages : public database::EachEngine {
protected:
    bool agreed(PersonId person) {
        bool has = false;
        database().read([&](database::Transaction& data) { has = has_agreed(data, person); });
        return has;
    }
};

} // namespace

EACH_ENGINE_OF(AgreePages);

TEST_P(AgreePages, agreeing_to_an_older_text_is_not_agreeing_to_this_one) {
    const PersonId anna = a_person(database(), "anna");
    database().write(
        [&](database::Transaction& data) { record_consent(data, anna, {std::string(kJoining), "2020-01-01", kNow}); });
    EXPECT_FALSE(agreed(anna));
}

TEST_P(AgreePages, whoever_agrees_is_led_on_and_not_asked_again) {
    const PersonId anna = a_person(database(), "anna");
    Pages pages(database(), agree_routes(), kNow);
    pages.sign_in_as(anna);
    EXPECT_EQ(pages.get("/agree?next=%2Fprogress").status, 200);
    EXPECT_EQ(pages.post("/agree", {{"next", "/progress"}}).status, 422);
    EXPECT_FALSE(agreed(anna));
    EXPECT_EQ(leads_to(pages.post("/agree", {{"next", "/progress"}, {"agree", "yes"}})), "/progress");
    EXPECT_TRUE(agreed(anna));
    EXPECT_EQ(leads_to(pages.get("/agree?next=//elsewhere.example")), "/today");
}

} // namespace amble::account
