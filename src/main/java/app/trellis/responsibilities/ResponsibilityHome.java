package app.trellis.responsibilities;

import app.trellis.home.HomeLine;
import app.trellis.home.HomeLine.Part;
import app.trellis.home.HomeSource;
import app.trellis.people.CurrentPerson;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What responsibilities have to tell on the home page. */
@Component
@Transactional(readOnly = true)
class ResponsibilityHome implements HomeSource {

    private static final Duration RECENT = Duration.ofDays(30);

    private final JdbcClient jdbc;
    private final Clock clock;

    ResponsibilityHome(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Offers to answer; volunteers who wait for an answer of mine, and what I lead that is past its last day; what ended
     * lately and I have not looked back on.
     */
    @Override
    public List<HomeLine> linesFor(CurrentPerson me) {
        if (me.client()) return List.of();
        return jdbc.sql("""
                        (SELECT 'offer' AS kind, r.id, '/offers/' || o.id AS page, r.title, p.name, o.offered_at AS at, 1 AS count
                         FROM responsibility_offer o JOIN responsibility r ON r.id = o.responsibility_id
                         JOIN person p ON p.id = o.offerer_id
                         WHERE o.recipient_id = :me AND o.closed_at IS NULL ORDER BY o.offered_at LIMIT :enough)
                        UNION ALL
                        (SELECT 'volunteers', r.id, '', r.title, '', min(v.volunteered_at), count(*)
                         FROM responsibility r JOIN responsibility_volunteer v ON v.responsibility_id = r.id AND v.status = 'WAITING'
                         WHERE r.owner_id = :me OR r.stand_in_id = :me
                         GROUP BY r.id ORDER BY min(v.volunteered_at) LIMIT :enough)
                        UNION ALL
                        (SELECT 'over', r.id, '', r.title, '', CAST(r.ends_on AS timestamptz), 1
                         FROM responsibility r
                         WHERE (r.owner_id = :me OR r.stand_in_id = :me) AND r.status IN ('OPEN', 'RUNNING') AND r.ends_on < :today
                         ORDER BY r.ends_on LIMIT :enough)
                        UNION ALL
                        (SELECT 'learn', r.id, '/holders/' || h.id, r.title, '', h.ended_at, 1
                         FROM responsibility_holder h JOIN responsibility r ON r.id = h.responsibility_id
                         WHERE h.person_id = :me AND h.ending = 'ENDED' AND h.learned = '' AND h.ended_at > :lately
                         ORDER BY h.ended_at LIMIT :enough)
                        """)
                .param("me", me.id().value())
                .param("today", LocalDate.now(clock))
                .param("lately", Timestamp.from(clock.instant().minus(RECENT)))
                .param("enough", ENOUGH)
                .query((row, number) -> HomeLine.of(
                        row,
                        Part.WAITING,
                        "hand-click",
                        "responsibilities.home." + row.getString("kind"),
                        "/responsibilities/" + row.getString("id") + row.getString("page"),
                        "title",
                        "name",
                        "count"))
                .list();
    }
}
