package app.trellis.imports;

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
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A file on its way in: how it is read, how far it is, and what became of it. */
@Entity
class FileImport {

    private static final Duration SILENCE = Duration.ofSeconds(20);

    enum Status {
        UPLOADED,
        MAPPED,
        CONFIRMED,
        STORED,
        FAILED,
        UNDOING,
        UNDONE,
        UNDO_FAILED
    }

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
    private Status status = Status.UPLOADED;

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
        status = Status.UPLOADED;
    }

    void map(Mapping mapping) {
        if (isConfirmed()) return;
        this.mapping = mapping;
        status = Status.MAPPED;
    }

    /** Whether this is the confirmation that counts; a second one is not. */
    boolean confirm(Instant at) {
        if (status != Status.MAPPED && status != Status.FAILED) return false;
        status = Status.CONFIRMED;
        confirmedAt = at;
        return true;
    }

    void succeed(Counts counts, Instant at) {
        status = Status.STORED;
        finishedAt = at;
        this.counts = counts;
    }

    void fail(Instant at) {
        status = Status.FAILED;
        finishedAt = at;
    }

    /** Whether this is the wish to undo it that counts; a second one is not. */
    boolean undo(Instant at) {
        if (!isStored()) return false;
        status = Status.UNDOING;
        confirmedAt = at;
        return true;
    }

    void undone(UndoCounts counts, Instant at) {
        status = Status.UNDONE;
        finishedAt = at;
        undone = counts;
    }

    void failToUndo(Instant at) {
        status = Status.UNDO_FAILED;
        finishedAt = at;
    }

    /** Whether it is on its way or done, so that nothing about it can be chosen any more. */
    boolean isConfirmed() {
        return status.compareTo(Status.CONFIRMED) >= 0 && status != Status.FAILED;
    }

    /** Whether its rows are stored, and nobody has undone that. */
    boolean isStored() {
        return status == Status.STORED || status == Status.UNDO_FAILED;
    }

    /** Whether it is being stored or undone at this moment. */
    public boolean isUnderWay() {
        return status == Status.CONFIRMED || status == Status.UNDOING;
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
        return uploadedAt
                .plus(ImportRun.KEPT)
                .atZone(ZoneOffset.UTC)
                .toLocalDate()
                .minusDays(1);
    }

    public String fileName() {
        return fileName;
    }

    public Status status() {
        return status;
    }

    /** How much of it is stored, in hundredths. */
    public int percent() {
        return items == 0 ? 0 : Math.min(100, progress * 100 / items);
    }
}
