package app.trellis.calendar;

import static app.trellis.signin.As.as;
import static app.trellis.signin.As.csrf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.trellis.AtOnce;
import app.trellis.Committed;
import app.trellis.PageTest;
import app.trellis.people.Firm;
import app.trellis.training.TrainingBackfill;
import app.trellis.training.TrainingFixtures;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What happens on a page is heard after its commit, by any copy of Trellis. */
@PageTest
class CalendarListenerTests {

    private static final String WAITING = """
            SELECT count(*) FROM mail
            WHERE kind = 'calendar' AND person_id = ? AND about = ? AND due_at BETWEEN now() + interval '1 minute' AND now() + interval '2 minutes'""";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Firm firm;

    @Autowired
    private TrainingFixtures trainings;

    @Autowired
    private TrainingBackfill past;

    @Autowired
    private CalendarMail writer;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @Test
    @Committed
    void newSeatWaitsToBeMailedForTheTimeOfSecondThoughts() {
        var program = trainings.published("Excel", firm.hr("Hana Kimura"));
        var session = trainings.session(program, 1);
        var amara = firm.employee("Amara Okafor");

        assertThat(mvc.post()
                        .uri("/training/{program}/sessions/{id}/enrolments", program, session)
                        .with(as(amara))
                        .with(csrf()))
                .hasStatus3xxRedirection();

        await().untilAsserted(() -> assertThat(jdbc.sql(WAITING)
                        .params(amara.id().value(), session.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1));
        await().untilAsserted(() -> assertThat(jdbc.sql("SELECT count(*) FROM event_publication")
                        .query(Integer.class)
                        .single())
                .as("what listeners still have to hear")
                .isZero());
    }

    @Test
    @Committed
    void twoMailsWrittenAtOnceSayItOnce() throws Exception {
        var program = trainings.published("Excel", firm.hr("Hana Kimura"));
        var session = trainings.session(program, 1);
        var amara = firm.employee("Amara Okafor").id();
        past.enrol(session, amara, clock.instant());

        var letters = AtOnce.atOnce(
                () -> writer.write(UUID.randomUUID(), amara, session.value()),
                () -> writer.write(UUID.randomUUID(), amara, session.value()));

        assertThat(letters).filteredOn(Optional::isPresent).hasSize(1);
    }
}
