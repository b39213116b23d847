package app.trellis.signin;

import static app.trellis.InOrder.inOrder;
import static app.trellis.signin.As.as;
import static app.trellis.signin.As.csrf;
import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.PageTest;
import app.trellis.people.CurrentPerson;
import app.trellis.people.EmployeesLeft;
import app.trellis.people.EmployeesReturned;
import app.trellis.people.Firm;
import app.trellis.signin.AccountActivity.AccountOpened;
import app.trellis.signin.AccountActivity.LinkMailRequested;
import jakarta.persistence.EntityManager;
import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The list of accounts, the invitations that it sends, and the page of one. */
@PageTest
@RecordApplicationEvents
class AccountListPagesTests {

    private static final String INVITE = "/accounts/invitations";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Firm firm;

    @Autowired
    private Access access;

    @Autowired
    private ApplicationEvents events;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private EntityManager entities;

    private CurrentPerson ada;

    private CurrentPerson amara;

    @BeforeEach
    void people() {
        ada = firm.admin("Ada Novak");
        access.open(ada.id(), Set.of(Role.EMPLOYEE, Role.ADMIN), "climbing roses in June");
        amara = firm.employee("Amara Okafor");
    }

    @Test
    void saysOfEachWhetherTheyCanSignIn() throws UnsupportedEncodingException {
        var hana = firm.hr("Hana Kimura");
        access.invite(ada, hana.id(), Set.of(Role.EMPLOYEE, Role.HR), null);
        var nora = firm.employee("Nora Lindgren");
        access.invite(ada, nora.id(), Set.of(Role.EMPLOYEE), null);
        access.disable(ada, nora.id());
        assertThat(page("/accounts"))
                .satisfies(inOrder(
                        "Ada Novak</a>",
                        "Administrator",
                        "status-READY",
                        "Amara Okafor</a>",
                        "status-NONE",
                        "Hana Kimura</a>",
                        ">HR</span>",
                        "status-INVITED",
                        "Nora Lindgren</a>",
                        "status-DISABLED"));
        assertThat(page("/accounts?status=NONE&status=DISABLED"))
                .contains("Amara Okafor", "Nora Lindgren")
                .doesNotContain("Ada Novak</a>", "Hana Kimura");
        assertThat(page("/accounts?role=HR")).contains("Hana Kimura").doesNotContain("Amara Okafor");
        assertThat(page("/accounts?q=okafor")).contains("Amara Okafor").doesNotContain("Hana Kimura");
        assertThat(page("/accounts?q=nobody")).contains("No one matches");
    }

    @Test
    void whoCameBackIsNotInvitedUntilSomeoneInvitesThem() throws UnsupportedEncodingException {
        access.open(amara.id(), Set.of(Role.EMPLOYEE), "climbing roses in June");
        access.end(new EmployeesLeft(Set.of(amara.id()), ada.id()));
        access.readmit(new EmployeesReturned(Map.of(amara.id(), LocalDate.of(2026, 5, 31)), false));
        change("UPDATE person SET hired_on = current_date - 5 WHERE id = ?", amara);
        assertThat(page("/")).contains("1 newcomer can’t sign in yet");
        assertThat(page("/accounts?status=NONE")).contains("Amara Okafor", "Invite 1 person");
        assertThat(page("/people/" + amara.id() + "/account"))
                .contains("no open invitation", "Send link by email")
                .doesNotContain("Invited");
        invite("");
        assertThat(page("/")).doesNotContain("newcomer");
        assertThat(page("/accounts?status=INVITED")).contains("Amara Okafor");
        assertThat(page("/people/" + amara.id() + "/account")).contains("Invited, but", "Send invitation again");
    }

