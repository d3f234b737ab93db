#pragma once

#include "community/post.h"
#include "foundation/database/database.h"

#include <string_view>

namespace amble::community {

/// Counts for the specialists what a post claims in general, or asks, and no verdict answers; where the post is not
/// shown, what was counted of it goes out again. For a story also of its replies, which are shown only with it.
void count_unchecked(database::Transaction& data, const PostPlace& post);

/// The same of every post of a person, before it is erased: nothing of them stays counted.
void drop_unchecked_of(database::Transaction& data, PersonId author);

/// Looks again at the posts that are counted for a treatment, in many short transactions. For a job after a verdict on
/// it was published.
void recount_unchecked(database::Database& database, std::string_view treatment);

} // namespace amble::community
