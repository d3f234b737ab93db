-- What members ask to be checked. Whoever asked is told when it is answered.
-- distribution: person_id
CREATE TABLE question (
    person_id INTEGER NOT NULL,
    question_id TEXT NOT NULL,
    text TEXT NOT NULL,
    asked_at INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('open', 'taken', 'answered', 'declined')),
    verdict_id TEXT,  -- the draft that will answer it, or the verdict that did
    handled_by TEXT,  -- the specialist's name at the time
    reason TEXT,      -- why it was declined
    PRIMARY KEY (person_id, question_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX question_waiting ON question (state, asked_at);
CREATE INDEX question_verdict ON question (verdict_id);

-- A text of a verdict. It is never changed: another text is another version, which nobody has signed.
-- distribution: column verdict_id
CREATE TABLE verdict_version (
    verdict_id TEXT NOT NULL,
    version INTEGER NOT NULL CHECK (version >= 1),
    origin TEXT NOT NULL CHECK (origin IN ('shipped', 'here')),
    content TEXT NOT NULL, -- see claims/draft.h
    note TEXT NOT NULL,    -- what was changed, and why
    writer_person_id INTEGER NOT NULL,
    writer_name TEXT NOT NULL, -- as it was then
    written_at INTEGER NOT NULL,
    written_on TEXT NOT NULL,
    PRIMARY KEY (verdict_id, version)
) STRICT, WITHOUT ROWID;

-- What a specialist holds of one version: each of them once, two signatures (seats 1 and 2), any number of dissents.
-- distribution: column verdict_id
CREATE TABLE verdict_opinion (
    verdict_id TEXT NOT NULL,
    version INTEGER NOT NULL,
    seat INTEGER NOT NULL CHECK (seat >= 1),
    kind TEXT NOT NULL CHECK (kind IN ('signature', 'dissent')),
    specialist_person_id INTEGER NOT NULL,
    specialist_name TEXT NOT NULL, -- as it was then
    scope TEXT NOT NULL,           -- of the registration
    interests TEXT NOT NULL CHECK (interests <> ''),
    reason TEXT NOT NULL,          -- of a dissent
    given_at INTEGER NOT NULL,
    given_on TEXT NOT NULL,
    verified_until TEXT NOT NULL,
    PRIMARY KEY (verdict_id, version, seat),
    UNIQUE (verdict_id, version, specialist_person_id),
    UNIQUE (verdict_id, version, seat, verified_until),
    CHECK ((kind = 'signature') = (seat <= 2)),
    CHECK (kind = 'signature' OR reason <> ''),
    CHECK (given_on <= verified_until),
    FOREIGN KEY (verdict_id, version) REFERENCES verdict_version (verdict_id, version)
) STRICT, WITHOUT ROWID;

-- A version that anyone may read: only with both signatures, and only while neither registration has run out.
-- distribution: column verdict_id
CREATE TABLE verdict_publication (
    verdict_id TEXT NOT NULL,
    version INTEGER NOT NULL,
    first_seat INTEGER NOT NULL CHECK (first_seat = 1),
    first_until TEXT NOT NULL,
    second_seat INTEGER NOT NULL CHECK (second_seat = 2),
    second_until TEXT NOT NULL,
    published_at INTEGER NOT NULL,
    published_on TEXT NOT NULL,
    withdrawn_at INTEGER,
    withdrawn_by TEXT,
    withdrawn_reason TEXT,
    PRIMARY KEY (verdict_id, version),
    CHECK (published_on <= first_until AND published_on <= second_until),
    FOREIGN KEY (verdict_id, version, first_seat, first_until)
        REFERENCES verdict_opinion (verdict_id, version, seat, verified_until),
    FOREIGN KEY (verdict_id, version, second_seat, second_until)
        REFERENCES verdict_opinion (verdict_id, version, seat, verified_until)
) STRICT, WITHOUT ROWID;

-- Changes with every publication, so that each server knows with one look whether what it holds is the newest.
-- distribution: reference
CREATE TABLE verdict_edition (
    place INTEGER NOT NULL PRIMARY KEY CHECK (place = 1),
    edition TEXT NOT NULL -- random
) STRICT;
