#pragma once

#include "claims/unchecked.h"
#include "foundation/base/calendar.h"
#include "foundation/base/id.h"
#include "foundation/database/database.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace amble::claims {

/// A claim or question of a post that no verdict answers. `example` is its sentence; empty where that could lead to
/// somebody.
struct UncheckedClaim {
    Subject subject;
    std::string example;
};

/// A post as whoever keeps the posts names it.
struct UncheckedPost {
    Id story;
    int64_t place = 0;
};

/// Replaces what is counted of a post, each subject once; with none, it is counted no more.
void set_unchecked(database::Transaction& data, const UncheckedPost& post, const std::vector<UncheckedClaim>& claims);
/// A story and everything under it is counted no more.
void drop_unchecked(database::Transaction& data, const Id& story);
/// What is or was counted for a treatment.
std::vector<Subject> unchecked_subjects(database::Transaction& data, std::string_view treatment);
/// Posts counted for a subject, behind `after`, at most `limit`.
std::vector<UncheckedPost> unchecked_posts(database::Transaction& data, const Subject& subject,
                                           const std::optional<UncheckedPost>& after, int limit);

/// Whether the specialists still have to look at a subject. Asked: it became a question.
enum class SubjectState : uint8_t { open, asked, set_aside };

/// What members say or ask and no verdict answers.
struct Unchecked {
    Subject subject;
    SubjectState state = SubjectState::open;
    int64_t posts = 0;
    std::string example; // of one of them; may be empty
};
/// The most said first. Crosses persons.
std::vector<Unchecked> most_said(database::Transaction& data, SubjectState state, int limit);
std::optional<Unchecked> find_unchecked(database::Transaction& data, const Subject& subject);
/// False where it is in another state than `from`.
bool set_subject(database::Transaction& data, const Subject& subject, SubjectState from, SubjectState to);

/// The job that looks again at the posts counted for one treatment, because a verdict on it was published: what that
/// answers is counted no more.
inline constexpr std::string_view kRecountUnchecked = "recount_unchecked";
void ask_for_recount(database::Transaction& data, std::string_view treatment, Instant now);
/// Out of such a job's payload.
std::string treatment_to_recount(std::string_view payload);

} // namespace amble::claims
