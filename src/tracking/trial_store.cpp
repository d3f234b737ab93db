#include "tracking/trial_store.h"

#include <algorithm>

namespace amble::tracking {

namespace {

constexpr std::string_view kAdd =
    "INSERT INTO trial (person_id, id, kind, first_day, days_of_period, washout_days, arms, begun_at)"
    " VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
#define AMBLE_TRIAL_COLUMNS "SELECT id, kind, first_day, days_of_period, washout_days, arms, ended_at FROM trial "
constexpr std::string_view kFind = AMBLE_TRIAL_COLUMNS "WHERE person_id = $1 AND id = $2";
constexpr std::string_view kTrials = AMBLE_TRIAL_COLUMNS "WHERE person_id = $1 ORDER BY begun_at DESC, id LIMIT 50";
#undef AMBLE_TRIAL_COLUMNS
constexpr std::string_view kEnd =
    "UPDATE trial SET ended_at = $3 WHERE person_id = $1 AND id = $2 AND ended_at IS NULL";
constexpr std::string_view kRate =
    "INSERT INTO trial_rating (person_id, trial_id, day, pain, as_planned, given_at) VALUES ($1, $2, $3, $4, $5, $6)"
    " ON CONFLICT (person_id, trial_id, day) DO UPDATE SET pain = excluded.pain, as_planned = excluded.as_planned,"
    " given_at = excluded.given_at";
constexpr std::string_view kRatings =
    "SELECT day, pain, as_planned FROM trial_rating WHERE person_id = $1 AND trial_id = $2 ORDER BY day";

/// Nothing of a row that a later program wrote in another way.
std::optional<OwnTrial> trial_of(const database::Row& row) {
    auto arms = arms_of(row.text(5));
    if (!arms) return std::nullopt;
    OwnTrial trial;
    trial.id = row.id(0);
    trial.kind = row.text(1);
    trial.trial.plan = {static_cast<int>(arms->size() / 2), static_cast<int>(row.integer(3)),
                        static_cast<int>(row.integer(4))};
    trial.trial.first_day = row.day(2);
    trial.trial.order = *std::move(arms);
    trial.ended_early = !row.is_null(6);
    return trial;
}

} // namespace

void add_trial(database::Transaction& data, PersonId person, const OwnTrial& trial, Instant now) {
    data.execute(kAdd, person, trial.id, trial.kind, trial.trial.first_day, trial.trial.plan.days_of_period,
                 trial.trial.plan.washout_days, arms_text(trial.trial.order), now);
}

std::optional<OwnTrial> find_trial(database::Transaction& data, PersonId person, const Id& id) {
    const auto rows = data.query(kFind, person, id);
    return rows.empty() ? std::nullopt : trial_of(rows[0]);
}

std::vector<OwnTrial> trials(database::Transaction& data, PersonId person) {
    std::vector<OwnTrial> found;
    for (const auto row : data.query(kTrials, person))
        if (auto trial = trial_of(row)) found.push_back(*std::move(trial));
    return found;
}

std::optional<OwnTrial> running_trial(database::Transaction& data, PersonId person, Day today) {
    auto all = trials(data, person);
    const auto found = std::ranges::find_if(all, [&](const OwnTrial& trial) { return !is_over(trial, today); });
    if (found == all.end()) return std::nullopt;
    return std::move(*found);
}

bool end_trial(database::Transaction& data, PersonId person, const Id& id, Instant now) {
    return data.execute(kEnd, person, id, now) == 1;
}

void rate_trial_day(database::Transaction& data, PersonId person, const Id& trial, const TrialRating& rating,
                    Instant now) {
    data.execute(kRate, person, trial, rating.day, rating.pain, rating.as_planned, now);
}

std::vector<TrialRating> trial_ratings(database::Transaction& data, PersonId person, const Id& trial) {
    std::vector<TrialRating> found;
    for (const auto row : data.query(kRatings, person, trial))
        found.push_back({row.day(0), static_cast<int>(row.integer(1)), row.truth(2)});
    return found;
}

} // namespace amble::tracking
