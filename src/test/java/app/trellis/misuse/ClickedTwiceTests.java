package app.trellis.misuse;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.Committed;
import app.trellis.HttpBrowser;
import app.trellis.ServedTest;
import app.trellis.people.CurrentPerson;
import app.trellis.people.Firm;
import app.trellis.signin.Access;
import app.trellis.signin.As;
import app.trellis.signin.PermissionRequests;
import app.trellis.signin.PermissionRow;
import app.trellis.signin.Viewers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Two clicks at once on every button that changes something, by somebody to whom the table of permissions gives it: both
 * are answered as one click is. What the forms with texts make is counted in {@link SentTwiceTests}.
 */
@ServedTest
@ParameterizedClass
@ArgumentsSource(Pairs.class)
class ClickedTwiceTests {

    private static final String PASSWORD = "climbing roses in June";

    @Parameter
    private int pair;

    @LocalServerPort
    private int port;

    @Autowired
    private Firm firm;

    @Autowired
    private Access access;

    @Autowired
    private PermissionRequests requests;

    @Autowired
    private PasswordEncoder passwords;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationContext application;

    private final Map<String, HttpBrowser> browsers = new HashMap<>();
    private Viewers people;
    private Map<String, Object> records;

    @Test
    void bothClicksAreAnsweredAsOne() {
        var wrong = new LinkedHashMap<PermissionRow, List<String>>();
        var left = PermissionRow.all().stream()
                .filter(row -> row.changes() && !row.isUpload() && clicking(row) != null)
                .toList();
        // Where an earlier row has changed the record, it is made anew.
        for (var tried = 0; left.size() != tried; ) {
            tried = left.size();
            left = changedByOthers(left, wrong);
        }
        assertThat(wrong).isEmpty();
        assertThat(left).isEmpty();
    }

    /** Clicks on these, with new records. Those are left which the first click could not change as the table says. */
    private List<PermissionRow> changedByOthers(List<PermissionRow> rows, Map<PermissionRow, List<String>> wrong) {
        begin();
        var left = new ArrayList<PermissionRow>();
        for (var row : rows) {
            var answers = clickedTwice(row);
            // What the first click deletes, the second may not find.
            if (row.method().equals("DELETE")) answers.remove("404");
            if (answers.isEmpty() || !answers.get(0).startsWith(row.expected().get(clicking(row)))) left.add(row);
            else if (answers.stream().distinct().count() != 1) wrong.put(row, answers);
        }
        return left;
    }

    private void begin() {
        Committed.EmptyTables.emptyTables(application);
        transaction.executeWithoutResult(status -> people = Viewers.of(firm));
        // All of them, before one click can end what another signs in with; and before the records, which know who
        // holds which role.
        people.byName().forEach((name, person) -> browsers.put(name, signedIn(person)));
        transaction.executeWithoutResult(status -> records = requests.records(people));
    }

    private List<String> clickedTwice(PermissionRow row) {
        var values = PermissionRequests.valuesOf(row, records);
        var browser = browsers.get(clicking(row));
        var page = browser.get("/settings/password");
        if (page.statusCode() != 200) return new ArrayList<>();
        var fields = new LinkedHashMap<>(row.fields(values));
        fields.put("_method", row.method());
        fields.put("_csrf", browser.form(page, "/settings/password", Map.of()).get("_csrf"));
        return browser.sendTwice(row.path(values), fields).stream()
                .map(ClickedTwiceTests::answer)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static @Nullable String clicking(PermissionRow row) {
        return row.expected().keySet().stream()
                .filter(viewer -> !viewer.equals("visitor"))
                .filter(viewer -> row.expected().get(viewer).startsWith("3"))
                .findFirst()
                .orElse(null);
    }

    private static String answer(HttpResponse<String> answer) {
        return answer.statusCode()
                + answer.headers().firstValue("Location").map(" "::concat).orElse("");
    }

    private HttpBrowser signedIn(CurrentPerson person) {
        var invited = jdbc.sql("UPDATE account SET password_hash = ? WHERE person_id = ?")
                .params(passwords.encode(PASSWORD), person.id().value())
                .update();
        if (invited == 0) access.open(person.id(), As.roles(person), PASSWORD);
        return HttpBrowser.signedIn(port, firm.emailOf(person), PASSWORD);
    }
}
