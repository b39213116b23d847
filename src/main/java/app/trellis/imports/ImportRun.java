package app.trellis.imports;

import static org.springframework.transaction.TransactionDefinition.PROPAGATION_REQUIRES_NEW;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Stores the rows of a confirmed import: all that can be used, or, when anything fails, none. */
@Component
class ImportRun {

    private static final Logger LOG = LoggerFactory.getLogger(ImportRun.class);
    static final Duration KEPT = Duration.ofDays(7);

    private final ObjectProvider<ImportTarget> targets;
    private final FileImports imports;
    private final FileContents contents;
    private final ImportLock lock;
    private final JdbcOperations jdbc;
    private final JsonMapper json;
    private final MessageSource messages;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate together;
    private final TransactionTemplate apart;
    private final Clock clock;

    ImportRun(
            ObjectProvider<ImportTarget> targets,
            FileImports imports,
            FileContents contents,
            ImportLock lock,
            JdbcOperations jdbc,
            JsonMapper json,
            MessageSource messages,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.targets = targets;
        this.imports = imports;
        this.contents = contents;
        this.lock = lock;
        this.jdbc = jdbc;
        this.json = json;
        this.messages = messages;
        this.events = events;
        this.together = new TransactionTemplate(transactions);
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /** Tells whether it stored anything. May be called again for an import that is stored already, and then does nothing. */
    boolean store(UUID id) {
        try {
            return Boolean.TRUE.equals(together.execute(status -> storeAll(id)));
        } catch (RuntimeException e) {
            LOG.error("Import {} failed, nothing was saved", id, e);
            apart.executeWithoutResult(
                    status -> imports.forChange(id).ifPresent(upload -> upload.fail(clock.instant())));
            return false;
        }
    }

    void deleteOld() {
        together.executeWithoutResult(
                status -> imports.deleteUploadedBefore(clock.instant().minus(KEPT)));
    }

    private boolean storeAll(UUID id) {
        var kind = imports.kindOf(id).orElse(null);
        if (kind == null) return false;
        lock.take(kind);
        // Only now can this one be looked at: a copy of Trellis that was taken for dead may have stored it meanwhile.
        var upload = imports.findById(id).orElse(null);
        if (upload == null || upload.status() != ImportStatus.CONFIRMED) return false;
        var content = contents.findById(id).orElseThrow();
        var file = content.uploaded();
        if (file == null) throw new IllegalStateException("no file");
        var target = ImportTarget.of(kind, targets);
        var checked = ImportCheck.of(upload.format().table(file), upload.mapping(), target, upload.uploadedBy());
        var counts = checked.counts();
        var notes = ImportNotes.of(checked);
        var journal = new JournalEntries(id, counts.created() + counts.changed(), jdbc, apart, json, clock);
        journal.done(0);
        checked.plan().store(journal);
        journal.close();
        content.keep(RefusedRows.of(checked, upload.mapping(), upload.format().delimiter(), messages), notes);
        events.publishEvent(upload.succeed(counts, clock.instant()));
        return true;
    }
}
