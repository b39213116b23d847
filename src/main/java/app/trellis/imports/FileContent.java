package app.trellis.imports;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The bytes of a {@link FileImport}, apart from it because they are many and seldom wanted. */
@Entity
@Table(name = "file_import_content")
class FileContent {

    @Id
    private UUID importId;

    private byte @Nullable [] uploaded;
    private byte @Nullable [] refused;

    FileContent(UUID importId, byte[] uploaded) {
        this.importId = importId;
        this.uploaded = uploaded;
    }

    @SuppressWarnings("NullAway.Init")
    protected FileContent() {}

    /** Keeps the refused rows only: what was stored lives elsewhere now, and may be deleted there. */
    void keep(byte[] refused) {
        this.uploaded = null;
        this.refused = refused;
    }

    /** The file as it was uploaded; null once its rows are stored. */
    byte @Nullable [] uploaded() {
        return uploaded;
    }

    /** The refused rows; null before the others are stored. */
    byte @Nullable [] refused() {
        return refused;
    }
}
