-- The edition of the time-zone data from which the moments of appointments were derived last.
-- distribution: reference
CREATE TABLE zone_edition (
    one INTEGER NOT NULL PRIMARY KEY CHECK (one = 1),
    edition TEXT NOT NULL
) STRICT;

-- Appointments whose moment, derived anew, is another's too, or whose minute the clocks now jump over. For the desk.
-- distribution: column specialist_person_id
CREATE TABLE appointment_clash (
    specialist_person_id INTEGER NOT NULL,
    appointment_id TEXT NOT NULL,
    found_at INTEGER NOT NULL,
    kind TEXT NOT NULL,         -- overlap, no_minute
    sequence INTEGER NOT NULL,  -- the appointment's when it was listed
    PRIMARY KEY (specialist_person_id, appointment_id)
) STRICT, WITHOUT ROWID;
