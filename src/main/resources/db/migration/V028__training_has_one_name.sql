-- Its address is /training now, and its imports are known by the same word.
UPDATE file_import SET kind = 'training' WHERE kind = 'trainings';
UPDATE unsent_form SET address = regexp_replace(address, '^/trainings', '/training'),
  page = regexp_replace(page, '^/trainings', '/training');
