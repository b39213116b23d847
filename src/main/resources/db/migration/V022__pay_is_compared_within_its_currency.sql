-- In which currency the list shows that an opening pays; unknown while the pay is withheld, as pay_yearly is.
ALTER TABLE opening ADD COLUMN pay_currency_shown text
  GENERATED ALWAYS AS (CASE WHEN pay_withheld THEN NULL ELSE pay_currency END) STORED;
DROP INDEX opening_best_paid;
CREATE INDEX opening_best_paid ON opening (pay_currency_shown, pay_yearly DESC NULLS LAST, id) INCLUDE (closes_on)
  WHERE status = 'PUBLISHED';
