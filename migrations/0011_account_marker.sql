-- The operator's pages name an account by its marker.
CREATE INDEX person_marker ON person (marker);
