-- What a share shows, by parts: words of care/share.h with blanks between. Until now there was one.
UPDATE share SET scope = 'screening' WHERE scope = 'clearance';
