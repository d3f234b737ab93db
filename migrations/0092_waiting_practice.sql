-- Whoever waits for anyone of a practice has one row too, of no specialist (0): that it can be offered something only
-- once at a time is then the same change of one row as for all others.
ALTER TABLE waiting ADD COLUMN practice_id TEXT NOT NULL DEFAULT ''; -- empty: waits for one specialist
ALTER TABLE waiting ADD COLUMN way TEXT NOT NULL DEFAULT '';         -- of a practice's; empty: any
CREATE INDEX waiting_practice ON waiting (practice_id, state, since);
