package app.trellis.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import app.trellis.PageTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.HtmlUtils;

/** An empty database of an operator: the first administrator, and then no way to another. */
@PageTest
class FirstRunTests {

    private static final String PASSWORD = "climbing roses in June";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private FirstRun firstRun;

    @Autowired
    private Accounts accounts;

    @Test
    void wayInLeadsToTheSetUp() {
        firstRun.issue();
        assertThat(mvc.get().uri("/")).hasRedirectedUrl("/setup");
        assertThat(mvc.get().uri("/login")).hasRedirectedUrl("/setup");
        assertThat(mvc.get().uri("/setup")).hasStatusOk();
    }

    @Test
    void firstAdministratorSignsInAndThePageIsGone() {
        var token = firstRun.issue().text();
        assertThat(create(Map.of("token", " " + token + " "))).hasRedirectedUrl("/login?ready");
        assertThat(accounts.lockAdministrators()).hasSize(1);
        assertThat(mvc.post()
                        .uri("/login")
                        .param("email", "ADA@first.example")
                        .param("password", PASSWORD)
                        .with(csrf()))
                .hasRedirectedUrl("/");
        assertThat(mvc.get().uri("/setup")).hasStatus(404);
        assertThat(create(Map.of("token", token, "email", "eve@first.example"))).hasStatus(404);
        assertThat(accounts.lockAdministrators()).hasSize(1);
    }

    @Test
    void tokenOfAnyCopyIsGoodAndAllEndTogether() {
        var one = firstRun.issue().text();
        var other = firstRun.issue().text();
        assertThat(create(Map.of("token", one))).hasRedirectedUrl("/login?ready");
        assertThat(create(Map.of("token", other, "email", "eve@first.example"))).hasStatus(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "null", "undefined", "0", "wrong", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void emptyAndWrongTokensAreRefused(String token) {
        firstRun.issue();
        assertThat(create(Map.of("token", token))).hasStatusOk().bodyText().contains("id=\"token-error\"");
        assertThat(accounts.lockAdministrators()).isEmpty();
    }

    @Test
    void missingTokenIsRefused() {
        firstRun.issue();
        assertThat(mvc.post().uri("/setup").with(csrf()))
                .hasStatusOk()
                .bodyText()
                .contains("id=\"token-error\"");
    }

    @Test
    void badInputIsToldAtItsFieldAndKept() {
        var token = firstRun.issue().text();
        for (var text : List.of("x".repeat(10_000), "a\0b")) {
            assertThat(create(Map.of("token", token, "name", text)))
                    .hasStatusOk()
                    .bodyText()
                    .contains("id=\"name-error\"");
            assertThat(create(Map.of("token", token, "department", text)))
                    .hasStatusOk()
                    .bodyText()
                    .contains("id=\"department-error\"", "value=\"Ada Novak\"");
        }
        assertThat(create(Map.of("token", token, "email", "not an address", "password", "short")))
                .hasStatusOk()
                .bodyText()
                .contains("id=\"email-error\"", "id=\"password-error\"", "id=\"again-error\"")
                .doesNotContain("value=\"short\"");
        assertThat(accounts.lockAdministrators()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\"'><img src=x>",
                "${7*7}",
                "*{name}",
                "__${7*7}__::",
                "👩🏽‍🌾",
                "آدا نوفاك"
            })
    void textThatLooksLikeCodeStaysText(String name) {
        firstRun.issue();
        assertThat(create(Map.of("token", "wrong", "name", name)))
                .bodyText()
                .doesNotContain("<script>alert", "<img", ">49<", "\"49\"")
                .satisfies(body -> assertThat(HtmlUtils.htmlUnescape(body)).contains("value=\"" + name + "\""));
    }

    private MvcTestResult create(Map<String, String> given) {
        var fields = new HashMap<>(Map.of(
                "name", "Ada Novak",
                "email", "ada@first.example",
                "employeeNumber", "1",
                "jobTitle", "System Administrator",
                "department", "Technology",
                "password", PASSWORD,
                "again", PASSWORD));
        fields.putAll(given);
        var request = mvc.post().uri("/setup").with(csrf());
        fields.forEach(request::param);
        return request.exchange();
    }
}
