package app.trellis.imports;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.lang.CheckReturnValue;

/** The bytes of a {@link FileImport}, apart from it because they are many and seldom wanted. */
@Entity
@CheckReturnValue
@Table(name = "file_import_content")
class FileContent {

    @Id
    private UUID importId;

    private byte @Nullable [] uploaded;
    private byte @Nullable [] refused;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable ImportNotes notes;

    FileContent(UUID importId, byte[] uploaded) {
        this.importId = importId;
        this.uploaded = uploaded;
    }

    @SuppressWarnings("NullAway.Init")
    protected FileContent() {}

    /** Keeps the refused rows and the notes only: what was stored lives elsewhere now, and may be deleted there. */
    void keep(byte[] refused, ImportNotes notes) {
        this.uploaded = null;
        this.refused = refused;
        this.notes = notes;
    }

    /** The file as it was uploaded; null once its rows are stored. */
    byte @Nullable [] uploaded() {
        return uploaded;
    }

    /** What the preview noted; null before the rows are stored. */
    @Nullable
    ImportNotes notes() {
        return notes;
    }

    /** The refused rows; null before the others are stored. */
    byte @Nullable [] refused() {
        return refused;
    }
}
