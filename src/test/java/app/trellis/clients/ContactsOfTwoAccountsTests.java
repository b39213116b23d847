package app.trellis.clients;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.signin.Access;
import app.trellis.signin.Role;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;

/** Claire looks after two clients: she chooses on the page for which, and loses one without the other. */
class ContactsOfTwoAccountsTests extends ClientPages {

    private static final String PASSWORD = "climbing roses in June";

    @Autowired
    private Access access;

    @Test
    void contactOfTwoAccountsChoosesOnThePage() {
        assertThat(page("/clients", claire)).hasRedirectedUrl(of(brightwater));
        clients.contact(lumen, claire, beatriz);
        assertThat(page("/clients", claire))
                .hasStatusOk()
                .bodyText()
                .contains("2 clients", "Brightwater Insurance", "Lumen Retail")
                .doesNotContain("Add client");
        assertThat(page(of(lumen), claire)).bodyText().contains("Kwame Asante").doesNotContain("Amara Okafor");
        assertThat(page("/feedback/new?about=" + kwame.id(), claire)).hasStatusOk();
        assertThat(page("/feedback/new?about=" + amara.id(), claire)).hasStatusOk();
    }

    @Test
    void whoIsRemovedFromOneKeepsTheOtherAndTheSignIn() {
        access.open(claire.id(), Set.of(Role.CLIENT), PASSWORD);
        clients.contact(lumen, claire, beatriz);
        send(HttpMethod.DELETE, of(lumen) + "/contacts/" + claire.id(), beatriz);
        assertThat(page(of(lumen), claire)).hasStatus(404);
        assertThat(page(of(brightwater), claire)).hasStatusOk();
        assertThat(page("/feedback/new?about=" + kwame.id(), claire)).hasStatus(404);
        assertThat(access.canSignIn(Set.of(claire.id()))).contains(claire.id());
        send(HttpMethod.DELETE, of(brightwater) + "/contacts/" + claire.id(), beatriz);
        assertThat(access.canSignIn(Set.of(claire.id()))).isEmpty();
    }

    @Test
    void contactOfAnotherAccountIsAddedWithoutANewPassword() {
        access.open(claire.id(), Set.of(Role.CLIENT), PASSWORD);
        var added = send(
                HttpMethod.POST,
                of(lumen) + "/contacts",
                beatriz,
                "name",
                "Claire Bennett",
                "email",
                firm.emailOf(claire),
                "jobTitle",
                "Operations Lead",
                "copy",
                "true");
        assertThat(added).hasRedirectedUrl(of(lumen)).flash().containsEntry("done", "clients.added");
        assertThat(access.ready(Set.of(claire.id()))).contains(claire.id());
        assertThat(staffing.accountsOfContact(claire.id()))
                .extracting(ClientAccountCard::name)
                .containsExactly("Brightwater Insurance", "Lumen Retail");
    }
}
