#include "screening/flow.h"

#include <utility>

namespace amble::screening {

Step next_step(const Answers& answers, Day today) {
    Assessment assessment = assess(answers, today);
    if (auto kinds = emergencies(assessment); !kinds.empty()) return ShowEmergency{std::move(kinds)};

    for (size_t screen = 0; screen < screens().size(); ++screen) {
        Ask ask{screen, {}};
        for (const Question question : screens()[screen].questions)
            if (is_asked(question, answers, today) && answers[question].reply == Reply::unanswered)
                ask.questions.push_back(question);
        if (!ask.questions.empty()) return ask;
    }
    return Done{std::move(assessment)};
}

} // namespace amble::screening
