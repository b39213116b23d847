package app.trellis.imports;

import static org.springframework.transaction.TransactionDefinition.PROPAGATION_REQUIRES_NEW;

import java.time.Clock;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Undoes an import: all that nobody has touched since, or, when anything fails, nothing. */
@Component
class UndoRun {

    private static final Logger LOG = LoggerFactory.getLogger(UndoRun.class);

    private final ObjectProvider<ImportTarget> targets;
    private final FileImports imports;
    private final ImportLock lock;
    private final Undoing undoing;
    private final JdbcOperations jdbc;
    private final JsonMapper json;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate together;
    private final TransactionTemplate apart;
    private final Clock clock;

    UndoRun(
            ObjectProvider<ImportTarget> targets,
            FileImports imports,
            ImportLock lock,
            Undoing undoing,
            JdbcOperations jdbc,
            JsonMapper json,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.targets = targets;
        this.imports = imports;
        this.lock = lock;
        this.undoing = undoing;
        this.jdbc = jdbc;
        this.json = json;
        this.events = events;
        this.together = new TransactionTemplate(transactions);
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /** May be called again for an import that is undone already, and then does nothing. */
    void undo(UUID id) {
        try {
            together.executeWithoutResult(status -> undoAll(id));
        } catch (RuntimeException e) {
            LOG.error("Import {} was not undone", id, e);
            apart.executeWithoutResult(
                    status -> imports.forChange(id).ifPresent(upload -> upload.failToUndo(clock.instant())));
        }
    }

    private void undoAll(UUID id) {
        var kind = imports.kindOf(id).orElse(null);
        if (kind == null) return;
        lock.take(kind);
        var upload = imports.findById(id).orElse(null);
        if (upload == null || upload.status() != ImportStatus.UNDOING) return;
        var target = ImportTarget.of(kind, targets);
        var journal = new JournalEntries(
                id, upload.counts().created() + upload.counts().changed(), jdbc, apart, json, clock);
        var counts = undoing.carryOut(id, target, upload.uploadedBy(), journal);
        events.publishEvent(upload.undone(counts, clock.instant()));
    }
}
