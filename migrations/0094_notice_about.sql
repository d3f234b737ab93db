-- Whose name or words a notice to somebody else holds, so that it goes when they erase their account.
ALTER TABLE notice ADD COLUMN about_person_id INTEGER;
CREATE INDEX notice_about ON notice (about_person_id) WHERE about_person_id IS NOT NULL;
-- Notices are swept by their age.
CREATE INDEX notice_at ON notice (at);
