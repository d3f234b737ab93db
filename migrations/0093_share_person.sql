-- A practice is counted specialist by specialist, and within them person by person: in this order their measures need no
-- sorting, however many people share.
CREATE INDEX share_person ON share (specialist_person_id, person_id);

-- A search for free times reads when a specialist is taken and nothing else of an appointment; all of that is in here.
DROP INDEX appointment_start;
CREATE INDEX appointment_start ON appointment (specialist_person_id, starts_at, free_at, state, hold_until);
