-- The operator's list goes by name, a page at a time.
CREATE INDEX person_name ON person (name, marker);
