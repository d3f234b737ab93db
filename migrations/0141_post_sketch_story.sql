-- A writer who takes a post back and posts it again is no copy of themself: its numbers go with it.
CREATE INDEX post_sketch_story ON post_sketch (story_id, place);
