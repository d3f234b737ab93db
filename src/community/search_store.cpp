#include "community/search_store.h"

#include "community/search_words.h"

namespace amble::community {

namespace {

using database::Transaction;

constexpr int kMostLookedThrough = 2000;

constexpr std::string_view kAdd =
    "INSERT INTO story_word (word, shown_on, story_id) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING";
constexpr std::string_view kDrop = "DELETE FROM story_word WHERE story_id = $1";
constexpr std::string_view kHowMany =
    "SELECT COUNT(*) FROM (SELECT 1 FROM story_word WHERE word = $1 LIMIT 2000) AS counted";
/// The day down to which the newest 2,000 of a word reach.
constexpr std::string_view kLastDay =
    "SELECT shown_on FROM story_word WHERE word = $1 AND shown_on <= $2 ORDER BY shown_on DESC LIMIT 1 OFFSET 2000";
/// The first word leads; an empty one asks for nothing.
constexpr std::string_view kFind = R"(
    SELECT a.story_id FROM story_word AS a
    WHERE a.word = $1 AND a.shown_on >= $2 AND (a.shown_on, a.story_id) < ($3, $4)
    AND ($5 = '' OR EXISTS (SELECT 1 FROM story_word AS b WHERE b.word = $5 AND b.shown_on = a.shown_on AND b.story_id = a.story_id))
    AND ($6 = '' OR EXISTS (SELECT 1 FROM story_word AS c WHERE c.word = $6 AND c.shown_on = a.shown_on AND c.story_id = a.story_id))
    AND ($7 = '' OR EXISTS (SELECT 1 FROM story_word AS d WHERE d.word = $7 AND d.shown_on = a.shown_on AND d.story_id = a.story_id))
    AND ($8 = '' OR EXISTS (SELECT 1 FROM story_word AS e WHERE e.word = $8 AND e.shown_on = a.shown_on AND e.story_id = a.story_id))
    AND ($9 = '' OR EXISTS (SELECT 1 FROM story_word AS f WHERE f.word = $9 AND f.shown_on = a.shown_on AND f.story_id = a.story_id))
    ORDER BY a.shown_on DESC, a.story_id DESC LIMIT $10)";

/// The rarest first, and in how many stories it is, counted up to 2,000.
std::vector<std::string> by_rarity(Transaction& data, std::vector<std::string> words, int64_t& rarest) {
    std::vector<Transaction::Answer> answers;
    for (const std::string& each : words)
        answers.push_back(data.ask(kHowMany, each));
    size_t first = 0;
    for (size_t i = 0; i < words.size(); ++i) {
        const int64_t count = answers[i].rows().only().integer(0);
        if (i > 0 && count >= rarest) continue;
        first = i;
        rarest = count;
    }
    std::swap(words[0], words[first]);
    words.resize(kMostAsked);
    return words;
}

} // namespace

void add_words(Transaction& data, const Id& id, Day shown_on, const Story& story) {
    for (const std::string& each : search_words(story))
        data.execute(kAdd, each, shown_on, id);
}

void drop_words(Transaction& data, const Id& id) {
    data.execute(kDrop, id);
}

std::vector<Id> found_stories(Transaction& data, const std::vector<std::string>& asked,
                              const std::optional<ListPlace>& after, int limit) {
    if (asked.empty() || asked.size() > kMostAsked) return {};
    int64_t rarest = 0;
    const auto words = by_rarity(data, asked, rarest);
    const std::string day = after ? iso(after->day) : "9999";
    std::string last_day;
    if (rarest >= kMostLookedThrough) {
        const auto rows = data.query(kLastDay, words[0], day);
        if (!rows.empty()) last_day = rows[0].text(0);
    }
    std::vector<Id> found;
    for (const auto row : data.query(kFind, words[0], last_day, day, after ? after->story.text() : "", words[1],
                                     words[2], words[3], words[4], words[5], limit))
        found.push_back(row.id(0));
    return found;
}

} // namespace amble::community
