package app.trellis.imports;

import app.trellis.imports.ImportActivity.ImportConfirmed;
import app.trellis.imports.ImportActivity.ImportStored;
import app.trellis.imports.ImportActivity.ImportUndoConfirmed;
import app.trellis.imports.ImportActivity.ImportUndone;
import app.trellis.people.PersonId;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.lang.CheckReturnValue;

/** A file on its way in: how it is read, how far it is, and what became of it. */
@Entity
@CheckReturnValue
class FileImport {

    private static final Duration SILENCE = Duration.ofSeconds(20);

    @Id
    private UUID id;

    private String kind;
    private UUID uploadedBy;
    private Instant uploadedAt;
    private String fileName;

    @Embedded
    private FileFormat format;

    @Embedded
    private Mapping mapping;

    @Enumerated(EnumType.STRING)
    private ImportStatus status = ImportStatus.UPLOADED;

    private @Nullable Instant confirmedAt;

    // Written while the rows are being stored, by statements of their own that others see at once.
    @Column(updatable = false)
    private @Nullable Instant progressedAt;

    @Column(updatable = false)
    private int progress;

    @Column(updatable = false)
    private int items;

    private @Nullable Instant finishedAt;

    @Embedded
    private Counts counts = Counts.NONE;

    @Embedded
    private UndoCounts undone = UndoCounts.NONE;

    @Version
    private @Nullable Long version;

    FileImport(UUID id, String kind, UUID by, Instant at, String fileName, FileFormat format, Mapping mapping) {
        this.id = id;
        this.kind = kind;
        this.uploadedBy = by;
        this.uploadedAt = at;
        this.fileName = fileName;
        this.format = format;
        this.mapping = mapping;
    }

    @SuppressWarnings("NullAway.Init")
    protected FileImport() {}

    /** Reads the file otherwise, after which the columns may be others. */
    void read(FileFormat format, Mapping suggested) {
        if (isConfirmed()) return;
        this.format = format;
        mapping = suggested;
        status = ImportStatus.UPLOADED;
    }

    void map(Mapping mapping) {
        if (isConfirmed()) return;
        this.mapping = mapping;
        status = ImportStatus.MAPPED;
    }

    /** Empty unless this is the confirmation that counts: a second one is not. */
    Optional<ImportConfirmed> confirm(Instant at) {
        if (status != ImportStatus.MAPPED && status != ImportStatus.FAILED) return Optional.empty();
        status = ImportStatus.CONFIRMED;
        confirmedAt = at;
        return Optional.of(new ImportConfirmed(id, kind, by(), at));
    }

    ImportStored succeed(Counts counts, Instant at) {
        status = ImportStatus.STORED;
        finishedAt = at;
        this.counts = counts;
        return new ImportStored(id, kind, counts.created(), counts.changed(), by(), at);
    }

    void fail(Instant at) {
        status = ImportStatus.FAILED;
        finishedAt = at;
    }

    /** Empty unless this is the wish to undo it that counts: a second one is not. */
    Optional<ImportUndoConfirmed> undo(Instant at) {
        if (!isStored()) return Optional.empty();
        status = ImportStatus.UNDOING;
        confirmedAt = at;
        return Optional.of(new ImportUndoConfirmed(id, kind, by(), at));
    }

    ImportUndone undone(UndoCounts counts, Instant at) {
        status = ImportStatus.UNDONE;
        finishedAt = at;
        undone = counts;
        return new ImportUndone(id, kind, counts.deleted(), counts.restored(), by(), at);
    }

    private PersonId by() {
        return new PersonId(uploadedBy);
    }

    void failToUndo(Instant at) {
        status = ImportStatus.UNDO_FAILED;
        finishedAt = at;
    }

    boolean isConfirmed() {
        return status.isConfirmed();
    }

    boolean isStored() {
        return status.isStored();
    }

    public boolean isUnderWay() {
        return status.isUnderWay();
    }

    /** Whether nothing was heard for so long that the copy of Trellis that stored it may have died. */
    boolean isSilent(Instant now) {
        var heard = progressedAt == null || confirmedAt != null && confirmedAt.isAfter(progressedAt)
                ? confirmedAt
                : progressedAt;
        return isUnderWay() && heard != null && heard.plus(SILENCE).isBefore(now);
    }

    FileFormat format() {
        return format;
    }

    Mapping mapping() {
        return mapping;
    }

    public Counts counts() {
        return counts;
    }

    public UndoCounts undone() {
        return undone;
    }

    UUID uploadedBy() {
        return uploadedBy;
    }

    public UUID id() {
        return id;
    }

    public String kind() {
        return kind;
    }

    public Instant uploadedAt() {
        return uploadedAt;
    }

    /** The last day on which it is known what there is to undo. */
    public LocalDate keptUntil() {
        return LocalDate.ofInstant(uploadedAt.plus(ImportRun.KEPT), ZoneOffset.UTC)
                .minusDays(1);
    }

    public String fileName() {
        return fileName;
    }

    public ImportStatus status() {
        return status;
    }

    /** How much of it is stored, in hundredths. */
    public int percent() {
        return items == 0 ? 0 : Math.min(100, progress * 100 / items);
    }
}
