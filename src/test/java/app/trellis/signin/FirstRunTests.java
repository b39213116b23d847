package app.trellis.signin;

import static app.trellis.signin.As.csrf;
import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.Committed;
import app.trellis.PageTest;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
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

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private ConfigurableApplicationContext context;

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

    @Test
    @Committed
    void copyThatStartsWhileTheFirstRunEndsFindsItOver() throws Exception {
        var token = firstRun.issue().text();
        var otherCopy = Executors.newSingleThreadExecutor();
        try {
            var start = new TransactionTemplate(transactions).execute(transaction -> {
                assertThat(create(Map.of("token", token))).hasRedirectedUrl("/login?ready");
                var starting = otherCopy.submit(() -> firstRun.begin(ready()));
                Awaitility.await("the other copy").until(this::isSomebodyWaiting);
                return starting;
            });
            start.get();
        } finally {
            otherCopy.shutdown();
        }
        assertThat(firstRun.isOpen()).isFalse();
    }

    private ApplicationReadyEvent ready() {
        return new ApplicationReadyEvent(new SpringApplication(), new String[0], context, Duration.ZERO);
    }

    private boolean isSomebodyWaiting() {
        return jdbc.sql("""
                SELECT EXISTS (SELECT FROM pg_stat_activity WHERE datname = current_database()
                  AND wait_event_type = 'Lock' AND query ILIKE '%setup_token%')
                """).query(Boolean.class).single();
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
