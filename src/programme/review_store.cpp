#include "programme/review_store.h"

#include "foundation/base/random.h"

#include <algorithm>
#include <array>

namespace amble::programme {

namespace {

/// As keep_said() writes it: four words, then what was hard.
std::optional<SaidAtReview> said_of(std::string_view detail) {
    std::array<std::string, 4> words;
    for (std::string& word : words) {
        const size_t end = std::min(detail.find(' '), detail.size());
        word = detail.substr(0, end);
        if (word == "-") word.clear();
        detail.remove_prefix(std::min(end + 1, detail.size()));
    }
    const auto& [answer, sure, signs, usual] = words;
    if (signs.empty()) return std::nullopt;
    return SaidAtReview{answer, sure, signs, usual, std::string(detail)};
}

} // namespace

std::optional<OpenReview> open_review(const Course& course) {
    const size_t from = course.open.size() > 2 ? course.open.size() - 2 : 0;
    for (size_t i = from; i < course.open.size(); ++i) {
        const DayRow& row = course.open[i];
        if (!ends_week(row.day) || row.answer != Answer::none) continue;
        const ProgrammeState& state = course.programme.state;
        const bool at_goal = state.mode == State::maintain || state.level >= goal_level(state.settings);
        return OpenReview{week_of(row.day), course.programme.day_numbered(row.day), at_goal && !row.held, row.held};
    }
    return std::nullopt;
}

std::optional<EventKind> review_answer(const OpenReview& review, std::string_view name) {
    const auto kind = event_kind_named(name);
    const bool is_offered = (kind == EventKind::ready && !review.held) || kind == EventKind::hold ||
                            (kind == EventKind::more && review.may_choose_more);
    return is_offered ? kind : std::nullopt;
}

void save_review(database::Transaction& data, PersonId person, const OpenReview& review, EventKind answer,
                 Instant now) {
    add_event(data, person, {random_id(), review.day, answer, ""}, now);
}

std::map<Day, SaidAtReview> said_at_reviews(database::Transaction& data, PersonId person, Day from, Day to) {
    std::map<Day, SaidAtReview> all;
    for (const Event& event : events_between(data, person, from, to))
        if (event.kind == EventKind::review)
            if (auto said = said_of(event.detail)) all.insert_or_assign(event.day, *std::move(said));
    return all;
}

std::optional<SaidAtReview> said_at_review(database::Transaction& data, PersonId person, Day last_of_week) {
    auto all = said_at_reviews(data, person, last_of_week, last_of_week);
    if (all.empty()) return std::nullopt;
    return std::move(all.begin()->second);
}

void keep_said(database::Transaction& data, PersonId person, const OpenReview& review, const SaidAtReview& said,
               Instant now) {
    remove_events(data, person, review.day, EventKind::review);
    const auto word = [](const std::string& text) { return text.empty() ? std::string("-") : text; };
    std::string detail = said.answer + " " + word(said.sure) + " " + said.signs + " " + word(said.usual);
    if (!said.hard.empty()) detail += " " + said.hard;
    add_event(data, person, {random_id(), review.day, EventKind::review, std::move(detail)}, now);
}

} // namespace amble::programme
