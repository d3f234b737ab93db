#include "screening/questions.h"

#include <array>

namespace amble::screening {

namespace {

using enum Question;

constexpr std::array<Wording, kQuestionCount> kWordings{{
    {hard_to_pass_water, "S1",
     "In the last two weeks, has it become hard to start passing water, or can you no longer feel it passing?",
     "Passing water means peeing. Only what is new or worse counts.", "trouble passing water"},
    {numb_saddle, "S2",
     "Is there new numbness or an odd feeling between your legs, around your genitals or your back passage?",
     "The parts that would touch a saddle.", "numbness between the legs"},
    {bowel_control, "S3", "Have you newly lost control of your bowels, or can you no longer feel when you need to go?",
     "", "loss of bowel control"},
    {both_legs, "S4", "Are both legs getting weaker, or has pain or numbness begun to run down both legs?", "",
     "weakness, pain or numbness in both legs"},
    {weak_leg, "S5", "Is one leg or foot clearly weak, or does it drag, and is that new or worse in the last days?",
     "For example, the foot slaps the ground, or you cannot stand on your toes.", "a weak leg or foot"},
    {weak_leg_quickly, "S5.quickly", "Is that weakness getting worse quickly, from one day or hour to the next?", "",
     "", Form::yes_no, weak_leg},
    {sexual_change, "S6", "Since this back pain began, has your feeling or function in sex changed?",
     "We ask because the same nerves serve the back. Not sure is an answer too.", "a change in sexual function"},
    {chest_now, "S7",
     "Right now, do you have pressure or pain in your chest, pain in your jaw or arm, or are you out of breath at "
     "rest?",
     "", "chest pressure, jaw or arm pain, or being out of breath at rest"},
    {tearing_pain, "S8", "Did a tearing or very bad pain in your back or belly come suddenly, with feeling faint?", "",
     "sudden very bad pain with faintness"},
    {fever, "S9", "Along with the back pain, do you have fever or shivers, or do you feel very unwell?", "",
     "fever or feeling very unwell"},
    {fever_collapse, "S9.collapse", "Are you also confused, very sleepy, or close to collapsing?", "", "", Form::yes_no,
     fever},
    {infection_risk, "S10",
     "Does any of these fit you: a serious infection lately, a weak immune system, injecting drugs, or an injection or "
     "operation on your spine lately?",
     "One is enough for yes.", "back pain with a raised chance of infection"},
    {infection_new_pain, "S10.new", "Is your back pain new?",
     "New means that it began, or became a different pain, in the last weeks.", "", Form::yes_no, infection_risk},
    {cancer, "S11", "Have you ever had cancer?", "A small skin cancer that was simply removed does not count.",
     "cancer, now or in the past"},
    {cancer_change, "S11.change",
     "Has any of these come or got worse lately: the back pain itself, pain at night, weakness, or trouble walking?",
     "One is enough for yes.", "", Form::yes_no, cancer},
    {weight_loss, "S12.weight", "Have you been losing weight without trying?", "", "losing weight without trying"},
    {unrelieved_pain, "S12.pain", "Is the pain getting steadily worse, with no position that eases it?", "",
     "steadily worse pain that no position eases"},
    {fall_before, "S13", "Did you have a fall, a crash or a hard knock just before this pain began?", "",
     "a fall, crash or knock before the pain"},
    {fall_major, "S13.major", "Was it a big one, such as a fall from a height, a fall down stairs, or a road crash?",
     "", "", Form::yes_no, fall_before},
    {fragile_bones, "S14",
     "Does any of these fit you: thin bones (osteoporosis), a bone that once broke too easily, or steroid tablets for "
     "three months or more?",
     "One is enough for yes.", "fragile bones, or sudden pain at an older age"},
    {sudden_pain, "S14.sudden", "Did this back pain come suddenly?", "", ""},
    {sudden_severe, "S14.severe", "Is it very bad as well, so that moving or standing is hard?", "", "", Form::yes_no,
     sudden_pain},
    {inflammatory, "S15",
     "Do all of these fit your pain: it began before you were 45, has lasted more than three months, comes with long "
     "stiffness in the morning, wakes you late in the night, and eases when you move?",
     "", "long morning stiffness and pain at night that eases with movement"},
    {between_shoulders, "S16", "Is your pain mainly between your shoulder blades, new, and not going away?", "",
     "new pain between the shoulder blades"},
    {birth_year, "S17.year", "In which year were you born?", "A few questions depend on age.", "", Form::birth_year},
    {eighteen, "S17.eighteen", "Have you had your 18th birthday?", "", ""},
    {first_back_pain, "S17.first", "Is this the first back pain of your life?", "", "first back pain after 55"},
    {legs_ease_sitting, "S18",
     "Do your legs ache, tingle or go weak after a short walk, and ease when you sit down or bend forward?", "",
     "legs that ache on walking and ease on sitting"},
    {calves_ease_standing, "S19", "Do your calves cramp when you walk, and ease when you stand still?", "",
     "calves that cramp on walking"},
    {heart_disease, "S20", "Do you have heart, artery or kidney disease or diabetes, or have you ever had a stroke?",
     "", "heart, artery or kidney disease, stroke or diabetes"},
    {heart_symptoms, "S21",
     "In daily life, do you get any of these: an uneasy feeling in the chest, being out of breath with little effort "
     "or "
     "when lying flat, fainting or nearly fainting, swollen ankles, or a racing heart?",
     "One is enough for yes.", "chest feelings, breathlessness, fainting, swollen ankles or a racing heart"},
    {heart_symptoms_now, "S21.now", "Is any of that happening at this moment?", "", "", Form::yes_no, heart_symptoms},
    {told_to_limit, "S22", "Has a clinician told you to limit effort, or to exercise only under supervision?",
     "A clinician is a doctor, nurse or physiotherapist.", "advice to limit effort"},
    {medicines, "S23",
     "Has a medicine for blood pressure, thin blood, diabetes or sleep been changed lately, or does any medicine make "
     "you dizzy?",
     "", "a changed medicine, or dizziness from one"},
    {pregnant, "S24", "Are you pregnant, or have you given birth in the last three months?", "",
     "pregnancy or a recent birth"},
    {operation, "S25", "Have you had an operation on your spine, hip, knee, belly or heart in the last three months?",
     "", "a recent operation"},
    {unsteady, "S26",
     "Have you fallen twice or more in the last year, or do you need to hold on to something when you walk?", "",
     "falls, or holding on when walking"},
    {feet_or_sight, "S27",
     "Do you have numb feet, a wound on a foot, or sight that makes it hard to see where you step?", "",
     "numb feet, a foot wound or poor sight"},
    {usual_pain, "S28", "How strong is your back pain usually?",
     "0 is no pain, 10 is the worst pain you can think of. Think of most days of the last week.",
     "usual pain of 7 or more", Form::pain},
    {fear_of_walking, "S29.fear", "Do you worry that walking will damage your back?", "",
     "worry that walking will damage the back"},
    {hopeless, "S29.hopeless", "Do you feel without hope much of the time?", "", "feeling without hope"},
    {self_harm, "S29.harm", "Do you have thoughts of hurting yourself, or of not wanting to live?",
     "You are not judged for any answer.", "thoughts of self-harm"},
    {walks_already, "S30", "Do you already walk for 30 minutes or more on three or more days a week?", "", ""},
}};

consteval bool in_order() {
    for (size_t i = 0; i < kWordings.size(); ++i)
        if (static_cast<size_t>(kWordings[i].question) != i) return false;
    return true;
}
static_assert(in_order(), "wording() looks a question up by its place");

constexpr std::array kHeart{chest_now, tearing_pain, heart_symptoms, heart_symptoms_now};
constexpr std::array kNerves{hard_to_pass_water, numb_saddle, bowel_control, both_legs, sexual_change};
constexpr std::array kLegsAndFever{weak_leg, weak_leg_quickly, fever, fever_collapse};
constexpr std::array kMood{fear_of_walking, hopeless, self_harm};
constexpr std::array kPerson{birth_year, eighteen, first_back_pain, usual_pain, walks_already};
constexpr std::array kPain{weight_loss, unrelieved_pain, between_shoulders, inflammatory};
constexpr std::array kBones{fall_before, fall_major, fragile_bones, sudden_pain, sudden_severe};
constexpr std::array kIllness{infection_risk, infection_new_pain, cancer, cancer_change};
constexpr std::array kTreatment{heart_disease, told_to_limit, medicines};
constexpr std::array kWalking{legs_ease_sitting, calves_ease_standing, unsteady, feet_or_sight};
constexpr std::array kRecent{pregnant, operation};

constexpr std::array<Screen, 11> kScreens{{
    {"Chest and breath", kHeart},
    {"Bladder, bowel and feeling", kNerves},
    {"Strength and fever", kLegsAndFever},
    {"How you feel", kMood},
    {"About you", kPerson},
    {"About the pain", kPain},
    {"Falls and bones", kBones},
    {"Illnesses", kIllness},
    {"Heart and medicines", kTreatment},
    {"Walking", kWalking},
    {"The last three months", kRecent},
}};

} // namespace

const Wording& wording(Question question) {
    return kWordings[static_cast<size_t>(question)];
}

std::optional<Question> question_of(std::string_view code) {
    for (const Wording& each : kWordings)
        if (each.code == code) return each.question;
    return std::nullopt;
}

std::span<const Wording> wordings() {
    return kWordings;
}

std::span<const Screen> screens() {
    return kScreens;
}

} // namespace amble::screening
