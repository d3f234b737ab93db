#pragma once

#include "community/post.h"
#include "foundation/database/database.h"

#include <optional>
#include <set>
#include <vector>

namespace amble::community {

/// "This was useful", once per person and post, and taken back the same way.
enum class Wish : uint8_t { on, off };
void set_useful(database::Transaction& data, const PostPlace& post, PersonId person, Wish wish);
/// The places of one story that this person found useful.
std::set<int64_t> useful_to(database::Transaction& data, const Id& story, PersonId person);

void set_following(database::Transaction& data, const Id& story, PersonId person, Wish wish);
bool is_following(database::Transaction& data, const Id& story, PersonId person);
/// At most 500: those who hear of a new reply by `author`, who is not among them, nor is who reads nothing of theirs.
std::vector<PersonId> followers_to_tell(database::Transaction& data, const Id& story, PersonId author);

/// A mute hides somebody's posts from one member; a block also keeps them from answering that member's stories.
enum class Hidden : uint8_t { mute, block };
/// Replaces what was chosen before; nothing ends it. At most 500 for one person; false beyond.
bool hide_member(database::Transaction& data, PersonId person, PersonId other, std::optional<Hidden> how);
struct HiddenMember {
    PersonId person;
    Hidden how = Hidden::mute;
};
std::vector<HiddenMember> hidden_by(database::Transaction& data, PersonId person);
bool has_blocked(database::Transaction& data, PersonId person, PersonId other);

/// Verdicts that do not fit a post, by a moderator's decision; as places and ids.
std::set<std::pair<int64_t, std::string>> unfit_verdicts(database::Transaction& data, const Id& story);
/// The verdicts that do not fit these stories themselves, in their order.
std::vector<std::set<std::string>> unfit_for_stories(database::Transaction& data, const std::vector<Id>& stories);
void set_unfit(database::Transaction& data, const PostPlace& post, const std::string& verdict, Wish wish);

/// Whether most of such a text stands in a post of the last month. `numbers` as sketch() gives them.
bool is_copy(database::Transaction& data, const std::vector<int64_t>& numbers);
void keep_sketch(database::Transaction& data, const PostPlace& post, const std::vector<int64_t>& numbers, Day today);
/// For what its writer took back: posted again, it is no copy.
void drop_sketch(database::Transaction& data, const PostPlace& post);
/// Forgets those that are over a month old. For a daily job.
void sweep_sketches(database::Transaction& data, Day today);

} // namespace amble::community
