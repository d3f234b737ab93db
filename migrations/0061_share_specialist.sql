-- Every column that names a person ends in person_id, by which the checks of export and erasure find it.
ALTER TABLE share RENAME COLUMN specialist_id TO specialist_person_id;
