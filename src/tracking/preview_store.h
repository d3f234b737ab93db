#pragma once

#include "foundation/database/database.h"
#include "tracking/import_plan.h"

#include <map>

namespace amble::tracking {

/// How long what was read from files waits for the person's word.
inline constexpr std::chrono::hours kPreviewHolds{24};

/// What was read from the files a person chose, before anything of it is stored.
struct Preview {
    Route route = Route::left_out;
    std::vector<Offer> offers;
    std::map<std::pair<size_t, size_t>, Choice> answers{}; // by file and walk: what the person said so far

    bool operator==(const Preview&) const = default;
};

/// A preview as it is kept. Writing and reading these takes a second where they hold years of walks, so it is done
/// outside of any transaction, by content_of() and preview_in().
struct PreviewText {
    std::string content;
    std::string answers;
};
std::string content_of(const Preview& preview);
Preview preview_in(const PreviewText& text);

/// Keeps what content_of() made under a random id that is new, and drops what of the person's has waited too long.
void add_preview(database::Transaction& data, PersonId person, const Id& id, std::string_view content, Instant now);
/// Nothing where the person has none of that id, or it has waited too long.
std::optional<PreviewText> find_preview(database::Transaction& data, PersonId person, const Id& id, Instant now);
/// What waits for the person's word, in all.
struct WaitingAmount {
    size_t previews = 0;
    int64_t characters = 0; // of their content
};
WaitingAmount waiting_amount(database::Transaction& data, PersonId person, Instant now);
struct WaitingPreview {
    Id id;
    Instant made;
};
/// The newest first, at most ten.
std::vector<WaitingPreview> waiting_previews(database::Transaction& data, PersonId person, Instant now);
/// Keeps what the person said so far in place of what was kept before.
void set_answers(database::Transaction& data, PersonId person, const Id& id, const Preview& preview);
/// False where it is not there any more.
bool drop_preview(database::Transaction& data, PersonId person, const Id& id);
/// Drops what has waited too long, of whomever.
void drop_old_previews(database::Transaction& data, Instant now);

} // namespace amble::tracking
