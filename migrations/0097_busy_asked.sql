-- An address of a calendar is asked by one server at a time, the one that has waited longest first; who gave it is told
-- when it fails again and again.
ALTER TABLE busy_source ADD COLUMN asked_at INTEGER; -- the last time that it was asked; nothing: not yet
ALTER TABLE busy_source ADD COLUMN failures INTEGER NOT NULL DEFAULT 0; -- in a row
UPDATE job SET lane = 3 WHERE kind = 'fetch_busy'; -- 3 = calendars
