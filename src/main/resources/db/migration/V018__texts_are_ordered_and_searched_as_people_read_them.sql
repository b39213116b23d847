-- The order of a dictionary, whatever the locale of the database: accents and cases count last, numbers as numbers.
CREATE COLLATION alphabetical (provider = icu, locale = 'und-u-kn-true');

-- They hold columns in place that get another order.
DROP TRIGGER department_changes ON department;
ALTER TABLE person DROP COLUMN words;
ALTER TABLE opening DROP COLUMN search;
ALTER TABLE training_program DROP COLUMN search;
ALTER TABLE feedback DROP COLUMN search;
DROP INDEX person_by_name, person_by_title, opening_similar, training_program_similar, client_account_by_name,
  client_account_search;
DROP FUNCTION person_words(text, text);
DROP TEXT SEARCH CONFIGURATION trellis;

-- Their indexes are built anew with it.
ALTER TABLE department ALTER name TYPE text COLLATE alphabetical;
ALTER TABLE person
  ALTER name TYPE text COLLATE alphabetical,
  ALTER job_title TYPE text COLLATE alphabetical,
  ALTER location TYPE text COLLATE alphabetical;
ALTER TABLE opening
  ALTER title TYPE text COLLATE alphabetical,
  ALTER location TYPE text COLLATE alphabetical;
ALTER TABLE training_program
  ALTER title TYPE text COLLATE alphabetical,
  ALTER language TYPE text COLLATE alphabetical,
  ALTER skills TYPE text[] COLLATE alphabetical;
ALTER TABLE client_account ALTER name TYPE text COLLATE alphabetical;

CREATE CONSTRAINT TRIGGER department_changes AFTER UPDATE OF name ON department
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION note_list_change('openings');

CREATE INDEX person_by_name ON person (name, id) WHERE kind = 'EMPLOYEE';
CREATE INDEX person_by_title ON person (job_title, name, id) WHERE kind = 'EMPLOYEE';
CREATE INDEX client_account_by_name ON client_account (name, id);

-- Text as search compares it, whatever the locale of the database: in small letters, without accents, ligatures,
-- full-width forms, vowel signs and what is invisible. IMMUTABLE, so that indexes can use it.
CREATE OR REPLACE FUNCTION plain(text) RETURNS text
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN normalize(lower(unaccent('unaccent'::regdictionary, regexp_replace(
    normalize(translate($1, U&'\00A9\00AE\2120\2122', ''), NFKD),
    '[\u00AD\u0300-\u036F\u0591-\u05BD\u05BF\u05C1\u05C2\u05C4\u05C5\u05C7\u0640\u064B-\u065F\u0670\u200B-\u200F\u2060\uFE00-\uFE0F\uFEFF]',
    '', 'g')) COLLATE "und-x-icu"), NFKC);

-- The parts of a text's words in order, a blank between them; a part that follows another within a word begins with a
-- hyphen: "C++/Node.js at O'Brien" is "c++ -node -js at o -brien". Some signs belong to a part: c++, c#, .net, r&d. In
-- scripts without blanks, and of emoji, each character is a part. What divides words is listed, since which signs are
-- letters is another question in each locale.
CREATE FUNCTION search_parts(text) RETURNS text
  LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
