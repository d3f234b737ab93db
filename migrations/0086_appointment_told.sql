-- Who booked is told of each change by mail, once: whatever changes an appointment raises its sequence, and what was
-- told lags behind until a letter is on its way.
ALTER TABLE appointment ADD COLUMN told INTEGER NOT NULL DEFAULT 0;
-- The start that reminders were sent for: a moved appointment is reminded of anew.
ALTER TABLE appointment ADD COLUMN day_reminded INTEGER;
ALTER TABLE appointment ADD COLUMN hours_reminded INTEGER;
-- Of the secret in a letter by which a visitor confirms that the address is theirs.
ALTER TABLE appointment ADD COLUMN proof_hash TEXT;
UPDATE appointment SET told = sequence;
CREATE INDEX appointment_untold ON appointment (ends_at) WHERE told < sequence;
CREATE INDEX appointment_by_start ON appointment (starts_at) WHERE state = 'booked';
CREATE INDEX appointment_proof ON appointment (proof_hash);
