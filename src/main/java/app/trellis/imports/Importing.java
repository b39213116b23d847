package app.trellis.imports;

import app.trellis.forms.NotFound;
import app.trellis.forms.SentOnce;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.util.DigestUtils;

/** The steps of an import: each is stored, so that any copy of Trellis can do the next. */
@Component
@Transactional
public class Importing {

    private static final Limit LATELY = Limit.of(5);

    private final FileImports imports;
    private final FileContents contents;
    private final FieldNames names;
    private final Undoing undoing;
    private final LongStatements longStatements;
    private final Scheduler scheduler;
    private final MessageSource messages;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Importing(
            FileImports imports,
            FileContents contents,
            FieldNames names,
            Undoing undoing,
            LongStatements longStatements,
            Scheduler scheduler,
            MessageSource messages,
            ApplicationEventPublisher events,
            Clock clock) {
        this.imports = imports;
        this.contents = contents;
        this.names = names;
        this.undoing = undoing;
        this.longStatements = longStatements;
        this.scheduler = scheduler;
        this.messages = messages;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Keeps a file that can be read; throws {@link UnreadableFile} for any other, of which nothing is kept. The same file
     * sent again by the same form is the same import.
     */
    UUID upload(ImportTarget target, UUID by, @Nullable UUID form, String fileName, byte[] file) {
        var id = SentOnce.id(form, by, target.kind() + " " + fileName + " " + DigestUtils.md5DigestAsHex(file));
        if (imports.madeBy(id).isPresent()) return id;
        var format = FormatDetection.of(file, names.known(target));
        var mapping = Mapping.suggested(names.of(target), format.table(file).filled());
        var upload = new FileImport(id, target.kind(), by, clock.instant(), fileName, format, mapping);
        longStatements.allowInThisTransaction();
        imports.save(upload);
        contents.save(new FileContent(id, file));
        return id;
    }

    @Transactional(readOnly = true)
    Optional<FileImport> find(ImportTarget target, UUID by, UUID id) {
        return imports.findByIdAndKindAndUploadedBy(id, target.kind(), by);
    }

    @Transactional(readOnly = true)
    List<FileImport> lately(ImportTarget target, UUID by) {
        return imports.findByKindAndUploadedByOrderByUploadedAtDesc(target.kind(), by, LATELY);
    }

    /**
     * Reads the file otherwise; throws {@link UnreadableFile} when it cannot be read so, and leaves it as it was.
     *
     * @param beginning null to look for the table anew
     */
    void read(
            ImportTarget target,
            UUID id,
            Encoding encoding,
            Delimiter delimiter,
            boolean repaired,
            @Nullable Beginning beginning) {
        var upload = imports.forChange(id).orElseThrow(NotFound::new);
        var file = content(id).uploaded();
        if (upload.isConfirmed() || file == null) return;
        var format = beginning == null
                ? FileFormat.of(file, encoding, delimiter, repaired, names.known(target))
                : new FileFormat(encoding, delimiter, repaired, beginning);
        upload.read(
                format, Mapping.suggested(names.of(target), format.table(file).filled()));
    }

    void map(UUID id, Mapping mapping) {
        imports.forChange(id).orElseThrow(NotFound::new).map(mapping);
    }

    @Transactional(readOnly = true)
    Table table(FileImport upload) {
        return upload.format().table(file(upload));
    }

    /** The first rows of the file, with one of which its table begins. */
    @Transactional(readOnly = true)
    List<Table.Row> firstRows(FileImport upload) {
        return upload.format().rows(file(upload)).stream()
                .limit(Beginning.MOST_ABOVE + 1)
                .toList();
    }

    /** The first place in the file that a repair changes; empty where nothing needs one. */
    @Transactional(readOnly = true)
    Optional<MojibakeRepair.Example> example(FileImport upload) {
        return upload.format().encoding().decode(file(upload)).flatMap(MojibakeRepair::example);
    }

    /** What would happen now, if it were confirmed. */
    @Transactional(readOnly = true)
    ImportCheck check(ImportTarget target, FileImport upload) {
        return ImportCheck.of(table(upload), upload.mapping(), target, upload.uploadedBy());
    }

    /** The rows that were refused; before the others are stored, those that would be. */
    @Transactional(readOnly = true)
    byte[] refused(ImportTarget target, FileImport upload) {
        var refused = content(upload.id()).refused();
        return refused == null
                ? RefusedRows.of(
                        check(target, upload), upload.mapping(), upload.format().delimiter(), messages)
                : refused;
    }

    /** What the preview noted of an import that is stored, or was. */
    @Transactional(readOnly = true)
    ImportNotes notes(FileImport upload) {
        return upload.isUnderWay()
                ? ImportNotes.NONE
                : Objects.requireNonNullElse(content(upload.id()).notes(), ImportNotes.NONE);
    }

    /** Has the rows stored soon, by one of the copies of Trellis. Confirming twice does it once. */
    void confirm(UUID id) {
        var upload = imports.forChange(id).orElseThrow(NotFound::new);
        upload.confirm(clock.instant()).ifPresent(confirmed -> {
            schedule(ImportTasks.STORE, id);
            events.publishEvent(confirmed);
        });
    }

    /** Whether there is something to undo, and it is known what. */
    @Transactional(readOnly = true)
    boolean isUndoable(FileImport upload) {
        return upload.isStored() && undoing.isPossible(upload.id());
    }

    /** What would happen now, if the import were undone. */
    @Transactional(readOnly = true)
    UndoPlan undoPlan(ImportTarget target, FileImport upload) {
        return undoing.plan(upload.id(), target, upload.uploadedBy());
    }

    /** Has the import undone soon, by one of the copies of Trellis. Asking twice does it once. */
    void undo(UUID id) {
        var upload = imports.forChange(id).orElseThrow(NotFound::new);
        if (!isUndoable(upload)) return;
        upload.undo(clock.instant()).ifPresent(confirmed -> {
            schedule(ImportTasks.UNDO, id);
            events.publishEvent(confirmed);
        });
    }

    private void schedule(TaskDescriptor<Void> task, UUID id) {
        var now = clock.instant();
        scheduler.schedule(ImportTasks.run(task, id, now), now);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                scheduler.triggerCheckForDueExecutions();
            }
        });
    }

    boolean isSilent(FileImport upload) {
        return upload.isSilent(clock.instant());
    }

    private byte[] file(FileImport upload) {
        var file = content(upload.id()).uploaded();
        if (file == null) throw new NotFound();
        return file;
    }

    private FileContent content(UUID id) {
        return contents.findById(id).orElseThrow(NotFound::new);
    }
}
