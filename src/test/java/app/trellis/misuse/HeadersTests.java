package app.trellis.misuse;

import static app.trellis.signin.As.as;
import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.PageTest;
import app.trellis.people.Firm;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** {@link SafeHeaders} looks at every page; cookies are looked at in {@code VisitorTests}, as they travel. */
@PageTest
class HeadersTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Firm firm;

    @Test
    void pagesThatTellOfAFailureHaveThemToo() {
        var amara = firm.employee("Amara Okafor");
        for (var address : new String[] {"/no/such/page", "/openings/new", "/openings/1", "/theme"})
            assertThat(SafeHeaders.missing(
                            mvc.perform(mvc.get().uri(address).with(as(amara))).getResponse()))
                    .as(address)
                    .isEmpty();
    }

    @Test
    void whoCameByTlsComesByTlsForAYear() {
        assertThat(mvc.get().uri("/login").secure(true)).hasHeader("Strict-Transport-Security", "max-age=31536000");
        assertThat(mvc.get().uri("/login")).doesNotContainHeader("Strict-Transport-Security");
    }
}