DECLARE
  -- Apostrophes, hyphens and the last sigma of a word are written in many ways.
  t text := translate(plain($1), U&'\2018\2019\02BC\02BB\00B4`\2032\2010\2011\2212\03C2\E000\E001\E002\E003',
    U&'''''''''''''''---\03C3');
  blank CONSTANT text := '\u0001- !"$%()*,:-?\[-^{-~\u0080-\u00BF\u00D7\u00F7\u2000-\u206F\u20A0-\u20CF\u2190-\u25FF'
    || '\u27C0-\u2BFF\u3000-\u3004\u3008-\u3020\u30FB\uE004-\uF8FF\uFD3E\uFD3F';
  -- Thai, Lao, Burmese, Khmer, dingbats, Japanese, Chinese, Korean, emoji.
  single CONSTANT text := '[\u0E00-\u0EFF\u1000-\u109F\u1780-\u17FF\u2600-\u27BF\u3005-\u3007\u3040-\u30FF\u3400-\u4DBF'
    || '\u4E00-\u9FFF\uAC00-\uD7AF\uF900-\uFAFF\U0001F000-\U0001FAFF\U00020000-\U0003FFFF]';
BEGIN
  -- Signs that belong to a part are out of the way while the others divide.
  IF t ~ '[#&+]|\.[a-z]' THEN
    t := regexp_replace(t, '(?<=^|[[:space:](,;/])\.(?=[a-z])|\.(?=net\M)', E' \uE000', 'g');
    t := regexp_replace(t, '(?<=[[:space:]])&(?=[[:space:]])', 'and', 'g');
    t := regexp_replace(t, '(?<=[^-#&''+./@_' || blank || '])&(?=[^-#&''+./@_' || blank || '])', E'\uE001', 'g');
    t := regexp_replace(t, '(?<=[a-z])\+\+', E'\uE002\uE002-', 'g');
    t := regexp_replace(t, '(?<=[a-z])\+(?![a-z0-9])', E'\uE002', 'g');
    t := regexp_replace(t, '(?<=[a-z])#(?![a-z0-9])', E'\uE003', 'g');
  END IF;
  t := regexp_replace(t, '[-#&''+./@_]*[' || blank || '][-#&''+./@_' || blank || ']*', ' ', 'g');
  t := regexp_replace(btrim(t, ' -#&''+./@_'), '[-#&''+./@_]+', ' -', 'g');
  IF t ~ '[\u0E00-\uFAFF\U0001F000-\U0003FFFF]' THEN
    t := regexp_replace(t, '(' || single || ')(?=[^ ])', '\1 -', 'g');
    t := regexp_replace(t, '(?<=[^ -])(' || single || ')', ' -\1', 'g');
  END IF;
  RETURN translate(t, U&'\E000\E001\E002\E003', '.&+#');
END $$;

-- What a text is found by: its parts as they are; as ~ and their English stem; without the signs that belong to them;
-- and words of several parts as one ("nodejs"), where they begin and where they end.
CREATE FUNCTION search_words(text) RETURNS tsvector
  LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
DECLARE
  parts CONSTANT text[] := string_to_array(search_parts($1), ' ');
  part text;
  stem text;
  word text;
  head int;
  place int;
  lexemes text[] := '{}';
BEGIN
  FOR number IN 1..cardinality(parts) LOOP
    part := left(ltrim(parts[number], '-'), 100);
    -- A tsvector tells no later ones apart.
    place := least(number, 16383);
    lexemes := lexemes || ('''' || part || ''':' || place);
    IF length(part) > 3 THEN
      stem := (ts_lexize('trellis_stem', part))[1];
      IF stem <> part AND length(stem) > 2 THEN lexemes := lexemes || ('''~' || stem || ''':' || place); END IF;
    END IF;
    IF part <> translate(part, '#&+.', '') THEN
      lexemes := lexemes || ARRAY(
        SELECT '''' || piece || ''':' || place FROM regexp_split_to_table(part, '[#&+.]+') AS piece WHERE length(piece) > 1);
    END IF;
    IF parts[number] NOT LIKE '-%' THEN
      head := number;
      word := ltrim(part, '.');
    ELSE
      word := word || ltrim(part, '.');
      IF number - head < 10 AND parts[number + 1] LIKE '-%' IS NOT TRUE THEN
        lexemes := lexemes || ('''' || left(word, 100) || ''':' || least(head, 16383) || ',' || place);
      END IF;
    END IF;
  END LOOP;
  RETURN array_to_string(lexemes, ' ')::tsvector;
END $$;

-- A title or a name, with a mark where it begins and where it ends.
CREATE FUNCTION search_title(text) RETURNS tsvector
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN setweight('''^'':1'::tsvector || search_words($1) || '''$'':1'::tsvector, 'A');

-- An e-mail address: the words before its @, and the whole of it and its host by their beginnings.
CREATE FUNCTION search_email(text) RETURNS tsvector
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN search_words(split_part($1, '@', 1))
    || format('''%1$s'':1 ''@%2$s'':1', regexp_replace(plain($1), '[''\\]', '', 'g'),
      regexp_replace(split_part(plain($1), '@', 2), '[''\\]', '', 'g'))::tsvector;

-- One part of what is searched for: the part itself, its beginning if it is the last one and has three characters or
-- more, or another form of it.
CREATE FUNCTION search_lexeme(part text, last boolean, weights text) RETURNS text
  LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
DECLARE
  stem CONSTANT text := CASE WHEN part ~ '^[a-z]+$' AND length(part) > 3 THEN (ts_lexize('trellis_stem', part))[1] END;
  query text := format('''%s'':%s%s', part, CASE WHEN last AND length(part) > 2 THEN '*' END, weights);
BEGIN
  IF length(stem) > 2 THEN query := query || format(' | ''~%s'':%s', stem, weights); END IF;
  IF length(stem) > 2 AND stem <> part THEN query := query || format(' | ''%s'':%s', stem, weights); END IF;
  IF part LIKE '%&%' THEN query := query || format(' | (''%s'')', replace(part, '&', ''' <-> ''and'' <-> ''')); END IF;
  RETURN '(' || query || ')';
END $$;

-- What somebody searches for, without blanks or in quotation marks, in words of these weights ('' for any). In quotation
-- marks: these words as they are, one after the other. Else the parts of a word follow each other or are written as one;
-- around a slash, whole words stand anywhere. One or two letters are no part of a number or reference, which is weighed D:
-- R is not meant by R-2024/17.
CREATE FUNCTION search_query(word text, weights text DEFAULT '') RETURNS tsquery
  LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
DECLARE
  parts CONSTANT text[] := string_to_array(search_parts(word), ' ');
  query text;
BEGIN
  IF weights = '' AND cardinality(parts) = 1 AND parts[1] ~ '^[^0-9]{1,2}$' THEN weights := 'ABC'; END IF;
  IF word LIKE '"%' THEN
    query := (
      SELECT string_agg(format('''%s'':%s', left(ltrim(part, '-'), 100), weights), ' <-> ' ORDER BY place)
      FROM unnest(parts) WITH ORDINALITY AS p(part, place));
    RETURN coalesce(query, '')::tsquery;
  END IF;
  query := (
    SELECT string_agg(one_word, ' & ')
    FROM (
      SELECT '(' || string_agg(search_lexeme(part, last, weights),
          CASE WHEN word LIKE '%/%' AND shortest > 2 THEN ' & ' ELSE ' <-> ' END ORDER BY place)
        || CASE WHEN count(*) > 1 THEN format(' | ''%s'':%s%s', left(string_agg(ltrim(part, '.'), '' ORDER BY place), 100),
            CASE WHEN sum(length(part)) > 2 THEN '*' END, weights) ELSE '' END || ')' AS one_word
      FROM (
        SELECT part, place, number, lead(number) OVER (ORDER BY place) IS DISTINCT FROM number AS last,
          min(length(part)) OVER (PARTITION BY number) AS shortest
        FROM (
          SELECT left(ltrim(part, '-'), 100) AS part, place,
            count(*) FILTER (WHERE part NOT LIKE '-%') OVER (ORDER BY place) AS number
          FROM unnest(parts) WITH ORDINALITY AS p(part, place)) p) p
      GROUP BY number, shortest) w);
  IF word LIKE '%@%' THEN
    query := query || format(' | ''%s'':*%s', regexp_replace(plain(word), '[''\\]', '', 'g'), weights);
  END IF;
  RETURN coalesce(query, '')::tsquery;
END $$;

-- Several of them: all (' & ') or any (' | ').
CREATE FUNCTION search_queries(words text[], operator text, weights text DEFAULT '') RETURNS tsquery
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT coalesce(string_agg('(' || search_query(word, weights)::text || ')', operator), '')::tsquery FROM unnest(words) AS word
$$;

-- Titles that are what somebody searches for, or begin with it.
CREATE FUNCTION search_title_query(title text, whole boolean) RETURNS tsquery
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT string_agg(
    search_lexeme(left(ltrim(part, '-'), 100), NOT whole AND place = cardinality(parts), ''), ' <-> ' ORDER BY place)::tsquery
  FROM (SELECT string_to_array('^ ' || search_parts(title) || CASE WHEN whole THEN ' $' ELSE '' END, ' ') AS parts) t
  CROSS JOIN unnest(parts) WITH ORDINALITY AS p(part, place)
$$;

ALTER TABLE department ADD search tsvector NOT NULL GENERATED ALWAYS AS (search_title(name)) STORED;

-- The number is weighed D, as references are: only HR and administrators see it, and find by it.
ALTER TABLE person ADD search tsvector NOT NULL GENERATED ALWAYS AS (
  search_title(name) || setweight(search_words(job_title), 'B') || setweight(coalesce(search_email(email), ''), 'C')
  || setweight(search_words(coalesce(employee_number, '')), 'D')) STORED;
CREATE INDEX person_search ON person USING gin (search);
CREATE INDEX person_similar ON person USING gin (plain(name || ' ' || job_title) gin_trgm_ops) WHERE kind = 'EMPLOYEE';

ALTER TABLE opening ADD search tsvector NOT NULL GENERATED ALWAYS AS (
  search_title(title) || setweight(search_words(location || ' '
    || CASE employment_type WHEN 'FULL_TIME' THEN 'full time fulltime' WHEN 'PART_TIME' THEN 'part time parttime'
      WHEN 'TEMPORARY' THEN 'temporary' WHEN 'INTERNSHIP' THEN 'internship' ELSE '' END || ' '
    || CASE workplace WHEN 'ON_SITE' THEN 'on site onsite' WHEN 'HYBRID' THEN 'hybrid' ELSE 'remote' END), 'B')
  || setweight(search_words(description || ' ' || requirements), 'C')
  || setweight(search_words(coalesce(reference, '')), 'D')) STORED;
CREATE INDEX opening_search ON opening USING gin (search);
CREATE INDEX opening_search_open ON opening USING gin (search) WHERE status = 'PUBLISHED';
CREATE INDEX opening_similar ON opening USING gin (plain(title || ' ' || location) gin_trgm_ops);

ALTER TABLE training_program ADD search tsvector NOT NULL GENERATED ALWAYS AS (
  search_title(title) || setweight(search_words(joined(skills) || ' ' || coalesce(provider, '') || ' ' || coalesce(language, '')
    || ' ' || CASE kind WHEN 'CLASSROOM' THEN 'classroom' WHEN 'ONLINE_LIVE' THEN 'live online' ELSE 'self paced selfpaced' END), 'B')
  || setweight(search_words(summary || ' ' || description), 'C')) STORED;
CREATE INDEX training_program_search ON training_program USING gin (search);
CREATE INDEX training_program_similar ON training_program USING gin (plain(title || ' ' || joined(skills)) gin_trgm_ops);

ALTER TABLE client_account ADD search tsvector NOT NULL GENERATED ALWAYS AS (search_title(name)) STORED;
CREATE INDEX client_account_search ON client_account USING gin (search);
CREATE INDEX client_account_similar ON client_account USING gin (plain(name) gin_trgm_ops);

ALTER TABLE feedback ADD search tsvector NOT NULL GENERATED ALWAYS AS (
  setweight(search_words(situation || ' ' || behaviour || ' ' || impact || ' ' || next_step), 'C')) STORED;
CREATE INDEX feedback_search ON feedback USING gin (search);
