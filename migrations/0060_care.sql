-- What a member shows to one specialist, by their own consent, until a day or until they take it back.
-- distribution: person_id
CREATE TABLE share (
    person_id INTEGER NOT NULL,
    share_id TEXT NOT NULL,
    specialist_id INTEGER NOT NULL,
    specialist_name TEXT NOT NULL, -- as it was then
    scope TEXT NOT NULL,           -- clearance
    consent_version TEXT NOT NULL, -- of the text that was agreed to
    given_at INTEGER NOT NULL,
    until_day TEXT NOT NULL,       -- the last day on which it holds
    ended_at INTEGER,
    listed_on TEXT,                -- the day for which the specialist's list was last logged
    PRIMARY KEY (person_id, share_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX share_specialist ON share (specialist_id, share_id);
