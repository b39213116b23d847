package app.trellis.pulse;

import app.trellis.clients.AgendaSource;
import org.springframework.stereotype.Component;

/** What both sides talk about next: that they went apart, a low answer, and what was done about one: news where it helped. */
@Component
class PulseAgenda implements AgendaSource {

    @Override
    public String sql() {
        return """
                (SELECT 'pulse.agenda.gap' AS message, ARRAY['d' || r.starts_on] AS arguments, r.id AS about,
                  '/clients/' || r.account_id || '/pulse' AS href, r.closed_at AS since, 0 AS weight
                FROM pulse_round r WHERE r.widened AND r.id = (SELECT l.id FROM pulse_round l
                  WHERE l.account_id = :account AND l.closed_at IS NOT NULL ORDER BY l.starts_on DESC LIMIT 1))
                UNION ALL
                SELECT 'pulse.agenda.low', ARRAY['d' || CAST(f.opened_at AT TIME ZONE :zone AS date)], f.id,
                  '/clients/' || f.account_id || '/pulse', f.opened_at, 1
                FROM pulse_follow_up f WHERE f.account_id = :account AND f.told_at IS NULL
                UNION ALL
                SELECT 'pulse.agenda.followUp', ARRAY['d' || CAST(f.told_at AT TIME ZONE :zone AS date)], f.id,
                  '/clients/' || f.account_id || '/pulse', f.told_at, CASE WHEN f.reply = 'BETTER' THEN 5 ELSE 2 END
                FROM pulse_follow_up f WHERE f.account_id = :account AND f.told_at > CAST(:now AS timestamptz) - interval '60 days'
                  AND NOT EXISTS (SELECT FROM pulse_follow_up n WHERE n.request_id = f.request_id AND n.attempt > f.attempt)""";
    }
}
