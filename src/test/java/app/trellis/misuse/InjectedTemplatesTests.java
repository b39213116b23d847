package app.trellis.misuse;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.PageTest;
import app.trellis.people.Firm;
import app.trellis.signin.PermissionRequests;
import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.util.UriUtils;

/**
 * Expressions where a template engine might take them for its own. In fields and parameters they are tried by {@code
 * BadInputTests}, stored by {@link StoredScriptsTests}; here they come in what a request says besides.
 */
@PageTest
class InjectedTemplatesTests {

    private static final String SPRING = "__${7*7191}__::.x";
    private static final Pattern UNESCAPED = Pattern.compile("th:utext|\\[\\(");
    private static final Pattern EVALUATED_FIRST = Pattern.compile("__\\$\\{(?!name}__)");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private PermissionRequests requests;

    @Autowired
    private Firm firm;

    @ParameterizedTest
    @ValueSource(strings = {SPRING, "${7*7191}", "*{7*7191}::x", "redirect:__${7*7191}__", "~{x::${7*7191}}"})
    void partOfAnAddressStaysText(String payload) {
        var walk = new Walk(mvc, requests, firm);
        for (var row : Walk.rows()) {
            if (!row.pattern().contains("{")) continue;
            for (var place : Pattern.compile("\\{([^}]+)}")
                    .matcher(row.pattern())
                    .results()
                    .toList()) {
                var values = new LinkedHashMap<>(walk.values(row));
                values.put(place.group(1), UriUtils.encode(payload, StandardCharsets.UTF_8));
                var address = URI.create(row.address(values).replaceAll("\\?.*", ""));
                assertIsText(mvc.perform(mvc.get().uri(address).with(walk.who(row.allowed())))
                        .getResponse());
            }
        }
    }

    @Test
    void headersAndCookiesStayText() {
        for (var address : List.of("/", "/careers", "/login", "/no/such/page", "/openings?page=2"))
            assertIsText(mvc.perform(mvc.get()
                            .uri(address)
                            .header("Referer", SPRING)
                            .header("Accept-Language", SPRING)
                            .header("HX-Request", SPRING)
                            .header("HX-Target", SPRING)
                            .header("User-Agent", SPRING)
                            .cookie(new Cookie("theme", SPRING), new Cookie("zone", SPRING)))
                    .getResponse());
    }

    /** But Markdown, which has been cleaned; th:memo repeats what was rendered. Only names of fields are put into expressions. */
    @Test
    void templatesWriteNothingElseUnescapedAndEvaluateNothingTwice() throws IOException {
        var templates = new PathMatchingResourcePatternResolver().getResources("classpath*:/templates/**/*.html");
        assertThat(templates).hasSizeGreaterThan(50);
        for (var template : templates) {
            var source = template.getContentAsString(StandardCharsets.UTF_8).replaceAll("(?s)<!--/\\*.*?\\*/-->", "");
            assertThat(EVALUATED_FIRST.matcher(source).find())
                    .as(template.toString())
                    .isFalse();
            if (!"prose.html".equals(template.getFilename()))
                assertThat(UNESCAPED.matcher(source).find())
                        .as(template.toString())
                        .isFalse();
        }
    }

    private static void assertIsText(MockHttpServletResponse answer) {
        assertThat(answer.getStatus()).isLessThan(500);
        assertThat(Walk.text(answer)).doesNotContainPattern(Payloads.EVALUATED_ALONE);
        assertThat(answer.getRedirectedUrl() == null ? "" : answer.getRedirectedUrl())
                .doesNotContainPattern(Payloads.EVALUATED_ALONE);
    }
}
