#pragma once

#include "account/page.h"
#include "claims/live_evidence_store.h"
#include "community/marking.h"
#include "community/post.h"

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

/// A post's words with its claims, and below them the verdicts that answer those.
struct ShownPost {
    const claims::LiveEvidence& evidence; // that `marked` was marked by
    const Marked& marked;
    std::string_view anchor;               // names its verdicts' places on the page: letters, digits and "-"
    std::set<std::string> unfit;           // verdicts that a moderator took from it
    const PostPlace* objectable = nullptr; // where the reader may object to a verdict; null on a preview
};
void write_words(html::Html& page, const ShownPost& post);
void write_verdicts(html::Html& page, const account::Visit& visit, const ShownPost& post);

/// How the claims in a line of plain text stand to the evidence, below it; nothing where it claims nothing.
void write_standings(html::Html& page, const claims::LiveEvidence& evidence, std::string_view line);

/// What was tried, for how long and what came of it.
void write_facts(html::Html& page, const claims::LiveEvidence& evidence, const Story& story);
std::string treatment_name(const html::Html& page, const Facts& facts);

/// One line of a list of stories: its title with its claims marked, its facts, who and when.
void write_story_row(html::Html& page, const claims::LiveEvidence& evidence, const KeptStory& story,
                     const Handles& handles);

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
