-- What members tell each other. Everything of one story lies together. A moment is for the writer and the moderators
-- alone: pages know the day, and their lists go by day and random name.
-- distribution: column story_id
CREATE TABLE story (
  story_id TEXT NOT NULL PRIMARY KEY,
  author_person_id INTEGER NOT NULL, -- 0: somebody who erased their account
  state TEXT NOT NULL,               -- shown, held, removed, withdrawn
  shown_on TEXT NOT NULL,            -- the day it was first shown, or, until then, the day it was written
  written_at INTEGER NOT NULL,
  treatment TEXT NOT NULL,           -- of the catalogue; empty: another one
  treatment_name TEXT NOT NULL,      -- the writer's word for another one
  tried_for TEXT NOT NULL,
  outcome TEXT NOT NULL,
  again TEXT NOT NULL,
  beside TEXT NOT NULL,              -- what else was going on
  measured TEXT NOT NULL,            -- the change in the writer's own diary, coarse; empty: not attached
  title TEXT NOT NULL,
  body TEXT NOT NULL,
  replies INTEGER NOT NULL,          -- places given away so far
  useful INTEGER NOT NULL
) STRICT;
CREATE INDEX story_newest ON story (state, shown_on, story_id);
CREATE INDEX story_treatment ON story (treatment, state, shown_on, story_id);
CREATE INDEX story_author ON story (author_person_id, written_at);

-- A reply is named by its story and its place in it, from 1. Place 0 means the story wherever a place is told.
-- distribution: column story_id
CREATE TABLE reply (
  story_id TEXT NOT NULL,
  place INTEGER NOT NULL,
  author_person_id INTEGER NOT NULL,
  state TEXT NOT NULL,
  shown_on TEXT NOT NULL,
  written_at INTEGER NOT NULL,
  body TEXT NOT NULL,
  useful INTEGER NOT NULL,
  PRIMARY KEY (story_id, place)
) STRICT, WITHOUT ROWID;
CREATE INDEX reply_author ON reply (author_person_id, written_at);

-- distribution: column story_id
CREATE TABLE found_useful (
  story_id TEXT NOT NULL,
  place INTEGER NOT NULL,
  person_id INTEGER NOT NULL,
  PRIMARY KEY (story_id, place, person_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX found_useful_person ON found_useful (person_id);

-- distribution: column story_id
CREATE TABLE story_follower (
  story_id TEXT NOT NULL,
  person_id INTEGER NOT NULL,
  PRIMARY KEY (story_id, person_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX story_follower_person ON story_follower (person_id);

-- The words of shown stories, for the search: each word leads to its stories, the newest first.
-- distribution: column story_id
CREATE TABLE story_word (
  word TEXT NOT NULL,
  shown_on TEXT NOT NULL,
  story_id TEXT NOT NULL,
  PRIMARY KEY (word, shown_on, story_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX story_word_story ON story_word (story_id);
