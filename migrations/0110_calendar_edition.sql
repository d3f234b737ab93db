-- Changes with everything that decides when a specialist is free: appointments and holds, times busy elsewhere, hours,
-- kinds and rules. So each server knows with one look whose free times it has to search anew.
-- distribution: person_id
CREATE TABLE calendar_edition (
    person_id INTEGER NOT NULL PRIMARY KEY,
    edition TEXT NOT NULL -- random
) STRICT;

INSERT INTO calendar_edition (person_id, edition) SELECT person_id, 'first' FROM booking_rule;
