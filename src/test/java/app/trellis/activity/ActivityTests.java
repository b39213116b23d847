package app.trellis.activity;

import static app.trellis.signin.As.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.anonymous;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import app.trellis.PageTest;
import app.trellis.people.Firm;
import app.trellis.signin.FormFields;
import app.trellis.signin.PermissionRequests;
import app.trellis.signin.PermissionRow;
import app.trellis.signin.RightForms;
import app.trellis.signin.Viewers;
import jakarta.persistence.EntityManager;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Every change of {@code permissions.txt}, by somebody who makes no mistake: it is published, or the table says why not. */
@PageTest
@RecordApplicationEvents
class ActivityTests {

    /** Each attempt is one, also the same once more. */
    private static final Set<String> ATTEMPTS = Set.of("POST /login", "POST /logout");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private RightForms right;

    @Autowired
    private FormFields forms;

    @Autowired
    private Firm firm;

    @Autowired
    private ApplicationEvents events;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private EntityManager entities;

    private Viewers viewers;
    private Map<String, Object> records;

    @BeforeEach
    void records() {
        viewers = Viewers.of(firm);
        records = right.records(viewers);
    }

    /** Of the rows of one mapping, one is enough: the others are the refusals. */
    @Test
    void everyChangeIsPublishedOrTheTableSaysWhyNot() {
        var published = new TreeMap<String, Set<String>>();
        var unexpected = new LinkedHashMap<PermissionRow, List<Activity>>();
        rows().forEach(row -> {
            var happened = sent(row, 1);
            if (!row.publishesNothing())
                happened.forEach(activity -> published
                        .computeIfAbsent(row.mapping(), mapping -> new TreeSet<>())
                        .add(activity.getClass().getSimpleName()));
            else if (!happened.isEmpty()) unexpected.put(row, happened);
        });
        assertThat(unexpected).isEmpty();
        assertThat(published)
                .containsOnlyKeys(rows().filter(row -> !row.publishesNothing())
                        .map(PermissionRow::mapping)
                        .distinct()
                        .toList());
    }

    @Test
    void secondClickPublishesNothing() {
        var twice = new LinkedHashMap<PermissionRow, List<Activity>>();
        rows().filter(row -> !ATTEMPTS.contains(row.mapping())).forEach(row -> {
            var again = sent(row, 2);
            if (!again.isEmpty()) twice.put(row, again);
        });
        assertThat(twice).isEmpty();
    }

    @Test
    void whoIsRefusedPublishesNothing() {
        var wrong = new LinkedHashMap<PermissionRow, List<Activity>>();
        rows().filter(row -> row.expected().get("otherClient").matches("403|404")).forEach(row -> {
            var happened = sent(row, "otherClient", 1);
            if (!happened.isEmpty()) wrong.put(row, happened);
        });
        assertThat(wrong).isEmpty();
    }

    private static Stream<PermissionRow> rows() {
        return PermissionRow.all().stream().filter(PermissionRow::changes);
    }

    private List<Activity> sent(PermissionRow row, int times) {
        return row.allowed() == null ? List.of() : sent(row, row.allowed(), times);
    }

    /** What the last of some same requests publishes; they are taken back. */
    private List<Activity> sent(PermissionRow row, String viewer, int times) {
        var who = viewers.byName().get(viewer);
        var form = right.of(row, viewers, records);
        forms.textsOf(row).keySet().forEach(text -> form.putIfAbsent(text, "Climbing roses"));
        form.putIfAbsent("formId", UUID.nameUUIDFromBytes(new byte[0]).toString());
        jdbc.sql("SAVEPOINT before_request").update();
        try {
            for (var time = 1; time <= times; time++) {
                entities.flush();
                events.clear();
                var request = PermissionRequests.request(row, form).with(csrf());
                assertThat(mvc.perform(request.with(who == null ? anonymous() : as(who)))
                                .getResponse()
                                .getStatus())
                        .as(row.toString())
                        .isLessThan(500);
            }
            return events.stream(Activity.class).toList();
        } finally {
            jdbc.sql("ROLLBACK TO SAVEPOINT before_request").update();
            entities.clear();
        }
    }
}
