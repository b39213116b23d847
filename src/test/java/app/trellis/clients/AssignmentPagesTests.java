package app.trellis.clients;

import static app.trellis.AtOnce.atOnce;
import static app.trellis.signin.As.as;
import static app.trellis.signin.As.csrf;
import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.Committed;
import app.trellis.PageTest;
import app.trellis.people.CurrentPerson;
import app.trellis.people.Firm;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** From when to when somebody works for an account, and what may still be changed about it. */
@PageTest
class AssignmentPagesTests {

    private static final String ELSEWHERE = "already assigned to a client in this period";
    private static final int TOGETHER = 4;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Firm firm;

    @Autowired
    private ClientFixtures clients;

    @Autowired
    private ClientAccounts accounts;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private CurrentPerson hana;
    private CurrentPerson amara;
    private ClientAccountId brightwater;
    private ClientAccountId lumen;
    private LocalDate today;

    @BeforeEach
    void accounts() {
        today = LocalDate.now(clock);
        hana = firm.hr("Hana Kimura");
        amara = firm.employee("Amara Okafor");
        brightwater = clients.account("Brightwater Insurance", hana);
        lumen = clients.account("Lumen Retail", hana);
    }

    @Test
    void lastDayThatReachesIntoTheNextAccountIsRefusedAtTheField() {
        clients.assign(brightwater, amara);
        end(brightwater, today.plusDays(9));
        clients.assignFrom(10, lumen, amara);
        assertThat(end(brightwater, today.plusDays(23)))
                .hasStatusOk()
                .bodyText()
                .contains(ELSEWHERE);
        assertThat(end(brightwater, null)).hasStatusOk().bodyText().contains(ELSEWHERE);
        assertThat(end(brightwater, today.plusDays(8))).hasRedirectedUrl("/clients/" + brightwater);
    }

    @Test
    void endIsTakenBackByAnEmptyLastDay() {
        clients.assign(brightwater, amara);
        end(brightwater, today.plusDays(9));
        assertThat(page(brightwater)).bodyText().contains("value=\"" + today.plusDays(9) + "\"");
        assertThat(end(brightwater, null)).hasRedirectedUrl("/clients/" + brightwater);
        assertThat(jdbc.sql("SELECT count(*) FROM client_assignment WHERE ended_on IS NULL")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void assignmentThatNobodyHasWorkedUnderIsRemoved() {
        clients.assignFrom(0, brightwater, amara);
        assertThat(page(brightwater)).bodyText().contains("Remove this assignment");
        assertThat(remove(brightwater)).hasRedirectedUrl("/clients/" + brightwater);
        clients.assignFrom(10, lumen, amara);
        assertThat(remove(lumen)).hasRedirectedUrl("/clients/" + lumen);
        assertThat(count()).isZero();
    }

    @Test
    void assignmentThatBeganBeforeTodayStays() {
        clients.assignFrom(-1, brightwater, amara);
        assertThat(page(brightwater)).bodyText().doesNotContain("Remove this assignment");
        assertThat(remove(brightwater)).hasStatus(403);
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void severalAreAssignedAtOnceAsTheyWerePasted() {
        var ben = firm.employee("Ben Adler");
        var cleo = firm.employee("Cleo  Barnes");
        var dov = firm.employee("Dov Cohen");
        var pasted = "Ben Adler <%s>; %s,\r\n\r\n  cleo barnes \r\n%s\r\n"
                .formatted(firm.emailOf(ben).toUpperCase(Locale.ROOT), firm.emailOf(dov), firm.emailOf(ben));
        for (var click = 0; click < 2; click++)
            assertThat(assign(brightwater, "", pasted)).hasRedirectedUrl("/clients/" + brightwater);
        assertThat(assigned())
                .containsExactlyInAnyOrder(
                        ben.id().value(), cleo.id().value(), dov.id().value());
    }

    @Test
    void ofSeveralNobodyIsAssignedWhereOneIsUnknownOrWorksElsewhere() {
        firm.employee("Ben Adler");
        firm.employee("Ben Adler");
        assertThat(assign(brightwater, "", "Ben Adler\nnobody@harborpoint.example\n" + firm.emailOf(amara)))
                .hasStatusOk()
                .bodyText()
                .contains("is called this: Ben Adler, nobody@harborpoint.example", firm.emailOf(amara));
        clients.assign(lumen, amara);
        var cleo = firm.employee("Cleo Barnes");
        assertThat(assign(brightwater, firm.emailOf(cleo), firm.emailOf(amara)))
                .hasStatusOk()
                .bodyText()
                .contains("No one was assigned.", "in this period: Amara Okafor");
        assertThat(assign(brightwater, "", " \n")).hasStatusOk().bodyText().contains("Type a name or email");
        assertThat(assigned()).containsExactly(amara.id().value());
    }

    private MvcTestResult assign(ClientAccountId account, String employee, String several) {
        return sent(mvc.post()
                .uri("/clients/{id}/assignments", account)
                .param("formId", "9b2c1d6e-0000-4000-8000-000000000000")
                .param("employee", employee)
                .param("several", several)
                .param("from", today.toString()));
    }

    private List<UUID> assigned() {
        return jdbc.sql("SELECT person_id FROM client_assignment")
                .query(UUID.class)
                .list();
    }

    @Test
    @Committed
    void ofThoseWhoAssignOnePersonAtOnceTheLaterReadWhyNot() throws Exception {
        var accounts = IntStream.range(0, TOGETHER)
                .mapToObj(number -> clients.account("Client " + number, hana))
                .toList();
        var answers = atOnce(accounts.stream()
                .<Callable<MvcTestResult>>map(client -> () -> assign(client))
                .toList());
        var assigned = 0;
        for (var answer : answers) {
            if (answer.getResponse().getStatus() == 302) assigned++;
            else assertThat(answer).hasStatusOk().bodyText().contains(ELSEWHERE);
        }
        assertThat(assigned).isEqualTo(1);
        assertThat(count()).isEqualTo(1);
    }

    private MvcTestResult assign(ClientAccountId account) {
        return mvc.post()
                .uri("/clients/{id}/assignments", account)
                .param("employee", firm.emailOf(amara))
                .param("from", today.toString())
                .with(as(hana))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult page(ClientAccountId account) {
        return sent(mvc.get().uri("/clients/{id}/assignments/{a}", account, assignmentTo(account)));
    }

    private MvcTestResult end(ClientAccountId account, LocalDate until) {
        return sent(mvc.put()
                .uri("/clients/{id}/assignments/{a}", account, assignmentTo(account))
                .param("until", until == null ? "" : until.toString()));
    }

    private MvcTestResult remove(ClientAccountId account) {
        return sent(mvc.delete().uri("/clients/{id}/assignments/{a}", account, assignmentTo(account)));
    }

    private MvcTestResult sent(MockMvcRequestBuilder request) {
        var result = request.with(as(hana)).with(csrf()).exchange();
        accounts.flush();
        return result;
    }

    private UUID assignmentTo(ClientAccountId account) {
        return jdbc.sql("SELECT id FROM client_assignment WHERE account_id = ?")
                .param(account.value())
                .query(UUID.class)
                .single();
    }

    private int count() {
        return jdbc.sql("SELECT count(*) FROM client_assignment")
                .query(Integer.class)
                .single();
    }
}
