package app.trellis.lessons;

import app.trellis.people.PersonCard;
import app.trellis.skills.SkillId;
import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Shares lessons so that nobody can tell whose they are, not even with all rights on the database. The request writes
 * one row without person or time. At night all rows that wait move at once, in random order and under new ids. The rows
 * that were shared before are written anew with them: no place in the table and no transaction id tells the night.
 */
@Component
class AnonymousSharing {

    static final LocalTime AT_NIGHT = LocalTime.of(3, 10);

    private static final String WORDS =
            "take_back, kind, saw, made_sense, surprised, helped, action, skills, readers, account_id, department_id";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    AnonymousSharing(JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * To be shared in the coming night, instead of what was handed in with this code before: sent twice, it is shared once,
     * and of a lesson that was corrected the last words count.
     *
     * @param team null for everyone inside
     */
    void handIn(
            SharedWords words,
            Collection<SkillId> skills,
            @Nullable Collection<PersonCard> team,
            Place place,
            TakeBackCode code) {
        takeBack(code);
        jdbc.sql("""
                        INSERT INTO lessons.to_be_shared (%s)
                        VALUES (:takeBack, :kind, :saw, :madeSense, :surprised, :helped, :action, :skills, :readers, :account, :department)
                        ON CONFLICT DO NOTHING""".formatted(WORDS))
                .param("takeBack", code.hash())
                .param("kind", words.kind().name())
                .param("saw", words.saw())
                .param("madeSense", words.madeSense())
                .param("surprised", words.surprised())
                .param("helped", words.helped())
                .param("action", words.action())
                .param("skills", SharedLesson.ids(skills))
                .param("readers", team == null ? null : Readers.ids(team))
                .param(
                        "account",
                        place.account() == null ? null : place.account().value())
                .param(
                        "department",
                        place.department() == null ? null : place.department().value())
                .update();
    }

    /** Whether there was one, waiting or shared. */
    boolean takeBack(TakeBackCode code) {
        return jdbc.sql("DELETE FROM lessons.to_be_shared WHERE take_back = ?")
                                .param(code.hash())
                                .update()
                        + jdbc.sql("DELETE FROM lessons.shared_lesson WHERE take_back = ?")
                                .param(code.hash())
                                .update()
                > 0;
    }

    /** The month in which those appear that are handed in now. */
    LocalDate month() {
        var night = LocalTime.now(clock).isBefore(AT_NIGHT)
                ? LocalDate.now(clock)
                : LocalDate.now(clock).plusDays(1);
        return night.withDayOfMonth(1);
    }

    /** Shares all that waits. */
    void shareWaiting() {
        share(LocalDate.now(clock).withDayOfMonth(1));
    }

    void share(LocalDate month) {
        var moved = transaction.execute(status -> move(month));
        // By their ids, which are random. Of what was before, nothing is left in the file.
        if (moved != null && moved > 0)
            jdbc.sql("CLUSTER lessons.shared_lesson USING shared_lesson_pkey").update();
    }

    private int move(LocalDate month) {
        jdbc.sql("LOCK TABLE lessons.to_be_shared IN ACCESS EXCLUSIVE MODE").update();
        var moved = jdbc.sql("""
                        INSERT INTO lessons.shared_lesson (id, month, helps, suggested, version, %1$s)
                        SELECT gen_random_uuid(), :month, 0, false, 0, %1$s FROM lessons.to_be_shared ORDER BY random()
                        """.formatted(WORDS))
                .param("month", Date.valueOf(month))
                .update();
        if (moved == 0) return 0;
        jdbc.sql("UPDATE lessons.shared_lesson SET month = month WHERE owner_id IS NULL")
                .update();
        // Unlike DELETE, it leaves no row behind in the file.
        jdbc.sql("TRUNCATE lessons.to_be_shared").update();
        return moved;
    }
}
