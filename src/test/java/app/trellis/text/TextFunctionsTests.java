package app.trellis.text;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.PageTest;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** That Java and the database mean the same by a text. */
@PageTest
class TextFunctionsTests {

    @Autowired
    private JdbcClient jdbc;

    /** Letters younger than ten years have cases in some libraries only. */
    @ParameterizedTest
    @CsvSource({"1, 3583", "3584, 7295", "7424, 11310", "11312, 12543", "64256, 65519", "127744, 129535"})
    void databaseHasTheSameNormalFormOfEachCharacter(int from, int to) {
        var differing = new ArrayList<String>();
        jdbc.sql("""
                        SELECT n, text_prose('क' || chr(n) || 'b') AS prose, text_line('a' || chr(n) || 'क') AS line,
                          text_key('a' || chr(n) || 'क') AS key
                        FROM generate_series(?, ?) n
                        """).params(from, to).query(row -> {
            var sign = Character.toString(row.getInt("n"));
            if (!row.getString("prose").equals(Text.prose("क" + sign + "b"))
                    || !row.getString("line").equals(Text.line("a" + sign + "क"))
                    || !row.getString("key").equals(Text.key("a" + sign + "क")))
                differing.add(Integer.toHexString(row.getInt("n")));
        });
        assertThat(differing).isEmpty();
    }

    @Test
    void databaseHasTheSameNormalFormOfWholeTexts() {
        for (var text : new String[] {
            "\r\n Cafe\u0301\u00A0\u3000De\u0301lices \u2028\tX\r",
            "İI ıi ΣΑΣ ß ẞ",
            "👩🏽‍🌾 1️⃣ a\u200Db क्‍ष \u200D",
            ""
        })
            assertThat(jdbc.sql("SELECT text_prose(?), text_line(?), text_key(?)")
                            .params(text, text, text)
                            .query()
                            .singleRow()
                            .values())
                    .containsExactly(Text.prose(text), Text.line(text), Text.key(text));
    }

    /** As pg_restore calls them; a body that is no text has looked its names up when it was written. */
    @Test
    void everyFunctionFindsWhatItNamesWithoutASearchPath() {
        assertThat(jdbc.sql("""
                        SELECT proname FROM pg_proc p
                        WHERE pronamespace = current_schema()::regnamespace AND prosqlbody IS NULL
                          AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')
                          AND NOT coalesce(array_to_string(proconfig, ',') LIKE '%search_path=%', false)
                        """).query(String.class).list()).isEmpty();
        jdbc.sql("SET LOCAL search_path TO ''").update();
        assertThat(jdbc.sql(
                                "SELECT 'c++ basics' WHERE public.search_words('C++ Basics') @@ public.search_query('basic')")
                        .query(String.class)
                        .list())
                .hasSize(1);
    }
}
