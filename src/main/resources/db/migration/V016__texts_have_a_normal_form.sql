-- The normal form of texts, as app.trellis.text.Text has it; tests hold both against each other. IMMUTABLE, so that
-- indexes can use them. Cases are those of ICU, as they depend on no locale of the database.

-- A text of any number of lines: line ends as \n, nothing invisible, composed accents, nothing around it.
CREATE FUNCTION text_prose(text) RETURNS text
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN normalize(btrim(regexp_replace(regexp_replace(regexp_replace(normalize($1, NFC),
    '\r\n?|[\u000B\u000C\u0085\u2028\u2029]', E'\n', 'g'),
    '[\u0001-\u0008\u000E-\u001F\u007F-\u009F]', ' ', 'g'),
    '[\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\u3164\uFEFF\uFFA0\uFFF0-\uFFFB]|[\u200C\u200D](?![^\u0001-\u058F\u1D00-\u206F\u3000])|(?<![^\u0001-\u058F\u1D00-\u206F\u3000])[\u200C\u200D]', '', 'g'),
    U&'\0009\000A\0020\00A0\1680\2000\2001\2002\2003\2004\2005\2006\2007\2008\2009\200A\202F\205F\2800\3000'), NFC);

-- A text of one line, such as a name or a title: blanks of any kind and number become one.
CREATE FUNCTION text_line(text) RETURNS text
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN regexp_replace(text_prose($1), '[\t\n\u0020\u00A0\u1680\u2000-\u200A\u202F\u205F\u2800\u3000]+', ' ', 'g');

-- What two lines have in common that name the same thing: without cases, joiners, variants, kinds of hyphens.
CREATE FUNCTION text_key(text) RETURNS text
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN normalize(translate(replace(lower(upper(lower(
    normalize(regexp_replace(text_line($1), '[\u180B-\u180F\u200C\u200D\uFE00-\uFE0F\U000E0000-\U000E0FFF]', '', 'g'), NFKC)
    COLLATE "und-x-icu") COLLATE "und-x-icu") COLLATE "und-x-icu"), U&'i\0307', 'i'),
    U&'\03C2\02BC\2018\2019\2010\2011\2012\2013\2014\2015\2212', U&'\03C3''''''-------'), NFKC);
