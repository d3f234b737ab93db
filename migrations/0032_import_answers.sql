-- What a person said of each walk that waits, page by page: "2-17+" for the walk 17 of the file 2 that counts, "2-18-"
-- for one that does not, with blanks between.
ALTER TABLE import_preview ADD COLUMN answers TEXT NOT NULL DEFAULT '';
