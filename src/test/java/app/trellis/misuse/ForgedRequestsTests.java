package app.trellis.misuse;

import static app.trellis.signin.As.csrf;
import static app.trellis.signin.As.csrfOfSomebodyElse;
import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.PageTest;
import app.trellis.Statements;
import app.trellis.people.Firm;
import app.trellis.signin.PermissionRequests;
import java.util.ArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/**
 * Requests that another site makes a browser send. That each mapping which changes something refuses them without a
 * token is proved by {@code PermissionTests#nobodyChangesAnythingWithoutAToken}, why the others need none by {@link
 * ReadingChangesNothing}, and that nobody else reads the token by {@link TokenStaysInside}.
 */
@PageTest
class ForgedRequestsTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private PermissionRequests requests;

    @Autowired
    private Firm firm;

    @Autowired
    private Statements statements;

    private Walk walk;

    @BeforeEach
    void people() {
        walk = new Walk(mvc, requests, firm);
    }

    @Test
    void tokenOfSomebodyElseIsRefused() {
        for (var row : Walk.rows()) {
            // A visitor is signed out already; nobody else is signed out by it, as OpenFormsTests says.
            // And mail programs, which stop mails by a secret address, have no token at all.
            if (!row.changes() || row.pattern().matches("/logout|/mail/stop/.*")) continue;
            assertThat(mvc.perform(PermissionRequests.request(row, walk.values(row))
                            .with(csrfOfSomebodyElse())
                            .with(walk.who(row.allowed()))))
                    .as(row.toString())
                    .satisfies(answer -> assertThat(isRefused(answer)).isTrue());
        }
    }

    /** By 403, or by the page of a form that belongs to no session, to be sent from there. */
    private static boolean isRefused(MvcTestResult answer) {
        var to = answer.getResponse().getRedirectedUrl();
        return answer.getResponse().getStatus() == 403 || to != null && to.endsWith("?again");
    }

    @Test
    void linkCannotPretendToBeAForm() {
        var changes = new ArrayList<String>();
        for (var row : Walk.rows()) {
            if (!row.changes() || row.pattern().equals("/logout")) continue;
            var address = row.address(walk.values(row)).replaceAll("\\?.*", "") + "?_method=" + row.method();
            statements
                    .during(() ->
                            mvc.perform(mvc.get().uri(address).with(csrf()).with(walk.who(row.allowed()))))
                    .stream()
                    .filter(ReadingChangesNothing::changes)
                    .forEach(statement -> changes.add(row + ": " + statement));
        }
        assertThat(changes).isEmpty();
    }
}
