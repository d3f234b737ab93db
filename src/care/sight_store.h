#pragma once

#include "care/clinic_numbers.h"
#include "care/diary_weeks.h"
#include "care/guidance.h"
#include "care/share_store.h"
#include "programme/prompts.h"
#include "programme/settings.h"
#include "screening/screening_store.h"
#include "tracking/measure.h"

#include <optional>
#include <string>
#include <vector>

// The one place where somebody else than a member reads what is the member's: every function takes the share that
// allows it, and gives nothing of a part that the share does not hold.

namespace amble::care {

/// When a specialist looks. Of the member it is the day where they are: see zone_of().
struct Look {
    Instant now;
    screening::ClearanceMode mode = screening::ClearanceMode::attest;
};
screening::AsOf as_of(const Shown& shown, const Look& look);

std::optional<screening::Clearance> clearance_seen(database::Transaction& data, const Shown& shown, const Look& look);
std::optional<screening::AnswerSet> answers_seen(database::Transaction& data, const Shown& shown);
/// What the member recorded of talks elsewhere, and what clinicians answered to the member's letters.
std::vector<screening::ClearanceRecord> consultations_seen(database::Transaction& data, const Shown& shown);

/// What closed the programme. Why is among the answers, and there only where they are shown too.
template<class Reason>
struct Closed {
    Day since;
    std::optional<Reason> why = {};
};

struct RedDay {
    Day day;
    int minutes = 0;
    std::optional<int> worst = {};
};

/// How the programme stands today.
struct ProgrammeSeen {
    int week = 0;
    int target = 0; // minutes a day; 0 = none
    std::optional<Closed<programme::StopSign>> stop = {};
    std::optional<Closed<programme::PauseReason>> pause = {};
    std::optional<Day> flare = {};  // since when, also where a pause lies over it
    std::optional<RedDay> red = {}; // the latest of a week; where pain is shown

    bool calls_for_a_look() const { return stop || pause || flare || red; }
};
std::optional<ProgrammeSeen> programme_seen(database::Transaction& data, const Shown& shown, const Look& look);

/// How the programme reckons from today on.
std::optional<programme::Settings> settings_seen(database::Transaction& data, const Shown& shown, const Look& look);

/// The weeks of the diary: of the parts walks and pain, whichever are shown.
std::vector<DiaryWeek> weeks_seen(database::Transaction& data, const Shown& shown, const Look& look);

/// All measures of each kind that was measured, by day.
std::vector<std::vector<tracking::Measure>> measures_seen(database::Transaction& data, const Shown& shown);

/// What this specialist gave, the newest first, with what the member noted of it in the last four weeks.
struct GuidanceSeen {
    std::vector<Pointer> pointers;
    std::vector<Prescription> prescriptions;
    std::vector<TreatmentDay> days;
    std::vector<Review> reviews; // still ahead, or overdue
};
GuidanceSeen guidance_seen(database::Transaction& data, const Shown& shown, const Look& look);

/// The day of the latest record that made the clearance what it is; what a specialist asked changes nothing.
std::optional<Day> clearance_since(database::Transaction& data, const Shown& shown);

/// What the programme asks a person with training to look at, and the end of the week or the day of the answers that it
/// is drawn from; each only where all of that is shown.
struct PromptSeen {
    programme::Prompt prompt;
    Day since;
};
std::vector<PromptSeen> prompts_seen(database::Transaction& data, const Shown& shown);

/// Everybody in the programme whose share of walks with one of `specialists` holds on `day` and was given for being
/// counted, each person once; measures are read where the same shares hold those parts too. Crosses persons.
/// Costs four queries for a specialist, whatever their number of members; not for while somebody waits.
std::vector<CountedPerson> people_counted(database::Transaction& data, const std::vector<PersonId>& specialists,
                                          Day day);

} // namespace amble::care
