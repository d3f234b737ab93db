-- Who a person is. Texts that only their owner may hold (session cookies, links) are kept as hashes.

-- distribution: person_id
CREATE TABLE person (
  person_id INTEGER NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  sign_in_name TEXT NOT NULL, -- as it was typed
  name_key TEXT NOT NULL,     -- leads to the row of sign_in without asking every node
  year_of_birth INTEGER NOT NULL,
  sex INTEGER NOT NULL,
  zone TEXT NOT NULL,
  country TEXT NOT NULL,
  language TEXT NOT NULL,
  roles INTEGER NOT NULL,
  email TEXT,
  email_confirmed_at INTEGER,
  handle TEXT,
  marker TEXT NOT NULL, -- what this person's browsers file offline entries under
  joined_on TEXT NOT NULL
) STRICT;

-- distribution: column name_key
CREATE TABLE sign_in (
  name_key TEXT NOT NULL PRIMARY KEY,
  person_id INTEGER NOT NULL,
  password_hash TEXT NOT NULL,
  password_changed_on TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- One row answers who is signed in: the columns from person_name on are copies, kept by account alone.
-- distribution: column token_hash
CREATE TABLE session (
  token_hash TEXT NOT NULL PRIMARY KEY,
  person_id INTEGER NOT NULL,
  session_id TEXT NOT NULL,
  device TEXT NOT NULL,
  made_at INTEGER NOT NULL,
  seen_on TEXT NOT NULL,
  person_name TEXT NOT NULL,
  marker TEXT NOT NULL,
  roles INTEGER NOT NULL,
  zone TEXT NOT NULL,
  country TEXT NOT NULL,
  year_of_birth INTEGER NOT NULL,
  verified_until TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX session_person ON session (person_id);

-- A browser that signed this person in before: attempts from it are counted apart from everybody else's.
-- distribution: column device_hash
CREATE TABLE known_device (
  device_hash TEXT NOT NULL,
  name_key TEXT NOT NULL,
  person_id INTEGER NOT NULL,
  seen_on TEXT NOT NULL,
  PRIMARY KEY (device_hash, name_key)
) STRICT, WITHOUT ROWID;
CREATE INDEX known_device_person ON known_device (person_id);

-- distribution: column bucket
CREATE TABLE sign_in_attempt (
  bucket TEXT NOT NULL PRIMARY KEY,
  failures INTEGER NOT NULL,
  last_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Invitations, password resets and the first operator's link. A used one is deleted.
-- distribution: column token_hash
CREATE TABLE one_time_link (
  token_hash TEXT NOT NULL PRIMARY KEY,
  link_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  person_id INTEGER, -- whose password a reset sets
  roles INTEGER NOT NULL, -- what an invitation gives
  note TEXT NOT NULL,
  made_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- distribution: person_id
CREATE TABLE verification (
  person_id INTEGER NOT NULL,
  verification_id TEXT NOT NULL,
  registration_number TEXT NOT NULL,
  body TEXT NOT NULL,
  scope TEXT NOT NULL,
  verified_on TEXT NOT NULL,
  verified_by TEXT NOT NULL, -- the operator's name at the time
  expires_on TEXT NOT NULL,
  ended_on TEXT,
  PRIMARY KEY (person_id, verification_id)
) STRICT, WITHOUT ROWID;

-- The only place that leads from a handle to a person. A handle once used stays its person's until they are erased.
-- distribution: column handle_key
CREATE TABLE handle (
  handle_key TEXT NOT NULL PRIMARY KEY,
  handle TEXT NOT NULL,
  person_id INTEGER NOT NULL,
  chosen_on TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX handle_person ON handle (person_id);

-- distribution: person_id
CREATE TABLE consent (
  person_id INTEGER NOT NULL,
  kind TEXT NOT NULL,
  version TEXT NOT NULL,
  given_at INTEGER NOT NULL,
  PRIMARY KEY (person_id, kind, given_at)
) STRICT, WITHOUT ROWID;

-- Every look at or change of a person's health data by anybody else; the person reads it.
-- distribution: person_id
CREATE TABLE access_log (
  person_id INTEGER NOT NULL,
  at INTEGER NOT NULL,
  entry_id TEXT NOT NULL,
  by_name TEXT NOT NULL, -- as it was then, because the log outlives their account
  by_role TEXT NOT NULL,
  action TEXT NOT NULL,
  what TEXT NOT NULL,
  PRIMARY KEY (person_id, at, entry_id)
) STRICT, WITHOUT ROWID;

-- distribution: person_id
CREATE TABLE notice (
  person_id INTEGER NOT NULL,
  notice_id TEXT NOT NULL,
  at INTEGER NOT NULL,
  text TEXT NOT NULL,
  text_values TEXT NOT NULL, -- what fills the text, one a line
  path TEXT NOT NULL,
  seen_at INTEGER,
  PRIMARY KEY (person_id, notice_id)
) STRICT, WITHOUT ROWID;

-- Erasures on their way from a committed transaction to the ledger outside the backups.
-- distribution: local
CREATE TABLE erasure (
  erased_id INTEGER NOT NULL PRIMARY KEY,
  erased_at INTEGER NOT NULL
) STRICT;
