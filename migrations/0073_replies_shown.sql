-- How many replies of a story are shown; its "replies" are the places given away, also to what is held or removed.
ALTER TABLE story ADD COLUMN replies_shown INTEGER NOT NULL DEFAULT 0;
UPDATE story SET replies_shown =
  (SELECT COUNT(*) FROM reply WHERE reply.story_id = story.story_id AND reply.state = 'shown');
