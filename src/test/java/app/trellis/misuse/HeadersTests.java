package app.trellis.misuse;

import static app.trellis.signin.As.as;
import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.PageTest;
import app.trellis.people.Firm;
import app.trellis.signin.PermissionRequests;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What every answer tells the browser to refuse. Cookies are looked at in {@code VisitorTests}, as they travel. */
@PageTest
class HeadersTests {

    /** Has styles of its own, and is a place where nothing runs; {@code MailPagesTests}. */
    private static final String HTML_OF_A_MAIL = "/admin/mail/{id}/html";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private PermissionRequests requests;

    @Autowired
    private Firm firm;

    /** Nor does a browser or a proxy keep what only some may see. */
    @Test
    void everyPageForbidsWhatItDoesNotNeed() {
        var walk = new Walk(mvc, requests, firm);
        for (var row : Walk.pages()) {
            var answer = walk.get(row);
            if (row.pattern().equals(HTML_OF_A_MAIL)) continue;
            assertForbids(row.toString(), answer);
            if (row.expected().get("visitor").equals("login"))
                assertThat(answer.getHeader("Cache-Control")).as(row.toString()).contains("no-store");
        }
    }

    @Test
    void pagesThatTellOfAFailureForbidItToo() {
        var amara = firm.employee("Amara Okafor");
        for (var address : new String[] {"/no/such/page", "/openings/new", "/openings/1", "/theme"})
            assertForbids(
                    address, mvc.perform(mvc.get().uri(address).with(as(amara))).getResponse());
    }

    private static void assertForbids(String what, MockHttpServletResponse answer) {
        assertThat(answer.getHeader("Content-Security-Policy"))
                .as(what)
                .contains("default-src 'none'", "script-src 'self'", "style-src 'self'", "form-action 'self'")
                .contains("frame-ancestors 'none'", "base-uri 'none'")
                .doesNotContain("unsafe", "*", "http:", "https:", "strict-dynamic");
        assertThat(answer.getHeader("X-Content-Type-Options")).as(what).isEqualTo("nosniff");
        assertThat(answer.getHeader("X-Frame-Options")).as(what).isEqualTo("DENY");
        assertThat(answer.getHeader("Referrer-Policy")).as(what).isIn("same-origin", "no-referrer");
        assertThat(answer.getHeader("Permissions-Policy")).as(what).contains("camera=()", "geolocation=()");
        assertThat(answer.getHeader("Cross-Origin-Opener-Policy")).as(what).isEqualTo("same-origin");
        assertThat(answer.getHeader("Cross-Origin-Resource-Policy")).as(what).isEqualTo("same-origin");
    }

    @Test
    void whoCameByTlsComesByTlsForAYear() {
        assertThat(mvc.get().uri("/login").secure(true)).hasHeader("Strict-Transport-Security", "max-age=31536000");
        assertThat(mvc.get().uri("/login")).doesNotContainHeader("Strict-Transport-Security");
    }
}
