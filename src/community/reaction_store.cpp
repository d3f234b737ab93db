#include "community/reaction_store.h"

#include "community/likeness.h"

#include <map>

namespace amble::community {

namespace {

using database::Transaction;

constexpr std::string_view kAddUseful =
    "INSERT INTO found_useful (story_id, place, person_id) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING";
constexpr std::string_view kDropUseful =
    "DELETE FROM found_useful WHERE story_id = $1 AND place = $2 AND person_id = $3";
constexpr std::string_view kCountStory = "UPDATE story SET useful = useful + $2 WHERE story_id = $1";
constexpr std::string_view kCountReply = "UPDATE reply SET useful = useful + $2 WHERE story_id = $1 AND place = $3";
constexpr std::string_view kUsefulTo = "SELECT place FROM found_useful WHERE person_id = $2 AND story_id = $1";

constexpr std::string_view kFollow =
    "INSERT INTO story_follower (story_id, person_id) VALUES ($1, $2) ON CONFLICT DO NOTHING";
constexpr std::string_view kUnfollow = "DELETE FROM story_follower WHERE story_id = $1 AND person_id = $2";
constexpr std::string_view kFollows = "SELECT 1 FROM story_follower WHERE story_id = $1 AND person_id = $2";
constexpr std::string_view kFollowers =
    "SELECT person_id FROM story_follower WHERE story_id = $1 AND person_id <> $2 ORDER BY person_id LIMIT 500";

constexpr std::string_view kHide = R"(
    INSERT INTO hidden_member (person_id, other_person_id, how) VALUES ($1, $2, $3)
    ON CONFLICT (person_id, other_person_id) DO UPDATE SET how = excluded.how)";
constexpr std::string_view kShow = "DELETE FROM hidden_member WHERE person_id = $1 AND other_person_id = $2";
constexpr std::string_view kHidden =
    "SELECT other_person_id, how FROM hidden_member WHERE person_id = $1 ORDER BY other_person_id LIMIT 500";
constexpr std::string_view kHides = "SELECT 1 FROM hidden_member WHERE person_id = $1 AND other_person_id = $2";
constexpr std::string_view kHowManyHidden = "SELECT COUNT(*) FROM hidden_member WHERE person_id = $1";
constexpr std::string_view kBlocked =
    "SELECT 1 FROM hidden_member WHERE person_id = $1 AND other_person_id = $2 AND how = 'block'";
constexpr int64_t kMostHidden = 500;

constexpr std::string_view kUnfit = "SELECT place, verdict FROM unfit_verdict WHERE story_id = $1 LIMIT 1000";
constexpr std::string_view kUnfitStory =
    "SELECT verdict FROM unfit_verdict WHERE story_id = $1 AND place = 0 LIMIT 1000";
constexpr std::string_view kAddUnfit =
    "INSERT INTO unfit_verdict (story_id, place, verdict) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING";
constexpr std::string_view kDropUnfit = "DELETE FROM unfit_verdict WHERE story_id = $1 AND place = $2 AND verdict = $3";

constexpr std::string_view kWithNumber = "SELECT story_id, place FROM post_sketch WHERE number = $1 LIMIT 20";
constexpr std::string_view kAddNumber =
    "INSERT INTO post_sketch (number, story_id, place, made_on) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING";
constexpr std::string_view kDropSketch = "DELETE FROM post_sketch WHERE story_id = $1 AND place = $2";
constexpr std::string_view kDropOld = "DELETE FROM post_sketch WHERE made_on < $1";
constexpr int kSketchDays = 31;

void count_useful(Transaction& data, const PostPlace& post, int by) {
    if (post.is_story())
        data.execute(kCountStory, post.story, by);
    else
        data.execute(kCountReply, post.story, by, post.place);
}

} // namespace

void set_useful(Transaction& data, const PostPlace& post, PersonId person, Wish wish) {
    const bool on = wish == Wish::on;
    const int64_t changed = data.execute(on ? kAddUseful : kDropUseful, post.story, post.place, person);
    if (changed == 1) count_useful(data, post, on ? 1 : -1);
}

