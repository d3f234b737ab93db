#pragma once

#include "account/page.h"
#include "community/verdict_parts_pages.h"

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace amble::community {

// What several pages of the community write alike.

/// The handles of these writers; whoever has none, or is gone, is missing.
using Handles = std::map<PersonId, std::string>;
Handles handles_of(database::Transaction& data, const std::vector<PersonId>& people);
/// "heron-7", or "somebody who left".
void write_handle(html::Html& page, const Handles& handles, PersonId person);

/// One of a post's texts with its claims marked, each leading to its verdict in write_verdicts().
void write_words(html::Html& page, const ShownPost& post, const Marked& text);

/// What was tried, for how long and what came of it.
void write_facts(html::Html& page, const Facts& facts);
std::string treatment_name(const html::Html& page, const Facts& facts);

/// What the lines of a list of stories have in common.
struct Listed {
    const claims::LiveEvidence& evidence;
    const Handles& handles;
};
/// One of them: its title with how its claims stand, its facts, who and when. `unfit` are the verdicts that a moderator
/// took from the story.
void write_story_row(html::Html& page, const Listed& list, const KeptStory& story, std::set<std::string> unfit);

html::Url url_of(const Id& story);
html::Url url_of(const PostPlace& post);

html::Said say_tried_for(TriedFor span);
html::Said say_outcome(Outcome outcome);
html::Said say_again(Again again);

/// The hidden fields by which a form names a post.
void write_post_fields(html::Html& page, const PostPlace& post);
/// The post that a sent form names, if there is one; pages check for themselves who may see it.
std::optional<PostPlace> post_of(const http::Fields& form);

} // namespace amble::community
