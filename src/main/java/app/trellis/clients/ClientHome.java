package app.trellis.clients;

import app.trellis.home.HomeKind;
import app.trellis.home.HomeLine.Part;
import app.trellis.home.HomeSource;
import app.trellis.people.CurrentPerson;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells a client's contact who has joined the account lately, and the account manager what to decide about contacts. */
@Component
class ClientHome implements HomeSource {

    private static final HomeKind JOINED = new HomeKind(Part.NEW, """
            SELECT 'building' AS icon, 'clients.home.joined' AS message,
              ARRAY['t' || p.name, 't' || c.name, 'd' || a.started_on] AS arguments,
              CAST(a.started_on AS timestamp) AT TIME ZONE :zone AS at, '/clients/' || c.id AS href
            FROM client_account c JOIN client_assignment a ON a.account_id = c.id JOIN person p ON p.id = a.person_id
            WHERE c.id IN (SELECT account_id FROM client_contact WHERE person_id = :me AND removed_at IS NULL)
              AND a.started_on BETWEEN CAST(:today AS date) - 60 AND :today AND (a.ended_on IS NULL OR a.ended_on > :today)
              AND p.left_on IS NULL
            ORDER BY a.started_on DESC, p.id LIMIT :enough""");

    private static final HomeKind CONFIRM = new HomeKind(Part.WAITING, """
            SELECT 'user-check' AS icon, 'clients.home.confirm' AS message, ARRAY['t' || p.name, 't' || a.name] AS arguments,
              coalesce(c.confirmed_at, c.added_at) + interval '365 days' AS at, '/clients/' || a.id || '#contacts' AS href
            FROM client_account a JOIN client_contact c ON c.account_id = a.id AND c.removed_at IS NULL
            JOIN person p ON p.id = c.person_id
            WHERE a.account_manager_id = :me AND a.ended_on IS NULL
              AND coalesce(c.confirmed_at, c.added_at) <= CAST(:now AS timestamptz) - interval '365 days'
            ORDER BY at, p.id LIMIT :enough""");

    private static final HomeKind SUGGESTED = new HomeKind(Part.WAITING, """
            SELECT 'user-plus' AS icon, 'clients.home.suggested' AS message, ARRAY['t' || a.name, 't' || s.name] AS arguments,
              s.suggested_at AS at, '/clients/' || a.id || '#contacts' AS href
            FROM client_account a JOIN client_contact_suggestion s ON s.account_id = a.id
            WHERE a.account_manager_id = :me AND a.ended_on IS NULL ORDER BY at, s.id LIMIT :enough""");

    @Override
    public List<HomeKind> kindsFor(CurrentPerson me) {
        return me.client() ? List.of(JOINED) : List.of(CONFIRM, SUGGESTED);
    }
}
