-- What members tell of a treatment, counted once a week, so that one new story cannot be read off it.
-- distribution: column treatment
CREATE TABLE told_count (
  treatment TEXT NOT NULL PRIMARY KEY,
  counted_on TEXT NOT NULL,
  members INTEGER NOT NULL,
  better INTEGER NOT NULL,
  no_change INTEGER NOT NULL,
  worse INTEGER NOT NULL,
  again INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
