-- Words of an emergency come alone at the head of the queue, and what the rules found dangerous before what was reported
-- as that.
UPDATE report SET urgency = CASE WHEN reason = 'red_flag' THEN 0
                                 WHEN reason = 'dangerous' AND reporter_person_id = 0 THEN 1
                                 ELSE urgency + 2 END;
