#include "community/testing/talk.h"

#include "community/posts_for_test.h"
#include "community/told_count_store.h"
#include "community/unchecked_store.h"
#include "foundation/database/testing.h"

#include <array>
#include <vector>

namespace amble::community {

namespace {

using database::Database;
using database::Row;
using database::Transaction;

EACH_ENGINE(TalkOfACrowd);

struct Question {
    std::string_view sql;
    size_t columns;
};

/// Everything that the question answers, as text.
std::string answer(Database& database, const Question& question) {
    std::string text;
    database.read([&](Transaction& data) {
        text.clear();
        for (const Row row : data.query(question.sql))
            for (size_t i = 0; i < question.columns; ++i) {
                const database::Value value = row.value(i);
                text += value.text() ? std::string(*value.text()) : std::to_string(value.integer().value_or(-1));
                text += i + 1 < question.columns ? '|' : '\n';
            }
    });
    return text;
}

constexpr std::array<Question, 6> kTables{{
    {"SELECT * FROM story ORDER BY story_id", 17},
    {"SELECT * FROM reply ORDER BY story_id, place", 8},
    {"SELECT * FROM story_word ORDER BY word, shown_on, story_id", 3},
    {"SELECT * FROM unchecked_subject ORDER BY subject", 4},
    {"SELECT * FROM unchecked_claim ORDER BY subject, story_id, place", 4},
    {"SELECT * FROM told_count ORDER BY treatment", 7},
}};

struct Kept {
    KeptStory story;
    Instant at;
    std::vector<std::pair<KeptReply, Instant>> replies;
};

std::vector<Kept> everything(Database& database) {
    std::vector<Kept> found;
    database.read([&](Transaction& data) {
        found.clear();
        for (const Row row : data.query("SELECT story_id, written_at FROM story"))
            found.push_back({*find_story(data, row.id(0)), row.instant(1), {}});
        for (Kept& each : found) {
            const auto at =
                data.query("SELECT written_at FROM reply WHERE story_id = $1 ORDER BY place", each.story.id);
            for (KeptReply& reply : replies(data, each.story.id, 0, static_cast<int>(at.size())))
                each.replies.emplace_back(std::move(reply), at[each.replies.size()].instant(0));
        }
    });
    return found;
}

void write_by_stores(Database& database, const std::vector<Kept>& all, Day today) {
    database.write([&](Transaction& data) {
        for (const auto& [kept, at, replies] : all) {
            add_story(data, kept.id, kept.story, {kept.author, at, kept.shown_on, State::shown});
            for (const auto& [reply, replied_at] : replies)
                add_reply(data, kept.id, reply.body, {reply.author, replied_at, reply.shown_on, State::shown});
            count_unchecked(data, {kept.id, 0});
        }
        count_told(data, today);
    });
}

} // namespace

TEST_P(TalkOfACrowd, fills_the_tables_as_the_stores_do) {
    fill(database(), {600, 900}, kNow);
    const database::TestDatabase by_stores(GetParam(), database::TestDatabase::Schema::migrated);
    write_by_stores(*by_stores, everything(database()), kToday);
    for (const Question& each : kTables) {
        const std::string filled = answer(database(), each);
        ASSERT_FALSE(filled.empty()) << each.sql;
        EXPECT_TRUE(filled == answer(*by_stores, each)) << each.sql;
    }
}

TEST_P(TalkOfACrowd, leaves_every_index_as_the_migrations_made_it) {
    const Question indexes =
        GetParam() == database::Engine::sqlite
            ? Question{"SELECT sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL ORDER BY name", 1}
            : Question{"SELECT indexdef FROM pg_indexes WHERE schemaname = current_schema() ORDER BY indexname", 1};
    const std::string before = answer(database(), indexes);
    ASSERT_NE(before.find("story_word_story"), std::string::npos);
    fill(database(), {10, 20}, kNow);
    EXPECT_EQ(answer(database(), indexes), before);
}

} // namespace amble::community
