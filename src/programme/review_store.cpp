#include "programme/review_store.h"

#include "foundation/base/random.h"

namespace amble::programme {

std::optional<OpenReview> open_review(const Course& course) {
    const size_t from = course.open.size() > 2 ? course.open.size() - 2 : 0;
    for (size_t i = from; i < course.open.size(); ++i) {
        const DayRow& row = course.open[i];
        if (!ends_week(row.day) || row.answer != Answer::none) continue;
        const ProgrammeState& state = course.programme.state;
        return OpenReview{week_of(row.day), course.programme.day_numbered(row.day),
                          state.mode == State::maintain || state.level >= goal_level(state.settings)};
    }
    return std::nullopt;
}

std::optional<EventKind> review_answer(const OpenReview& review, std::string_view name) {
    const auto kind = event_kind_named(name);
    const bool is_offered =
        kind == EventKind::ready || kind == EventKind::hold || (kind == EventKind::more && review.may_choose_more);
    return is_offered ? kind : std::nullopt;
}

void save_review(database::Transaction& data, PersonId person, const OpenReview& review, EventKind answer,
                 Instant now) {
    add_event(data, person, {random_id(), review.day, answer, ""}, now);
}

} // namespace amble::programme
