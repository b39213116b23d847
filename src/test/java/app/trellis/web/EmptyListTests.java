package app.trellis.web;

import static app.trellis.signin.As.as;
import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.PageTest;
import app.trellis.people.CurrentPerson;
import app.trellis.people.Firm;
import java.io.UnsupportedEncodingException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Where a list has nothing at all, it says how it begins: to those who can, and to those for whom others do. */
@PageTest
class EmptyListTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Firm firm;

    @ParameterizedTest
    @CsvSource({
        "/openings, /openings/new, false",
        "/training, /training/new, false",
        "/responsibilities, /responsibilities/new, false",
        "/job-profiles, /job-profiles/new, false",
        "/skills, /skills/new, false",
        "/lessons/library, /lessons/library/new, true",
        "/appreciation, /appreciation/new, true"
    })
    void leadsToItsFirstRowWhoeverCanAddOne(String list, String form, boolean everyoneAdds) throws Exception {
        var hana = firm.hr("Hana Kimura");
        var amara = firm.reportOf(firm.employee("Marco Silva"), "Amara Okafor");
        assertThat(instead(list, hana)).contains("href=\"" + form + "\"");
        assertThat(instead(list, amara)).contains(everyoneAdds ? "href=\"" + form + "\"" : "href=\"/\"");
        assertThat(instead(list + "?q=lighthouse", hana)).contains("href=\"" + list + "\"");
    }

    private String instead(String address, CurrentPerson me) throws UnsupportedEncodingException {
        var page = mvc.get().uri(address).with(as(me)).exchange();
        assertThat(page).hasStatusOk();
        return page.getResponse().getContentAsString().split("class=\"empty\"")[1];
    }
}
