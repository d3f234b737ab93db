#include "screening/assessment.h"

#include <algorithm>
#include <array>

namespace amble::screening {

namespace {

using enum Question;
using enum Disposition;

/// docs/sources/screening.md, S28.
constexpr int kSeverePain = 7;

struct Simple {
    Question question;
    Disposition on_yes;
};

/// The questions whose answer alone decides.
constexpr std::array kSimple{
    Simple{hard_to_pass_water, emergency},
    Simple{numb_saddle, emergency},
    Simple{bowel_control, emergency},
    Simple{both_legs, emergency},
    Simple{chest_now, emergency},
    Simple{tearing_pain, emergency},
    Simple{inflammatory, adapted},
    Simple{between_shoulders, consult},
    Simple{first_back_pain, consult},
    Simple{legs_ease_sitting, consult},
    Simple{calves_ease_standing, consult},
    Simple{told_to_limit, consult},
    Simple{medicines, consult},
    Simple{pregnant, consult},
    Simple{operation, consult},
    Simple{unsteady, consult},
    Simple{feet_or_sight, consult},
    Simple{fear_of_walking, adapted},
    Simple{hopeless, adapted},
    Simple{self_harm, emergency},
};

/// "Not sure" takes the route of "yes" where that is urgent or an emergency, and to a consultation otherwise.
Disposition on_not_sure(Disposition on_yes) {
    return std::max(on_yes, consult);
}

class Assessor {
public:
    Assessor(const Answers& answers, Day today) : answers_(answers), today_(today) {}

    Disposition of(Question question) const {
        for (const Simple& each : kSimple)
            if (each.question == question) return by_reply(question, each.on_yes);
        return of_compound(question);
    }

private:
    bool asked(Question question) const { return is_asked(question, answers_, today_); }
    bool positive(Question question) const { return asked(question) && answers_.positive(question); }
    bool says(Question question, Reply reply) const { return asked(question) && answers_[question].reply == reply; }

    Disposition by_reply(Question question, Disposition on_yes) const {
        if (says(question, Reply::yes)) return on_yes;
        return says(question, Reply::not_sure) ? on_not_sure(on_yes) : fine;
    }

    Disposition of_compound(Question question) const {
        switch (question) {
        case weak_leg:
            return raised(weak_leg, urgent, weak_leg_quickly, emergency);
        case sexual_change:
            return positive(sexual_change) ? (any_saddle_sign() ? emergency : urgent) : fine;
        case fever:
            return raised(fever, urgent, fever_collapse, emergency);
        case infection_risk:
            return raised(infection_risk, fine, infection_new_pain, urgent);
        case cancer:
            return raised(cancer, consult, cancer_change, urgent);
        case weight_loss:
            return raised(weight_loss, consult, unrelieved_pain, urgent);
        case unrelieved_pain:
            return raised(unrelieved_pain, consult, weight_loss, urgent);
        case heart_symptoms:
            return raised(heart_symptoms, consult, heart_symptoms_now, emergency);
        case fall_before:
            return of_fall();
        case fragile_bones:
            return of_bones();
        case birth_year:
            return of_age();
        case heart_disease:
            return of_heart_disease();
        case usual_pain:
            return of_pain();
        default:
            return fine;
        }
    }

    Disposition raised(Question question, Disposition alone, Question with, Disposition together) const {
        if (!positive(question)) return fine;
        return positive(with) ? together : alone;
    }

    bool any_saddle_sign() const {
        return positive(hard_to_pass_water) || positive(numb_saddle) || positive(bowel_control) || positive(both_legs);
    }

    Disposition of_fall() const {
        if (!positive(fall_before)) return fine;
        return positive(fall_major) || of_bones() >= consult ? urgent : consult;
    }

    Disposition of_bones() const {
        if (positive(sudden_pain) && positive(sudden_severe)) return urgent;
        // Sudden pain is asked of those with fragile bones, and of those over 70, for whom it counts by itself.
        return positive(fragile_bones) || positive(sudden_pain) ? consult : fine;
    }

    Disposition of_age() const {
        const Answer& birth = answers_[birth_year];
        if (birth.reply != Reply::number) return fine;
        if (asked(eighteen)) return says(eighteen, Reply::no) || says(eighteen, Reply::not_sure) ? not_offered : fine;
        return oldest_age(birth.number, today_) < 18 ? not_offered : fine;
    }

    Disposition of_heart_disease() const {
        if (!positive(heart_disease)) return fine;
        const bool active_without_symptoms = says(walks_already, Reply::yes) && says(heart_symptoms, Reply::no);
        return says(heart_disease, Reply::yes) && active_without_symptoms ? adapted : consult;
    }

    Disposition of_pain() const {
        const Answer& pain = answers_[usual_pain];
        const bool severe = pain.reply == Reply::number && pain.number >= kSeverePain;
        return severe || pain.reply == Reply::not_sure ? consult : fine;
    }

    const Answers& answers_;
    Day today_;
};

void adapt(Adaptations& adaptations, Question question) {
    switch (question) {
    case usual_pain:
        adaptations.start_band_five = true;
        break;
    case heart_disease:
        adaptations.moderate_only = true;
        break;
    case unsteady:
        adaptations.balance_section = true;
        break;
    case inflammatory:
        adaptations.rheumatology_opinion = true;
        break;
    case fear_of_walking:
        adaptations.education = true;
        break;
    case hopeless:
    case self_harm:
        adaptations.human_contact = true;
        break;
    default:
        break;
    }
}

} // namespace

Assessment assess(const Answers& answers, Day today) {
    Assessment assessment;
    const Assessor assessor(answers, today);
    Disposition gravest = fine;
    for (const Wording& each : wordings()) {
        if (is_asked(each.question, answers, today) && answers[each.question].reply == Reply::unanswered)
            assessment.unanswered.push_back(each.question);
        const Disposition disposition = assessor.of(each.question);
        if (disposition == fine) continue;
        assessment.findings.push_back({each.question, disposition});
        adapt(assessment.adaptations, each.question);
        gravest = std::max(gravest, disposition);
    }
    assessment.overall = assessment.complete() ? gravest : std::max(gravest, incomplete);
    return assessment;
}

std::string_view summary(const Assessment& assessment) {
    switch (assessment.overall) {
    case emergency:
        return "Please get help now.";
    case urgent:
        return "Please ask for medical advice today.";
    case not_offered:
        return "Amble is made for adults.";
    case consult:
        return "Nothing you told us needs urgent care. Some of it should be talked over with a specialist before you "
               "start.";
    case incomplete:
        return "Some questions are still open. Please answer them; \"not sure\" is an answer too.";
    case adapted:
        return "Nothing you told us needs urgent care. What you told us shapes your start. A talk "
               "with a specialist still comes first.";
    case fine:
        return "Nothing you told us needs urgent care. A talk with a specialist still comes first.";
    }
    return {};
}

} // namespace amble::screening
