-- What a person sent that is too large to be read while they wait. The files lie in the folder for uploads, named
-- upload-ID-NUMBER, until they are read; a day at most.

-- distribution: person_id
CREATE TABLE import_upload (
    person_id INTEGER NOT NULL,
    id TEXT NOT NULL,            -- the preview that is made of it has the same
    made_at INTEGER NOT NULL,
    keep_route INTEGER NOT NULL, -- 1 or 0
    PRIMARY KEY (person_id, id)
) STRICT, WITHOUT ROWID;

-- For taking away what was never read to its end, of whomever.
CREATE INDEX import_upload_by_age ON import_upload (made_at);

-- distribution: person_id
CREATE TABLE import_upload_file (
    person_id INTEGER NOT NULL,
    upload_id TEXT NOT NULL,
    number INTEGER NOT NULL,
    file_name TEXT NOT NULL,     -- as the person's device calls it
    bytes INTEGER NOT NULL,
    read_bytes INTEGER NOT NULL DEFAULT 0,
    tries INTEGER NOT NULL DEFAULT 0, -- how often its reading was begun and broke off
    offer TEXT,                  -- what it holds, once it is read: JSON, see src/tracking/offer_text_store.cpp
    PRIMARY KEY (person_id, upload_id, number)
) STRICT, WITHOUT ROWID;
