-- Many people on a shop floor or in a warehouse have no e-mail address. They are known by their number, and cannot sign in.
-- Other systems know people by their address alone. One of the two it takes.
ALTER TABLE person ALTER COLUMN email DROP NOT NULL;
-- The last day at the company of an employee who has left; null for those who are there. What they did stays.
ALTER TABLE person ADD COLUMN left_on date;

ALTER TABLE person DROP CONSTRAINT person_check1;
ALTER TABLE person ADD CONSTRAINT person_kind_has CHECK (
  kind = 'EMPLOYEE' AND department_id IS NOT NULL AND hired_on IS NOT NULL
    AND (employee_number IS NOT NULL OR email IS NOT NULL)
  OR kind = 'CLIENT_CONTACT' AND email IS NOT NULL AND employee_number IS NULL AND department_id IS NULL
    AND manager_id IS NULL AND left_on IS NULL);
