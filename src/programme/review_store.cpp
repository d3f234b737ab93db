#include "programme/review_store.h"

#include "foundation/base/random.h"
#include "foundation/base/text.h"

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

std::optional<Begun> begun_review(database::Transaction& data, PersonId person, const OpenReview& review) {
    for (const Event& event : events_between(data, person, review.day, review.day)) {
        if (event.kind != EventKind::review) continue;
        const auto words = split(event.detail, ' ');
        if (words.size() == 3)
            return Begun{std::string(words[0]), words[1] == "-" ? "" : std::string(words[1]), std::string(words[2])};
    }
    return std::nullopt;
}

void keep_begun(database::Transaction& data, PersonId person, const OpenReview& review, const Begun& begun,
                Instant now) {
    remove_events(data, person, review.day, EventKind::review);
    const std::string sure = begun.sure.empty() ? "-" : begun.sure;
    add_event(data, person, {random_id(), review.day, EventKind::review, begun.answer + " " + sure + " " + begun.signs},
              now);
}

} // namespace amble::programme
