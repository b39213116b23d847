-- The day on which a department ended: nobody is put into it any more, but what belongs to it stays.
ALTER TABLE department ADD COLUMN ended_on date;
