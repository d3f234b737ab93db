#include "account/testing/pages.h"
#include "account/testing/people.h"
#include "care/care_pages.h"
#include "care/practice_library_store.h"
#include "care/practice_store.h"
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

/// Two practices of one specialist each, and a member who shares with the first.
class LibraryPages : public database::EachEngine {
protected:
    void SetUp() override {
        EachEngine::SetUp();
        if (IsSkipped()) return;
        lind_ = specialist("Lind");
        moss_ = specialist("Moss");
        mill_lane_ = practice("Mill Lane", lind_);
        practice("High Street", moss_);
        const PersonId ada = account::a_person(database(), "Ada");
        const Id share = random_id();
        database().write([&](database::Transaction& data) {
            add_share(data, {share, ada, lind_, "Lind", kNow, kToday + 30, {}, Parts().with(Part::guidance)});
        });
        member_ = "/specialist/" + share.text();
        pages_ = std::make_unique<account::Pages>(
            database(), routes([](database::Transaction&, const screening::Happening&) {}), kNow);
        pages_->sign_in_as(lind_);
    }

    PersonId specialist(std::string_view name) { return account::a_specialist(database(), name, kToday); }
    Id practice(std::string name, PersonId of) {
        const Practice made{random_id(), std::move(name), "", "", "020 7946 0000"};
        database().write([&](database::Transaction& data) {
            save_practice(data, made, kNow);
            add_staff(data, made.id, of, kToday);
        });
        return made.id;
    }
    std::string library(std::string_view rest = "") const {
        return "/clinic/" + mill_lane_.text() + "/library" + std::string(rest);
    }
    /// What Lind can choose for the member.
    bool is_offered(std::string_view words) {
        const auto page = pages_->get(member_);
        return account::between(page, "<select", "</select>").find(words) != std::string::npos;
    }

    PersonId lind_, moss_;
    Id mill_lane_;
    std::string member_;
    std::unique_ptr<account::Pages> pages_;
};
EACH_ENGINE_OF(LibraryPages);

} // namespace

TEST_P(LibraryPages, a_pointer_that_was_given_keeps_its_words_when_the_librarys_are_changed) {
    EXPECT_EQ(pages_->post(member_ + "/pointers", {{"ready", "flat-ground"}}).status, 303);
    EXPECT_EQ(
        leads_to(pages_->post(library("/pointers/flat-ground"), {{"words", "Walk in the hall."}, {"do", "save"}})),
        library());
    EXPECT_TRUE(is_offered("Walk in the hall."));
    EXPECT_FALSE(is_offered("Walk on flat ground"));
    EXPECT_TRUE(shows(pages_->get(member_), "<p>Walk on flat ground until we have looked again.</p>"));
}

TEST_P(LibraryPages, a_practices_own_pointer_is_added_offered_retired_and_comes_back) {
    EXPECT_EQ(pages_->post(library("/pointers"), {{"words", " "}}).status, 422);
    EXPECT_EQ(leads_to(pages_->post(library("/pointers"), {{"words", "Breathe <out>."}})), library());
    EXPECT_TRUE(is_offered("Breathe &lt;out&gt;."));
    std::vector<LibraryPointer> all;
    database().read([&](database::Transaction& data) { all = library_of(data, mill_lane_); });
    const std::string own = library("/pointers/" + all.back().id);
    pages_->post(own, {{"do", "retire"}});
    EXPECT_FALSE(is_offered("Breathe"));
    EXPECT_EQ(pages_->post(member_ + "/pointers", {{"ready", all.back().id}}).status, 422) << "it is not offered";
    EXPECT_TRUE(shows(pages_->get(library()), "Breathe &lt;out&gt;."));
    pages_->post(own, {{"do", "save"}, {"words", "Breathe out."}});
    EXPECT_TRUE(is_offered("Breathe out."));
    EXPECT_EQ(pages_->post(library("/pointers/none"), {{"do", "retire"}}).status, 404);
    EXPECT_EQ(pages_->post(own, {{"do", "save"}, {"words", ""}}).status, 422);
}

TEST_P(LibraryPages, another_practice_sees_and_changes_nothing_of_it) {
    pages_->post(library("/pointers"), {{"words", "Breathe out."}});
    pages_->sign_in_as(moss_);
    EXPECT_EQ(pages_->get(library()).status, 404);
    EXPECT_EQ(pages_->post(library("/pointers"), {{"words", "Hurry."}}).status, 404);
    EXPECT_EQ(pages_->post(library("/pointers/flat-ground"), {{"do", "retire"}}).status, 404);
    EXPECT_EQ(pages_->post(library("/treatments"), {{"treatment", "heat"}, {"do", "add"}}).status, 404);
    std::vector<LibraryPointer> offered;
    database().read([&](database::Transaction& data) { offered = pointers_to_give(data, moss_); });
    EXPECT_EQ(offered, library_with({}));
}

TEST_P(LibraryPages, the_practices_page_names_what_it_offers_with_its_verdict) {
    EXPECT_EQ(pages_->post(library("/treatments"), {{"treatment", "acupuncture"}, {"do", "add"}}).status, 422)
        << "it is done with needles";
    EXPECT_EQ(leads_to(pages_->post(library("/treatments"), {{"treatment", "heat"}, {"do", "add"}})), library());
    const std::string open_to_all = "/practices/" + mill_lane_.text();
    pages_->cookies.clear();
    EXPECT_TRUE(shows(pages_->get(open_to_all), R"(href="/verdicts/heat)"));
    pages_->sign_in_as(lind_);
    pages_->post(library("/treatments"), {{"treatment", "heat"}, {"do", "remove"}});
    EXPECT_FALSE(shows(pages_->get(open_to_all), R"(href="/verdicts/heat)"));
}

} // namespace amble::care
