-- What law may bind a clinic to keep of a clearance after its member erased their account (records.keep_years): who was
-- cleared, by whom, when. It names no account, so nothing leads from here to anything else that was theirs.
-- distribution: column kept_id
CREATE TABLE kept_clearance (
  kept_id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,             -- of whoever was cleared, as it was at the erasure
  year_of_birth INTEGER NOT NULL, -- tells two of one name apart
  by_name TEXT NOT NULL,          -- the specialist, as written then
  cleared_on TEXT NOT NULL,
  until_day TEXT NOT NULL,        -- the last day on which the clearance counted
  kept_until TEXT NOT NULL        -- the last day on which this row may be here
) STRICT, WITHOUT ROWID;
CREATE INDEX kept_clearance_until ON kept_clearance (kept_until);
