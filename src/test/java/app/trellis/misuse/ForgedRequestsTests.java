package app.trellis.misuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import app.trellis.PageTest;
import app.trellis.Statements;
import app.trellis.people.Firm;
import app.trellis.signin.PermissionRequests;
import java.util.ArrayList;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/**
 * Requests that another site makes a browser send. That each mapping which changes something refuses them without a
 * token is proved by {@code PermissionTests#nobodyChangesAnythingWithoutAToken}; here is why the others need none, and
 * that the token stays where nobody else reads it.
 */
@PageTest
class ForgedRequestsTests {

    private static final Pattern TOKEN_IN_AN_ADDRESS =
            Pattern.compile("(href|src|action)=\"[^\"]*(_csrf|XSRF|jsessionid|SESSION=)");
    private static final Pattern FORM_INTO_THE_ADDRESS =
            Pattern.compile("<form(?![^>]*method=\"post\")[^>]*>((?!</form>).)*_csrf", Pattern.DOTALL);

    /** How often a link to a journey was opened is for its owner to know. */
    private static final String OPENING_COUNTED =
            "UPDATE journey_share SET openings = openings + 1, last_opened_at = ? WHERE id = ?";

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
    void readingChangesNothing() {
        var changes = new ArrayList<String>();
        for (var row : Walk.pages())
            statements.during(() -> walk.get(row)).stream()
                    .filter(ForgedRequestsTests::changes)
                    .filter(statement -> !statement.equals(OPENING_COUNTED))
                    .forEach(statement -> changes.add(row + ": " + statement));
        assertThat(changes).isEmpty();
    }

    @Test
    void tokenStandsInNoAddress() {
        for (var row : Walk.pages())
            assertThat(Walk.text(walk.get(row)))
                    .as(row.toString())
                    .doesNotContainPattern(TOKEN_IN_AN_ADDRESS)
                    .doesNotContainPattern(FORM_INTO_THE_ADDRESS);
    }

    @Test
    void tokenOfSomebodyElseIsRefused() {
        for (var row : Walk.rows()) {
            // A visitor is signed out already; nobody else is signed out by it, as OpenFormsTests says.
            // And mail programs, which stop mails by a secret address, have no token at all.
            if (!row.changes() || row.pattern().matches("/logout|/mail/stop/.*")) continue;
            assertThat(mvc.perform(PermissionRequests.request(row, walk.values(row))
                            .with(csrf().useInvalidToken())
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
                    .filter(ForgedRequestsTests::changes)
                    .filter(statement -> !statement.equals(OPENING_COUNTED))
                    .forEach(statement -> changes.add(row + ": " + statement));
        }
        assertThat(changes).isEmpty();
    }

    /** Sessions aside, which the test's keeper of tokens opens, and that something was read, which is written down. */
    private static boolean changes(String statement) {
        var start = statement.strip().toLowerCase(Locale.ROOT);
        return start.matches("(?s)(insert|update|delete|merge|truncate)\\b.*") && !start.contains("spring_session");
    }
}
