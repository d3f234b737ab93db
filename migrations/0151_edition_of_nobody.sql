-- What was written for appointments whose specialist had gone: no person, so no calendar.
DELETE FROM calendar_edition WHERE person_id = 0;
