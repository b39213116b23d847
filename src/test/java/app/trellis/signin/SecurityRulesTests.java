package app.trellis.signin;

import static app.trellis.signin.As.as;
import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.PageTest;
import app.trellis.people.Firm;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What holds for all addresses; {@link PermissionTests} walks them one by one. */
@PageTest
class SecurityRulesTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Firm firm;

    @Test
    void visitorIsSentToSignInAndAfterwardsToWhereTheVisitWasGoing() {
        assertThat(mvc.get().uri("/openings?a=b&c=d e"))
                .hasStatus(302)
                .hasRedirectedUrl("/login?next=%2Fopenings%3Fa%3Db%26c%3Dd%2520e");
    }

    @Test
    void partOfAPageLeadsTheWholePageToSignIn() {
        assertThat(mvc.get()
                        .uri(URI.create("/openings?q=C%2B%2B&sort="))
                        .header("HX-Request", "true")
                        .header("HX-Target", "results"))
                .hasStatus(401)
                .hasHeader("HX-Redirect", "/login?next=%2Fopenings%3Fq%3DC%252B%252B%26sort%3D");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/careers/", "/careers/?q=a%20b&utm_source=x", "/openings/", "/login/", "/no/such/page/"})
    void slashAtTheEndLeadsToThePage(String address) {
        assertThat(mvc.get().uri(URI.create(address)))
                .hasStatus(308)
                .hasHeader("Location", address.replaceFirst("/(\\?|$)", "$1"));
    }

    @Test
    void slashAtTheEndLeadsToNoOtherHost() {
        for (var address :
                new String[] {"//evil.example/", "///evil.example/", "/%2Fevil.example/", "/\\evil.example/"})
            assertThat(mvc.perform(request -> {
                        var visit = new MockHttpServletRequest(request, "GET", address);
                        visit.setServletPath(address);
                        return visit;
                    }))
                    .as(address)
                    .hasStatus(400);
    }

    @Test
    void unknownAddressIsNotFoundForAnybody() {
        assertThat(mvc.get().uri("/no/such/page")).hasStatus(404);
        assertThat(mvc.get().uri("/no/such/page").with(as(firm.employee("Amara Okafor"))))
                .hasStatus(404);
        assertThat(mvc.get().uri("/no/such/page").with(as(firm.client("Claire Bennett"))))
                .hasStatus(404);
    }

    @Test
    void nothingOfTheActuatorAnswersButHealth() {
        for (var endpoint : new String[] {"env", "beans", "heapdump", "configprops", "loggers", "sessions", "mappings"})
            assertThat(mvc.get().uri("/actuator/" + endpoint)).hasStatus(404);
    }
}
