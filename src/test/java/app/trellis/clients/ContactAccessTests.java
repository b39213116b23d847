package app.trellis.clients;

import static app.trellis.signin.As.as;
import static app.trellis.signin.As.csrf;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.PageTest;
import app.trellis.people.CurrentPerson;
import app.trellis.people.Firm;
import app.trellis.signin.Access;
import app.trellis.signin.Role;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What an account manager may do with the access of a contact, and what only an administrator may. */
@PageTest
class ContactAccessTests {

    private static final String OLD = "climbing roses in June";
    private static final String NEW = "a ladder under the plum";
    private static final Pattern LINK = Pattern.compile("/invitations/[^\"]+");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Firm firm;

    @Autowired
    private ClientFixtures clients;

    @Autowired
    private Access access;

    @Autowired
    private ClientAccounts accounts;

    private CurrentPerson ada;
    private CurrentPerson beatriz;
    private CurrentPerson tom;
    private ClientAccountId brightwater;

    @BeforeEach
    void tomSignsInForBrightwater() {
        ada = firm.admin("Ada Novak");
        access.open(ada.id(), Set.of(Role.EMPLOYEE, Role.ADMIN), OLD);
        beatriz = firm.employee("Beatriz Nogueira");
        brightwater = clients.account("Brightwater Insurance", beatriz);
        tom = firm.client("Tom Reyes");
        access.open(tom.id(), Set.of(Role.CLIENT), OLD);
        clients.contact(brightwater, tom, beatriz);
    }

    @Test
    void accountManagerDoesNotLiftASuspension() {
        suspend();
        remove();
        assertThat(invite()).hasStatusOk().bodyText().contains("An administrator disabled");
        assertThat(signIn(OLD)).hasStatusOk();
        sent(mvc.delete().uri("/people/{id}/account/suspension", tom.id()), ada);
        assertThat(invite()).bodyText().containsPattern(LINK);
    }

    @Test
    void suspensionOutweighsARemovalBeforeIt() {
        remove();
        suspend();
        assertThat(invite()).bodyText().contains("An administrator disabled");
    }

    @Test
    void whoIsReadmittedStartsWithANewPassword() {
        assertThat(signIn(OLD)).hasRedirectedUrl("/");
        remove();
        assertThat(signIn(OLD)).hasStatusOk();
        var link = linkIn(invite());
        assertThat(signIn(OLD)).hasStatusOk();
        choosePassword(link);
        assertThat(signIn(NEW)).hasRedirectedUrl("/");
    }

    @Test
    void accountManagerMakesNoLinkForWhoHasChosenAPassword() {
        assertThat(page()).bodyText().contains("Has chosen a password.").doesNotContain("Copy a link");
        assertThat(newLink()).hasStatus(403);
        assertThat(sent(
                        mvc.post()
                                .uri("/people/{id}/account/invitation", tom.id())
                                .param("copy", "true"),
                        ada))
                .bodyText()
                .containsPattern(LINK);
    }

    @Test
    void accountManagerMakesANewLinkUntilAPasswordIsChosen() {
        remove();
        var first = linkIn(invite());
        assertThat(page()).bodyText().contains("Copy a link").doesNotContain("Has chosen a password.");
        var second = linkIn(newLink());
        assertThat(mvc.get().uri(first)).hasStatus(404);
        choosePassword(second);
        assertThat(newLink()).hasStatus(403);
    }

    private MvcTestResult page() {
        return sent(mvc.get().uri("/clients/{id}", brightwater), beatriz);
    }

    private MvcTestResult newLink() {
        return sent(
                mvc.post()
                        .uri("/clients/{id}/contacts/{person}/invitation", brightwater, tom.id())
                        .param("copy", "true"),
                beatriz);
    }

    private void suspend() {
        sent(mvc.post().uri("/people/{id}/account/suspension", tom.id()), ada);
    }

    private void remove() {
        sent(mvc.delete().uri("/clients/{id}/contacts/{person}", brightwater, tom.id()), beatriz);
    }

    private MvcTestResult invite() {
        var form = mvc.post()
                .uri("/clients/{id}/contacts", brightwater)
                .param("name", "Tom Reyes")
                .param("email", firm.emailOf(tom))
                .param("jobTitle", "Operations Lead")
                .param("copy", "true");
        return sent(form, beatriz);
    }

    private static String linkIn(MvcTestResult page) {
        var found = new AtomicReference<String>();
        assertThat(page)
                .bodyText()
                .satisfies(text -> LINK.matcher(text).results().forEach(link -> found.set(link.group())));
        return requireNonNull(found.get());
    }

    private void choosePassword(String link) {
        var chosen = mvc.post()
                .uri(link)
                .param("password", NEW)
                .param("again", NEW)
                .with(csrf())
                .exchange();
        assertThat(chosen).hasRedirectedUrl("/login?ready");
        accounts.flush();
    }

    private MvcTestResult signIn(String password) {
        return mvc.post()
                .uri("/login")
                .param("email", firm.emailOf(tom))
                .param("password", password)
                .with(csrf())
                .exchange();
    }

    private MvcTestResult sent(MockMvcRequestBuilder request, CurrentPerson by) {
        var result = request.with(as(by)).with(csrf()).exchange();
        accounts.flush();
        return result;
    }
}
