package app.trellis.activity;

import static app.trellis.signin.As.as;
import static app.trellis.signin.As.csrf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.anonymous;

import app.trellis.PageTest;
import app.trellis.people.Firm;
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
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.core.EventSerializer;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Every change of {@code permissions.txt}, by somebody who makes no mistake: it is published, or the table says why not. */
@PageTest
@RecordApplicationEvents
class ActivityTests {

    /** Each of these is one of its own, also once more. */
    private static final Set<String> ATTEMPTS = Set.of(
            "POST /login",
            "POST /logout",
            "POST /settings/password",
            "POST /mail/stop/{token}",
            "POST /people/{id}/account/invitation",
            "POST /clients/{id}/contacts/{person}/invitation");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private RightForms right;

    @Autowired
    private Firm firm;

    @Autowired
    private ApplicationEvents events;

    @Autowired
    private EventSerializer serializer;

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

    /** Of the rows of one mapping, and of the people who may, one is enough. A second click publishes nothing more. */
    @Test
    void everyChangeIsPublishedOnceOrTheTableSaysWhyNot() {
        var published = new TreeMap<String, String>();
        var wrong = new LinkedHashMap<String, Activity>();
        rows().forEach(row -> {
            var viewer = row.letThrough().stream()
                    .filter(who -> !sent(row, who, 1).isEmpty())
                    .findFirst()
                    .orElse(null);
            if (viewer == null) return;
            var again = ATTEMPTS.contains(row.mapping()) ? List.<Activity>of() : sent(row, viewer, 2);
            if (row.publishesNothing())
                wrong.put("publishes: " + row, sent(row, viewer, 1).get(0));
            else if (again.isEmpty()) published.put(row.mapping(), viewer);
            else wrong.put("publishes twice: " + row, again.get(0));
        });
        assertThat(wrong).isEmpty();
        assertThat(rows().filter(row -> !row.publishesNothing()).map(PermissionRow::mapping))
                .isSubsetOf(published.keySet());
    }

    /** What listeners have not heard yet is kept as a text. */
    private void isReadAgainAfterAStop(Activity activity) {
        var text = serializer.serialize(activity);
        assertThat((Object) serializer.deserialize(text, activity.getClass())).isEqualTo(activity);
    }

    private static Stream<PermissionRow> rows() {
        return PermissionRow.all().stream().filter(PermissionRow::changes);
    }

    /** What the last of some same requests publishes; they are taken back. */
    private List<Activity> sent(PermissionRow row, String viewer, int times) {
        var who = viewers.byName().get(viewer);
        var form = right.of(row, viewers, records);
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
            var published = events.stream(Activity.class).toList();
            assertThat(published).allSatisfy(this::isReadAgainAfterAStop);
            return published;
        } finally {
            jdbc.sql("ROLLBACK TO SAVEPOINT before_request").update();
            entities.clear();
        }
    }
}
