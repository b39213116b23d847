package app.trellis.audit;

import static app.trellis.signin.As.as;
import static app.trellis.signin.As.csrf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.trellis.Committed;
import app.trellis.PageTest;
import app.trellis.activity.Activity;
import app.trellis.activity.ConfidentialActivity;
import app.trellis.activity.Subject;
import app.trellis.openings.OpeningFixtures;
import app.trellis.openings.OpeningId;
import app.trellis.people.CurrentPerson;
import app.trellis.people.Firm;
import app.trellis.people.PersonId;
import app.trellis.structure.HouseClasses;
import com.tngtech.archunit.core.domain.JavaClass;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/** Who did what to which record, when and from where: one entry for each change, and nothing takes it away. */
@PageTest
class AuditTrailTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Firm firm;

    @Autowired
    private OpeningFixtures posting;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private MessageSource messages;

    @Autowired
    private JdbcClient jdbc;

    private CurrentPerson hana;
    private OpeningId lead;

    @BeforeEach
    void hanaHasADraft() {
        hana = firm.hr("Hana Kimura");
        lead = posting.draft(posting.details("Team Lead"), hana);
    }

    @Test
    void entrySaysWhoDidWhatToWhichRecordAndFromWhere() {
        publish("2001:DB8::1");
        assertThat(entries(lead.value()))
                .containsExactly(Map.of(
                        "kind", "OpeningPublished",
                        "person_id", hana.id().value(),
                        "record_kind", "opening",
                        "address", "2001:db8:0:0:0:0:0:1",
                        "changed", ""));
    }

    @Test
    void editNamesItsFieldsAndNothingOfWhatWasWritten() {
        assertThat(mvc.put()
                        .uri("/openings/{id}", lead)
                        .param("title", "Chief of Secrets")
                        .param("department", posting.details("Any").department().toString())
                        .param("location", "Atlantis")
                        .param("workplace", "REMOTE")
                        .param("positions", "1")
                        .param("audience", "EMPLOYEES")
                        .param("version", "0")
                        .with(as(hana))
                        .with(csrf()))
                .hasStatus(302);
        assertThat(entries(lead.value()))
                .singleElement()
                .satisfies(entry -> assertThat(entry.get("changed").toString())
                        .contains("title", "location")
                        .doesNotContain("Secrets", "Atlantis"));
    }

    @Test
    void secondClickIsWrittenDownOnce() {
        publish("192.0.2.1");
        publish("192.0.2.1");
        assertThat(entries(lead.value())).hasSize(1);
    }

    @Test
    @Committed
    void whatIsTakenBackIsNotWrittenDown() {
        var record = UUID.randomUUID();
        transaction.executeWithoutResult(status -> {
            events.publishEvent(new Tried(record));
            status.setRollbackOnly();
        });
        assertThat(entries(record)).isEmpty();
        transaction.executeWithoutResult(status -> events.publishEvent(new Tried(record)));
        assertThat(entries(record)).hasSize(1);
    }

    private record Tried(UUID record) implements Activity {

        @Override
        public @Nullable PersonId by() {
            return null;
        }

        @Override
        public Instant at() {
            return Instant.EPOCH;
        }

        @Override
        public Subject about() {
            return new Subject("trial", record);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE audit_entry SET kind = 'x'",
                "DELETE FROM audit_entry",
                "TRUNCATE audit_entry",
                "UPDATE audit_seal SET position = 1",
                "DELETE FROM audit_seal",
                "TRUNCATE audit_seal"
            })
    void nothingIsChangedOrDeleted(String statement) {
        publish("192.0.2.1");
        assertThatThrownBy(() -> jdbc.sql(statement).update()).hasStackTraceContaining("only added to");
    }

    /** But the kind of an import, and the names of fields. */
    @Test
    void noActivityCarriesWhatSomebodyWrote() {
        assertThat(activities()
                        .flatMap(type -> Arrays.stream(type.reflect().getRecordComponents()))
                        .filter(component -> component.getType() == String.class)
                        .map(component -> component.getDeclaringRecord().getSimpleName() + "." + component.getName()))
                .allMatch(text -> text.matches("Import\\w+\\.kind"));
    }

    private static Stream<JavaClass> activities() {
        return HouseClasses.all().filter(type -> type.isAssignableTo(Activity.class) && !type.isInterface());
    }

    @Test
    void everyKindOfActivityHasAName() {
        assertThat(activities()
                        .filter(type -> !type.isAssignableTo(ConfidentialActivity.class))
                        .map(JavaClass::getSimpleName))
                .hasSizeGreaterThan(50)
                .doesNotHaveDuplicates()
                .allSatisfy(kind -> assertThat(messages.getMessage("audit.kind." + kind, null, "", Locale.ENGLISH))
                        .as(kind)
                        .isNotEmpty());
    }

    private void publish(String address) {
        assertThat(mvc.post()
                        .uri("/openings/{id}/publication", lead)
                        .with(request -> {
                            request.setRemoteAddr(address);
                            return request;
                        })
                        .with(as(hana))
                        .with(csrf()))
                .hasStatus(302);
    }

    private List<Map<String, Object>> entries(UUID record) {
        return jdbc.sql("""
                        SELECT kind, person_id, record_kind, address, array_to_string(fields, ' ') AS changed
                        FROM audit_entry WHERE record_id = ?
                        """).param(record).query().listOfRows();
    }
}
