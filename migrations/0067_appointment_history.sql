-- What happened to an appointment: a row for each change of it, by the sequence that the change led to.
-- distribution: column specialist_person_id
CREATE TABLE appointment_change (
    specialist_person_id INTEGER NOT NULL,
    appointment_id TEXT NOT NULL,
    sequence INTEGER NOT NULL,
    changed_at INTEGER NOT NULL,
    state TEXT NOT NULL,
    day TEXT NOT NULL,
    minute INTEGER NOT NULL,
    reason TEXT NOT NULL,    -- of a cancellation, or why the practice set rules aside
    set_aside TEXT NOT NULL, -- those rules, with blanks between
    PRIMARY KEY (specialist_person_id, appointment_id, sequence)
) STRICT, WITHOUT ROWID;
