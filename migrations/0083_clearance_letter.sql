-- A letter by which a member asks a clinician of their own, who has no account, whether they may start. Its link is in
-- nobody's hands but theirs who hold the letter; here is its hash.
-- distribution: person_id
CREATE TABLE clearance_letter (
    person_id INTEGER NOT NULL,
    letter_id TEXT NOT NULL,
    token_hash TEXT NOT NULL,
    concerns TEXT NOT NULL,         -- in the member's words
    matters TEXT NOT NULL,          -- codes, a line each
    usual_pain INTEGER,             -- 0-10
    start_minutes INTEGER NOT NULL, -- proposed, a day
    written_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    withdrawn_at INTEGER,
    answered_at INTEGER,            -- the answer itself is a clearance_record
    PRIMARY KEY (person_id, letter_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX clearance_letter_token ON clearance_letter (token_hash);
