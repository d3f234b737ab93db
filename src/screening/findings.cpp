#include "screening/findings.h"

#include <array>

namespace amble::screening {

namespace {

using enum Question;
using enum Disposition;

struct Said {
    Question question;
    Disposition disposition;
    std::string_view text;
};

/// What a person reads for each finding: what to do, and no diagnosis.
constexpr std::array kSaid{
    Said{hard_to_pass_water, emergency, "A new change in passing water needs a hospital now."},
    Said{numb_saddle, emergency, "New numbness between the legs needs a hospital now."},
    Said{bowel_control, emergency, "A new change in bowel control needs a hospital now."},
    Said{both_legs, emergency, "New weakness, pain or numbness in both legs needs a hospital now."},
    Said{weak_leg, urgent, "A leg or foot that is newly weak should be seen by a doctor today."},
    Said{weak_leg, emergency, "A leg that is quickly getting weaker needs a hospital now."},
    Said{sexual_change, urgent,
         "A change in sex that came with the back pain should be talked over with a doctor today."},
    Said{sexual_change, emergency, "Together with your other answers, this change needs a hospital now."},
    Said{chest_now, emergency, "What you feel in your chest, jaw, arm or breath needs help now."},
    Said{tearing_pain, emergency, "Sudden very bad pain with faintness needs help now."},
    Said{fever, urgent, "Fever or feeling very unwell with back pain should be seen by a doctor today."},
    Said{fever, emergency, "Fever or illness with confusion, sleepiness or near collapse needs help now."},
    Said{infection_risk, urgent, "New back pain with what you ticked should be seen by a doctor today."},
    Said{cancer, consult, "Please tell the specialist about the cancer you have or had."},
    Said{cancer, urgent, "After cancer, what came or got worse lately should be seen by a doctor today."},
    Said{weight_loss, consult, "Please tell the specialist that you are losing weight without trying."},
    Said{weight_loss, urgent,
         "Losing weight together with pain that keeps getting worse should be seen by a doctor today."},
    Said{unrelieved_pain, consult, "Please tell the specialist that the pain gets worse and no position eases it."},
    Said{unrelieved_pain, urgent,
         "Pain that keeps getting worse together with losing weight should be seen by a doctor today."},
    Said{fall_before, consult, "Please tell the specialist about the fall, crash or knock."},
    Said{fall_before, urgent, "Pain after such a fall, crash or knock should be seen by a doctor today."},
    Said{fragile_bones, consult, "Please talk with the specialist about your bones."},
    Said{fragile_bones, urgent,
         "Sudden very bad back pain should be seen by a doctor today, because of your bones or age."},
    Said{inflammatory, adapted,
         "You may start. Ask your doctor whether a rheumatologist should look at the morning stiffness."},
    Said{inflammatory, consult, "Please talk with the specialist about stiffness in the morning and pain at night."},
    Said{between_shoulders, consult, "Please tell the specialist about the new pain between your shoulder blades."},
    Said{birth_year, not_offered,
         "Amble is made for adults. Please ask a doctor or physiotherapist which walking suits you."},
    Said{first_back_pain, consult, "Please tell the specialist that this is your first back pain, or may be."},
    Said{legs_ease_sitting, consult, "Please tell the specialist how your legs feel when you walk and when you sit."},
    Said{calves_ease_standing, consult,
         "Please tell the specialist how your calves feel when you walk and when you stand."},
    Said{heart_disease, adapted, "You may start. Keep to a pace at which you can talk."},
    Said{heart_disease, consult,
         "Please talk with the specialist about your heart, arteries, kidneys, stroke or diabetes."},
    Said{heart_symptoms, consult, "Please talk with a specialist about your chest, breath, fainting or ankles first."},
    Said{heart_symptoms, emergency, "What you feel at this moment needs help now."},
    Said{told_to_limit, consult, "Please ask whoever told you to limit effort whether walking fits."},
    Said{medicines, consult, "Please talk with a specialist about the medicine first."},
    Said{pregnant, consult, "Please talk with your midwife or doctor first."},
    Said{operation, consult, "Please ask the team that operated on you when and how much to walk."},
    Said{unsteady, consult,
         "Please tell the specialist about falls or holding on. A part on balance is added for you."},
    Said{feet_or_sight, consult, "Please tell the specialist about your feet or your sight."},
    Said{usual_pain, consult, "Please talk with the specialist about the pain first. Your start is the shortest one."},
    Said{fear_of_walking, adapted,
         "Many people worry about this. You may start, and can read what is known about pain and harm."},
    Said{fear_of_walking, consult, "Please talk with the specialist about whether walking could harm your back."},
    Said{hopeless, adapted,
         "You may start. Please also talk with somebody about how you feel; a person helps more than a page."},
    Said{hopeless, consult, "Please tell the specialist, or somebody you trust, how you feel."},
    Said{self_harm, emergency, "Please talk with a person now. The crisis page has numbers to call."},
};

} // namespace

std::string_view sentence(const Finding& finding) {
    for (const Said& each : kSaid)
        if (each.question == finding.question && each.disposition == finding.disposition) return each.text;
    return {};
}

bool must_be_named(const Finding& finding) {
    return finding.disposition >= consult && finding.disposition != not_offered;
}

} // namespace amble::screening
