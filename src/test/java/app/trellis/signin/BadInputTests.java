package app.trellis.signin;

import static app.trellis.signin.As.as;
import static app.trellis.signin.As.csrf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.anonymous;

import app.trellis.PageTest;
import app.trellis.Statements;
import app.trellis.people.Firm;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/**
 * What nobody should enter, in every field of every form and in every parameter of every list. The forms are found by
 * the mappings and their records, so that a new one is tried without a word here: never a failure of ours, and nothing
 * of it runs, in the browser, in a template or in the database.
 */
@PageTest
class BadInputTests {

    /** Several in one, since they do not hide each other: markup, expressions, formulas, SQL and paths. */
    private static final List<String> INPUTS = List.of(
            " \t\r\n ",
            "x".repeat(10_000),
            "👩🏽‍🌾🌱 \u202Eeman reversed\u202C שלום مرحبا",
            "a\0b",
            "=1'\"`><svg/onload=alert(3)><script>alert(1)</script>${7*7191}#{7*7191}*{7*7191}__${7*7191}__'||(SELECT 1)--%../etc",
            "javascript:alert(4)%00%0d%0aSet-Cookie: x=y",
            "9b2c1d6e-0000-4000-8000-000000000000");

    /** To a field of words, these are words like others. */
    private static final List<String> AMOUNTS =
            List.of("", "-1", "99999999999999999999", "1e400", "2026-02-30", "0000-00-00", "2026-13-45T99:99");

    /** What only a right password, token or file gets through. */
    private static final String TAKEN_FROM_NOBODY =
            "/(login|forgotten|setup|settings/password|notifications/settings|invitations/.*|lessons/library/taking-back)";

    /** What no page may hold of them: markup that would run, and the results of expressions. */
    private static final List<Pattern> RUNS = Stream.of(
                    "<script>alert",
                    "<svg/onload",
                    // Not as a part of an id or a token, which hold it by chance.
                    "50337(?<![0-9A-Za-z-]50337)(?![0-9A-Za-z-])")
            .map(Pattern::compile)
            .toList();

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private RightForms right;

    @Autowired
    private Firm firm;

    @Autowired
    private FormFields forms;

    @Autowired
    private Statements statements;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private EntityManager entities;

    private final List<String> found = new ArrayList<>();
    private final Set<String> taken = new TreeSet<>();
    private final Map<PermissionRow, Map<String, String>> rights = new HashMap<>();
    private Viewers viewers;
    private Map<String, Object> records;

    @BeforeEach
    void records() {
        viewers = Viewers.of(firm);
        records = right.records(viewers);
    }

    /** In all fields at once, then only in those that were not refused, until the form is taken; each form is, at last. */
    @Test
    void badInputIsAnsweredAndNeverRuns() {
        rows().forEach(row -> {
            var fields = fields(row);
            INPUTS.forEach(input -> sendUntilTaken(row, fields, input));
            AMOUNTS.forEach(input -> sendUntilTaken(row, forms.othersOf(row), input));
        });
        assertThat(found).isEmpty();
        assertThat(taken)
                .containsAll(rows().filter(row -> row.changes()
                                && !forms.textsOf(row).isEmpty()
                                && !row.pattern().matches(TAKEN_FROM_NOBODY))
                        .map(PermissionRow::mapping)
                        .toList());
    }

    /** Takes its time: the ordinary build leaves it out. */
    @Test
    @Tag("thorough")
    void badInputInEachFieldAloneIsAnsweredAndNeverRuns() {
        rows().forEach(row -> Stream.concat(INPUTS.stream(), AMOUNTS.stream())
                .forEach(input -> forms.of(row).forEach(field -> send(row, Set.of(field), input))));
        assertThat(found).isEmpty();
    }

    /** A list takes besides what its own page offers to filter by. */
    private Set<String> fields(PermissionRow row) {
        var fields = new TreeSet<>(forms.of(row));
        if (forms.isList(row)) {
            var values = right.of(row, viewers, records);
            var page = Jsoup.parse(text(ask(PermissionRequests.request(row, values), row)));
            fields.addAll(page.select("main form:not([method=post]) [name]").eachAttr("name"));
        }
        return fields;
    }

    private void sendUntilTaken(PermissionRow row, Set<String> fields, String input) {
        var left = fields;
        while (!left.isEmpty()) left = row.changes() ? afterSending(row, left, input) : afterAsking(row, left, input);
    }

    /** One row for each mapping: one that lets somebody through. */
    private static Stream<PermissionRow> rows() {
        var byMapping = new LinkedHashMap<String, PermissionRow>();
        PermissionRow.all().stream()
                .filter(row -> row.allowed() != null)
                .forEach(row -> byMapping.putIfAbsent(row.mapping(), row));
        return byMapping.values().stream();
    }

