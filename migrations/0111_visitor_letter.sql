-- Of the secrets in letters to a visitor: each letter that they kept leads to their appointment, or proves that the
-- address is theirs, until the booking is forgotten. Each was one column, which held that of the newest letter alone.
-- distribution: column specialist_person_id
CREATE TABLE visitor_letter (
    specialist_person_id INTEGER NOT NULL,
    appointment_id TEXT NOT NULL,
    link_hash TEXT NOT NULL,
    proves INTEGER NOT NULL, -- 1: that the address is theirs; 0: leads to the appointment
    PRIMARY KEY (specialist_person_id, appointment_id, link_hash)
) STRICT, WITHOUT ROWID;
CREATE INDEX visitor_letter_link ON visitor_letter (link_hash);
INSERT INTO visitor_letter (specialist_person_id, appointment_id, link_hash, proves)
SELECT specialist_person_id, appointment_id, letter_hash, 0 FROM appointment WHERE letter_hash IS NOT NULL;
INSERT INTO visitor_letter (specialist_person_id, appointment_id, link_hash, proves)
SELECT specialist_person_id, appointment_id, proof_hash, 1 FROM appointment WHERE proof_hash IS NOT NULL;

DROP INDEX appointment_letter;
DROP INDEX appointment_proof;
ALTER TABLE appointment DROP COLUMN letter_hash;
ALTER TABLE appointment DROP COLUMN proof_hash;
