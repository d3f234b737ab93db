-- A file that a person asked to keep as it was sent. It goes with the preview until that is stored, and then with the
-- import.
-- distribution: person_id
CREATE TABLE kept_file (
    person_id INTEGER NOT NULL,
    import_id TEXT NOT NULL,     -- of the preview, then of the import
    number INTEGER NOT NULL,
    file_name TEXT NOT NULL,     -- as the person's device calls it
    size INTEGER NOT NULL,       -- bytes
    made_at INTEGER NOT NULL,
    content TEXT NOT NULL,       -- base64url
    PRIMARY KEY (person_id, import_id, number)
) STRICT;
