-- What members say in general and no verdict answers, so that the specialists hear of it. No person and no handle stands
-- here; a claim stands here as long as its post is shown.

-- What is claimed, as it is counted: a treatment, which way it is said to work, and on what (claims/unchecked.h).
-- distribution: column subject
CREATE TABLE unchecked_subject (
  subject TEXT NOT NULL PRIMARY KEY,
  treatment TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('open', 'asked', 'set_aside')),
  posts INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX unchecked_subject_said ON unchecked_subject (state, posts);
CREATE INDEX unchecked_subject_treatment ON unchecked_subject (treatment);

-- Which posts claim it.
-- distribution: column subject
CREATE TABLE unchecked_claim (
  subject TEXT NOT NULL,
  story_id TEXT NOT NULL,
  place INTEGER NOT NULL,
  example TEXT NOT NULL, -- the sentence; empty where it could lead to somebody
  PRIMARY KEY (subject, story_id, place)
) STRICT, WITHOUT ROWID;
CREATE INDEX unchecked_claim_post ON unchecked_claim (story_id, place);
