package app.trellis.touchpoints;

import app.trellis.clients.ClientAccountId;
import app.trellis.clients.TouchpointLevel;
import app.trellis.forms.SentOnce;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** The points that wait; read only after a touchpoint of their account was found as somebody sees it. */
interface Points extends JpaRepository<Point, UUID>, SentOnce<Point, UUID> {

    String WAITING = "select p from Point p where p.accountId = :account and p.level = :level and p.settledIn is null";

    @Query(WAITING)
    List<Point> waiting(ClientAccountId account, TouchpointLevel level);

    @Query(WAITING + " and p.id = :id")
    Optional<Point> waiting(ClientAccountId account, TouchpointLevel level, UUID id);

    @Query("select count(p) from Point p where p.accountId = :account and p.level = :level and p.settledIn is null")
    int countWaiting(ClientAccountId account, TouchpointLevel level);
}
