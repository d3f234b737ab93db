-- What a person did and felt, day by day.

-- A deleted walk stays as a row without content (deleted_at), so that an import does not bring it back.
-- distribution: person_id
CREATE TABLE walk (
    person_id INTEGER NOT NULL,
    id TEXT NOT NULL,
    day TEXT NOT NULL,           -- the person's calendar day on which it began
    started_at INTEGER,          -- absent for a walk written in by hand without a time
    ended_at INTEGER,
    minutes INTEGER NOT NULL,    -- walked, pauses taken out
    pain_before INTEGER,
    pain_worst INTEGER,
    effort INTEGER,
    source TEXT NOT NULL,        -- corrected, hand, timer, watch, band, phone
    steps INTEGER,
    distance_m REAL,
    legs INTEGER,                -- pain in foot, knee or hip
    import_id TEXT,
    made_at INTEGER NOT NULL,
    changed_at INTEGER NOT NULL,
    deleted_at INTEGER,
    PRIMARY KEY (person_id, id)
) STRICT, WITHOUT ROWID;

CREATE INDEX walk_by_day ON walk (person_id, day);

-- The morning's pain, before any activity.
-- distribution: person_id
CREATE TABLE check_in (
    person_id INTEGER NOT NULL,
    day TEXT NOT NULL,
    pain INTEGER NOT NULL,
    given_at INTEGER NOT NULL,
    PRIMARY KEY (person_id, day)
) STRICT, WITHOUT ROWID;

-- One import, as its receipt tells it.
-- distribution: person_id
CREATE TABLE import (
    person_id INTEGER NOT NULL,
    id TEXT NOT NULL,
    file_name TEXT NOT NULL,
    format TEXT NOT NULL,
    imported_at INTEGER NOT NULL,
    stored INTEGER NOT NULL,     -- walks
    already INTEGER NOT NULL,
    refused INTEGER NOT NULL,
    said TEXT NOT NULL,          -- what was refused and why, a sentence a line
    undone_at INTEGER,
    PRIMARY KEY (person_id, id)
) STRICT, WITHOUT ROWID;
