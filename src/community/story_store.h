#pragma once

#include "community/post.h"
#include "foundation/database/database.h"

#include <optional>
#include <string_view>
#include <vector>

namespace amble::community {

/// What is written, by whom and when; `state` is shown or held.
struct Written {
    PersonId author;
    Instant at;
    Day today; // in UTC: what all see
    State state = State::held;
};

void add_story(database::Transaction& data, const Id& id, const Story& story, const Written& written);
std::optional<KeptStory> find_story(database::Transaction& data, const Id& id);
/// Those that there are, in that order.
std::vector<KeptStory> find_stories(database::Transaction& data, const std::vector<Id>& ids);

/// Shown stories, the newest first; those of one treatment where `treatment` is not empty. Without their bodies.
struct ListQuery {
    std::string_view treatment;
    std::optional<ListPlace> after;
    int limit = 20;
};
std::vector<KeptStory> stories(database::Transaction& data, const ListQuery& query);
/// The same of one member in every state, at most `limit`, by when they were written.
std::vector<KeptStory> stories_of(database::Transaction& data, PersonId author, int limit);

/// The place it got; nothing where there is no such story.
std::optional<int64_t> add_reply(database::Transaction& data, const Id& story, std::string_view body,
                                 const Written& written);
std::optional<KeptReply> find_reply(database::Transaction& data, const PostPlace& post);
/// In every state, behind the place `after`.
std::vector<KeptReply> replies(database::Transaction& data, const Id& story, int64_t after, int limit);
struct OwnReply {
    Id story;
    KeptReply reply;
};
std::vector<OwnReply> replies_of(database::Transaction& data, PersonId author, int limit);

/// What any post is: its writer, its state, its words.
struct AnyPost {
    PostPlace place;
    PersonId author;
    State state = State::held;
    std::string title; // of the story it belongs to
    std::string body;
};
std::optional<AnyPost> find_post(database::Transaction& data, const PostPlace& place);

/// A post that is shown for the first time is dated `today`. The search finds what is shown and nothing else.
void set_state(database::Transaction& data, const PostPlace& place, State state, Day today);

/// How many posts of a member are shown, counted up to 100.
int64_t posts_shown(database::Transaction& data, PersonId author);
int64_t stories_since(database::Transaction& data, PersonId author, Instant since);
int64_t replies_since(database::Transaction& data, PersonId author, Instant since);

} // namespace amble::community
