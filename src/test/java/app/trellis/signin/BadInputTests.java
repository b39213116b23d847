package app.trellis.signin;

import static app.trellis.signin.As.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.anonymous;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import app.trellis.PageTest;
import app.trellis.people.CurrentPerson;
import app.trellis.people.Firm;
import jakarta.persistence.EntityManager;
import java.io.UnsupportedEncodingException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * What nobody should enter, in every field of every form and in every parameter of every list. The forms are found by
 * the mappings and their records, so that a new one is tried without a word here: never a failure of ours, and nothing
 * of it runs.
 */
@PageTest
class BadInputTests {

    private static final List<String> INPUTS = List.of(
            "",
            " \t\r\n ",
            "x".repeat(10_000),
            "👩🏽‍🌾🌱".repeat(20),
            "\u202Eeman reversed\u202C שלום مرحبا",
            "a\0b",
            "<script>alert(1)</script><img src=x onerror=alert(2)> ",
            "\"'` ><svg/onload=alert(3)>",
            "${7*7191} #{7*7191} *{7*7191} __${7*7191}__::.x",
            "' OR 1=1; --",
            "%00%0d%0aSet-Cookie: x=y",
            "=cmd|' /C calc'!A0",
            "100 %",
            "-1",
            "99999999999999999999",
            "1e400",
            "NaN",
            "2026-02-30",
            "0000-00-00",
            "2026-13-45T99:99",
            "../../etc/passwd",
            "javascript:alert(4)",
            "9b2c1d6e-0000-4000-8000-000000000000");

    /** What no page may hold of them: markup that would run, and the results of expressions. */
    private static final List<Pattern> RUNS = Stream.of(
                    "<script>alert",
                    "<img src=x",
                    "<svg/onload",
                    // Not as a part of an id or a token, which hold it by chance.
                    "(?<![0-9A-Za-z-])50337(?![0-9A-Za-z-])")
            .map(Pattern::compile)
            .toList();

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private PermissionRequests requests;

    @Autowired
    private Firm firm;

    @Autowired
    private FormFields forms;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private EntityManager entities;

    @Test
    void badInputIsAnsweredAndNeverRuns() {
        var viewers = Viewers.of(firm);
        var records = requests.records(viewers);
        var found = new ArrayList<String>();
        rows().forEach(row -> {
            var values = PermissionRequests.valuesOf(row, records);
            var viewer = viewers.byName().get(row.allowed());
            for (var field : forms.of(row)) {
                for (var input : INPUTS) {
                    var changed = new LinkedHashMap<>(values);
                    changed.put(field, input);
                    problem(row, changed, viewer)
                            .ifPresent(
                                    what -> found.add("%s, %s = %s: %s".formatted(row, field, shortened(input), what)));
                }
            }
        });
        assertThat(found).isEmpty();
    }

    /** One row for each mapping: one that lets somebody through. */
    private static Stream<PermissionRow> rows() {
        var byMapping = new LinkedHashMap<String, PermissionRow>();
        PermissionRow.all().stream()
                .filter(row -> row.allowed() != null)
                .forEach(row -> byMapping.putIfAbsent(row.mapping(), row));
        return byMapping.values().stream();
    }

    private Optional<String> problem(PermissionRow row, Map<String, String> values, CurrentPerson viewer) {
        MockHttpServletResponse response;
        try {
            response = ask(row, values, viewer);
        } catch (IllegalStateException unresolved) {
            return Optional.of(String.valueOf(unresolved.getMessage()));
        }
        if (response.getStatus() >= 500) return Optional.of("status " + response.getStatus());
        var page = text(response);
        return RUNS.stream()
                .filter(part -> part.matcher(page).find())
                .findFirst()
                .map(part -> "the page holds " + part);
    }

    private MockHttpServletResponse ask(PermissionRow row, Map<String, String> values, CurrentPerson viewer) {
        RequestPostProcessor who = viewer == null ? anonymous() : as(viewer);
        jdbc.sql("SAVEPOINT before_request").update();
        try {
            return mvc.perform(
                            PermissionRequests.request(row, values).with(csrf()).with(who))
                    .getResponse();
        } finally {
            jdbc.sql("ROLLBACK TO SAVEPOINT before_request").update();
            entities.clear();
        }
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
