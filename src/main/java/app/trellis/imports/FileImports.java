package app.trellis.imports;

import app.trellis.forms.SentOnce;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface FileImports extends JpaRepository<FileImport, UUID>, SentOnce<FileImport, UUID> {

    Optional<FileImport> findByIdAndKindAndUploadedBy(UUID id, String kind, UUID uploadedBy);

    List<FileImport> findByKindAndUploadedByOrderByUploadedAtDesc(String kind, UUID uploadedBy, Limit limit);

    @Query("select i.kind from FileImport i where i.id = :id")
    Optional<String> kindOf(UUID id);

    /** For a change: another one waits until this is done, and then sees what it did. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select i from FileImport i where i.id = :id")
    Optional<FileImport> forChange(UUID id);

    @Modifying
    @Query("delete from FileImport i where i.uploadedAt < :time")
    void deleteUploadedBefore(Instant time);
}
