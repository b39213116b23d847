package app.trellis.signin;

import static app.trellis.signin.As.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.anonymous;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import app.trellis.PageTest;
import app.trellis.people.CurrentPerson;
import app.trellis.people.Firm;
import jakarta.persistence.EntityManager;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Who gets what at each address: every request mapping, as every kind of viewer, against {@code permissions.txt}. */
@PageTest
class PermissionTests {

    /** Answered by a filter of Spring Security, and so not among the mappings. */
    private static final Set<String> BESIDE_THE_MAPPINGS = Set.of("POST /logout");

    /** What belongs to no session leads to its page again. */
    private static final Set<String> OPEN_FORMS = Set.of("/login", "/theme", "/setup", "/invitations/{secret}");

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

    @ParameterizedTest
    @MethodSource("rows")
    void everyViewerGetsWhatTheTableSays(PermissionRow row) {
        var viewers = Viewers.of(firm);
        var values = requests.valuesOf(row, viewers);
        var answers = new LinkedHashMap<String, String>();
        row.expected()
                .keySet()
                .forEach(viewer -> answers.put(
                        viewer,
                        ask(
                                PermissionRequests.request(row, values).with(csrf()),
                                viewers.byName().get(viewer))));
        assertThat(answers).isEqualTo(row.expected());
    }

    @ParameterizedTest
    @MethodSource("changes")
    void nobodyChangesAnythingWithoutAToken(PermissionRow row) {
        var viewers = Viewers.of(firm);
        var values = requests.valuesOf(row, viewers);
        assertThat(row.expected().keySet())
                .allSatisfy(viewer -> assertThat(ask(
                                PermissionRequests.request(row, values),
                                viewers.byName().get(viewer)))
                        .as(viewer)
                        .isEqualTo(refusal(row, viewer)));
    }

    @Test
    void everyMappingHasARow() {
        var withRow = rows().map(PermissionRow::mapping).collect(Collectors.toSet());
        var mapped = new TreeSet<>(BESIDE_THE_MAPPINGS);
        mappings.forEach(mapping -> mapping.getHandlerMethods().keySet().forEach(info -> mapped.addAll(names(info))));
        assertThat(withRow).containsExactlyInAnyOrderElementsOf(mapped);
    }

    private static String refusal(PermissionRow row, String viewer) {
        if (OPEN_FORMS.contains(row.pattern())) return "again";
        if (!viewer.equals("visitor")) return "403";
        return row.pattern().equals("/logout") ? "302" : "login";
    }

    static Stream<PermissionRow> rows() {
        return PermissionRow.all().stream();
    }

    static Stream<PermissionRow> changes() {
        return rows().filter(PermissionRow::changes);
    }

    private static Set<String> names(RequestMappingInfo info) {
        var methods =
                info.getMethodsCondition().getMethods().stream().map(Enum::name).collect(Collectors.toSet());
        return info.getPatternValues().stream()
                .flatMap(pattern -> (methods.isEmpty() ? Set.of("GET", "POST") : methods)
                        .stream().map(method -> method + " " + pattern))
                .collect(Collectors.toSet());
    }

    /** Asks, tells the answer as the table writes it, and takes back what the request changed. */
    private String ask(AbstractMockHttpServletRequestBuilder<?> request, CurrentPerson viewer) {
        RequestPostProcessor who = viewer == null ? anonymous() : as(viewer);
        jdbc.sql("SAVEPOINT before_request").update();
        try {
            return answer(mvc.perform(request.with(who)).getResponse());
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
