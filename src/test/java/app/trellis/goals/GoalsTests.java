package app.trellis.goals;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.PageTest;
import app.trellis.people.CurrentPerson;
import app.trellis.people.Firm;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The goals of a person, as what fits them is judged by. */
@PageTest
class GoalsTests {

    @Autowired
    private Goals goals;

    @Autowired
    private Firm firm;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void goalThatIsOverIsNoneAnyMore() {
        var amara = firm.employee("Amara Okafor");
        goal(amara, "Speak at a conference", null);
        goal(amara, "Learn the piano", "DROPPED");
        goal(firm.employee("Marco Silva"), "Lead a department", null);
        assertThat(goals.of(amara.id())).extracting(GoalCard::title).containsExactly("Speak at a conference");
    }

    private void goal(CurrentPerson owner, String words, String outcome) {
        jdbc.sql("""
                        INSERT INTO career_goal (id, owner_id, own_words, outcome, created_at, touched_at,
                          ended_at, edits, version)
                        VALUES (:id, :owner, :words, :outcome, now(), now(),
                          CASE WHEN CAST(:outcome AS text) IS NULL THEN NULL ELSE now() END, 0, 0)
                        """)
                .param("id", UUID.randomUUID())
                .param("owner", owner.id().value())
                .param("words", words)
                .param("outcome", outcome)
                .update();
    }
}