    @Test
    void invitesAtOnceWhoCannotSignInYet() throws UnsupportedEncodingException {
        var ben = firm.employee("Ben Adler");
        assertThat(page("/accounts")).contains("Invite 2 people");
        assertThat(page(INVITE + "/new"))
                .contains("2 people get an email", firm.emailOf(amara), firm.emailOf(ben))
                .doesNotContain(firm.emailOf(ada));
        invite("");
        assertThat(invitations())
                .containsExactlyInAnyOrder(amara.id().value(), ben.id().value());
        assertThat(events.stream(AccountOpened.class))
                .allSatisfy(opened -> assertThat(opened.roles()).containsExactly(Role.EMPLOYEE))
                .extracting(AccountOpened::person)
                .containsExactlyInAnyOrder(amara.id(), ben.id());
        assertThat(page("/accounts")).doesNotContain("/accounts/invitations", "status-NONE");
        assertThat(page(INVITE + "/new")).contains("Everyone here can sign in, has an invitation");
    }

    @Test
    void secondClickInvitesNobodyAgain() {
        invite("");
        invite("");
        assertThat(invitations()).hasSize(1);
        assertThat(events.stream(AccountOpened.class)).hasSize(1);
        assertThat(events.stream(LinkMailRequested.class)).isEmpty();
    }

    @Test
    void leavesOutWhomNoMailReachesAndWhoIsKeptOut() throws UnsupportedEncodingException {
        change("UPDATE person SET email = NULL WHERE id = ?", firm.employee("Ben Adler"));
        change("UPDATE person SET left_on = hired_on + 1 WHERE id = ?", firm.employee("Cleo Barnes"));
        change(
                "INSERT INTO mail_bounce (person_id, email, since) SELECT id, upper(email), now() FROM person WHERE id = ?",
                firm.employee("Dov Cohen"));
        var nora = firm.employee("Nora Lindgren");
        access.invite(ada, nora.id(), Set.of(Role.EMPLOYEE), null);
        access.disable(ada, nora.id());
        access.invite(ada, firm.employee("Lea Roth").id(), Set.of(Role.EMPLOYEE), null);
        firm.client("Claire Bennett");
        assertThat(page("/accounts")).contains("Invite 1 person", "No email").doesNotContain("Claire", "Cleo");
        invite("");
        assertThat(invitations()).containsExactly(amara.id().value());
    }

    @Test
    void whoseLinkHasExpiredGetsAnotherAndKeepsTheirRoles() throws UnsupportedEncodingException {
        var hana = firm.hr("Hana Kimura");
        access.invite(ada, hana.id(), Set.of(Role.EMPLOYEE, Role.HR), null);
        invite("?role=HR");
        assertThat(invitations()).isEmpty();
        change("UPDATE invitation SET expires_at = now() - interval '1 minute' WHERE person_id = ?", hana);
        invite("?status=NONE&role=HR");
        assertThat(invitations()).containsExactly(hana.id().value());
        assertThat(page("/accounts?role=HR")).contains("Hana Kimura");
    }

    @Test
    void invitesThoseOfTheListAndNobodyWhoOnlyResemblesThem() throws UnsupportedEncodingException {
        firm.employee("Amaro Okafur");
        var hana = firm.hr("Hana Kimura");
        invite("?q=amara");
        assertThat(invitations()).containsExactly(amara.id().value());
        assertThat(page("/accounts?q=amara")).doesNotContain(INVITE);
        var resources = jdbc.sql("SELECT department_id::text FROM person WHERE id = ?")
                .param(hana.id().value())
                .query(String.class)
                .single();
        assertThat(page("/accounts?department=" + resources)).contains("Invite 1 person");
        invite("?department=" + resources);
        assertThat(invitations())
                .containsExactlyInAnyOrder(amara.id().value(), hana.id().value());
    }

