package app.trellis.lessons;

import java.sql.Timestamp;
import java.time.Instant;

/**
 * Decides whether somebody who was asked about a lesson sees it now: while the question is open or freshly answered, as long
 * as its owner is here and a contact of the client stays one.
 */
final class GuidanceRule {

    /** On {@code lessons.guidance g} and {@code lessons.lesson l}: whether both are still who they were. */
    static final String BOTH_ARE_HERE = """
            EXISTS (SELECT FROM person p WHERE p.id = l.owner_id AND p.left_on IS NULL)
              AND (g.contact_since IS NULL OR EXISTS (SELECT FROM client_contact c
                WHERE c.person_id = g.guide_id AND c.removed_at IS NULL AND c.added_at = g.contact_since))""";

    /** With the parameter {@code answeredAfter}. */
    static final String STANDS =
            "(g.status = 'OPEN' OR g.status = 'ANSWERED' AND g.closed_at > :answeredAfter) AND " + BOTH_ARE_HERE;

    /** For one guide: with the parameter {@code viewer} too. */
    static final String SQL = "g.guide_id = :viewer AND " + STANDS;

    private GuidanceRule() {}

    static Instant answeredAfter(Instant now) {
        return now.minus(Guidance.SEEN_AFTER_ANSWER);
    }

    static Timestamp answeredAfterSql(Instant now) {
        return Timestamp.from(answeredAfter(now));
    }
}
