package app.trellis.responsibilities;

import static app.trellis.signin.As.as;
import static app.trellis.signin.As.csrf;
import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.PageTest;
import app.trellis.notifications.Told;
import app.trellis.people.CurrentPerson;
import app.trellis.people.Firm;
import app.trellis.signin.Viewers;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A decline is read by the one who made the offer, and by nobody else, as {@link DeclinesStayPrivate} says; nothing depends on it. */
@PageTest
@RecordApplicationEvents
class DeclinesTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ResponsibilityFixtures asked;

    @Autowired
    private Firm firm;

    @Autowired
    private Told told;

    @Autowired
    private ApplicationEvents events;

    @Autowired
    private EntityManager entities;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private Viewers viewers;

    @BeforeEach
    void viewers() {
        viewers = Viewers.of(firm);
    }

    @Test
    void neitherTheAuditTrailNorANoticeTellsADeclineFromAnotherAnswer() {
        var notes = asked.open("Reading Club", viewers.manager());
        var declined = asked.offer(notes, viewers.employee());
        var accepted = asked.offer(notes, viewers.otherEmployee());
        events.clear();
        post(viewers.employee(), notes, declined, "refusal", "reason", "NO_TIME");
        told.of(events);
        post(viewers.otherEmployee(), notes, accepted, "acceptance", "reason", "");
        told.of(events);
        assertThat(jdbc.sql("SELECT count(*) FROM audit_entry WHERE record_kind = 'responsibility_offer'")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("""
                        SELECT DISTINCT message, arguments::text FROM notice n
                        WHERE n.record_id IN (?, ?) AND n.person_id = ?
                        """)
                        .params(declined, accepted, viewers.manager().id().value())
                        .query()
                        .listOfRows())
                .hasSize(1);
        assertThat(jdbc.sql("SELECT DISTINCT person_id FROM notice WHERE record_id = ?")
                        .param(declined)
                        .query(UUID.class)
                        .list())
                .containsExactly(viewers.manager().id().value());
    }

    @Test
    void laterOffersDoNotDependOnADecline() {
        asked.carry(asked.open("Call of the Week", viewers.manager()), viewers.employee());
        var notes = asked.open("Reading Club", viewers.manager());
        jdbc.sql("UPDATE responsibility SET stand_in_id = ? WHERE id = ?")
                .params(viewers.otherManager().id().value(), notes.value())
                .update();
        entities.clear();
        var before = preview(notes);
        asked.decline(asked.offer(notes, viewers.employee()), ResponsibilityRecords.DECLINE);
        assertThat(preview(notes))
                .isEqualTo(before)
                .contains("Amara Okafor would give 8 hours")
                .doesNotContain(ResponsibilityRecords.DECLINE);
    }

    private String preview(ResponsibilityId id) {
        var request = mvc.post()
                .uri("/responsibilities/{id}/offers", id)
                .param("recipient", firm.emailOf(viewers.employee()))
                .param("why", "Because")
                .param("answerBy", LocalDate.now(clock).plusDays(9).toString())
                .param("preview", "yes")
                .with(as(viewers.otherManager()))
                .with(csrf());
        return text(request.exchange().getResponse().getContentAsByteArray())
                .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }

    private static String text(byte[] body) {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** Each asks for the offers of one of the two people, or for one whose id is known; none counts what somebody declined. */
    @Test
    void onlyTheseStatementsNameOffers() throws IOException {
        try (var sources = Files.walk(Path.of("src/main/java"))) {
            var naming = sources.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> read(file).matches("(?s).*(responsibility_offer|\\bfrom Offer\\b).*"))
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList();
            assertThat(naming)
                    .isEqualTo(List.of(
                            "MyResponsibilities.java",
                            "MyResponsibilityData.java",
                            "Offer.java",
                            "OfferActivity.java",
                            "OfferNotices.java",
                            "Offers.java",
                            "ResponsibilityBackfill.java",
                            "ResponsibilityHome.java"));
        }
        assertThat(jdbc.sql("""
                        SELECT table_name || '.' || column_name FROM information_schema.columns
                        WHERE table_schema = 'public' AND column_name LIKE '%declin%' AND table_name LIKE 'responsib%'
                        ORDER BY 1
                        """).query(String.class).list())
                .containsExactly("responsibility_offer.decline_reason", "responsibility_offer.decline_words");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void post(
            CurrentPerson person, ResponsibilityId id, UUID offer, String answer, String field, String value) {
        assertThat(mvc.post()
                        .uri("/responsibilities/{id}/offers/{offer}/{answer}", id, offer, answer)
                        .param(field, value)
                        .with(as(person))
                        .with(csrf()))
                .hasStatus3xxRedirection();
        entities.flush();
    }
}
