-- What a specialist gives a member beside the clearance, under a share that holds the part "guidance". The rows are the
-- member's: they stay, and are read by the member, when the share ends.

-- distribution: person_id
CREATE TABLE pointer (
    person_id INTEGER NOT NULL,
    pointer_id TEXT NOT NULL,
    specialist_person_id INTEGER NOT NULL,
    specialist_name TEXT NOT NULL, -- as it was then
    words TEXT NOT NULL,
    given_at INTEGER NOT NULL,
    seen_at INTEGER,               -- put away by the member
    ended_at INTEGER,              -- taken back by the specialist
    PRIMARY KEY (person_id, pointer_id)
) STRICT, WITHOUT ROWID;

-- distribution: person_id
CREATE TABLE prescription (
    person_id INTEGER NOT NULL,
    prescription_id TEXT NOT NULL,
    specialist_person_id INTEGER NOT NULL,
    specialist_name TEXT NOT NULL,
    treatment TEXT NOT NULL,       -- of the evidence
    dose TEXT NOT NULL,
    days_a_week INTEGER NOT NULL CHECK (days_a_week BETWEEN 1 AND 7),
    first_day TEXT NOT NULL,
    last_day TEXT NOT NULL,
    stop_when TEXT NOT NULL,
    reason TEXT NOT NULL,          -- where a verdict speaks against it
    given_at INTEGER NOT NULL,
    ended_at INTEGER,              -- by either
    PRIMARY KEY (person_id, prescription_id)
) STRICT, WITHOUT ROWID;

-- What a member did of a prescription on one day.
-- distribution: person_id
CREATE TABLE treatment_day (
    person_id INTEGER NOT NULL,
    prescription_id TEXT NOT NULL,
    day TEXT NOT NULL,
    how TEXT NOT NULL CHECK (how IN ('done', 'skipped')),
    words TEXT NOT NULL,           -- why it was skipped
    PRIMARY KEY (person_id, prescription_id, day)
) STRICT, WITHOUT ROWID;

-- A day on which the member and the specialist look again.
-- distribution: person_id
CREATE TABLE review_point (
    person_id INTEGER NOT NULL,
    review_id TEXT NOT NULL,
    specialist_person_id INTEGER NOT NULL,
    specialist_name TEXT NOT NULL,
    day TEXT NOT NULL,
    about TEXT NOT NULL,
    made_at INTEGER NOT NULL,
    done_at INTEGER,
    PRIMARY KEY (person_id, review_id)
) STRICT, WITHOUT ROWID;
