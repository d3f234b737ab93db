-- What was agreed is the local day, minute and zone; the moments are derived from them.
-- distribution: column specialist_person_id
CREATE TABLE appointment (
    specialist_person_id INTEGER NOT NULL,
    appointment_id TEXT NOT NULL,
    member_person_id INTEGER,      -- NULL: a visitor
    specialist_name TEXT NOT NULL, -- as it was then
    visitor_name TEXT NOT NULL,    -- emptied some weeks after the appointment
    visitor_contact TEXT NOT NULL,
    link_hash TEXT,                -- of the secret by which whoever booked comes back
    type_name TEXT NOT NULL,
    way TEXT NOT NULL,
    minutes INTEGER NOT NULL,
    buffer INTEGER NOT NULL,
    day TEXT NOT NULL,
    minute INTEGER NOT NULL,
    zone TEXT NOT NULL,
    starts_at INTEGER NOT NULL,
    ends_at INTEGER NOT NULL,
    free_at INTEGER NOT NULL,      -- with the buffer
    state TEXT NOT NULL,           -- held, asked, booked, cancelled, missed, failed
    hold_until INTEGER,
    sequence INTEGER NOT NULL,     -- rises with each change, for calendars
    changed_at INTEGER NOT NULL,
    reason TEXT NOT NULL,          -- of a cancellation
    PRIMARY KEY (specialist_person_id, appointment_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX appointment_start ON appointment (specialist_person_id, starts_at);
CREATE INDEX appointment_member ON appointment (member_person_id, starts_at);
CREATE INDEX appointment_link ON appointment (link_hash);

-- Nobody is booked twice: one row for each five minutes (counted from 1970) that somebody has promised. A hold is a
-- row too, which gives way once it is over.
-- distribution: column specialist_person_id
CREATE TABLE specialist_time (
    specialist_person_id INTEGER NOT NULL,
    five_minutes INTEGER NOT NULL,
    appointment_id TEXT NOT NULL,
    hold_until INTEGER, -- NULL: promised
    PRIMARY KEY (specialist_person_id, five_minutes)
) STRICT, WITHOUT ROWID;

-- distribution: person_id
CREATE TABLE member_time (
    person_id INTEGER NOT NULL,
    five_minutes INTEGER NOT NULL,
    appointment_id TEXT NOT NULL,
    hold_until INTEGER,
    PRIMARY KEY (person_id, five_minutes)
) STRICT, WITHOUT ROWID;
