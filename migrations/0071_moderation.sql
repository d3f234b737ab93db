-- What moderators are asked to look at, by a member or by the rules (reporter 0). Its rows lie with the story.
-- distribution: column story_id
CREATE TABLE report (
  story_id TEXT NOT NULL,
  report_id TEXT NOT NULL,
  place INTEGER NOT NULL,
  reporter_person_id INTEGER NOT NULL,
  reason TEXT NOT NULL,
  words TEXT NOT NULL,        -- why, in the reporter's words; for wrong_verdict the verdict's id comes first
  urgency INTEGER NOT NULL,   -- 0 is looked at first
  at INTEGER NOT NULL,
  state TEXT NOT NULL,        -- open, closed
  assigned_person_id INTEGER, -- the moderator who took it
  notes TEXT NOT NULL,        -- for moderators alone
  PRIMARY KEY (story_id, report_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX report_queue ON report (state, urgency, at, report_id);
CREATE INDEX report_reporter ON report (reporter_person_id);
CREATE INDEX report_assigned ON report (assigned_person_id);

-- Every act of a moderator towards a member: what was done, why, and what became of it. The member reads it, without
-- the moderator's name; the public log shows it without the member.
-- distribution: person_id
CREATE TABLE moderation (
  person_id INTEGER NOT NULL, -- whose post or account it is about
  record_id TEXT NOT NULL,
  at INTEGER NOT NULL,
  act TEXT NOT NULL,
  reason TEXT NOT NULL,
  words TEXT NOT NULL,        -- to the member
  story_id TEXT NOT NULL,     -- empty: about the account
  place INTEGER NOT NULL,
  state_before TEXT NOT NULL, -- of the post, for undoing; empty: it was left as it was
  until_day TEXT,             -- of a limit
  by_person_id INTEGER NOT NULL,
  undone_at INTEGER,
  undone_by_person_id INTEGER,
  appeal TEXT,
  appealed_at INTEGER,
  answer TEXT,                -- upheld, granted
  answered_by_person_id INTEGER,
  PRIMARY KEY (person_id, record_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX moderation_at ON moderation (at, record_id);
CREATE INDEX moderation_by ON moderation (by_person_id);
CREATE INDEX moderation_undone_by ON moderation (undone_by_person_id);
CREATE INDEX moderation_answered_by ON moderation (answered_by_person_id);
CREATE INDEX moderation_appeal ON moderation (answer, appealed_at);

-- Whom a member does not want to read (mute), or to be answered by either (block).
-- distribution: person_id
CREATE TABLE hidden_member (
  person_id INTEGER NOT NULL,
  other_person_id INTEGER NOT NULL,
  how TEXT NOT NULL,
  PRIMARY KEY (person_id, other_person_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX hidden_member_other ON hidden_member (other_person_id);

-- Numbers by which copies of a post are found (community/likeness.h); kept for a month.
-- distribution: column number
CREATE TABLE post_sketch (
  number INTEGER NOT NULL,
  story_id TEXT NOT NULL,
  place INTEGER NOT NULL,
  made_on TEXT NOT NULL,
  PRIMARY KEY (number, story_id, place)
) STRICT, WITHOUT ROWID;
CREATE INDEX post_sketch_made ON post_sketch (made_on);

-- A verdict that a moderator found not to fit a post; the words it stood beside are "not checked yet" again.
-- distribution: column story_id
CREATE TABLE unfit_verdict (
  story_id TEXT NOT NULL,
  place INTEGER NOT NULL,
  verdict TEXT NOT NULL,
  PRIMARY KEY (story_id, place, verdict)
) STRICT, WITHOUT ROWID;
