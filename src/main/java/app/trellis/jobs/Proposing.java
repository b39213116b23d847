package app.trellis.jobs;

import app.trellis.lists.SearchWords;
import app.trellis.skills.SkillAsked;
import app.trellis.skills.SkillId;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Proposes what a job may ask for, by the words of the ESCO occupation that HR says is nearest to it. */
@Component
@Transactional(readOnly = true)
class Proposing {

    private static final int OCCUPATIONS = 5;
    private static final int SKILLS = 10;

    /** The middle of the scale; HR says better. */
    private static final int LEVEL = 3;

    /**
     * A word that few occupations have says more about a job than one that many have: "claims" more than "specialist". One
     * in the first name counts half as much again as one in another name. Materialized, or each word is weighed again for each
     * occupation that has it: seconds, for the three thousand of ESCO.
     */
    private static final String NEAREST = """
            WITH asked AS MATERIALIZED (SELECT search_query(word, 'A') AS query FROM unnest(CAST(:words AS text[])) AS word),
            weighed AS MATERIALIZED (SELECT query, ln(1 + (SELECT count(*) FROM occupation)
              / (1.0 + (SELECT count(*) FROM occupation o WHERE o.search @@ query))) AS weight FROM asked)
            SELECT o.id, o.label, o.code, o.description FROM weighed JOIN occupation o ON o.search @@ query
            WHERE NOT o.retired GROUP BY o.id
            ORDER BY sum(weight * CASE WHEN search_title(o.label) @@ query THEN 1.5 ELSE 1 END) DESC, length(o.label), o.label
            LIMIT :most""";

    /**
     * Skills with all their words in what is said of the occupation, then those with two words of three, if one of them is
     * in its names. Those alone are proposed as needed of which all words are there.
     */
    private static final String NAMED = """
            WITH said AS (SELECT lexeme, 'A' = ANY (weights) AS in_name FROM occupation o, unnest(o.search) WHERE o.id = :occupation)
            SELECT s.id, found.in_text = found.words AS must FROM skill s, LATERAL (
              SELECT count(*) AS words, count(*) FILTER (WHERE in_text) AS in_text, count(*) FILTER (WHERE in_name) AS in_name FROM (
                SELECT bool_or(said.in_name) AS in_name, bool_or(said.lexeme IS NOT NULL) AS in_text
                FROM unnest(ts_filter(s.search, '{a}')) part LEFT JOIN said USING (lexeme)
                WHERE lexeme NOT IN ('^', '$') GROUP BY part.positions[1]) word) found
            WHERE s.retired_at IS NULL
              AND (found.in_text = found.words OR found.in_name > 0 AND 3 * found.in_text >= 2 * found.words)
            ORDER BY found.in_text = found.words AND found.in_name > 0 DESC, found.in_name / found.words::float DESC,
              found.words DESC, s.label, s.id
            LIMIT :most""";

    private final JdbcClient jdbc;

    Proposing(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The occupations that resemble a job title, the nearest first. */
    List<NearOccupation> nearest(String title) {
        return jdbc.sql(NEAREST)
                .param("words", SearchWords.of(title).toList().toArray(String[]::new))
                .param("most", OCCUPATIONS)
                .query(NearOccupation.class)
                .list();
    }

    /** What a job that is such an occupation may ask for; nothing where there is none. */
    Proposal from(UUID occupation) {
        return jdbc.sql("SELECT description FROM occupation WHERE id = :occupation")
                .param("occupation", occupation)
                .query(String.class)
                .optional()
                .map(description -> new Proposal(description, skills(occupation)))
                .orElse(Proposal.NOTHING);
    }

    private List<SkillAsked> skills(UUID occupation) {
        return jdbc.sql(NAMED)
                .param("occupation", occupation)
                .param("most", SKILLS)
                .query((row, number) ->
                        new SkillAsked(new SkillId(row.getObject("id", UUID.class)), LEVEL, row.getBoolean("must")))
                .list();
    }
}
