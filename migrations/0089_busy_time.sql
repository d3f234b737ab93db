-- When a specialist is busy elsewhere, out of a calendar of their own. Only the times are kept.
-- distribution: person_id
CREATE TABLE busy_source (
    person_id INTEGER NOT NULL PRIMARY KEY,
    url TEXT NOT NULL,      -- where it is fetched from, each hour; empty: a file that was sent
    read_at INTEGER,        -- of the last time that it could be read
    problem TEXT NOT NULL,  -- why it could not be read since, in English; a key of the catalogue
    left_out INTEGER NOT NULL
) STRICT;

-- distribution: person_id
CREATE TABLE busy_time (
    person_id INTEGER NOT NULL,
    starts_at INTEGER NOT NULL,
    ends_at INTEGER NOT NULL,
    PRIMARY KEY (person_id, starts_at)
) STRICT, WITHOUT ROWID;
