-- What a person measures of themself: questionnaires, activities of their own choosing, home tests.

-- A kind has one result a day; a second of the same day corrects it.
-- distribution: person_id
CREATE TABLE measure (
    person_id INTEGER NOT NULL,
    kind TEXT NOT NULL,           -- see src/tracking/measure.cpp
    day TEXT NOT NULL,
    answers TEXT NOT NULL,        -- whole numbers, a blank between: "4 6 5"
    choice_id TEXT,               -- which activities were rated
    made_at INTEGER NOT NULL,
    PRIMARY KEY (person_id, kind, day)
) STRICT, WITHOUT ROWID;

-- The activities that a person chose to rate; the latest is the one that holds.
-- distribution: person_id
CREATE TABLE activity_choice (
    person_id INTEGER NOT NULL,
    id TEXT NOT NULL,
    names TEXT NOT NULL,          -- a line each, in the person's words
    made_at INTEGER NOT NULL,
    PRIMARY KEY (person_id, id)
) STRICT, WITHOUT ROWID;
