-- A person's appointments as a calendar that other programs read, by an address that only they know.
-- distribution: person_id
CREATE TABLE calendar_feed (
    person_id INTEGER NOT NULL PRIMARY KEY,
    token_hash TEXT NOT NULL,
    made_at INTEGER NOT NULL
) STRICT;
CREATE INDEX calendar_feed_token ON calendar_feed (token_hash);
