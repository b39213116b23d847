package app.trellis.appreciation;

import app.trellis.journey.JourneyKind;
import app.trellis.journey.JourneySource;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * What somebody was thanked for, as long as it is not hidden, without the name of its author. What several were thanked for
 * goes no further than all of them let it.
 */
@Component
class ThanksOnJourney implements JourneySource {

    @Override
    public Set<JourneyKind> kinds() {
        return Set.of(JourneyKind.APPRECIATION);
    }

    @Override
    public String sql() {
        return """
                SELECT 'APPRECIATION' AS kind, a.id, (a.given_at AT TIME ZONE :zone)::date AS day, NULL::date AS until,
                  coalesce(v.name, k.label) AS title, '' AS place, NULL::int AS level, a.text AS words, '/appreciation/' || a.id AS href
                FROM appreciation_receiver r JOIN appreciation a ON a.id = r.appreciation_id
                LEFT JOIN company_value v ON v.id = a.value_id LEFT JOIN skill k ON k.id = a.skill_id
                WHERE r.person_id = :person AND a.hidden_at IS NULL""";
    }

    @Override
    public String forOthers() {
        return """
                (EXISTS (SELECT FROM appreciation a WHERE a.id = e.id AND a.reach = 'EVERYBODY')
                  OR NOT EXISTS (SELECT FROM appreciation_receiver o WHERE o.appreciation_id = e.id AND o.person_id <> :person))""";
    }
}
