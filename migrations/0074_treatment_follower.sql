-- Who is told when a verdict on a treatment is published or withdrawn here.
-- distribution: column treatment
CREATE TABLE treatment_follower (
  treatment TEXT NOT NULL,
  person_id INTEGER NOT NULL,
  PRIMARY KEY (treatment, person_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX treatment_follower_person ON treatment_follower (person_id);
