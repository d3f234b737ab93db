-- What asks other servers waits apart from what is done here, so that a slow server and a large import do not hold each
-- other up.
ALTER TABLE job ADD COLUMN lane INTEGER NOT NULL DEFAULT 0; -- 0 = here, 1 = outgoing
DROP INDEX job_due;
CREATE INDEX job_lane ON job (lane, due_at) WHERE failed_at IS NULL;