    /** Which fields of a list are left to try: a search that finds nothing hides what the others do. */
    private Set<String> afterAsking(PermissionRow row, Set<String> fields, String input) {
        send(row, fields, input);
        return forms.isList(row) ? without(fields, field -> field.equals("q")) : Set.of();
    }

    /** Which fields of a form are left to try: a field that is refused hides what the others do. */
    private Set<String> afterSending(PermissionRow row, Set<String> fields, String input) {
        var refused = send(row, fields, input);
        if (refused == null) return Set.of();
        var entered = forms.entered(row);
        if (!refused.isEmpty() || !entered.containsAll(fields))
            return without(fields, field -> refused.contains(field) || !entered.contains(field));
        // The answer does not say what is wrong with the form, if it could be read at all.
        var texts = forms.textsOf(row).keySet();
        var left = without(fields, field -> !texts.contains(field));
        fields.stream().filter(field -> !left.contains(field)).forEach(field -> send(row, Set.of(field), input));
        return left;
    }

    /** Empty if there is nothing to leave out. */
    private static Set<String> without(Set<String> fields, Predicate<String> some) {
        var left = fields.stream().filter(some.negate()).collect(Collectors.toSet());
        return left.size() < fields.size() ? left : Set.of();
    }

    /** Which fields were refused; null if the form was taken. */
    private @Nullable Set<String> send(PermissionRow row, Set<String> fields, String input) {
        var values = new LinkedHashMap<>(rights.computeIfAbsent(row, unknown -> right.of(row, viewers, records)));
        fields.forEach(field -> values.put(field, input));
        jdbc.sql("SAVEPOINT before_request").update();
        try {
            var sent = new AtomicReference<MockHttpServletResponse>();
            var issued = statements.during(
                    () -> sent.set(ask(PermissionRequests.request(row, values).with(csrf()), row)));
            var answer = sent.get();
            var page = Jsoup.parse(text(answer));
            var problem = problem(answer, page).or(() -> injected(issued));
            var refused = refused(page);
            var done = answer.getStatus() < 400
                    && refused.isEmpty()
                    && forms.entered(row).containsAll(fields);
            if (row.changes() && done) {
                entities.flush();
                taken.add(row.mapping());
                var to = answer.getRedirectedUrl();
                if (problem.isEmpty() && to != null) {
                    var next = ask(MockMvcRequestBuilders.get(URI.create(to)), row);
                    problem = problem(next, Jsoup.parse(text(next)));
                }
            }
            problem.ifPresent(what -> tell(row, fields, input, what));
            return done ? null : refused;
        } catch (IllegalStateException | PersistenceException failure) {
            tell(row, fields, input, String.valueOf(failure.getMessage()));
            return null;
        } finally {
            entities.clear();
            jdbc.sql("ROLLBACK TO SAVEPOINT before_request").update();
        }
    }

    private MockHttpServletResponse ask(AbstractMockHttpServletRequestBuilder<?> request, PermissionRow row) {
        var viewer = viewers.byName().get(row.allowed());
        return mvc.perform(request.with(viewer == null ? anonymous() : as(viewer)))
                .getResponse();
    }

    private static Optional<String> problem(MockHttpServletResponse answer, Document page) {
        if (answer.getStatus() >= 500) return Optional.of("status " + answer.getStatus());
        var summary = ErrorSummary.mistakes(page);
        if (!summary.isEmpty()) return Optional.of("the summary of errors: " + summary);
        var html = text(answer);
        return RUNS.stream()
                .filter(part -> part.matcher(html).find())
                .findFirst()
                .map(part -> "the page holds " + part);
    }

    /** Whatever the field, nothing of it becomes part of a statement: it is a value beside it. */
    private static Optional<String> injected(List<String> statements) {
        return statements.stream()
                .filter(statement -> statement.contains("(SELECT 1)--"))
                .findFirst()
                .map("the statement "::concat);
    }

    /** What the page marks, or names in its list of problems. */
    private static Set<String> refused(Document page) {
        var refused = new TreeSet<>(page.select(".is-invalid").eachAttr("name"));
        page.select("a.alert-link")
                .forEach(link -> refused.add(link.attr("href").substring(1)));
        return refused;
    }

    private void tell(PermissionRow row, Set<String> fields, String input, String what) {
        found.add("%s, %s = %s: %s".formatted(row, fields, shortened(input), what));
    }

    private static String text(MockHttpServletResponse response) {
        try {
            return response.getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String shortened(String input) {
        return input.length() <= 40 ? input : input.substring(0, 40) + "…";
    }
}
