package app.trellis.audit;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Computes all seals again, and keeps what it finds. Reads in parts, so that millions of entries hold nobody up. */
@Component
class AuditCheck {

    private static final Logger LOG = LoggerFactory.getLogger(AuditCheck.class);

    private static final int PART = 5_000;

    /** How much later a transaction may commit than it happened; an import of a large file takes minutes. */
    private static final Duration LATE = Duration.ofHours(1);

    /**
     * What a check has found.
     *
     * @param entries how many it has looked at
     * @param problem the first; null for none
     */
    record Result(
            Instant finishedAt,
            long entries,
            long problems,
            @Nullable AuditProblem problem,
            @Nullable Long entryId) {}

    private record Sealed(Seal seal, SealedEntry entry) {}

    private final Sealing sealing;
    private final JdbcClient jdbc;
    private final Clock clock;

    AuditCheck(Sealing sealing, JdbcClient jdbc, Clock clock) {
        this.sealing = sealing;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<Result> last() {
        return jdbc.sql("""
                        SELECT finished_at, entries, problems, problem, entry_id FROM audit_check
                        ORDER BY finished_at DESC LIMIT 1""").query(Result.class).optional();
    }

    /** Until this transaction ends: of two who ask at once, the second finds the check of the first. */
    void waitForOthersWhoAsk() {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('audit_check'))")
                .query((row, number) -> true)
                .single();
    }

    Result run() {
        while (sealing.sealNext()) {}
        var findings = new Findings();
        checkSeals(findings);
        checkEntries(findings);
        var result = findings.result(clock.instant());
        jdbc.sql("INSERT INTO audit_check VALUES (?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        Timestamp.from(result.finishedAt()),
                        result.entries(),
                        result.problems(),
                        Optional.ofNullable(result.problem()).map(Enum::name).orElse(null),
                        result.entryId()))
                .update();
        if (result.problem() != null)
            LOG.error(
                    "The audit trail was changed behind Trellis: {} problems, the first ({}) at entry {}",
                    result.problems(),
                    result.problem(),
                    result.entryId());
        return result;
    }

    private void checkSeals(Findings findings) {
        var before = Seal.NONE;
        var latest = new Timestamp(0);
        List<Sealed> part;
        do {
            part = sealedAfter(before);
            for (var sealed : part) {
                var entry = sealed.entry();
                var at = entry.happenedAt();
                if (!sealed.seal().follows(before)) findings.add(AuditProblem.GAP, entry.id());
                else if (entry.isMissing()) findings.add(AuditProblem.DELETED, entry.id());
                else if (!Arrays.equals(
                        entry.hashAfter(before.hash()), sealed.seal().hash()))
                    findings.add(AuditProblem.CHANGED, entry.id());
                else if (at != null && at.toInstant().plus(LATE).isBefore(latest.toInstant()))
                    findings.add(AuditProblem.BACKDATED, entry.id());
                if (at != null && at.after(latest)) latest = at;
                before = sealed.seal();
                findings.entries++;
            }
        } while (part.size() == PART);
    }

    private List<Sealed> sealedAfter(Seal seal) {
        return jdbc.sql("""
                        SELECT s.day, s.position, s.entry_id, s.hash, %s
                        FROM audit_seal s LEFT JOIN audit_entry e ON e.id = s.entry_id
                        WHERE (s.day, s.position) > (:day, :position) ORDER BY s.day, s.position LIMIT :part
                        """.formatted(SealedEntry.COLUMNS))
                .param("day", seal.day())
                .param("position", seal.position())
                .param("part", PART)
                .query((row, number) -> new Sealed(
                        new Seal(row.getObject("day", LocalDate.class), row.getInt("position"), row.getBytes("hash")),
                        SealedEntry.of(row.getLong("entry_id"), row)))
                .list();
    }

    private void checkEntries(Findings findings) {
        @Nullable Long after = 0L;
        while (after != null) {
            var ids = jdbc.sql("""
                            SELECT part.id, s.entry_id IS NULL AND u.entry_id IS NULL AS inserted
                            FROM (SELECT id FROM audit_entry WHERE id > :after ORDER BY id LIMIT :part) part
                            LEFT JOIN audit_seal s ON s.entry_id = part.id
                            LEFT JOIN audit_unsealed u ON u.entry_id = part.id ORDER BY part.id
                            """)
                    .param("after", after)
                    .param("part", PART)
                    .query((row, number) -> {
                        var id = row.getLong("id");
                        if (row.getBoolean("inserted")) findings.add(AuditProblem.INSERTED, id);
                        return id;
                    })
                    .list();
            after = ids.isEmpty() ? null : ids.get(ids.size() - 1);
        }
    }

    private static class Findings {

        private long entries;
        private long problems;
        private @Nullable AuditProblem first;
        private @Nullable Long entryId;

        void add(AuditProblem problem, long id) {
            if (problems++ > 0) return;
            first = problem;
            entryId = id;
        }

        Result result(Instant at) {
            return new Result(at, entries, problems, first, entryId);
        }
    }
}
