package app.trellis.clients;

import static app.trellis.signin.As.as;
import static app.trellis.signin.As.csrf;
import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.PageTest;
import app.trellis.Statements;
import app.trellis.people.CurrentPerson;
import app.trellis.people.Firm;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PageTest
class ClientPagesTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Firm firm;

    @Autowired
    private ClientFixtures clients;

    @Autowired
    private ClientAccounts accounts;

    @Autowired
    private ClientStaffing staffing;

    @Autowired
    private Statements statements;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private CurrentPerson hana;
    private CurrentPerson beatriz;
    private CurrentPerson amara;
    private CurrentPerson claire;
    private ClientAccountId brightwater;

    @BeforeEach
    void people() {
        hana = firm.hr("Hana Kimura");
        beatriz = firm.employee("Beatriz Nogueira");
        amara = firm.employee("Amara Okafor");
        claire = firm.client("Claire Bennett");
        brightwater = clients.account("Brightwater Insurance", beatriz);
        clients.assign(brightwater, amara);
        clients.contact(brightwater, claire, hana);
    }

    @Test
    void contactSeesTheOwnAccountByNameAndJobTitleAndNoWayIn() {
        var page = mvc.get().uri("/clients/{id}", brightwater).with(as(claire)).exchange();
        assertThat(page)
                .hasStatusOk()
                .bodyText()
                .contains("Amara Okafor", "Support Specialist", "Beatriz Nogueira")
                .doesNotContain("/people/", "harborpoint.example", "Invite", "Assign", "/openings");
        assertThat(mvc.get().uri("/clients").with(as(claire))).hasRedirectedUrl("/clients/" + brightwater);
        var lumen = clients.account("Lumen Retail", beatriz);
        assertThat(mvc.get().uri("/clients/{id}", lumen).with(as(claire))).hasStatus(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Café  Délices", "Cafe\u0301 De\u0301lices", "CAFÉ\u00A0DÉLICES", "Café Délices\u200B"})
    void nameOfAnAccountIsTakenHoweverItIsWritten(String typed) {
        clients.account("Café Délices", beatriz);
        assertThat(mvc.post()
                        .uri("/clients")
                        .param("name", typed)
                        .param("accountManager", firm.emailOf(beatriz))
                        .param("since", "2026-01-01")
                        .with(csrf())
                        .with(as(hana)))
                .hasStatusOk()
                .bodyText()
                .contains("id=\"name-error\"");
    }

    @Test
    void removedContactSeesNothingFromThenOn() {
        assertThat(mvc.delete()
                        .uri("/clients/{id}/contacts/{person}", brightwater, claire.id())
                        .with(as(beatriz))
                        .with(csrf()))
                .hasStatus3xxRedirection();
        accounts.flush();
        assertThat(mvc.get().uri("/clients/{id}", brightwater).with(as(claire))).hasStatus(404);
        assertThat(mvc.get().uri("/clients").with(as(claire))).hasStatus(404);
        assertThat(staffing.accountsOfContact(claire.id())).isEmpty();
        assertThat(staffing.contactsOf(brightwater)).isEmpty();
        assertThat(jdbc.sql("SELECT removed_by FROM client_contact WHERE person_id = ?")
                        .param(claire.id().value())
                        .query(String.class)
                        .single())
                .isEqualTo(beatriz.id().toString());
    }

    @Test
    void contactIsInvitedByALinkOnceAndAgainAfterARemoval() {
        assertThat(invite("Tom Reyes", "tom.reyes@brightwater.example"))
                .hasStatusOk()
                .bodyText()
                .contains("Invitation link for Tom Reyes", "/invitations/");
        accounts.flush();
        assertThat(invite("Tom Reyes", "tom.reyes@brightwater.example"))
                .bodyText()
                .contains("Invitation link for Tom Reyes", "/invitations/");
        assertThat(invite("Tim Reyes", "tom.reyes@brightwater.example"))
                .bodyText()
                .contains("already belongs to");
        assertThat(invite("Amara", firm.emailOf(amara))).bodyText().contains("already belongs to");
        var tom = staffing.contactsOf(brightwater).stream()
                .filter(contact -> contact.name().equals("Tom Reyes"))
                .findFirst()
                .orElseThrow();
        mvc.delete()
                .uri("/clients/{id}/contacts/{person}", brightwater, tom.id())
                .with(as(hana))
                .with(csrf())
                .exchange();
        accounts.flush();
        assertThat(disabled(tom.id().toString())).isTrue();
        assertThat(invite("Tom Reyes", "tom.reyes@brightwater.example"))
                .bodyText()
                .contains("/invitations/");
        accounts.flush();
        assertThat(disabled(tom.id().toString())).isFalse();
    }

    @Test
    void accountManagerKeepsTheOwnAccountOnly() {
        var lumen = clients.account("Lumen Retail", firm.employee("Ingrid Solheim"));
        assertThat(mvc.get().uri("/clients").with(as(beatriz)))
                .bodyText()
                .contains("Brightwater Insurance", "1 client")
                .doesNotContain("Lumen Retail");
        assertThat(mvc.get().uri("/clients/{id}", lumen).with(as(beatriz))).hasStatus(404);
        assertThat(mvc.get().uri("/clients").with(as(hana))).bodyText().contains("2 clients");
        assertThat(mvc.get().uri("/clients?q=brightwatre").with(as(hana)))
                .bodyText()
                .contains("Brightwater Insurance");
    }

    @Test
    void accountIsFoundByTheSignsOfItsName() {
        clients.account("A&B Retail", beatriz);
        clients.account("B. Braun", beatriz);
        assertThat(searched("a&b")).bodyText().contains("A&amp;B Retail").doesNotContain("B. Braun", "come close");
        assertThat(searched("b")).bodyText().contains("B. Braun").doesNotContain("A&amp;B Retail", "Brightwater");
        assertThat(searched("bright")).bodyText().contains("Brightwater").doesNotContain("come close");
        assertThat(searched("??")).bodyText().contains("has no letter and no number", "Brightwater");
    }

    private MvcTestResult searched(String text) {
        return mvc.get().uri("/clients").param("q", text).with(as(hana)).exchange();
    }

    @Test
    void nobodyWorksForTwoAccountsAtOnce() {
        var lumen = clients.account("Lumen Retail", beatriz);
        var today = LocalDate.now(clock);
        assertThat(assign(lumen, amara, today, null))
                .bodyText()
                .contains("already assigned to a client in this period");
        var assignment = jdbc.sql("SELECT id::text FROM client_assignment")
                .query(String.class)
                .single();
        assertThat(mvc.put()
                        .uri("/clients/{id}/assignments/{a}", brightwater, assignment)
                        .param("until", today.plusDays(9).toString())
                        .with(as(hana))
                        .with(csrf()))
                .hasStatus3xxRedirection();
        accounts.flush();
        assertThat(assign(lumen, amara, today.plusDays(9), null)).bodyText().contains("already assigned to a client");
        assertThat(assign(lumen, amara, today.plusDays(10), null)).hasStatus3xxRedirection();
        accounts.flush();
        assertThat(staffing.accountOf(amara.id()).orElseThrow().id()).isEqualTo(brightwater);
        assertThat(mvc.get().uri("/people/{id}", amara.id()).with(as(beatriz)))
                .bodyText()
                .contains(">Client<", "Brightwater Insurance");
    }

    @Test
    void secondEditorIsShownBothVersions() {
        var seen = accounts.findById(brightwater).orElseThrow().edits().count();
        assertThat(edit("Brightwater Group", seen)).hasStatus3xxRedirection();
        accounts.flush();
        assertThat(edit("Brightwater Ltd", seen))
                .hasStatus(409)
                .bodyText()
                .contains("Brightwater Group", "Brightwater Ltd");
    }

    @Test
    void whoHandsTheLastAccountOverIsToldOnTheStartPage() {
        var saved = handOver(brightwater);
        assertThat(saved).hasRedirectedUrl("/").flash().containsEntry("done", "web.saved");
        var session = saved.getResponse().getCookies();
        assertThat(mvc.get().uri("/").cookie(session).with(as(beatriz)))
                .hasStatusOk()
                .bodyText()
                .contains("Saved.");
    }

    @Test
    void whoHandsOneOfTwoAccountsOverSeesTheOther() {
        clients.account("Lumen Retail", beatriz);
        assertThat(handOver(brightwater)).hasRedirectedUrl("/clients").flash().containsEntry("done", "web.saved");
    }

    private MvcTestResult handOver(ClientAccountId account) {
        return mvc.put()
                .uri("/clients/{id}", account)
                .param("name", "Brightwater Insurance")
                .param("accountManager", firm.emailOf(amara))
                .param("since", "2021-02-01")
                .param(
                        "version",
                        Long.toString(
                                accounts.findById(account).orElseThrow().edits().count()))
                .with(as(beatriz))
                .with(csrf())
                .exchange();
    }

    @Test
    void listTakesTheSameStatementsForTenAndForTwoHundred() {
        for (var number = 0; number < 9; number++) clients.account("Client " + number, beatriz);
        var ten = statements.during(() -> open("/clients")).size();
        for (var number = 10; number < 200; number++) clients.account("Client " + number, beatriz);
        assertThat(statements.during(() -> open("/clients"))).hasSize(ten);
    }

    private void open(String address) {
        assertThat(mvc.get().uri(address).with(as(hana))).hasStatusOk();
    }

    private MvcTestResult invite(String name, String email) {
        return post(
                "/clients/" + brightwater + "/contacts",
                Map.of("name", name, "email", email, "jobTitle", "Operations", "copy", "true"));
    }

    private MvcTestResult assign(ClientAccountId account, CurrentPerson person, LocalDate from, LocalDate until) {
        return post(
                "/clients/" + account + "/assignments",
                Map.of(
                        "employee",
                        firm.emailOf(person),
                        "from",
                        from.toString(),
                        "until",
                        until == null ? "" : until.toString()));
    }

    private MvcTestResult edit(String name, long version) {
        return mvc.put()
                .uri("/clients/{id}", brightwater)
                .param("name", name)
                .param("accountManager", firm.emailOf(beatriz))
                .param("since", "2021-02-01")
                .param("version", Long.toString(version))
                .with(as(hana))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult post(String address, Map<String, String> form) {
        var request = mvc.post().uri(address);
        form.forEach(request::param);
        return request.with(as(hana)).with(csrf()).exchange();
    }

    private boolean disabled(String person) {
        return jdbc.sql("SELECT disabled_at IS NOT NULL FROM account WHERE person_id::text = ?")
                .param(person)
                .query(Boolean.class)
                .single();
    }
}
