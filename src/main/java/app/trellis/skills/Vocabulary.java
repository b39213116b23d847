package app.trellis.skills;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers the questions that other modules have about skills. */
@Component
@Transactional(readOnly = true)
public class Vocabulary {

    private static final String NAMES = "SELECT id, label, retired_at IS NOT NULL AS retired FROM skill WHERE ";

    private final JdbcClient jdbc;

    Vocabulary(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The names of all given skills in one statement. Unknown ids are missing from the answer. */
    public Map<SkillId, SkillName> names(Collection<SkillId> skills) {
        if (skills.isEmpty()) return Map.of();
        return jdbc
                .sql(NAMES + "id = ANY (:ids)")
                .param("ids", skills.stream().map(SkillId::value).toArray(UUID[]::new))
                .query((row, number) -> new SkillName(
                        new SkillId(row.getObject("id", UUID.class)),
                        row.getString("label"),
                        row.getBoolean("retired")))
                .list()
                .stream()
                .collect(toMap(SkillName::id, Function.identity()));
    }

    /**
     * The skills that somebody means by these words, the best first: the exact label, a synonym, a beginning, a word, a
     * typing error. Retired ones are left out.
     */
    public List<SkillName> search(String words, int most) {
        return jdbc.sql(NAMES + "retired_at IS NULL AND text_key(label) = text_key(:words) ORDER BY label LIMIT :most")
                .param("words", words)
                .param("most", most)
                .query((row, number) -> new SkillName(
                        new SkillId(row.getObject("id", UUID.class)),
                        row.getString("label"),
                        row.getBoolean("retired")))
                .list();
    }
}
