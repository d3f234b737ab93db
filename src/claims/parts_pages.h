#pragma once

#include "claims/evidence_shown.h"
#include "claims/live_evidence_store.h"
#include "foundation/html/html.h"

#include <string_view>
#include <vector>

namespace amble::claims {

// What several pages of the evidence write alike. Its texts are data: English, some of them in German too.

/// A few words in a frame; `tone` is "good", "warn", "bad" or "" (web/styles/parts.css).
struct Tag {
    html::Said text;
    std::string_view tone;
};

Tag tag_of(Answer answer);
html::Html& operator<<(html::Html& page, const Tag& tag);

html::Said name_of(Certainty certainty);

html::Url url_of(const Verdict& verdict);
html::Url url_of(const Treatment& treatment);

/// A verdict's question and summary in the page's language, or in English where it has no other; all three look into
/// the verdict.
struct Told {
    std::string_view question;
    std::string_view summary;
    std::string_view language;
};

Told told(const Verdict& verdict, const html::Words& words);
/// ` lang="en"` for text that is not in the page's language; nothing where it is.
html::Attribute lang(const html::Html& page, std::string_view language);
/// A treatment by its name, marked where that is not in the page's language.
void write_name(html::Html& page, const Treatment& treatment);
bool reads_english(const html::Words& words);

/// The notices, the answer, the certainty and the summary as one text, for where no more is shown: a reader of feeds,
/// the preview of a link.
std::string in_short(const html::Words& words, const Verdict& verdict, const Shown& how);

/// What must be said before a verdict's own words, the medicine's warning first and in a frame.
void write_notices(html::Html& page, const std::vector<Notice>& notices);

/// How a verdict of the evidence is to be shown here, its signatures counted.
Shown shown_here(const LiveEvidence& evidence, const Verdict& verdict, Day today);

/// Verdicts as a list of links, each with its answer, its certainty and its summary. That specialists here have not
/// signed most of them is said once above, all other notices with the verdict they belong to.
void write_verdicts(html::Html& page, const LiveEvidence& evidence, const std::vector<const Verdict*>& verdicts,
                    Day today);
/// What cannot wait for an answer to `text` stands before all answers; nothing where it has no red flag.
void write_red_flags(html::Html& page, std::string_view text);

/// Once on a page that holds such lists.
void write_unsigned_note(html::Html& page);

} // namespace amble::claims
