-- The second step of signing in: codes of an app (RFC 6238). The key has to be readable to check a code by it, so whoever
-- reads the database can make codes; it is no password, and a password alone still opens nothing.

-- distribution: person_id
CREATE TABLE second_step (
  person_id INTEGER NOT NULL PRIMARY KEY,
  app_key TEXT,               -- Base32; none while the first one waits for its first code
  since INTEGER,              -- when it came into force
  last_used INTEGER NOT NULL, -- the 30 seconds, counted from 1970, of the newest code used: none counts twice
  offered_key TEXT,           -- shown to be put into an app; comes into force with a code made by it
  offered_at INTEGER,
  offered_to TEXT             -- the session that is shown it, and no other
) STRICT;

-- Each stands in for one code. A used one is deleted.
-- distribution: person_id
CREATE TABLE recovery_code (
  person_id INTEGER NOT NULL,
  code_hash TEXT NOT NULL,
  made_at INTEGER NOT NULL,
  PRIMARY KEY (person_id, code_hash)
) STRICT, WITHOUT ROWID;

-- What a session still owes before it opens anything: 0 nothing, 1 a code, 2 to set the second step up.
ALTER TABLE session ADD COLUMN owes INTEGER NOT NULL DEFAULT 0;

-- Specialists, desks and operators need the second step from now on: they sign in once more, and set it up then.
DELETE FROM session WHERE (roles & 11) <> 0;
