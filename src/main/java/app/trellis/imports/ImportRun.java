package app.trellis.imports;

import static org.springframework.transaction.TransactionDefinition.PROPAGATION_REQUIRES_NEW;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Stores the rows of a confirmed import: all that can be used, or, when anything fails, none. */
@Component
class ImportRun {

    private static final Logger LOG = LoggerFactory.getLogger(ImportRun.class);
    private static final Duration KEPT = Duration.ofDays(7);

    private final ObjectProvider<ImportTarget> targets;
    private final FileImports imports;
    private final FileContents contents;
    private final Unhurried unhurried;
    private final JdbcClient jdbc;
    private final MessageSource messages;
    private final TransactionTemplate together;
    private final TransactionTemplate apart;
    private final Clock clock;

    ImportRun(
            ObjectProvider<ImportTarget> targets,
            FileImports imports,
            FileContents contents,
            Unhurried unhurried,
            JdbcClient jdbc,
            MessageSource messages,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.targets = targets;
        this.imports = imports;
        this.contents = contents;
        this.unhurried = unhurried;
        this.jdbc = jdbc;
        this.messages = messages;
        this.together = new TransactionTemplate(transactions);
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /** May be called again for an import that is stored already, and then does nothing. */
    void store(UUID id) {
        try {
            together.executeWithoutResult(status -> storeAll(id));
        } catch (RuntimeException e) {
            LOG.error("Import {} failed, nothing of it is stored", id, e);
            apart.executeWithoutResult(
                    status -> imports.forChange(id).ifPresent(upload -> upload.fail(clock.instant())));
        }
    }

    void deleteOld() {
        together.executeWithoutResult(
                status -> imports.deleteUploadedBefore(clock.instant().minus(KEPT)));
    }

    private void storeAll(UUID id) {
        var kind = imports.kindOf(id).orElse(null);
        if (kind == null) return;
        unhurried.inThisTransaction();
        // One import of a kind after the other: the second compares with what the first has stored. And only now can
        // this one be looked at: a copy of Trellis that was taken for dead may have stored it in the meantime.
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtext(?))")
                .withQueryTimeout((int) Unhurried.LIMIT.toSeconds())
                .param("import of " + kind)
                .query()
                .singleRow();
        var upload = imports.findById(id).orElse(null);
        if (upload == null || upload.status() != FileImport.Status.CONFIRMED) return;
        var content = contents.findById(id).orElseThrow();
        var file = content.uploaded();
        if (file == null) throw new IllegalStateException("no file");
        var target = targets.stream()
                .filter(candidate -> candidate.kind().equals(kind))
                .findFirst()
                .orElseThrow();
        var checked = Checking.of(upload.reading().table(file), upload.mapping(), target, upload.uploadedBy());
        var counts = checked.counts();
        var progress = new Progress(id, counts.created() + counts.changed());
        progress.done(0);
        checked.plan().store(progress);
        content.keep(RefusedRows.of(checked, upload.mapping(), upload.reading().delimiter(), messages));
        upload.succeed(counts, clock.instant());
    }

    /** Writes the progress where others see it before the rows are: in a transaction of its own. */
    private class Progress implements ImportProgress {

        private static final Duration PACE = Duration.ofMillis(200);

        private final UUID id;
        private final int items;
        private Instant next = Instant.MIN;

        Progress(UUID id, int items) {
            this.id = id;
            this.items = items;
        }

        @Override
        public void done(int done) {
            var now = clock.instant();
            if (now.isBefore(next)) return;
            next = now.plus(PACE);
            apart.executeWithoutResult(
                    status -> jdbc.sql("UPDATE file_import SET progress = ?, items = ?, progressed_at = ? WHERE id = ?")
                            .params(done, items, Timestamp.from(now), id)
                            .update());
        }
    }
}
