package app.trellis.responsibilities;

import app.trellis.home.HomeKind;
import app.trellis.home.HomeLine.Part;
import app.trellis.home.HomeSource;
import app.trellis.people.CurrentPerson;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * What responsibilities have to tell on the home page: offers to answer; volunteers who wait for an answer of mine, and what
 * I lead that is past its last day; what ended lately and I have not looked back on.
 */
@Component
class ResponsibilityHome implements HomeSource {

    private static final HomeKind OFFER =
            kind("offer", "o.offered_at", "'/offers/' || o.id", "'t' || p.name, 'n1'", """
            FROM responsibility_offer o JOIN responsibility r ON r.id = o.responsibility_id
            JOIN person p ON p.id = o.offerer_id
            WHERE o.recipient_id = :me AND o.closed_at IS NULL ORDER BY o.offered_at LIMIT :enough""");

    private static final HomeKind VOLUNTEERS =
            kind("volunteers", "min(v.volunteered_at)", "''", "'t', 'n' || count(*)", """
            FROM responsibility r JOIN responsibility_volunteer v ON v.responsibility_id = r.id AND v.status = 'WAITING'
            WHERE r.owner_id = :me OR r.stand_in_id = :me
            GROUP BY r.id ORDER BY min(v.volunteered_at) LIMIT :enough""");

    private static final HomeKind OVER =
            kind("over", "CAST(r.ends_on AS timestamp) AT TIME ZONE :zone", "''", "'t', 'n1'", """
            FROM responsibility r
            WHERE (r.owner_id = :me OR r.stand_in_id = :me) AND r.status IN ('OPEN', 'RUNNING') AND r.ends_on < :today
            ORDER BY r.ends_on LIMIT :enough""");

    private static final HomeKind LEARN = kind("learn", "h.ended_at", "'/holders/' || h.id", "'t', 'n1'", """
            FROM responsibility_holder h JOIN responsibility r ON r.id = h.responsibility_id
            WHERE h.person_id = :me AND h.ending = 'ENDED' AND h.learned = ''
              AND h.ended_at > CAST(:now AS timestamptz) - interval '30 days'
            ORDER BY h.ended_at LIMIT :enough""");

    @Override
    public List<HomeKind> kindsFor(CurrentPerson me) {
        return me.client() ? List.of() : List.of(OFFER, VOLUNTEERS, OVER, LEARN);
    }

    private static HomeKind kind(String name, String at, String page, String arguments, String from) {
        return new HomeKind(Part.WAITING, """
                SELECT 'hand-click' AS icon, 'responsibilities.home.%s' AS message, ARRAY['t' || r.title, %s] AS arguments,
                  %s AS at, '/responsibilities/' || r.id || %s AS href
                %s""".formatted(name, arguments, at, page, from));
    }
}
