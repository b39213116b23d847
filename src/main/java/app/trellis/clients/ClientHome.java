package app.trellis.clients;

import app.trellis.home.HomeKind;
import app.trellis.home.HomeLine.Part;
import app.trellis.home.HomeSource;
import app.trellis.people.CurrentPerson;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a client's contact reads on the home page: who has joined the account lately. */
@Component
class ClientHome implements HomeSource {

    private static final HomeKind JOINED = new HomeKind(Part.NEW, """
            SELECT 'building' AS icon, 'clients.home.joined' AS message,
              ARRAY['t' || p.name, 't' || c.name, 'd' || a.started_on] AS arguments,
              CAST(a.started_on AS timestamp) AT TIME ZONE :zone AS at, '/clients/' || c.id AS href,
              0 AS total, false AS at_least
            FROM client_account c JOIN client_assignment a ON a.account_id = c.id JOIN person p ON p.id = a.person_id
            WHERE c.id = (SELECT account_id FROM client_contact WHERE person_id = :me AND removed_at IS NULL)
              AND a.started_on BETWEEN CAST(:today AS date) - 60 AND :today AND (a.ended_on IS NULL OR a.ended_on > :today)
            ORDER BY a.started_on DESC, p.id LIMIT :enough""");

    @Override
    public List<HomeKind> kindsFor(CurrentPerson me) {
        return me.client() ? List.of(JOINED) : List.of();
    }
}
