package app.trellis.signin;

import static app.trellis.signin.As.as;
import static app.trellis.signin.As.csrf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.anonymous;

import app.trellis.PageTest;
import app.trellis.Statements;
import app.trellis.people.Firm;
import jakarta.persistence.EntityManager;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * Who gets what at each address: every request mapping, as every kind of viewer, against {@code permissions.txt}. Each page
 * that is shown there keeps every {@link PageRule}.
 */
@PageTest
class PermissionTests {

    /** Answered by a filter of Spring Security, and so not among the mappings. */
    private static final Set<String> BESIDE_THE_MAPPINGS = Set.of("POST /logout");

    /** What belongs to no session leads to its page again. */
    private static final Set<String> OPEN_FORMS = Set.of(
            "/login",
            "/forgotten",
            "/theme",
            "/setup",
            "/invitations/{token}",
            "/answers/{token}",
            "/answers/{token}/refusal",
            "/pulse/{token}");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Firm firm;

    @Autowired
    private PermissionRequests requests;

    @Autowired
    private List<RequestMappingInfoHandlerMapping> mappings;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private EntityManager entities;

    @Autowired
    private List<PageRule> rules;

    @Autowired
    private Statements statements;

    /** The same for all rows: each request is taken back. */
    private Viewers viewers;

    private Map<String, Object> records;

    private void records() {
        viewers = Viewers.of(firm);
        records = requests.records(viewers);
    }

    @Test
    void everyViewerGetsWhatTheTableSaysAndEveryPageKeepsTheRules() {
        records();
        var wrong = new LinkedHashMap<PermissionRow, Map<String, String>>();
        var broken = new TreeSet<String>();
        rows().forEach(row -> {
            var answers = new LinkedHashMap<String, String>();
            for (var viewer : row.expected().keySet()) {
                var answer = ask(row, viewer, request -> request.with(csrf()));
                answers.put(viewer, answer(answer.answer()));
                if (isPage(answer))
                    rules.forEach(rule -> rule.broken(answer)
                            .forEach(what -> broken.add(
                                    "%s: %s as %s: %s".formatted(rule.getClass().getSimpleName(), row, viewer, what))));
            }
            if (!answers.equals(row.expected())) wrong.put(row, answers);
        });
        assertSoftly(both -> {
            both.assertThat(wrong).isEmpty();
            both.assertThat(broken).isEmpty();
        });
    }

    private static boolean isPage(ShownPage page) {
        return !page.row().changes() && page.answer().getStatus() == 200;
    }

    /** Not even a viewer whom the table lets through: the others stop earlier or at the same place. */
    @Test
    void nobodyChangesAnythingWithoutAToken() {
        records();
        var wrong = new LinkedHashMap<PermissionRow, Map<String, String>>();
        rows().filter(PermissionRow::changes).forEach(row -> {
            var answers = new LinkedHashMap<String, String>();
            for (var viewer : new TreeSet<>(List.of("visitor", Objects.requireNonNullElse(row.allowed(), "admin"))))
                answers.put(viewer, answer(ask(row, viewer, request -> request).answer()));
            answers.entrySet().removeIf(answer -> answer.getValue().equals(refusal(row, answer.getKey())));
            if (!answers.isEmpty()) wrong.put(row, answers);
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyMappingHasARow() {
        var withRow = rows().map(PermissionRow::mapping).collect(Collectors.toSet());
        var mapped = new TreeSet<>(BESIDE_THE_MAPPINGS);
        mappings.forEach(mapping -> mapping.getHandlerMethods().keySet().forEach(info -> mapped.addAll(names(info))));
        assertThat(withRow).containsExactlyInAnyOrderElementsOf(mapped);
    }

    private static String refusal(PermissionRow row, String viewer) {
        // Mail programs have no token, and what it does is harmless.
        if (row.pattern().equals("/mail/stop/{token}")) return "200";
        if (OPEN_FORMS.contains(row.pattern())) return "again";
        if (!viewer.equals("visitor")) return "403";
        return row.pattern().equals("/logout") ? "302" : "login";
    }

    private static Stream<PermissionRow> rows() {
        return PermissionRow.all().stream();
    }

    private static Set<String> names(RequestMappingInfo info) {
        var methods =
                info.getMethodsCondition().getMethods().stream().map(Enum::name).collect(Collectors.toSet());
        return info.getPatternValues().stream()
                .flatMap(pattern -> (methods.isEmpty() ? Set.of("GET", "POST") : methods)
                        .stream().map(method -> method + " " + pattern))
                .collect(Collectors.toSet());
    }

    /** Asks, and takes back what the request changed. */
    private ShownPage ask(
            PermissionRow row, String viewer, UnaryOperator<AbstractMockHttpServletRequestBuilder<?>> completed) {
        var person = viewers.byName().get(viewer);
        RequestPostProcessor who = person == null ? anonymous() : as(person);
        var request = completed
                .apply(PermissionRequests.request(row, PermissionRequests.valuesOf(row, records)))
                .with(who);
        var answer = new AtomicReference<MockHttpServletResponse>();
        jdbc.sql("SAVEPOINT before_request").update();
        try {
            var issued = statements.during(() -> answer.set(mvc.perform(request).getResponse()));
            return new ShownPage(row, viewer, answer.get(), issued);
        } finally {
            jdbc.sql("ROLLBACK TO SAVEPOINT before_request").update();
            entities.clear();
        }
    }

    private static String answer(MockHttpServletResponse response) {
        var to = response.getRedirectedUrl();
        if (to != null && to.endsWith("?again")) return "again";
        var toSignIn = to != null && (to.equals("/login") || to.startsWith("/login?next="));
        return toSignIn ? "login" : Integer.toString(response.getStatus());
    }
}
