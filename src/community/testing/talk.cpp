#include "community/testing/talk.h"

#include "account/handle_store.h"
#include "account/testing/people.h"
#include "community/search_words.h"
#include "community/story_store.h"
#include "community/testing/crowd.h"
#include "community/told_count_store.h"
#include "community/unchecked_store.h"
#include "foundation/base/zone.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <tuple>

namespace amble::community {

namespace {

using database::Database;
using database::Transaction;
using database::Value;

constexpr size_t kRowsOfStatement = 100;
constexpr size_t kRowsOfCommit = 20'000;

/// Where rows go: INSERT INTO with so many columns.
struct Into {
    std::string_view sql;
    size_t columns;
};

constexpr Into kStory{
    "INSERT INTO story (story_id, author_person_id, state, shown_on, written_at, treatment, treatment_name, tried_for,"
    " outcome, again, beside, measured, title, body, replies, replies_shown, useful)",
    17};
constexpr Into kReply{
    "INSERT INTO reply (story_id, place, author_person_id, state, shown_on, written_at, body, useful)", 8};
constexpr Into kWord{"INSERT INTO story_word (word, shown_on, story_id)", 3};

/// Indexes in another order than their table's rows come in: each row would be written to a page of its own. They are
/// dropped and made again as the migrations make them.
struct Index {
    std::string_view drop, make;
};
constexpr std::array<Index, 2> kIndexes{{
    {"DROP INDEX reply_author", "CREATE INDEX reply_author ON reply (author_person_id, written_at)"},
    {"DROP INDEX story_word_story", "CREATE INDEX story_word_story ON story_word (story_id)"},
}};

std::string statement(const Into& into, size_t rows) {
    std::string sql(into.sql);
    sql += " VALUES ";
    for (size_t i = 0; i < rows * into.columns; ++i) {
        const bool begins = i % into.columns == 0;
        sql += fmt::format("{}${}", !begins ? ", " : i == 0 ? "(" : "), (", i + 1);
    }
    return sql + ")";
}

using Row = std::vector<Value>;

/// Inserts `count` rows; `row` adds the values of one, whose texts must outlive the call.
void insert(Database& database, const Into& into, size_t count, const std::function<void(size_t, Row&)>& row) {
    const std::string full = statement(into, kRowsOfStatement);
    for (size_t done = 0; done < count; done += kRowsOfCommit)
        database.write([&](Transaction& data) {
            const size_t end = std::min(count, done + kRowsOfCommit);
            for (size_t first = done; first < end; first += kRowsOfStatement) {
                const size_t rows = std::min(kRowsOfStatement, end - first);
                Row values;
                for (size_t i = first; i < first + rows; ++i)
                    row(i, values);
                const std::string rest = rows == kRowsOfStatement ? "" : statement(into, rows);
                data.ask_list(rest.empty() ? full : rest, std::move(values)).rows();
            }
        });
}

void insert_stories(Database& database, const std::vector<CrowdStory>& stories) {
    insert(database, kStory, stories.size(), [&](size_t i, Row& row) {
        const auto& [id, story, written, replies] = stories[i];
        const Facts& facts = story.facts;
        const auto count = static_cast<int64_t>(replies);
        row.insert(row.end(), {id, written.author, word(written.state), written.today, written.at, facts.treatment,
                               facts.treatment_name, word(facts.tried_for), word(facts.outcome), word(facts.again),
                               facts.beside, story.measured, story.title, story.body, count, count, 0});
    });
}

void insert_replies(Database& database, const std::vector<CrowdStory>& stories,
                    const std::vector<CrowdReply>& replies) {
    insert(database, kReply, replies.size(), [&](size_t i, Row& row) {
        const auto& [story, place, body, written] = replies[i];
        row.insert(row.end(),
                   {stories[story].id, place, written.author, word(written.state), written.today, written.at, body, 0});
    });
}

void insert_words(Database& database, const std::vector<CrowdStory>& stories) {
    std::map<std::string, size_t> ranks;
    struct Entry {
        const std::pair<const std::string, size_t>* word;
        size_t story;
    };
    std::vector<Entry> entries;
    for (size_t i = 0; i < stories.size(); ++i)
        for (const std::string& each : search_words(stories[i].story))
            entries.push_back({&*ranks.try_emplace(each, 0).first, i});
    size_t rank = 0;
    for (auto& each : ranks)
        each.second = rank++;
    std::ranges::sort(entries, {}, [&](const Entry& each) {
        return std::tuple(each.word->second, stories[each.story].written.today, each.story);
    });
    insert(database, kWord, entries.size(), [&](size_t i, Row& row) {
        const CrowdStory& story = stories[entries[i].story];
        row.insert(row.end(), {entries[i].word->first, story.written.today, story.id});
    });
}

std::vector<PersonId> joined(Database& database, const Talk& talk, Day today) {
    constexpr size_t kStoriesOfOne = 50;
    std::vector<PersonId> people;
    for (size_t i = 0; i <= talk.stories / kStoriesOfOne; ++i)
        people.push_back(account::a_person(database, fmt::format("Talker {}", i)));
    database.write([&](Transaction& data) {
        for (size_t i = 0; i < people.size(); ++i) {
            const std::string handle = fmt::format("talker-{}", i);
            account::take_handle(data, people[i], {handle, account::likeness(handle)}, today);
        }
    });
    return people;
}

void count_claims(Database& database, const std::vector<CrowdStory>& stories) {
    constexpr size_t kStoriesOfCommit = 50;
    for (size_t done = 0; done < stories.size(); done += kStoriesOfCommit)
        database.write([&](Transaction& data) {
            const size_t end = std::min(stories.size(), done + kStoriesOfCommit);
            for (size_t i = done; i < end; ++i)
                count_unchecked(data, {stories[i].id, 0});
        });
}

} // namespace

void fill(Database& database, const Talk& talk, Instant now) {
    const Day today = Zone::utc().day_at(now);
    Crowd crowd(joined(database, talk, today), now);
    auto stories = crowd.stories(talk.stories);
    const auto replies = crowd.replies(stories, talk.replies);
    const auto on_all_indexes = [&](std::string_view Index::* sql) {
        database.write([&](Transaction& data) {
            for (const Index& each : kIndexes)
                data.execute(each.*sql);
        });
    };
    on_all_indexes(&Index::drop);
    insert_stories(database, stories);
    insert_replies(database, stories, replies);
    insert_words(database, stories);
    on_all_indexes(&Index::make);
    count_claims(database, stories);
    database.write([&](Transaction& data) { count_told(data, today); });
}

} // namespace amble::community