std::set<int64_t> useful_to(Transaction& data, const Id& story, PersonId person) {
    std::set<int64_t> places;
    for (const auto row : data.query(kUsefulTo, story, person))
        places.insert(row.integer(0));
    return places;
}

void set_following(Transaction& data, const Id& story, PersonId person, Wish wish) {
    data.execute(wish == Wish::on ? kFollow : kUnfollow, story, person);
}

bool is_following(Transaction& data, const Id& story, PersonId person) {
    return !data.query(kFollows, story, person).empty();
}

std::vector<PersonId> followers_to_tell(Transaction& data, const Id& story, PersonId author) {
    std::vector<std::pair<PersonId, Transaction::Answer>> asked;
    for (const auto row : data.query(kFollowers, story, author))
        asked.emplace_back(row.person(0), data.ask(kHides, row.person(0), author));
    std::vector<PersonId> people;
    for (auto& [person, hides] : asked)
        if (hides.rows().empty()) people.push_back(person);
    return people;
}

bool hide_member(Transaction& data, PersonId person, PersonId other, std::optional<Hidden> how) {
    if (!how) {
        data.execute(kShow, person, other);
        return true;
    }
    if (data.query(kHowManyHidden, person).only().integer(0) >= kMostHidden) return false;
    data.execute(kHide, person, other, *how == Hidden::block ? "block" : "mute");
    return true;
}

std::vector<HiddenMember> hidden_by(Transaction& data, PersonId person) {
    std::vector<HiddenMember> people;
    for (const auto row : data.query(kHidden, person))
        people.push_back({row.person(0), row.text(1) == "block" ? Hidden::block : Hidden::mute});
    return people;
}

bool has_blocked(Transaction& data, PersonId person, PersonId other) {
    return !data.query(kBlocked, person, other).empty();
}

std::set<std::pair<int64_t, std::string>> unfit_verdicts(Transaction& data, const Id& story) {
    std::set<std::pair<int64_t, std::string>> unfit;
    for (const auto row : data.query(kUnfit, story))
        unfit.emplace(row.integer(0), row.text(1));
    return unfit;
}

std::vector<std::set<std::string>> unfit_for_stories(Transaction& data, const std::vector<Id>& stories) {
    std::vector<Transaction::Answer> answers;
    for (const Id& story : stories)
        answers.push_back(data.ask(kUnfitStory, story));
    std::vector<std::set<std::string>> unfit;
    for (auto& answer : answers) {
        std::set<std::string>& verdicts = unfit.emplace_back();
        for (const auto row : answer.rows())
            verdicts.emplace(row.text(0));
    }
    return unfit;
}

void set_unfit(Transaction& data, const PostPlace& post, const std::string& verdict, Wish wish) {
    data.execute(wish == Wish::on ? kAddUnfit : kDropUnfit, post.story, post.place, verdict);
}

bool is_copy(Transaction& data, const std::vector<int64_t>& numbers) {
    std::vector<Transaction::Answer> answers;
    for (const int64_t number : numbers)
        answers.push_back(data.ask(kWithNumber, number));
    std::map<std::pair<std::string, int64_t>, int> shared;
    for (auto& answer : answers)
        for (const auto row : answer.rows())
            if (++shared[{std::string(row.text(0)), row.integer(1)}] >= kSharedByCopies) return true;
    return false;
}

void keep_sketch(Transaction& data, const PostPlace& post, const std::vector<int64_t>& numbers, Day today) {
    for (const int64_t number : numbers)
        data.execute(kAddNumber, number, post.story, post.place, today);
}

void drop_sketch(Transaction& data, const PostPlace& post) {
    data.execute(kDropSketch, post.story, post.place);
}

void sweep_sketches(Transaction& data, Day today) {
    data.execute(kDropOld, today - kSketchDays);
}

} // namespace amble::community
