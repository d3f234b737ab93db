#include "reminders/push_store.h"

#include "foundation/base/random.h"
#include "foundation/database/testing.h"

#include <gtest/gtest.h>

namespace amble::reminders {

namespace {

constexpr PersonId kAnna{1};
constexpr PersonId kBert{2};

class PushStore : public database::EachEngine {
protected:
    Id add(const std::string& endpoint, PersonId person = kAnna) {
        const Id id = random_id();
        database().write([&](database::Transaction& data) {
            save_subscription(data, person, {id, endpoint, "key", "secret", Instant{++made_at_}});
        });
        return id;
    }
    void note(const Id& id, Arrival arrival) {
        database().write([&](database::Transaction& data) { note_arrival(data, kAnna, id, arrival); });
    }
    std::vector<std::string> endpoints(PersonId person = kAnna) {
        std::vector<std::string> found;
        database().read([&](database::Transaction& data) {
            for (const auto& each : subscriptions_of(data, person))
                found.push_back(each.endpoint);
        });
        return found;
    }

    int64_t made_at_ = 0;
};

} // namespace

EACH_ENGINE_OF(PushStore);

TEST_P(PushStore, keeps_one_of_each_browser_and_no_more_than_some) {
    add("a");
    add("a");
    EXPECT_EQ(endpoints(), std::vector<std::string>{"a"});
    for (int i = 0; i < kMostSubscriptions; ++i)
        add("b" + std::to_string(i));
    EXPECT_EQ(endpoints().size(), static_cast<size_t>(kMostSubscriptions));
    EXPECT_EQ(endpoints().front(), "b0") << "the oldest gave way";
    EXPECT_TRUE(endpoints(kBert).empty());
}

TEST_P(PushStore, forgets_a_browser_that_is_gone_or_fails_again_and_again) {
    const Id gone = add("gone");
    const Id weak = add("weak");
    note(gone, Arrival::gone);
    EXPECT_EQ(endpoints(), std::vector<std::string>{"weak"});
    for (int i = 1; i < kMostFailures; ++i)
        note(weak, Arrival::failed);
    note(weak, Arrival::taken); // which makes up for the failures
    for (int i = 1; i < kMostFailures; ++i)
        note(weak, Arrival::failed);
    EXPECT_EQ(endpoints().size(), 1u);
    note(weak, Arrival::failed);
    EXPECT_TRUE(endpoints().empty());
}

TEST_P(PushStore, has_one_key_for_ever) {
    database().write([](database::Transaction& data) {
        EXPECT_EQ(push_key(data), std::nullopt);
        EXPECT_EQ(keep_push_key(data, "first"), "first");
        EXPECT_EQ(keep_push_key(data, "second"), "first");
    });
}

} // namespace amble::reminders
