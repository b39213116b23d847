package app.trellis.audit;

import static app.trellis.AtOnce.atOnce;
import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.Committed;
import app.trellis.PageTest;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each committed entry has one seal, and whoever changes the database behind Trellis is found. */
@PageTest
class SealingTests {

    private static final String WRITTEN = """
            WITH entry AS (
              INSERT INTO audit_entry (happened_at, kind, record_kind, fields)
              SELECT now(), 'Trial', 'trial', '{title}' FROM generate_series(1, %d) RETURNING id)
            INSERT INTO audit_unsealed SELECT id FROM entry""";

    @Autowired
    private Sealing sealing;

    @Autowired
    private AuditCheck check;

    @Autowired
    private DataSource database;

    @Autowired
    private JdbcClient jdbc;

    private void write(int entries) {
        jdbc.sql(WRITTEN.formatted(entries)).update();
    }

    private void seal() {
        while (sealing.sealNext()) {}
    }

    /** As the owner of the tables can, and this transaction alone. */
    private void tamper(String... statements) {
        jdbc.sql("ALTER TABLE audit_entry DISABLE TRIGGER USER").update();
        jdbc.sql("ALTER TABLE audit_seal DISABLE TRIGGER USER").update();
        for (var statement : statements) jdbc.sql(statement).update();
    }

    private long entry(int number) {
        return jdbc.sql("SELECT entry_id FROM audit_seal ORDER BY day, position OFFSET ? LIMIT 1")
                .param(number - 1)
                .query(Long.class)
                .single();
    }

    private void finds(AuditProblem problem, long entry) {
        assertThat(check.run())
                .satisfies(result -> assertThat(result.problem()).isEqualTo(problem))
                .satisfies(result -> assertThat(result.entryId()).isEqualTo(entry));
    }

    @BeforeEach
    void fiveAreSealed() {
        write(5);
        seal();
    }

    @Test
    void untouchedEntriesMatchTheirSeals() {
        write(2);
        assertThat(check.run()).satisfies(result -> {
            assertThat(result.problems()).isZero();
            assertThat(result.entries()).isEqualTo(7);
        });
        assertThat(check.last())
                .hasValueSatisfying(last -> assertThat(last.problem()).isNull());
    }

    @Test
    void deletedEntryIsFound() {
        var third = entry(3);
        tamper("DELETE FROM audit_entry WHERE id = " + third);
        finds(AuditProblem.DELETED, third);
    }

    @Test
    void entryThatIsDeletedBeforeItIsSealedIsFound() {
        write(1);
        var last = jdbc.sql("SELECT max(id) FROM audit_entry").query(Long.class).single();
        tamper("DELETE FROM audit_entry WHERE id = " + last);
        finds(AuditProblem.DELETED, last);
    }

    @Test
    void changedEntryIsFound() {
        var third = entry(3);
        for (var change : List.of(
                "happened_at = happened_at + interval '1 second'",
                "kind = 'Other'",
                "person_id = gen_random_uuid()",
                "record_kind = 'other'",
                "record_id = gen_random_uuid()",
                "address = '192.0.2.1'",
                "fields = '{pay}'")) {
            jdbc.sql("SAVEPOINT untouched").update();
            tamper("UPDATE audit_entry SET " + change + " WHERE id = " + third);
            finds(AuditProblem.CHANGED, third);
            jdbc.sql("ROLLBACK TO SAVEPOINT untouched").update();
        }
    }

    @Test
    void entryThatTrellisDidNotWriteIsFound() {
        tamper("INSERT INTO audit_entry (happened_at, kind, record_kind) VALUES (now(), 'Trial', 'trial')");
        finds(
                AuditProblem.INSERTED,
                jdbc.sql("SELECT max(id) FROM audit_entry").query(Long.class).single());
    }

    @Test
    void entryThatSaysItHappenedLongAgoIsFound() {
        jdbc.sql(WRITTEN.formatted(1).replace("now()", "now() - interval '2 hours'"))
                .update();
        finds(
                AuditProblem.BACKDATED,
                jdbc.sql("SELECT max(id) FROM audit_entry").query(Long.class).single());
    }

    @Test
    void reorderedEntriesAreFound() {
        var second = entry(2);
        var third = entry(3);
        tamper(
                "UPDATE audit_seal SET entry_id = -1 WHERE entry_id = " + second,
                "UPDATE audit_seal SET entry_id = %d WHERE entry_id = %d".formatted(second, third),
                "UPDATE audit_seal SET entry_id = %d WHERE entry_id = -1".formatted(third));
        finds(AuditProblem.CHANGED, third);
    }

    @Test
    void missingSealIsFound() {
        var third = entry(3);
        var fourth = entry(4);
        tamper("DELETE FROM audit_seal WHERE entry_id = " + third, "DELETE FROM audit_entry WHERE id = " + third);
        finds(AuditProblem.GAP, fourth);
    }

    /** It has an earlier number than one that is sealed already. */
    @Test
    @Committed
    void entryThatIsCommittedLateIsSealedOnce() throws SQLException {
        try (var late = database.getConnection();
                var statement = late.createStatement()) {
            late.setAutoCommit(false);
            statement.execute(WRITTEN.formatted(1));
            write(1);
            seal();
            late.commit();
        }
        seal();
        assertThat(check.run()).satisfies(result -> {
            assertThat(result.problems()).isZero();
            assertThat(result.entries()).isEqualTo(7);
        });
        assertThat(entry(7)).isLessThan(entry(6));
    }

    @Test
    @Committed
    void twoCopiesSealEachEntryOnce() throws Exception {
        write(2_500);
        atOnce(
                () -> {
                    seal();
                    return null;
                },
                () -> {
                    seal();
                    return null;
                });
        seal();
        assertThat(check.run()).satisfies(result -> {
            assertThat(result.problems()).isZero();
            assertThat(result.entries()).isEqualTo(2_505);
        });
    }
}
