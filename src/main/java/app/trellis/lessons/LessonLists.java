package app.trellis.lessons;

import app.trellis.lists.Conditions;
import app.trellis.lists.ListReader;
import app.trellis.lists.ListStatement;
import app.trellis.lists.RecordRows;
import app.trellis.people.PersonId;
import java.time.Clock;
import java.util.List;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads lessons for the pages. */
@Component
@Transactional(readOnly = true)
class LessonLists {

    private static final String ROWS = """
            SELECT l.id, l.kind, left(coalesce(nullif(l.saw, ''), nullif(l.made_sense, ''), nullif(l.surprised, ''), nullif(l.helped, ''),
              l.action), 200) AS heading, l.action, l.try_by, l.draft FROM %s""";

    private static final int MOST = 50;

    private final ListReader lists;
    private final JdbcClient jdbc;
    private final Clock clock;

    LessonLists(ListReader lists, JdbcClient jdbc, Clock clock) {
        this.lists = lists;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What this person was asked about lessons of others and may still see: what waits for an answer first. */
    List<AskedRow> askedOf(PersonId guide) {
        return jdbc.sql("""
                        SELECT l.id, p.name AS owner, g.status = 'OPEN' AS open, g.asked_at
                        FROM lessons.guidance g JOIN lessons.lesson l ON l.id = g.lesson_id JOIN person p ON p.id = l.owner_id
                        WHERE\s""" + GuidanceRule.SQL + " ORDER BY g.status = 'OPEN' DESC, g.asked_at DESC, g.id LIMIT "
                        + MOST)
                .param("viewer", guide.value())
                .param("answeredAfter", GuidanceRule.answeredAfterSql(clock.instant()))
                .query(new RecordRows<>(AskedRow.class))
                .list();
    }

    /** The latest first. */
    Page<LessonRow> ownedBy(PersonId owner, Pageable page) {
        var conditions = new Conditions().add("l.owner_id = :owner", "owner", owner.value());
        return lists.page(
                new ListStatement("lessons.lesson l", conditions, "l.created_at DESC, l.id", ROWS),
                page,
                new RecordRows<>(LessonRow.class));
    }
}
