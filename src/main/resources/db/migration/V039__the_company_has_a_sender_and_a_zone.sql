-- What mails and times need to know of the company. Null until an administrator says it.
ALTER TABLE company
  ADD COLUMN sender_name text CHECK (sender_name <> '' AND length(sender_name) <= 100),
  ADD COLUMN zone        text CHECK (length(zone) <= 60),
  ADD COLUMN week_start  text CHECK (week_start IN ('MONDAY', 'SATURDAY', 'SUNDAY'));
