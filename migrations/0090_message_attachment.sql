-- A file that came with a message, apart from it so that reading a thread reads no file.
-- distribution: person_id
CREATE TABLE message_attachment (
    person_id INTEGER NOT NULL, -- the member
    message_id TEXT NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,         -- pdf, jpeg, png
    size INTEGER NOT NULL,      -- bytes
    content TEXT NOT NULL,      -- base64url
    PRIMARY KEY (person_id, message_id)
) STRICT;
