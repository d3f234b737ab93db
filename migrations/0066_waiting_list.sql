-- Who waits for a time of a specialist, in the order of `since`.
-- distribution: column specialist_person_id
CREATE TABLE waiting (
    specialist_person_id INTEGER NOT NULL,
    waiting_id TEXT NOT NULL,
    member_person_id INTEGER,      -- NULL: a visitor
    specialist_name TEXT NOT NULL, -- as it was then
    visitor_name TEXT NOT NULL,
    visitor_contact TEXT NOT NULL,
    link_hash TEXT NOT NULL,       -- of the secret by which a visitor comes back; that of what is offered too
    type_id TEXT NOT NULL,
    type_name TEXT NOT NULL,
    until_day TEXT NOT NULL,       -- the last day that suits, in the specialist's zone
    day_part TEXT NOT NULL,        -- any, morning, afternoon
    since INTEGER NOT NULL,
    state TEXT NOT NULL,           -- waiting, offered, taken, ended
    unanswered INTEGER NOT NULL,   -- offers in a row
    appointment_id TEXT,           -- what is offered: a hold
    offer_until INTEGER,
    PRIMARY KEY (specialist_person_id, waiting_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX waiting_order ON waiting (specialist_person_id, state, since);
CREATE INDEX waiting_member ON waiting (member_person_id);
CREATE INDEX waiting_link ON waiting (link_hash);

-- What was offered to somebody is not offered to them again.
-- distribution: column specialist_person_id
CREATE TABLE waiting_offer (
    specialist_person_id INTEGER NOT NULL,
    waiting_id TEXT NOT NULL,
    starts_at INTEGER NOT NULL,
    PRIMARY KEY (specialist_person_id, waiting_id, starts_at)
) STRICT, WITHOUT ROWID;
