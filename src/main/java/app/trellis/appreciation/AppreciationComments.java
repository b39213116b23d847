package app.trellis.appreciation;

import app.trellis.forms.SentOnce;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Read only after the thanks were found as somebody sees them. */
interface AppreciationComments extends JpaRepository<AppreciationComment, UUID>, SentOnce<AppreciationComment, UUID> {

    @Query("select c from AppreciationComment c where c.appreciation = :appreciation order by c.writtenAt, c.id")
    List<AppreciationComment> of(AppreciationId appreciation);
}
