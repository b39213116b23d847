package app.trellis.signin;

import static app.trellis.signin.As.as;
import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.PageTest;
import app.trellis.people.Firm;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PageTest
class SecurityRulesTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Firm firm;

    @Test
    void clientContactReachesNoOpenings() {
        var claire = firm.client("Claire Bennett");
        assertThat(mvc.get().uri("/openings").with(as(claire))).hasStatus(403);
    }
}
