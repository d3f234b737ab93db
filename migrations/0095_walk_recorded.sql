-- What a recording told of when a walk was walked. It stays when the person changes or deletes the walk, so that the
-- same recording is known again, and says which minutes of two walks are the same ones.
ALTER TABLE walk ADD COLUMN recorded_from INTEGER; -- absent for a walk that no recording brought in
ALTER TABLE walk ADD COLUMN recorded TEXT;         -- microseconds walked, paused, walked … from there on: "600000000 90000000 300000000"

-- Of walks from before it is known from when to when they were, unless they were changed since.
UPDATE walk SET recorded_from = started_at, recorded = CAST(ended_at - started_at AS TEXT)
    WHERE import_id IS NOT NULL AND source <> 'corrected' AND ended_at > started_at;
