-- What a person is about to bring in, and the routes that they asked to keep.

-- What was read from the files chosen, until the person says what is to be stored; a day at most. The files themselves
-- are not kept.
-- distribution: person_id
CREATE TABLE import_preview (
    person_id INTEGER NOT NULL,
    id TEXT NOT NULL,
    made_at INTEGER NOT NULL,
    content TEXT NOT NULL,       -- JSON, see src/tracking/preview_store.cpp
    PRIMARY KEY (person_id, id)
) STRICT, WITHOUT ROWID;

-- For taking away what nobody came back to, of whomever.
CREATE INDEX import_preview_by_age ON import_preview (made_at);

-- Where a walk went; only for walks whose route the person asked to keep.
-- distribution: person_id
CREATE TABLE walk_route (
    person_id INTEGER NOT NULL,
    walk_id TEXT NOT NULL,
    line TEXT NOT NULL,          -- "52.37012,4.89521 52.37021,4.89530 …": latitude,longitude in degrees of WGS 84
    PRIMARY KEY (person_id, walk_id)
) STRICT, WITHOUT ROWID;
