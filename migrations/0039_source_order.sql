-- Whom a person believes first where several recorded the same time; no row: the usual order.
-- distribution: person_id
CREATE TABLE source_order (
    person_id INTEGER NOT NULL PRIMARY KEY,
    steps TEXT NOT NULL,         -- "hand timer watch band phone", the most believed first
    changed_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
