#pragma once

#include "programme/course_store.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace amble::programme {

/// A week that is complete and whose review was not given yet.
struct OpenReview {
    int week = 0;
    Day day;                      // the week's last
    bool may_choose_more = false; // the goal is reached, so "more" is an answer
    bool held = false;            // by a sign within the week, so that "hold" is the only one
};

/// The week that ended today or yesterday, if it waits for its review.
std::optional<OpenReview> open_review(const Course& course);

/// The answer of that name, if this review offers it: ready, hold, and more where the goal is reached; of a week that a
/// sign holds, hold alone.
std::optional<EventKind> review_answer(const OpenReview& review, std::string_view name);

/// Keeps the answer. close_days() comes after it, as after whatever a person writes down.
void save_review(database::Transaction& data, PersonId person, const OpenReview& review, EventKind answer, Instant now);

/// What was said at a review, kept before a sign is asked about in full. No rule reads it.
struct SaidAtReview {
    std::string answer;
    std::string sure;  // 0 to 10, or empty
    std::string signs; // yes, no, not_sure
    std::string usual; // the week's usual pain, 0 to 10, or empty
    std::string hard;  // what was hard, in the person's words
};

inline constexpr size_t kMostOfHard = 500; // bytes

/// Of the week whose last day that is.
std::optional<SaidAtReview> said_at_review(database::Transaction& data, PersonId person, Day last_of_week);
/// In place of what was kept before.
void keep_said(database::Transaction& data, PersonId person, const OpenReview& review, const SaidAtReview& said,
               Instant now);
/// By the last day of each week that was reviewed.
std::map<Day, SaidAtReview> said_at_reviews(database::Transaction& data, PersonId person, Day from, Day to);

} // namespace amble::programme
