package app.trellis.lessons;

import java.util.List;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Knows the people and clients of the company, and finds them in texts. */
@Component
@Transactional(readOnly = true)
class KnownNames {

    /** What stands between words. */
    private static final String SIGNS = "[\\s!-/:-@\\[-`{-~’“”–—…]+";

    private final JdbcClient jdbc;
    private final MessageSource messages;

    KnownNames(JdbcClient jdbc, MessageSource messages) {
        this.jdbc = jdbc;
        this.messages = messages;
    }

    /** As they are written, with what each is the name of. */
    Map<String, KnownName.Kind> in(String text) {
        return NamesInText.found(text, mentioned(text));
    }

    String masked(String text, Map<String, KnownName.Kind> names) {
        return NamesInText.masked(
                text,
                names,
                kind -> messages.getMessage("lessons.library.instead." + kind, null, LocaleContextHolder.getLocale()));
    }

    /**
     * Those with a word of the text among their parts; whether it is meant as a name, is another question. Scripts without
     * blanks have no words.
     */
    private List<KnownName> mentioned(String text) {
        return jdbc.sql("""
                        WITH word AS MATERIALIZED (SELECT regexp_split_to_table(plain(:text), :signs) AS word)
                        SELECT name, kind FROM (
                          SELECT name, CASE kind WHEN 'EMPLOYEE' THEN 'COLLEAGUE' ELSE 'CONTACT' END AS kind FROM person
                          UNION ALL SELECT name, 'CLIENT' FROM client_account) known
                        WHERE EXISTS (SELECT FROM regexp_split_to_table(plain(name), :signs) AS part
                          WHERE length(part) > 1 AND (part IN (SELECT word FROM word)
                            OR part ~ '^[^ -~]' AND strpos((SELECT plain(:text)), part) > 0))""")
                .param("text", text)
                .param("signs", SIGNS)
                .query(KnownName.class)
                .list();
    }
}
