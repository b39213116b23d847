package app.trellis.imports;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface FileContents extends JpaRepository<FileContent, UUID> {}
