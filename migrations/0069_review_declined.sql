-- A review point that a member does not want to book.
-- distribution: person_id
CREATE TABLE review_declined (
    person_id INTEGER NOT NULL,
    point INTEGER NOT NULL, -- 0 to 5, by its place in the six
    declined_at INTEGER NOT NULL,
    PRIMARY KEY (person_id, point)
) STRICT, WITHOUT ROWID;
