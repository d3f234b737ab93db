#pragma once

#include "account/handle_store.h"
#include "account/testing/pages.h"
#include "account/testing/people.h"
#include "community/community_pages.h"
#include "community/posts_for_test.h"
#include "foundation/database/testing.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace amble::community {

using account::leads_to;
using account::SentFields;
using account::shows;

/// Two members under handles, both known for long, and a moderator.
class CommunityPages : public database::EachEngine {
protected:
    void SetUp() override {
        EachEngine::SetUp();
        if (IsSkipped()) return;
        ada_ = somebody("Ada Fenwick", "heron");
        bela_ = somebody("Bela Moravec", "otter");
        mod_ = somebody("Mo Derator", "maple", account::Roles().with(account::Role::moderator));
        other_mod_ = somebody("Olive Green", "birch", account::Roles().with(account::Role::moderator));
        Parts parts;
        parts.settings = settings_;
        parts.usual_pain = [this](account::Visit&) { return pain_; };
        pages_ = std::make_unique<account::Pages>(database(), routes(parts), kNow);
        pages_->sign_in_as(ada_);
    }
    PersonId somebody(std::string_view name, const std::string& handle, account::Roles roles = {}) {
        const PersonId person = account::a_person(database(), name, roles);
        database().write([&](database::Transaction& data) {
            EXPECT_TRUE(account::take_handle(data, person, {handle, account::likeness(handle)}, kToday));
        });
        return person;
    }

    static SentFields fields(const std::string& body, const std::string& title = "Slowly") {
        return {{"treatment", "walking"}, {"tried_for", "months"}, {"outcome", "better"}, {"again", "yes"},
                {"title", title},         {"body", body},          {"beside", ""}};
    }
    http::Response look(const SentFields& sent) { return pages_->post("/stories/write", sent); }
    /// Looks at it first, then posts it.
    http::Response post(SentFields sent) {
        const std::string seen = account::between(look(sent), R"(name="seen" value=")", "\"");
        sent.emplace_back("seen", seen);
        sent.emplace_back("post", "yes");
        return pages_->post("/stories/write", sent);
    }
    /// The path of a story that was posted.
    std::string posted(const std::string& body, const std::string& title = "Slowly") {
        const auto answer = post(fields(body, title));
        EXPECT_EQ(answer.status, 303) << answer.body;
        return leads_to(answer);
    }
    http::Response replied(const std::string& story, const std::string& body) {
        const auto preview = pages_->post(story + "/replies", {{"body", body}});
        return pages_->post(
            story + "/replies",
            {{"body", body}, {"seen", account::between(preview, R"(name="seen" value=")", "\"")}, {"post", "yes"}});
    }
    static SentFields names(const std::string& story, const std::string& place = "0") {
        return {{"story", story.substr(std::string("/stories/").size())}, {"place", place}};
    }
    static SentFields with(SentFields sent, const SentFields& more) {
        sent.insert(sent.end(), more.begin(), more.end());
        return sent;
    }
    /// The first report of the queue, as the moderator sees it.
    std::string first_report() {
        pages_->sign_in_as(mod_);
        return "/moderation/" + account::between(pages_->get("/moderation"), R"(href="/moderation/)", "\"");
    }

    Settings settings_{.held_first_posts = 0, .links_after_posts = 0, .new_member_days = 14};
    std::optional<UsualPain> pain_;
    PersonId ada_, bela_, mod_, other_mod_;
    std::unique_ptr<account::Pages> pages_;
};

} // namespace amble::community
