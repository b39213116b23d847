package app.trellis.clients;

import org.springframework.stereotype.Component;

/** Puts working agreements that nobody has touched for half a year on the agenda. */
@Component
class AgreementsToReview implements AgendaSource {

    /** Talked about, they come back once there is another version that is as old. */
    private static final String SQL = """
            SELECT 'clients.agenda.agreements' AS message,
              ARRAY['d' || CAST(t.written_at AT TIME ZONE :zone AS date)] AS arguments,
              CAST(md5(t.account_id || ' ' || t.number) AS uuid) AS about,
              '/clients/' || t.account_id || '/texts/AGREEMENTS' AS href, t.written_at + interval '182 days' AS since, 4 AS weight
            FROM client_text t
            WHERE t.account_id = :account AND t.kind = 'AGREEMENTS' AND t.written_at <= CAST(:now AS timestamptz) - interval '182 days'
              AND NOT EXISTS (SELECT FROM client_text later
                WHERE later.account_id = t.account_id AND later.kind = t.kind AND later.number > t.number)""";

    @Override
    public String sql() {
        return SQL;
    }
}
