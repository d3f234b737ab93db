#include "tracking/preview_store.h"

#include "foundation/base/random.h"
#include "foundation/database/testing.h"

namespace amble::tracking {

namespace {

constexpr PersonId kAda{1};
constexpr PersonId kBen{2};
constexpr Instant kNow{1'000'000'000'000};

/// Every member filled, so that one which is forgotten in the text is missed.
Preview a_preview() {
    const Reason why = reason(ReasonCode::partly_fast, "Left out: {0}. \"Was\" the rest a walk?", {"4 \t<b>"});
    Offer offer;
    offer.file_name = "été.gpx";
    offer.format = "gpx";
    offer.kind = "track";
    offer.sport = "hiking";
    offer.start = Instant{1'790'000'000'000'001};
    offer.metres = 1234.5;
    offer.source = Source::band;
    offer.decision = Decision::ask;
    offer.reasons = {why};
    offer.left_out = {{"Plan", why}};
    offer.outcome = formats::Outcome::part;
    offer.unread = {{"in.gpx", {"{0} of \"it\" is gone.", {"4 \t<b>"}}}};
    const FoundWalk found{{{{1}, {2}}, {{3}, {4}}},    700.25, 900, "Watch", std::chrono::minutes(-330), {},
                          std::chrono::microseconds(1)};
    offer.walks = {{found, "52.00000,4.00000", Source::watch}, {{{{{5}, {6}}}, 0}, ""}};
    offer.walks[1].found.known = {{{5}, {6}}};
    offer.walks[1].found.known_metres = 0.5;
    return {Route::kept, {offer, refused_offer("b", why)}};
}

class PreviewStore : public database::EachEngine {
protected:
    std::optional<Preview> find(PersonId person, const Id& id, Instant now) {
        std::optional<PreviewText> found;
        database().read([&](database::Transaction& data) { found = find_preview(data, person, id, now); });
        return found ? std::optional(preview_in(*found)) : std::nullopt;
    }
    Id add(PersonId person, Instant now) {
        const Id id = random_id();
        const std::string content = content_of(a_preview());
        database().write([&](database::Transaction& data) { add_preview(data, person, id, content, now); });
        return id;
    }
    size_t kept() {
        size_t count = 0;
        database().read(
            [&](database::Transaction& data) { count = data.query("SELECT id FROM import_preview").size(); });
        return count;
    }
};

} // namespace

EACH_ENGINE_OF(PreviewStore);

TEST_P(PreviewStore, it_comes_back_as_it_was) {
    EXPECT_EQ(find(kAda, add(kAda, kNow), kNow), a_preview());
}

TEST_P(PreviewStore, nobody_else_finds_it) {
    EXPECT_FALSE(find(kBen, add(kAda, kNow), kNow));
}

TEST_P(PreviewStore, what_waits_is_counted_by_person_for_a_day) {
    const auto amount = [&](PersonId person, Instant now) {
        WaitingAmount found;
        database().read([&](database::Transaction& data) { found = waiting_amount(data, person, now); });
        return found;
    };
    EXPECT_EQ(amount(kAda, kNow).previews, 0U);
    EXPECT_EQ(amount(kAda, kNow).characters, 0);
    add(kAda, kNow);
    const int64_t one = amount(kAda, kNow).characters;
    EXPECT_GT(one, 100);
    add(kAda, kNow);
    add(kBen, kNow);
    EXPECT_EQ(amount(kAda, kNow).previews, 2U);
    EXPECT_EQ(amount(kAda, kNow).characters, 2 * one);
    EXPECT_EQ(amount(kAda, kNow + kPreviewHolds).previews, 0U);
}

TEST_P(PreviewStore, after_a_day_it_is_not_found_and_then_not_there) {
    const Id id = add(kAda, kNow);
    EXPECT_TRUE(find(kAda, id, kNow + kPreviewHolds - std::chrono::seconds(1)));
    EXPECT_FALSE(find(kAda, id, kNow + kPreviewHolds));
    add(kBen, kNow);
    add(kAda, kNow + kPreviewHolds);
    EXPECT_EQ(kept(), 2U) << "one's own old ones go with the next import";
    database().write([&](database::Transaction& data) { drop_old_previews(data, kNow + kPreviewHolds); });
    EXPECT_EQ(kept(), 1U);
}

} // namespace amble::tracking
