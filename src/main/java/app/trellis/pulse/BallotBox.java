package app.trellis.pulse;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes what the staff say so that nobody can tell who said it, not even with all rights on the database. While a round is
 * open it has two rows: who has answered, by id, and what was said, by size. Each answer writes both anew, whole: there is
 * no row, place, time or transaction of one answer. When the round closes, its answers get rows in random order, all in one
 * transaction, and who has answered is forgotten; of fewer than the least, the answers are forgotten too.
 *
 * <p>What remains: until a round closes, somebody with all rights who reads both rows before and after one answer (or when there is but
 * one), or the write-ahead log and the dead rows of that time, sees which name and which answer are new. A database that lets
 * nobody answer twice and loses no answer cannot hide that. The dead rows go each night and with the close, when both tables are written
 * anew; the log when PostgreSQL recycles it.
 */
@Component
@Transactional
class BallotBox {

    private final JdbcClient jdbc;

    BallotBox(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whose turn it is; fixed for the round. */
    void set(UUID round, Collection<UUID> asked) {
        jdbc.sql("INSERT INTO pulse_turnout (round_id, asked) VALUES (?, ?)")
                .params(round, asked.stream().sorted().toArray(UUID[]::new))
                .update();
        jdbc.sql("INSERT INTO pulse_box (round_id) VALUES (?)").param(round).update();
    }

    /** Whether this person is asked and has not answered. */
    boolean waitsFor(UUID round, UUID person) {
        return turnout(round, person, "").equals(List.of(false));
    }

    boolean hasAnswered(UUID round, UUID person) {
        return turnout(round, person, "").equals(List.of(true));
    }

    /** False if this person has answered already, or is not asked: nothing is changed. */
    boolean put(UUID round, UUID person, Steps answer, String words) {
        // The next who answers waits here, and so does the close.
        if (!turnout(round, person, " FOR UPDATE").equals(List.of(false))) return false;
        jdbc.sql("""
                        UPDATE pulse_turnout SET answered = ARRAY(SELECT one FROM unnest(answered || :person) one ORDER BY one)
                        WHERE round_id = :round
                        """).param("person", person).param("round", round).update();
        // A statement of its own: none has the person and the answer.
        jdbc.sql("""
                        UPDATE pulse_box SET
                          answers = (SELECT jsonb_agg(one ORDER BY one) FROM jsonb_array_elements(
                            answers || jsonb_build_array(jsonb_build_array(:needs, :agreed, :early, :workload))) one),
                          words = CASE WHEN CAST(:words AS text) = '' THEN words ELSE (SELECT jsonb_agg(one ORDER BY one)
                            FROM jsonb_array_elements(words || jsonb_build_array(CAST(:words AS text))) one) END
                        WHERE round_id = :round
                        """)
                .param("needs", answer.needs())
                .param("agreed", answer.agreed())
                .param("early", answer.early())
                .param("workload", answer.workload())
                .param("words", words)
                .param("round", round)
                .update();
        return true;
    }

    private List<Boolean> turnout(UUID round, UUID person, String lock) {
        return jdbc.sql(
                        "SELECT :person = ANY (answered) FROM pulse_turnout WHERE round_id = :round AND :person = ANY (asked)"
                                + lock)
                .param("person", person)
                .param("round", round)
                .query(Boolean.class)
                .list();
    }

    /** Gives the answers rows of their own and forgets who answered. The sum of them; nothing where they were too few. */
    Tally empty(UUID round) {
        jdbc.sql("SELECT round_id FROM pulse_turnout WHERE round_id = ? FOR UPDATE")
                .param(round)
                .query(UUID.class)
                .list();
        jdbc.sql("""
                        INSERT INTO pulse_staff_answer (round_id, needs, agreed, early, workload)
                        SELECT b.round_id, (one->>0)::int, (one->>1)::int, (one->>2)::int, (one->>3)::int
                        FROM pulse_box b JOIN pulse_round r ON r.id = b.round_id CROSS JOIN jsonb_array_elements(b.answers) one
                        WHERE b.round_id = ? AND jsonb_array_length(b.answers) >= r.least ORDER BY random()
                        """).param(round).update();
        jdbc.sql("""
                        INSERT INTO pulse_staff_words (round_id, words)
                        SELECT b.round_id, one FROM pulse_box b JOIN pulse_round r ON r.id = b.round_id
                          CROSS JOIN jsonb_array_elements_text(b.words) one
                        WHERE b.round_id = ? AND jsonb_array_length(b.answers) >= r.least ORDER BY random()
                        """).param(round).update();
        jdbc.sql("DELETE FROM pulse_box WHERE round_id = ?").param(round).update();
        jdbc.sql("DELETE FROM pulse_turnout WHERE round_id = ?").param(round).update();
        return jdbc.sql("""
                        SELECT count(*) AS people, coalesce(sum(needs), 0) AS needs, coalesce(sum(agreed), 0) AS agreed,
                          coalesce(sum(early), 0) AS early, coalesce(sum(workload), 0) AS workload
                        FROM pulse_staff_answer WHERE round_id = ?
                        """).param(round).query(Tally.class).single();
    }

    /** Writes both tables to new files, in which there is nothing of what their rows were before. */
    void forgetWhatWas() {
        jdbc.sql("CLUSTER pulse_box USING pulse_box_pkey").update();
        jdbc.sql("CLUSTER pulse_turnout USING pulse_turnout_pkey").update();
    }
}
