-- "Leave it as it is" and a warning closed the report on a held post and left it held: nobody would have looked at it again.
UPDATE report SET state = 'open'
 WHERE state = 'closed' AND place = 0
   AND EXISTS (SELECT 1 FROM story WHERE story.story_id = report.story_id AND story.state = 'held');
UPDATE report SET state = 'open'
 WHERE state = 'closed' AND place > 0
   AND EXISTS (SELECT 1 FROM reply
                WHERE reply.story_id = report.story_id AND reply.place = report.place AND reply.state = 'held');
