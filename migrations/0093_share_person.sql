-- A practice is counted specialist by specialist, and within them person by person: in this order their measures need no
-- sorting, however many people share.
CREATE INDEX share_person ON share (specialist_person_id, person_id);
