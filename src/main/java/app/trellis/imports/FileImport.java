package app.trellis.imports;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
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
        FAILED
    }

    @Id
    private UUID id;

    private String kind;
    private UUID uploadedBy;
    private Instant uploadedAt;
    private String fileName;

    @Enumerated(EnumType.STRING)
    private Encoding encoding;

    @Enumerated(EnumType.STRING)
    private Delimiter delimiter;

    private boolean mended;
    private int beginsOn;
    private boolean named;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> columns;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> fallbacks;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, DateOrder> dateOrders;

    private boolean strict;

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
    private int created;
    private int changed;
    private int unchanged;
    private int refused;

    @Version
    private @Nullable Long version;

    FileImport(String kind, UUID by, Instant at, String fileName, Reading reading, Mapping mapping) {
        this.id = UUID.randomUUID();
        this.kind = kind;
        this.uploadedBy = by;
        this.uploadedAt = at;
        this.fileName = fileName;
        read(reading);
        take(mapping);
    }

    @SuppressWarnings("NullAway.Init")
    protected FileImport() {}

    /** Reads the file otherwise, after which the columns may be others. */
    void read(Reading reading, Mapping suggested) {
        if (isConfirmed()) return;
        read(reading);
        take(suggested);
        status = Status.UPLOADED;
    }

    private void read(Reading reading) {
        encoding = reading.encoding();
        delimiter = reading.delimiter();
        mended = reading.mended();
        beginsOn = reading.beginning().line();
        named = reading.beginning().named();
    }

    void map(Mapping mapping) {
        if (isConfirmed()) return;
        take(mapping);
        status = Status.MAPPED;
    }

    private void take(Mapping mapping) {
        columns = mapping.columns();
        fallbacks = mapping.fallbacks();
        dateOrders = mapping.orders();
        strict = mapping.strict();
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
        created = counts.created();
        changed = counts.changed();
        unchanged = counts.unchanged();
        refused = counts.refused();
    }

    void fail(Instant at) {
        status = Status.FAILED;
        finishedAt = at;
    }

    /** Whether it is on its way or done, so that nothing about it can be chosen any more. */
    boolean isConfirmed() {
        return status == Status.CONFIRMED || status == Status.STORED;
    }

    /** Whether nothing was heard for so long that the copy of Trellis that stored it may have died. */
    boolean isSilent(Instant now) {
        var heard = progressedAt == null || confirmedAt != null && confirmedAt.isAfter(progressedAt)
                ? confirmedAt
                : progressedAt;
        return status == Status.CONFIRMED
                && heard != null
                && heard.plus(SILENCE).isBefore(now);
    }

    Reading reading() {
        return new Reading(encoding, delimiter, mended, new Beginning(beginsOn, named));
    }

    Mapping mapping() {
        return new Mapping(columns, fallbacks, dateOrders, strict);
    }

    public Counts counts() {
        return new Counts(created, changed, unchanged, refused);
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
