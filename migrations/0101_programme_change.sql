-- What a specialist changed of how a member's programme reckons, and the reason that the member reads. The programme
-- itself follows the events of that day; this says who, and why.
-- distribution: person_id
CREATE TABLE programme_change (
    person_id INTEGER NOT NULL,
    change_id TEXT NOT NULL,
    specialist_person_id INTEGER NOT NULL, -- 0: gone
    specialist_name TEXT NOT NULL,         -- as it was then
    settings TEXT NOT NULL,                -- "planned 5,goal 40"
    words TEXT NOT NULL,
    changed_at INTEGER NOT NULL,
    PRIMARY KEY (person_id, change_id)
) STRICT, WITHOUT ROWID;
