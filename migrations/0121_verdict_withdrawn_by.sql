-- Whose name stands in withdrawn_by, so that it goes when they erase their account; 0: somebody who did.
ALTER TABLE verdict_publication ADD COLUMN withdrawn_by_person_id INTEGER;
UPDATE verdict_publication
   SET withdrawn_by_person_id = (SELECT MIN(person_id) FROM person WHERE person.name = verdict_publication.withdrawn_by)
 WHERE withdrawn_by IS NOT NULL
   AND (SELECT COUNT(*) FROM person WHERE person.name = verdict_publication.withdrawn_by) = 1;
CREATE INDEX verdict_publication_withdrawn_by ON verdict_publication (withdrawn_by_person_id);
-- A specialist's name that no page showed and that outlived their account.
ALTER TABLE question DROP COLUMN handled_by;
