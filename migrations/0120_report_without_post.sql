-- The erasure of a member left what others had said of their posts: reports in the queue that nobody could open or close,
-- with words and notes about the person, and verdicts and thanks beside replies that are gone.
DELETE FROM report
 WHERE place > 0
   AND NOT EXISTS (SELECT 1 FROM reply WHERE reply.story_id = report.story_id AND reply.place = report.place);
DELETE FROM report
 WHERE place = 0
   AND EXISTS (SELECT 1 FROM story WHERE story.story_id = report.story_id AND story.author_person_id = 0);
DELETE FROM unfit_verdict
 WHERE place > 0
   AND NOT EXISTS (SELECT 1 FROM reply
                    WHERE reply.story_id = unfit_verdict.story_id AND reply.place = unfit_verdict.place);
DELETE FROM unfit_verdict
 WHERE place = 0
   AND EXISTS (SELECT 1 FROM story WHERE story.story_id = unfit_verdict.story_id AND story.author_person_id = 0);
DELETE FROM found_useful
 WHERE place > 0
   AND NOT EXISTS (SELECT 1 FROM reply
                    WHERE reply.story_id = found_useful.story_id AND reply.place = found_useful.place);