    @Test
    void manyAreInvitedByAndBy() throws UnsupportedEncodingException {
        jdbc.sql("""
                        INSERT INTO person (id, kind, name, email, employee_number, job_title, department_id, hired_on, version)
                        SELECT gen_random_uuid(), 'EMPLOYEE', 'Someone ' || n, 'someone' || n || '@harborpoint.example', 'M' || n, 'Agent',
                          department_id, hired_on, 0 FROM person, generate_series(1, 500) n WHERE id = ?
                        """).param(amara.id().value()).update();
        assertThat(page(INVITE + "/new")).contains("500 people get", "and 490 more", "These are the first 500");
        var seen = Jsoup.parse(page(INVITE + "/new")).select("input[name=seen]").val();
        assertThat(mvc.post().uri(INVITE + "?seen=" + seen).with(as(ada)).with(csrf()))
                .hasRedirectedUrl("/accounts");
        assertThat(invitations()).hasSize(500);
        assertThat(page("/accounts")).contains("Invite 1 person");
        // The second click of two is not about the next ones.
        assertThat(mvc.post().uri(INVITE + "?seen=" + seen).with(as(ada)).with(csrf()))
                .hasRedirectedUrl(INVITE + "/new");
        assertThat(invitations()).hasSize(500);
        invite("");
        assertThat(invitations()).hasSize(501);
    }

    @Test
    void homeAsksForTheFirstInvitationsAndLaterForNewcomers() throws UnsupportedEncodingException {
        change("UPDATE person SET hired_on = current_date - 5 WHERE id = ?", amara);
        assertThat(page("/"))
                .contains("Give your people access", "/accounts?status=NONE")
                .doesNotContain("newcomer");
        invite("");
        assertThat(page("/")).doesNotContain("Give your people access", "newcomer");
        var ben = firm.employee("Ben Adler");
        assertThat(page("/")).doesNotContain("newcomer");
        change("UPDATE person SET hired_on = current_date - 5 WHERE id = ?", ben);
        assertThat(page("/")).contains("1 newcomer can’t sign in yet", "/accounts?status=NONE");
        invite("");
        assertThat(page("/")).doesNotContain("newcomer");
    }

    @Test
    void whoIsNewToTrellisFindsTheFirstStepsHoweverLongTheyWorkHere() throws UnsupportedEncodingException {
        access.open(amara.id(), Set.of(Role.EMPLOYEE), "climbing roses in June");
        assertThat(page("/", amara)).doesNotContain("Your first steps");
        var ben = firm.employee("Ben Adler");
        invite("");
        assertThat(page("/", ben)).contains("Your first steps", "Say where you want to go");
        change("UPDATE account SET invited_at = now() - interval '61 days' WHERE person_id = ?", ben);
        assertThat(page("/", ben)).doesNotContain("Your first steps");
    }

    @Test
    void accountOfSomeoneWithoutAnEmailOffersNothingThatNeedsOne() throws UnsupportedEncodingException {
        access.open(amara.id(), Set.of(Role.EMPLOYEE), "climbing roses in June");
        change("UPDATE person SET email = NULL WHERE id = ?", amara);
        var account = "/people/" + amara.id() + "/account";
        assertThat(page(account))
                .contains("Ask HR to add one", "Disable account")
                .doesNotContain("Can sign in.");
        access.disable(ada, amara.id());
        assertThat(page(account)).contains("Ask HR to add one", "Disabled.").doesNotContain("Enable account");
    }

    private void invite(String narrowed) {
        assertThat(mvc.post().uri(INVITE + narrowed).with(as(ada)).with(csrf()))
                .hasStatus(302)
                .hasRedirectedUrl("/accounts" + narrowed);
    }

    private String page(String address) throws UnsupportedEncodingException {
        return page(address, ada);
    }

    private String page(String address, CurrentPerson reader) throws UnsupportedEncodingException {
        var page = mvc.get().uri(address).with(as(reader)).exchange();
        assertThat(page).hasStatusOk();
        return page.getResponse().getContentAsString();
    }

    /** Who gets a mail. */
    private List<UUID> invitations() {
        return jdbc.sql("SELECT person_id FROM mail WHERE kind = 'invitation'")
                .query(UUID.class)
                .list();
    }

    private void change(String sql, CurrentPerson person) {
        jdbc.sql(sql).param(person.id().value()).update();
        entities.clear();
    }
}
