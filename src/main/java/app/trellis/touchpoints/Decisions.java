package app.trellis.touchpoints;

import app.trellis.forms.SentOnce;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Read only after their touchpoint was found as somebody sees it. */
interface Decisions extends JpaRepository<Decision, UUID>, SentOnce<Decision, UUID> {

    @Query("select d from Decision d where d.touchpointId = :touchpoint order by d.writtenAt, d.id")
    List<Decision> of(TouchpointId touchpoint);

    @Query("select d from Decision d where d.touchpointId = :touchpoint and d.id = :id")
    Optional<Decision> of(TouchpointId touchpoint, UUID id);
}
