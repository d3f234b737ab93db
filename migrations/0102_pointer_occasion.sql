-- When a pointer stands on the member's Today: 'now' (at once), 'walk' (on days with a walk) or 'flare' (in a flare-up).
ALTER TABLE pointer ADD COLUMN occasion TEXT NOT NULL DEFAULT 'now';
