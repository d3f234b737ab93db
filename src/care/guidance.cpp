#include "care/guidance.h"

#include "foundation/base/text.h"

#include <algorithm>

namespace amble::care {

namespace {

void check_words(Problems& problems, std::string_view field, const std::string& words) {
    if (length_utf8(words) > kLongestWords)
        problems.push_back(problem(field, "Please use at most {0} characters.", {std::to_string(kLongestWords)}));
}

void check_needed(Problems& problems, std::string_view field, const std::string& words) {
    if (words.empty()) problems.push_back(problem(field, "Please write something here."));
    check_words(problems, field, words);
}

/// In the catalogue because people ask about them: what is blamed for a bad back, or was given up by all guidelines.
bool is_asked_about_alone(std::string_view id) {
    static constexpr std::string_view kIds[] = {"bed-rest", "bending", "heavy-lifting", "sitting", "smoking"};
    return std::ranges::find(kIds, id) != std::end(kIds);
}

} // namespace

std::string_view name(Occasion occasion) {
    switch (occasion) {
    case Occasion::now:
        return "now";
    case Occasion::walk:
        return "walk";
    case Occasion::flare:
        return "flare";
    }
    return "";
}

std::optional<Occasion> parse_occasion(std::string_view word) {
    for (const Occasion occasion : {Occasion::now, Occasion::walk, Occasion::flare})
        if (name(occasion) == word) return occasion;
    return std::nullopt;
}

bool Pointer::stands_on(const DayOfPointers& day) const {
    if (!stands()) return false;
    if (occasion == Occasion::walk) return day.with_walk;
    return occasion == Occasion::now || day.in_flare;
}

std::string_view name(Did did) {
    return did == Did::done ? "done" : "skipped";
}

std::optional<Did> parse_did(std::string_view word) {
    for (const Did did : {Did::done, Did::skipped})
        if (name(did) == word) return did;
    return std::nullopt;
}

bool may_be_prescribed(const claims::Treatment& treatment) {
    if (treatment.invasive || treatment.prescribed_medicine || is_asked_about_alone(treatment.id)) return false;
    switch (treatment.kind) {
    case claims::Kind::activity:
    case claims::Kind::exercise:
    case claims::Kind::mind:
    case claims::Kind::education:
    case claims::Kind::manual:
    case claims::Kind::device:
    case claims::Kind::product:
    case claims::Kind::habit:
        return true;
    case claims::Kind::food:
    case claims::Kind::supplement:
    case claims::Kind::medicine:
    case claims::Kind::procedure:
    case claims::Kind::surgery:
    case claims::Kind::test:
    case claims::Kind::idea:
        return false;
    }
    return false;
}

bool speaks_against(const claims::Verdict& verdict) {
    using claims::Answer;
    using claims::Direction;
    if (verdict.answer == Answer::harmful) return true;
    const bool promises = verdict.direction == Direction::helps || verdict.direction == Direction::needed;
    if (promises) return verdict.answer == Answer::not_supported;
    if (verdict.direction != Direction::harms && verdict.direction != Direction::no_effect) return false;
    return verdict.answer == Answer::supported || verdict.answer == Answer::supported_with_caveats;
}

Problems problems_of(const Pointer& pointer) {
    Problems problems;
    check_needed(problems, "pointer", pointer.words);
    return problems;
}

Problems problems_of(const Prescription& prescription, AgainstVerdict against) {
    Problems problems;
    check_needed(problems, "dose", prescription.dose);
    if (prescription.days_a_week < 1 || prescription.days_a_week > 7)
        problems.push_back(problem("days_a_week", "Please give a number of days from 1 to 7."));
    const int days = prescription.last - prescription.first;
    if (days < 0 || days > kLongestPrescriptionDays)
        problems.push_back(problem("last", "Please choose a day from today to {0} days ahead.",
                                   {std::to_string(kLongestPrescriptionDays)}));
    check_needed(problems, "stop_when", prescription.stop_when);
    if (against == AgainstVerdict::yes && prescription.reason.empty())
        problems.push_back(
            problem("reason", "A verdict speaks against this. Please say why it is right here; the member reads it."));
    check_words(problems, "reason", prescription.reason);
    return problems;
}

Problems problems_of(const Review& review, Day today) {
    Problems problems;
    if (review.day < today || review.day - today > kLongestPrescriptionDays)
        problems.push_back(problem("review_day", "Please choose a day from today to {0} days ahead.",
                                   {std::to_string(kLongestPrescriptionDays)}));
    check_needed(problems, "review_about", review.about);
    return problems;
}

Adherence adherence(const Prescription& prescription, const std::vector<TreatmentDay>& days, Day today) {
    const Day last = std::min(today, prescription.last);
    const Day first = std::max(prescription.first, last - (kAdherenceDays - 1));
    Adherence found;
    for (const TreatmentDay& each : days) {
        if (each.prescription != prescription.id || each.day < first || each.day > last) continue;
        ++(each.did == Did::done ? found.done : found.skipped);
    }
    const int lived = std::max(0, last - first + 1);
    found.asked = (lived * prescription.days_a_week + 3) / 7;
    return found;
}

} // namespace amble::care
