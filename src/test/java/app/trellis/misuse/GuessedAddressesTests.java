package app.trellis.misuse;

import static app.trellis.signin.As.csrf;
import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.PageTest;
import app.trellis.people.Firm;
import app.trellis.signin.PermissionRequests;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * Addresses that nobody was shown. Who is let through at each known one is held by {@code PermissionTests}; here is that
 * others cannot be counted up, listed, or led to from elsewhere.
 */
@PageTest
class GuessedAddressesTests {

    /** A secret of its own, words for readers, and one of the five levels. */
    private static final Set<String> NO_IDS = Set.of("token", "slug", "hash", "level", "month");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private PermissionRequests requests;

    @Autowired
    private Firm firm;

    @Autowired
    private List<RequestMappingInfoHandlerMapping> mappings;

    @Test
    void noAddressHoldsANumberThatCouldBeCountedUp() {
        for (var mapping : mappings)
            for (var handler : mapping.getHandlerMethods().values())
                for (var parameter : handler.getMethod().getParameters()) {
                    if (!parameter.isAnnotationPresent(PathVariable.class) || NO_IDS.contains(parameter.getName()))
                        continue;
                    var type = parameter.getType();
                    assertThat(type == UUID.class
                                    || type.isEnum()
                                    || type.isRecord()
                                            && Stream.of(type.getRecordComponents())
                                                    .anyMatch(part -> part.getType() == UUID.class))
                            .as(handler + " " + parameter)
                            .isTrue();
                }
    }

    @Test
    void visitorGetsNoDocument() {
        var walk = new Walk(mvc, requests, firm);
        var documents = Walk.rows().stream()
                .filter(row -> row.pattern().matches(".*/(refused|calendar\\.ics)"))
                .toList();
        assertThat(documents).hasSize(8);
        for (var document : documents) {
            var answer = walk.get(document, "visitor");
            assertThat(answer.getStatus()).isEqualTo(302);
            assertThat(answer.getRedirectedUrl()).startsWith("/login");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/assets", "/invitations", "/data", "/.git/config"})
    void nothingIsListed(String folder) {
        var walk = new Walk(mvc, requests, firm);
        for (var viewer : Arrays.asList("visitor", "employee", "hr"))
            assertThat(mvc.get().uri(folder).with(walk.who(viewer))).as(viewer).hasStatus(404);
        // With a slash at its end an address is the same one.
        assertThat(mvc.get().uri(folder + "/")).hasStatus(308).hasHeader(HttpHeaders.LOCATION, folder);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "https://evil.example//evil.example/x",
                "//evil.example",
                "/\\evil.example",
                "javascript:alert(1)",
                "data:text/html,x",
                "https://evil.example/%0d%0aSet-Cookie:x=y"
            })
    void choiceOfColoursLeadsNowhereElse(String referrer) {
        var answer = mvc.perform(mvc.post()
                        .uri("/theme")
                        .param("theme", "dark")
                        .header(HttpHeaders.REFERER, referrer)
                        .with(csrf()))
                .getResponse();
        assertThat(answer.getHeader(HttpHeaders.LOCATION))
                .matches("/?|/[^/\\\\].*")
                .doesNotContain("\n", "evil");
    }
}
