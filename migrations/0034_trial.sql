-- Trials of one person: something used in some short periods and left out in others, in an order left to chance.

-- distribution: person_id
CREATE TABLE trial (
    person_id INTEGER NOT NULL,
    id TEXT NOT NULL,
    kind TEXT NOT NULL,           -- see src/tracking/own_trial.cpp
    first_day TEXT NOT NULL,
    days_of_period INTEGER NOT NULL,
    washout_days INTEGER NOT NULL,
    arms TEXT NOT NULL,           -- a letter a period, in pairs: "1" with, "0" without
    begun_at INTEGER NOT NULL,
    ended_at INTEGER,             -- ended by the person before its last day
    PRIMARY KEY (person_id, id)
) STRICT, WITHOUT ROWID;

-- distribution: person_id
CREATE TABLE trial_rating (
    person_id INTEGER NOT NULL,
    trial_id TEXT NOT NULL,
    day TEXT NOT NULL,
    pain INTEGER NOT NULL,        -- of that day, 0 to 10
    as_planned INTEGER NOT NULL,  -- 1 = did what the day was for
    given_at INTEGER NOT NULL,
    PRIMARY KEY (person_id, trial_id, day)
) STRICT, WITHOUT ROWID;
