package app.trellis.touchpoints;

import app.trellis.clients.AgendaSource;
import org.springframework.stereotype.Component;

/** What was agreed and is not done stays on the agenda, of every level. */
@Component
class OpenActions implements AgendaSource {

    @Override
    public String sql() {
        return """
                SELECT CASE WHEN p.id IS NULL THEN 'touchpoints.agenda.ownerless' WHEN a.due_on < CAST(:today AS date)
                    THEN 'touchpoints.agenda.late' ELSE 'touchpoints.agenda.action' END AS message,
                  ARRAY['t' || a.what, 't' || coalesce(p.name, ''), 'd' || a.due_on] AS arguments, a.id AS about,
                  '/touchpoints/' || t.id AS href, a.written_at AS since, 3 AS weight
                FROM touchpoint t JOIN touchpoint_action a ON a.touchpoint_id = t.id AND a.done_at IS NULL
                LEFT JOIN person p ON p.id = a.owner_id WHERE t.account_id = :account""";
    }
}
