package app.trellis.mail;

import app.trellis.people.PersonId;
import app.trellis.text.Text;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The mails that wait, and what becomes of each. */
@Component
@Transactional
class MailQueue {

    private static final int LONGEST_PROBLEM = 500;

    /** Longer than the mail server may take to answer. */
    private static final Duration TRANSMISSION = Duration.ofMinutes(5);

    private static final Duration KEPT = Duration.ofDays(30);

    private final JdbcClient jdbc;
    private final Clock clock;

    MailQueue(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    boolean hasDue() {
        return jdbc.sql("SELECT EXISTS (SELECT FROM mail WHERE status = 'WAITING' AND due_at <= ?)")
                .param(now())
                .query(Boolean.class)
                .single();
    }

    /** The one that has waited longest, held until the transaction ends; other copies take the one after it. */
    Optional<DueMail> next() {
        return jdbc.sql("""
                SELECT id, kind, person_id, about, refusals, refused_since FROM mail
                WHERE status = 'WAITING' AND due_at <= ? ORDER BY due_at LIMIT 1 FOR UPDATE SKIP LOCKED
                """).param(now()).query((row, number) -> due(row)).optional();
    }

    private static DueMail due(ResultSet row) throws SQLException {
        var refusedSince = row.getTimestamp("refused_since");
        return new DueMail(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getObject("about", UUID.class),
                row.getInt("refusals"),
                refusedSince == null ? null : refusedSince.toInstant());
    }

    /** Where it stands, held until the transaction ends; empty if it is gone. */
    Optional<MailStatus> forChange(UUID mail) {
        return jdbc.sql("SELECT status FROM mail WHERE id = ? FOR UPDATE")
                .param(mail)
                .query(MailStatus.class)
                .optional();
    }

    /** It was sent, or is not to be. */
    void remove(UUID mail) {
        jdbc.sql("DELETE FROM mail WHERE id = ?").param(mail).update();
    }

    void is(UUID mail, MailStatus status, @Nullable String problem) {
        jdbc.sql("UPDATE mail SET status = :status, since = :now, problem = :problem WHERE id = :id")
                .param("status", status.name())
                .param("now", now())
                .param("problem", shortened(problem))
                .param("id", mail)
                .update();
    }

    /** It waits as before. */
    void release(DueMail mail) {
        again(mail.id(), mail.refusals(), mail.refusedSince(), clock.instant(), null);
    }

    /** It waits until the mail server may take it. */
    void postpone(DueMail mail, Instant until, String problem) {
        var since = mail.refusedSince() == null ? clock.instant() : mail.refusedSince();
        again(mail.id(), mail.refusals() + 1, since, until, problem);
    }

    /** It waits, as one that is new. */
    void restart(UUID mail) {
        again(mail, 0, null, clock.instant(), null);
    }

    /** With its own id, by which its writer knows what it said; one for the same that came meanwhile has not been written. */
    private void again(
            UUID mail, int refusals, @Nullable Instant refusedSince, Instant until, @Nullable String problem) {
        jdbc.sql("""
                DELETE FROM mail other USING mail m
                WHERE m.id = ? AND other.id <> m.id AND other.status = 'WAITING' AND other.kind = m.kind
                  AND other.person_id = m.person_id AND other.about IS NOT DISTINCT FROM m.about
                """).param(mail).update();
        jdbc.sql("""
                UPDATE mail SET status = 'WAITING', since = :now, due_at = :until, refusals = :refusals,
                  refused_since = :refusedSince, problem = :problem
                WHERE id = :id
                """)
                .param("now", now())
                .param("until", Timestamp.from(until))
                .param("refusals", refusals)
                .param("refusedSince", refusedSince == null ? null : Timestamp.from(refusedSince))
                .param("problem", shortened(problem))
                .param("id", mail)
                .update();
    }

    /** Those that a copy of Trellis handed over before it died. */
    void findUncertain() {
        jdbc.sql("UPDATE mail SET status = 'UNCERTAIN', since = :now WHERE status = 'HANDED_OVER' AND since < :then")
                .param("now", now())
                .param("then", Timestamp.from(clock.instant().minus(TRANSMISSION)))
                .update();
    }

    /** What an administrator has not looked after for so long. */
    void forgetOld() {
        jdbc.sql("DELETE FROM mail WHERE status IN ('KEPT', 'FAILED', 'UNCERTAIN') AND since < ?")
                .param(Timestamp.from(clock.instant().minus(KEPT)))
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static @Nullable String shortened(@Nullable String problem) {
        return problem == null ? null : Text.shortened(Text.line(problem), LONGEST_PROBLEM);
    }
}
