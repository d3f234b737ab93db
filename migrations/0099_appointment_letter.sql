-- Of the secret in the newest letter that a visitor got of an appointment: it leads to the same page as the one that
-- booking gave.
ALTER TABLE appointment ADD COLUMN letter_hash TEXT;
CREATE INDEX appointment_letter ON appointment (letter_hash);
