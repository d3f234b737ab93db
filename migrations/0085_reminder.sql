-- How a person is reached, and what of. Without a row things are as src/reminders/choice.h says.
-- distribution: person_id
CREATE TABLE reach (
    person_id INTEGER NOT NULL PRIMARY KEY,
    stop_id TEXT NOT NULL,       -- in the link of each letter that ends reminders without a sign-in
    quiet_from INTEGER NOT NULL, -- minutes of the person's day
    quiet_to INTEGER NOT NULL,
    delivered_at INTEGER,        -- the last reminder
    delivered_by TEXT,           -- mail, push
    refused_at INTEGER,          -- when the mail server said that it will never take letters to the address
    refused TEXT                 -- the address
) STRICT;
CREATE INDEX reach_stop ON reach (stop_id);

-- distribution: person_id
CREATE TABLE reminder_choice (
    person_id INTEGER NOT NULL,
    kind TEXT NOT NULL,    -- appointment, walk, week
    by_mail INTEGER NOT NULL,
    by_push INTEGER NOT NULL,
    minute INTEGER NOT NULL, -- of the person's day
    next_at INTEGER,         -- NULL: not by the clock, or switched off
    PRIMARY KEY (person_id, kind)
) STRICT, WITHOUT ROWID;
CREATE INDEX reminder_choice_due ON reminder_choice (next_at) WHERE next_at IS NOT NULL;

-- A browser that takes messages for a person (RFC 8030); its keys encrypt them for it alone.
-- distribution: person_id
CREATE TABLE push_subscription (
    person_id INTEGER NOT NULL,
    subscription_id TEXT NOT NULL,
    endpoint TEXT NOT NULL,
    public_key TEXT NOT NULL, -- base64url
    secret TEXT NOT NULL,     -- base64url
    made_at INTEGER NOT NULL,
    failures INTEGER NOT NULL,
    PRIMARY KEY (person_id, subscription_id)
) STRICT, WITHOUT ROWID;
