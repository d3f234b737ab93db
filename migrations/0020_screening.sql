-- What a person answered before starting and since, and what keeps their programme open or closed.

-- One set of answers, never changed afterwards.
-- distribution: person_id
CREATE TABLE screening (
    person_id INTEGER NOT NULL,
    number INTEGER NOT NULL,     -- counted from 1
    answered_at INTEGER NOT NULL,
    day TEXT NOT NULL,           -- the person's calendar day
    occasion TEXT NOT NULL,      -- start, three_months, after_pause, flare
    version INTEGER NOT NULL,    -- of the questions
    answers TEXT NOT NULL,       -- a line each: the question's code and its answer
    PRIMARY KEY (person_id, number)
) STRICT, WITHOUT ROWID;

-- The history that the state of clearance follows from, never changed afterwards. Which columns a row fills hangs on
-- its kind; see src/screening/clearance_records.h.
-- distribution: person_id
CREATE TABLE clearance_record (
    person_id INTEGER NOT NULL,
    number INTEGER NOT NULL,     -- counted from 1
    at INTEGER NOT NULL,
    day TEXT NOT NULL,
    kind TEXT NOT NULL,          -- screened, asked_for, consulted, cleared, declined, inquired, stopped, suspended
    matters TEXT NOT NULL,       -- codes, a line each; of answers with the disposition behind it
    occasion TEXT,
    complete INTEGER,
    held_at INTEGER,             -- of a consultation
    until_day TEXT,              -- of a specialist's clearance
    by_name TEXT,                -- who was seen, or who decided; as written then
    profession TEXT,
    words TEXT,                  -- what they said, the reason, the question
    PRIMARY KEY (person_id, number)
) STRICT, WITHOUT ROWID;
