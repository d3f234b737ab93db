-- The programme of each member: where it stands, what happened, what was decided and why.

-- distribution: person_id
CREATE TABLE programme (
    person_id INTEGER NOT NULL PRIMARY KEY,
    first_day TEXT NOT NULL,      -- the person's week is seven days from here on, for ever
    state TEXT NOT NULL,          -- after the last closed day; see src/programme/state_text.h
    changed_at INTEGER NOT NULL
) STRICT;

-- What a diary holds beside numbers: the review's answer, flare, pause, stop, clearance, a specialist's change.
-- distribution: person_id
CREATE TABLE programme_event (
    person_id INTEGER NOT NULL,
    id TEXT NOT NULL,
    day TEXT NOT NULL,
    kind TEXT NOT NULL,
    detail TEXT NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (person_id, id)
) STRICT, WITHOUT ROWID;

CREATE INDEX programme_event_by_day ON programme_event (person_id, day);

-- Never changed once it is there: a newer version of the rules decides new days only.
-- distribution: person_id
CREATE TABLE decision (
    person_id INTEGER NOT NULL,
    number INTEGER NOT NULL,      -- counted from 1
    day TEXT NOT NULL,            -- the day it closed, or on which it was made
    week INTEGER NOT NULL,
    moment TEXT NOT NULL,         -- week, at_once
    state TEXT NOT NULL,
    level_before INTEGER NOT NULL, -- minutes a day, 0 = no target
    level INTEGER NOT NULL,
    rule TEXT NOT NULL,
    rules_version INTEGER NOT NULL,
    reason TEXT NOT NULL,         -- the English sentence with its places
    reason_values TEXT NOT NULL,  -- what fills them, a line each
    inputs TEXT NOT NULL,         -- JSON, as they were
    decided_at INTEGER NOT NULL,
    PRIMARY KEY (person_id, number)
) STRICT, WITHOUT ROWID;
