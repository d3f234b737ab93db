#include "programme/prompt_store.h"

#include "screening/screening_store.h"
#include "tracking/measure_store.h"

namespace amble::programme {

namespace {

/// Of the form that a clinic gives out on paper, where it was filled in twice.
std::optional<Change> change_in_function(database::Transaction& data, PersonId person) {
    const auto forms = tracking::measures_of(data, person, tracking::MeasureKind::disability);
    if (forms.size() < 2) return std::nullopt;
    return Change{forms.front().value(), forms.back().value()};
}

} // namespace

std::vector<Prompt> prompts_now(database::Transaction& data, PersonId person, const ProgrammeState& state) {
    std::vector<Prompt> prompts = prompts_after_week(state);
    const Change pain{state.intake.usual.halves / 2.0, state.usual.halves / 2.0};
    if (shows_no_benefit({week_of(state.day), pain, change_in_function(data, person)}))
        prompts.push_back(Prompt::no_benefit);
    const auto answered = screening::latest_answers(data, person);
    const auto eased = [&](screening::Question question, EasedBy by) {
        if (answered && answered->answers.positive(question)) prompts.push_back(*leg_prompt(by));
    };
    eased(screening::Question::legs_ease_sitting, EasedBy::sitting_or_bending);
    eased(screening::Question::calves_ease_standing, EasedBy::standing_still);
    return prompts;
}

} // namespace amble::programme
