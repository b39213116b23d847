package app.trellis.journey;

import org.springframework.stereotype.Component;

/** The links to their journey that a person has made. */
@Component
class MyLinks implements MyData {

    @Override
    public String name() {
        return "journey-links";
    }

    @Override
    public String sql() {
        return """
                SELECT s.label, s.until_on, s.made_at, s.openings, s.last_opened_at,
                  ARRAY(SELECT e.entry FROM journey_share_entry e WHERE e.share_id = s.id) AS entries
                FROM journey_share s WHERE s.owner_id = :person ORDER BY s.made_at""";
    }
}
