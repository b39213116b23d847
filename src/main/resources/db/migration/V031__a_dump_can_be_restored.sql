-- pg_restore, and PostgreSQL's own maintenance from version 17 on, work without a search path. A function with a body of
-- text would find neither the functions nor the tables it names, and no row with a search column could be restored.
ALTER FUNCTION search_parts(text) SET search_path FROM CURRENT;
ALTER FUNCTION search_words(text) SET search_path FROM CURRENT;
ALTER FUNCTION search_lexeme(text, boolean, text) SET search_path FROM CURRENT;
ALTER FUNCTION search_query(text, text) SET search_path FROM CURRENT;
ALTER FUNCTION search_queries(text[], text, text) SET search_path FROM CURRENT;
ALTER FUNCTION search_title_query(text, boolean) SET search_path FROM CURRENT;
ALTER FUNCTION refuse_reporting_ring() SET search_path FROM CURRENT;
ALTER FUNCTION note_list_change() SET search_path FROM CURRENT;
