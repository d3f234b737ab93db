-- 1: whoever reads a visitor's letters said that they asked for this appointment. A request of which nobody said so ends
-- by itself.
ALTER TABLE appointment ADD COLUMN address_confirmed INTEGER NOT NULL DEFAULT 0;
