#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace amble::screening {

/// What is asked before starting. Which answer leads where, with its source and how sure that is:
/// docs/sources/screening.md. The numbers S1-S30 are those of that document, kept in wording().code.
enum class Question : uint8_t {
    hard_to_pass_water,
    numb_saddle,
    bowel_control,
    both_legs,
    weak_leg,
    weak_leg_quickly,
    sexual_change,
    chest_now,
    tearing_pain,
    fever,
    fever_collapse,
    infection_risk,
    infection_new_pain,
    cancer,
    cancer_change,
    weight_loss,
    unrelieved_pain,
    fall_before,
    fall_major,
    fragile_bones,
    sudden_pain,
    sudden_severe,
    inflammatory,
    between_shoulders,
    birth_year,
    eighteen,
    first_back_pain,
    legs_ease_sitting,
    calves_ease_standing,
    heart_disease,
    heart_symptoms,
    heart_symptoms_now,
    told_to_limit,
    medicines,
    pregnant,
    operation,
    unsteady,
    feet_or_sight,
    usual_pain,
    fear_of_walking,
    hopeless,
    self_harm,
    walks_already,
};

inline constexpr size_t kQuestionCount = 43;

/// Rises with every change of a question, of its answers or of what they lead to; kept with each set of answers.
inline constexpr int kQuestionsVersion = 1;

enum class Form : uint8_t {
    yes_no,     // yes, no, not sure
    pain,       // a whole number from 0 to 10, or not sure
    birth_year, // a whole year
};

/// A question as a person reads it. The texts are English and their own keys in the catalogue of translations.
struct Wording {
    Question question;
    std::string_view code;  // for forms and tables; never shown
    std::string_view text;  // the question
    std::string_view help;  // a line below it, or empty
    std::string_view topic; // what it is about, as named in a consultation; empty where nothing ever is
    Form form = Form::yes_no;
    /// Asked only where that one was answered yes or not sure (see is_asked for the few that hang on age).
    std::optional<Question> follows = {};
};

const Wording& wording(Question question);

std::optional<Question> question_of(std::string_view code);

/// All of them, in the order of the enumeration.
std::span<const Wording> wordings();

/// A few questions that are shown together.
struct Screen {
    std::string_view title;
    std::span<const Question> questions;
};

/// In the order of asking: whatever can be an emergency comes first.
std::span<const Screen> screens();

/// How many of screens() hold the questions that can be an emergency; a visitor who only tries a plan is asked these.
inline constexpr size_t kEmergencyScreens = 4;

} // namespace amble::screening
