#pragma once

#include "community/post.h"
#include "foundation/database/database.h"

#include <string>
#include <vector>

namespace amble::community {

// An index of our own and not the engines' two: it reads the newest first and stops when a page is full, which neither
// FTS5 nor a GIN index does; see docs/decisions/community-search.md.

void add_words(database::Transaction& data, const Id& id, Day shown_on, const Story& story);
void drop_words(database::Transaction& data, const Id& id);

/// Shown stories that hold all of these words (search_words()), the newest first, behind `after`. Where even the rarest
/// word is in very many stories, only the newest 2,000 of those are looked through.
std::vector<Id> found_stories(database::Transaction& data, const std::vector<std::string>& words,
                              const std::optional<ListPlace>& after, int limit);

} // namespace amble::community
