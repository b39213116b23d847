package app.trellis.web;

import static app.trellis.signin.As.as;
import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.PageTest;
import app.trellis.people.Firm;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PageTest
class BothEvaluatorsTests {

    /** Fewer than a page has: of a line rendered before, nothing is read again. */
    private static final int OF_A_PAGE = 20;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Firm firm;

    @Autowired
    private BothEvaluators both;

    @Test
    void pagesReadTheirExpressionsByBoth() {
        var hana = firm.hr("Hana Kimura");
        assertThat(mvc.get().uri("/openings").with(as(hana))).hasStatusOk();
        assertThat(both.compared()).isGreaterThan(OF_A_PAGE);
    }
}
