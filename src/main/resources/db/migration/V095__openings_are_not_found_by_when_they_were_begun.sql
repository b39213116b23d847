-- By itself: together with those that take its place it would wait for people who wait for it.
DROP INDEX opening_status;
