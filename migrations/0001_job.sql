-- Work that waits: written in the transaction that causes it, claimed for a while by one worker, gone when it is done.
-- distribution: local
CREATE TABLE job (
    id TEXT NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL,
    payload TEXT NOT NULL,      -- JSON, known to the kind's handler alone
    person_id INTEGER,          -- whom it is about, so that erasing them takes it along
    due_at INTEGER NOT NULL,    -- not before; a claim moves it to the end of its lease, a failure to the next attempt
    attempts INTEGER NOT NULL DEFAULT 0,
    failed_at INTEGER,          -- given up then, and shown to the operator
    problem TEXT                -- of the last attempt
) STRICT;

CREATE INDEX job_due ON job (due_at) WHERE failed_at IS NULL;
CREATE INDEX job_person ON job (person_id) WHERE person_id IS NOT NULL;
