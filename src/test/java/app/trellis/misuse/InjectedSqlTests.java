package app.trellis.misuse;

import static app.trellis.signin.As.csrf;
import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.PageTest;
import app.trellis.Statements;
import app.trellis.people.Firm;
import app.trellis.signin.FormFields;
import app.trellis.signin.PermissionRequests;
import app.trellis.signin.PermissionRow;
import jakarta.persistence.EntityManager;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** SQL in what is sorted by. {@code BadInputTests} looks at what is typed or filtered by. */
@PageTest
class InjectedSqlTests {

    private static final List<String> ORDERS = List.of(
            "title;DROP TABLE person",
            "(SELECT pg_sleep(9))",
            "1",
            "password_hash,desc",
            "title%' ORDER BY 1#",
            "name DESC");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private PermissionRequests requests;

    @Autowired
    private FormFields forms;

    @Autowired
    private Firm firm;

    @Autowired
    private Statements statements;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private EntityManager entities;

    private Walk walk;

    @BeforeEach
    void people() {
        walk = new Walk(mvc, requests, firm);
    }

    @Test
    void orderIsOneOfAClosedList() {
        for (var row : Walk.pages()) {
            if (!forms.isList(row)) continue;
            var usual = issued(row, walk.values(row));
            for (var order : ORDERS) {
                var values = new LinkedHashMap<>(walk.values(row));
                values.put("sort", order);
                assertThat(issued(row, values)).as(row + " " + order).isEqualTo(usual);
            }
        }
    }

    private List<String> issued(PermissionRow row, Map<String, String> values) {
        jdbc.sql("SAVEPOINT before_request").update();
        try {
            return statements.during(() -> mvc.perform(
                    PermissionRequests.request(row, values).with(csrf()).with(walk.who(row.allowed()))));
        } finally {
            jdbc.sql("ROLLBACK TO SAVEPOINT before_request").update();
            entities.clear();
        }
    }
}
