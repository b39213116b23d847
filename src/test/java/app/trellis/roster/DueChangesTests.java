package app.trellis.roster;

import static app.trellis.AtOnce.atOnce;
import static app.trellis.signin.As.as;
import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.Committed;
import app.trellis.PageTest;
import app.trellis.people.Employees;
import app.trellis.people.Employment;
import app.trellis.people.Firm;
import app.trellis.people.PersonBefore;
import app.trellis.people.Placement;
import app.trellis.roster.HandChange.Kind;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PageTest
class DueChangesTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Firm firm;

    @Autowired
    private Employment employment;

    @Autowired
    private Employees employees;

    @Autowired
    private HandChanges changes;

    @Autowired
    private Keeping keeping;

    @Autowired
    private DueChanges due;

    @Autowired
    private JdbcClient jdbc;

    @Test
    @Committed
    void whatOnlyFailedIsToldAndTriedAgainTheNextTime() {
        var hana = firm.hr("Hana Kimura");
        var amara = firm.employee("Amara Okafor").id();
        var now = employment.file(amara).orElseThrow().placement();
        var tooLong = new Placement(now.jobTitle(), now.department(), null, null, new BigDecimal("9999"));
        changes.save(HandChange.planned(
                amara, Kind.EDITED, keeping.today(), List.of("weeklyHours"), tooLong, null, hana.id(), Instant.now()));

        due.carryOut();
        assertThat(jdbc.sql("SELECT problem FROM person_change")
                        .query(String.class)
                        .single())
                .isEqualTo("other");
        assertThat(mvc.get().uri("/").with(as(hana)))
                .bodyText()
                .contains("A planned change for Amara Okafor could not be made");
        jdbc.sql("UPDATE person_change SET placement = jsonb_set(placement, '{weeklyHours}', '20')")
                .update();
        due.carryOut();
        assertThat(employment.file(amara).orElseThrow().placement().weeklyHours())
                .isEqualTo("20");
        assertThat(mvc.get().uri("/").with(as(hana))).bodyText().doesNotContain("could not be made");
    }

    @Test
    @Committed
    void copiesThatRunAtOnceDoEachChangeOnceAndWhatFailsHoldsNothingUp() throws Exception {
        var hana = firm.hr("Hana Kimura");
        var people = IntStream.range(0, 6)
                .mapToObj(number -> firm.employee("Due " + number).id())
                .toList();
        for (var person : people) {
            var now = employment.file(person).orElseThrow().placement();
            var manager = person.equals(people.get(5)) ? person : null; // nobody reports to themselves
            var to = new Placement("Trainer", now.department(), manager, now.location(), null);
            changes.save(HandChange.planned(
                    person,
                    Kind.EDITED,
                    keeping.today(),
                    List.of("jobTitle", "manager"),
                    to,
                    null,
                    hana.id(),
                    Instant.now()));
        }

        atOnce(IntStream.range(0, 3)
                .<Callable<Boolean>>mapToObj(copy -> () -> {
                    due.carryOut();
                    return true;
                })
                .toList());

        assertThat(people.subList(0, 5))
                .allSatisfy(person -> assertThat(employees.with(person).roles())
                        .extracting(PersonBefore.Role::jobTitle)
                        .containsExactly("Support Specialist", "Trainer"));
        assertThat(employees.with(people.get(5)).jobTitle()).isEqualTo("Support Specialist");
        assertThat(jdbc.sql("SELECT count(*) FROM person_change WHERE done_at IS NOT NULL")
                        .query(Long.class)
                        .single())
                .isEqualTo(5);
        assertThat(jdbc.sql("SELECT problem FROM person_change WHERE done_at IS NULL")
                        .query(String.class)
                        .list())
                .containsExactly("cycle");
    }
}
