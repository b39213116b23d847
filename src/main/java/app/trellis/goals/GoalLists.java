package app.trellis.goals;

import app.trellis.lists.Conditions;
import app.trellis.lists.ListReader;
import app.trellis.lists.ListStatement;
import app.trellis.lists.RecordRows;
import app.trellis.people.PersonId;
import java.util.List;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads goals for the pages. */
@Component
@Transactional(readOnly = true)
class GoalLists {

    private static final int MOST = 100;

    private static final String ROWS = """
            SELECT g.id, coalesce(nullif(g.own_words, ''), j.title) AS title, g.outcome, p.name AS owner, g.due_on,
              (SELECT count(*) FROM goal_step s WHERE s.goal_id = g.id AND s.accepted_at IS NOT NULL) AS steps,
              (SELECT count(*) FROM goal_step s WHERE s.goal_id = g.id AND s.done_on IS NOT NULL) AS done,
              (SELECT count(*) FROM goal_reader r WHERE r.goal_id = g.id) AS shared
            FROM %s JOIN person p ON p.id = g.owner_id LEFT JOIN job_profile j ON j.id = g.job_profile_id""";

    private static final String NEXT_FIRST = "g.outcome IS NOT NULL, g.due_on NULLS LAST, g.created_at, g.id";

    private final ListReader lists;
    private final JdbcClient jdbc;

    GoalLists(ListReader lists, JdbcClient jdbc) {
        this.lists = lists;
        this.jdbc = jdbc;
    }

    /** My own, those that are not over first. */
    List<GoalRow> mine(PersonId me) {
        return jdbc.sql(ROWS.formatted("career_goal g") + " WHERE g.owner_id = :me ORDER BY " + NEXT_FIRST + " LIMIT "
                        + MOST)
                .param("me", me.value())
                .query(new RecordRows<>(GoalRow.class))
                .list();
    }

    /** Those that others share with me. */
    Page<GoalRow> sharedWith(PersonId me, Pageable page) {
        var conditions =
                new Conditions().add(CareerGoals.SEEN, "viewer", me.value()).add("g.owner_id <> :viewer");
        return lists.page(
                new ListStatement("career_goal g", conditions, NEXT_FIRST, ROWS),
                page,
                new RecordRows<>(GoalRow.class));
    }
}
