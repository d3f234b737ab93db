#include "community/own_data_store.h"

#include "community/search_store.h"
#include "community/unchecked_store.h"

namespace amble::community {

namespace {

using database::Transaction;
using enum account::ColumnKind;

struct Export {
    account::ExportTable table;
    std::string_view select; // $1 is the person
};

const std::vector<Export>& exports() {
    static const std::vector<Export> all{
        {{"story",
          "your stories",
          {{"story_id"},
           {"state"},
           {"shown_on"},
           {"written_at", moment},
           {"treatment"},
           {"treatment_name"},
           {"tried_for"},
           {"outcome"},
           {"again"},
           {"beside"},
           {"measured"},
           {"title"},
           {"body"}}},
         "SELECT story_id, state, shown_on, written_at, treatment, treatment_name, tried_for, outcome, again, beside,"
         " measured, title, body FROM story WHERE author_person_id = $1 ORDER BY written_at"},
        {{"reply",
          "your replies to stories",
          {{"story_id"}, {"place", whole}, {"state"}, {"shown_on"}, {"written_at", moment}, {"body"}}},
         "SELECT story_id, place, state, shown_on, written_at, body FROM reply WHERE author_person_id = $1"
         " ORDER BY written_at"},
        {{"found_useful", "what you found useful", {{"story_id"}, {"place", whole}}},
         "SELECT story_id, place FROM found_useful WHERE person_id = $1 ORDER BY story_id, place"},
        {{"story_follower", "the stories you follow", {{"story_id"}}},
         "SELECT story_id FROM story_follower WHERE person_id = $1 ORDER BY story_id"},
        {{"report",
          "what you reported",
          {{"story_id"}, {"place", whole}, {"reason"}, {"words"}, {"at", moment}, {"state"}}},
         "SELECT story_id, place, reason, words, at, state FROM report WHERE reporter_person_id = $1 ORDER BY at"},
        {{"moderation",
          "what moderators decided about you and your posts",
          {{"at", moment},
           {"act"},
           {"reason"},
           {"words"},
           {"story_id"},
           {"place", whole},
           {"until_day"},
           {"undone_at", moment},
           {"appeal"},
           {"answer"}}},
         "SELECT at, act, reason, words, story_id, place, until_day, undone_at, appeal, answer FROM moderation"
         " WHERE person_id = $1 ORDER BY at"},
        // Whom: no person's number or handle leaves with another's export.
        {{"hidden_member", "how many members you muted or blocked", {{"how"}, {"members", whole}}},
         "SELECT how, COUNT(*) FROM hidden_member WHERE person_id = $1 GROUP BY how ORDER BY how"},
    };
    return all;
}

constexpr std::string_view kOwnStories = "SELECT story_id FROM story WHERE author_person_id = $1";
constexpr std::string_view kForgetStories =
    "UPDATE story SET author_person_id = 0, state = 'withdrawn', treatment = '', treatment_name = '', beside = '',"
    " measured = '', title = '', body = '' WHERE author_person_id = $1";
constexpr std::string_view kDropReplySketches = "DELETE FROM post_sketch WHERE (story_id, place) IN (SELECT story_id, "
                                                "place FROM reply WHERE author_person_id = $1)";
constexpr std::string_view kDropStorySketches =
    "DELETE FROM post_sketch WHERE place = 0 AND story_id IN (SELECT story_id FROM story WHERE author_person_id = $1)";
/// What others said of the posts goes with them: a report may name the person whom it is about.
constexpr std::string_view kDropBesidePosts[] = {
    "DELETE FROM report WHERE (story_id, place) IN (SELECT story_id, place FROM reply WHERE author_person_id = $1)",
    "DELETE FROM report WHERE place = 0 AND story_id IN (SELECT story_id FROM story WHERE author_person_id = $1)",
    "DELETE FROM unfit_verdict WHERE (story_id, place) IN"
    " (SELECT story_id, place FROM reply WHERE author_person_id = $1)",
    "DELETE FROM unfit_verdict WHERE place = 0 AND story_id IN"
    " (SELECT story_id FROM story WHERE author_person_id = $1)",
    "DELETE FROM found_useful WHERE (story_id, place) IN"
    " (SELECT story_id, place FROM reply WHERE author_person_id = $1)",
};
/// Of what somebody did to others' rows, only who it was is forgotten.
constexpr std::string_view kErase[] = {
    "UPDATE story SET replies_shown = replies_shown - (SELECT COUNT(*) FROM reply WHERE reply.story_id = "
    "story.story_id AND author_person_id = $1 AND reply.state = 'shown') WHERE story_id IN"
    " (SELECT story_id FROM reply WHERE author_person_id = $1)",
    "DELETE FROM reply WHERE author_person_id = $1",
    "UPDATE story SET useful = useful - 1 WHERE story_id IN"
    " (SELECT story_id FROM found_useful WHERE person_id = $1 AND place = 0)",
    "UPDATE reply SET useful = useful - 1 WHERE (story_id, place) IN"
    " (SELECT story_id, place FROM found_useful WHERE person_id = $1)",
    "DELETE FROM found_useful WHERE person_id = $1",
    "DELETE FROM story_follower WHERE person_id = $1",
    "UPDATE report SET reporter_person_id = 0, words = '' WHERE reporter_person_id = $1",
    "UPDATE report SET assigned_person_id = NULL WHERE assigned_person_id = $1",
    "DELETE FROM moderation WHERE person_id = $1",
    "UPDATE moderation SET by_person_id = 0 WHERE by_person_id = $1",
    "UPDATE moderation SET undone_by_person_id = 0 WHERE undone_by_person_id = $1",
    "UPDATE moderation SET answered_by_person_id = 0 WHERE answered_by_person_id = $1",
    "DELETE FROM hidden_member WHERE person_id = $1",
    "DELETE FROM hidden_member WHERE other_person_id = $1",
};

void export_person(Transaction& data, PersonId person, account::ExportFiles& files) {
    for (const Export& each : exports())
        files.add_table(each.table, data.query(each.select, person));
}

void erase_person(Transaction& data, PersonId person) {
    drop_unchecked_of(data, person);
    data.execute(kDropReplySketches, person);
    data.execute(kDropStorySketches, person);
    for (const std::string_view each : kDropBesidePosts)
        data.execute(each, person);
    for (const auto row : data.query(kOwnStories, person))
        if (const auto id = Id::parse(row.text(0))) drop_words(data, *id);
    data.execute(kForgetStories, person);
    for (const std::string_view each : kErase)
        data.execute(each, person);
}

} // namespace

account::PersonalData own_data() {
    return {"community", export_person, erase_person};
}

} // namespace amble::community
