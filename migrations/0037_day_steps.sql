-- Steps that devices counted through a day, one line for each kind of device and import; never minutes of walking.
-- distribution: person_id
CREATE TABLE day_steps (
    person_id INTEGER NOT NULL,
    day TEXT NOT NULL,           -- of where the person was
    source TEXT NOT NULL,        -- hand, watch, band, phone
    import_id TEXT NOT NULL,
    steps INTEGER NOT NULL,
    distance_m REAL NOT NULL,
    made_at INTEGER NOT NULL,
    PRIMARY KEY (person_id, day, source, import_id)
) STRICT, WITHOUT ROWID;
