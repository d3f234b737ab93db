#pragma once

#include "community/page_functions.h"
#include "community/parts_pages.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace amble::community {

// What writing a story and writing a reply have in common: both are looked at before they are posted, and both may
// have to wait for a moderator.

/// Names a text that was looked at, so that it is looked at again when it was changed since.
std::string looked_at(std::string_view text);

/// Help, personal details, why it would wait and claims, before a text is posted. `plain` are all of the post's words.
struct Preview {
    const ShownPost& post;
    const Marked& body; // two of its texts
    const Marked* beside = nullptr;
    std::string_view plain;
    std::vector<Reason> reasons; // why it would wait for a moderator
};
void write_preview(html::Html& page, const account::Visit& visit, const Preview& preview);

/// Buttons of the form that tell a general claim as an experience instead; `text` is the Markdown.
void write_rewordings(html::Html& page, const claims::LiveEvidence& evidence, std::string_view text);
/// The text after such a button was pressed, or nothing where none was.
std::optional<std::string> after_rewording(const account::Visit& visit, std::string_view text);

/// Why something is not posted.
struct Refusal {
    int status;
    Sentence why;
};
/// Whoever is refused `words` in need gets the help first.
http::Response refuse_post(const account::Visit& visit, const Refusal& refusal, std::string_view words);
/// Why this member may not post now; nothing where they may. `words` are what they sent, or empty.
std::optional<http::Response> refuse_posting(account::Visit& visit, std::string_view words);
/// A sentence where they have posted too much lately.
enum class PostKind : uint8_t { story, reply };
std::optional<Sentence> flood(account::Visit& visit, PostKind kind);

/// Why the post waits; empty: it is shown at once. Reads the copies there are.
std::vector<Reason> holds(account::Visit& visit, const Settings& settings, std::string_view words);
/// After it was kept: its sketch, the reports that the rules make of it, the record of why it is held, which its writer
/// may appeal, and what it claims that no verdict answers.
void after_posting(account::Visit& visit, const PostPlace& post, std::string_view words,
                   const std::vector<Reason>& reasons);

struct NewReply {
    PostPlace post;
    PersonId author;
};
/// For the moment from which everybody may read it.
void tell_followers(account::Visit& visit, const KeptStory& story, const NewReply& reply);

/// Where the writer of such words is sent first; nothing where they hold no red flag.
void write_help(html::Html& page, std::string_view words);
bool has_red_flag(std::string_view words);

} // namespace amble::community
