#pragma once

#include "programme/course_store.h"

#include <optional>
#include <string>
#include <string_view>

namespace amble::programme {

/// A week that is complete and whose review was not given yet.
struct OpenReview {
    int week = 0;
    Day day;                      // the week's last
    bool may_choose_more = false; // the goal is reached, so "more" is an answer
};

/// The week that ended today or yesterday, if it waits for its review.
std::optional<OpenReview> open_review(const Course& course);

/// The answer of that name, if this review offers it: ready, hold, and more where the goal is reached.
std::optional<EventKind> review_answer(const OpenReview& review, std::string_view name);

/// Keeps the answer. close_days() comes after it, as after whatever a person writes down.
void save_review(database::Transaction& data, PersonId person, const OpenReview& review, EventKind answer, Instant now);

/// What was sent to a review before a sign had to be asked about in full. No rule reads it.
struct Begun {
    std::string answer;
    std::string sure;  // 0 to 10, or empty
    std::string signs; // yes, no, not_sure
};

std::optional<Begun> begun_review(database::Transaction& data, PersonId person, const OpenReview& review);
/// In place of what was kept before.
void keep_begun(database::Transaction& data, PersonId person, const OpenReview& review, const Begun& begun,
                Instant now);

} // namespace amble::programme
