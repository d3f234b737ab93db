-- A clearance may say how many minutes a day are the most, and the answer to a letter by whom it was given.
ALTER TABLE clearance_record ADD COLUMN most_minutes INTEGER;
ALTER TABLE clearance_record ADD COLUMN registration TEXT; -- as typed: nobody verified it
