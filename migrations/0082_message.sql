-- What a member and a specialist write to each other, under a share that holds the part "messages".
-- distribution: person_id
CREATE TABLE message (
    person_id INTEGER NOT NULL,            -- the member
    message_id TEXT NOT NULL,
    specialist_person_id INTEGER NOT NULL,
    specialist_name TEXT NOT NULL,         -- as it was then
    sender TEXT NOT NULL CHECK (sender IN ('member', 'specialist')),
    words TEXT NOT NULL,
    sent_at INTEGER NOT NULL,
    seen_at INTEGER,                       -- by the other
    PRIMARY KEY (person_id, message_id)
) STRICT, WITHOUT ROWID;
