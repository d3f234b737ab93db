-- Practices and their people, and what a specialist says of themself to everybody.

-- distribution: reference
CREATE TABLE practice (
    practice_id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    about TEXT NOT NULL,
    address TEXT NOT NULL, -- of the house, in lines
    phone TEXT NOT NULL,
    made_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Specialists and desks of a practice; the roles are the account's.
-- distribution: person_id
CREATE TABLE practice_staff (
    person_id INTEGER NOT NULL,
    practice_id TEXT NOT NULL,
    since TEXT NOT NULL,
    PRIMARY KEY (person_id, practice_id)
) STRICT, WITHOUT ROWID;

-- distribution: person_id
CREATE TABLE specialist_page (
    person_id INTEGER NOT NULL PRIMARY KEY,
    page_id TEXT NOT NULL,    -- names the page in its address
    about TEXT NOT NULL,
    needs TEXT NOT NULL,      -- words of care/specialist_page.h with blanks between
    languages TEXT NOT NULL,  -- ISO 639-1 with blanks between
    phone TEXT NOT NULL,
    place TEXT NOT NULL,      -- where to come to; empty: the practice
    video_link TEXT NOT NULL, -- the specialist's own; shown to whoever has an appointment
    shown INTEGER NOT NULL
) STRICT;
CREATE INDEX specialist_page_name ON specialist_page (page_id);
