-- What a practice is told of the people who share with its specialists, counted once a week. It holds only what may be
-- shown (see src/care/clinic_numbers.h), so no row tells of one person.
-- distribution: column practice_id
CREATE TABLE practice_number (
    practice_id TEXT NOT NULL,
    what TEXT NOT NULL,          -- state, level, weeks, pain, activities; counted: that it was, on its day
    place INTEGER NOT NULL,
    counted_on TEXT NOT NULL,
    first_kind INTEGER NOT NULL, -- of the kinds that are counted together
    last_kind INTEGER NOT NULL,
    people INTEGER,
    others INTEGER,              -- of weeks: who does not walk on
    change REAL,                 -- of pain and activities: the mean, with its 95 % interval
    low REAL,
    high REAL,
    PRIMARY KEY (practice_id, what, place)
) STRICT, WITHOUT ROWID;
