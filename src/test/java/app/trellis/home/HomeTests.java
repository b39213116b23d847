package app.trellis.home;

import static app.trellis.signin.As.as;
import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.PageTest;
import app.trellis.people.Firm;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PageTest
class HomeTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Firm firm;

    @Test
    void visitorsAreWelcomedAndMaySignIn() {
        assertThat(mvc.get().uri("/")).hasStatusOk().bodyText().contains("href=\"/login\"");
    }

    @Test
    void employeesReadWhatWaitsForThem() {
        assertThat(mvc.get().uri("/").with(as(firm.employee("Amara Okafor"))))
                .hasStatusOk()
                .bodyText()
                .contains("Waiting for you");
    }

    @Test
    void clientContactsReadWhatTheyCanDoNow() {
        assertThat(mvc.get().uri("/").with(as(firm.client("Claire Bennett"))))
                .hasStatusOk()
                .bodyText()
                .contains("Claire")
                .doesNotContain("href=\"/openings\"");
    }
}
