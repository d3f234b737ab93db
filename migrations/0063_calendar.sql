-- When a specialist can be booked, in their own zone. Minutes are those of the day there, 0 to 1440.

-- distribution: person_id
CREATE TABLE booking_rule (
    person_id INTEGER NOT NULL PRIMARY KEY,
    zone TEXT NOT NULL,              -- IANA
    notice_minutes INTEGER NOT NULL, -- from booking to the appointment, at least
    horizon_days INTEGER NOT NULL,   -- at most so far ahead
    daily_maximum INTEGER NOT NULL,
    cancel_hours INTEGER NOT NULL,   -- until then it can be cancelled or moved without a call
    confirms INTEGER NOT NULL        -- whether a booking waits for the specialist's or desk's word
) STRICT;

-- distribution: person_id
CREATE TABLE appointment_type (
    person_id INTEGER NOT NULL,
    type_id TEXT NOT NULL,
    name TEXT NOT NULL,
    minutes INTEGER NOT NULL,
    buffer INTEGER NOT NULL, -- minutes kept free behind it
    way TEXT NOT NULL,       -- telephone, in_person, video
    for_first INTEGER NOT NULL,
    PRIMARY KEY (person_id, type_id)
) STRICT, WITHOUT ROWID;

-- distribution: person_id
CREATE TABLE weekly_hours (
    person_id INTEGER NOT NULL,
    hours_id TEXT NOT NULL,
    weekday INTEGER NOT NULL, -- 0 = Monday
    from_minute INTEGER NOT NULL,
    to_minute INTEGER NOT NULL,
    PRIMARY KEY (person_id, hours_id)
) STRICT, WITHOUT ROWID;

-- Days on which the week does not hold: closed, or these hours instead.
-- distribution: person_id
CREATE TABLE other_hours (
    person_id INTEGER NOT NULL,
    other_id TEXT NOT NULL,
    first_day TEXT NOT NULL,
    last_day TEXT NOT NULL,
    from_minute INTEGER, -- NULL: closed
    to_minute INTEGER,
    PRIMARY KEY (person_id, other_id)
) STRICT, WITHOUT ROWID;
