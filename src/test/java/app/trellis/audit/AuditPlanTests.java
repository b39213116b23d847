package app.trellis.audit;

import static app.trellis.signin.As.as;
import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.PageTest;
import app.trellis.Statements;
import app.trellis.people.CurrentPerson;
import app.trellis.people.Firm;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** How PostgreSQL finds the entries that an administrator looks for, among very many. */
@PageTest
class AuditPlanTests {

    private static final int ENTRIES = 50_000;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Firm firm;

    @Autowired
    private Statements statements;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void everySearchUsesItsIndexAmongVeryManyEntries() {
        var ada = firm.admin("Ada Novak");
        many(firm.hr("Hana Kimura"), ada);
        var indexes = Map.of(
                "", "audit_entry_newest",
                "?page=40", "audit_entry_newest",
                "?from=2020-03-01&to=2020-03-02", "audit_entry_newest",
                "?kind=FeedbackRead", "audit_entry_of_kind",
                "?record=9b2c1d6e-0000-4000-8000-000000000000", "audit_entry_of_record",
                "?q=hana", "audit_entry_of_person",
                "?q=hana&from=2020-03-01&to=2020-03-02", "audit_entry_of_person",
                // Who never did it.
                "?q=ada&kind=FeedbackRead", "audit_entry_of_person_and_kind");
        indexes.forEach((search, index) -> assertThat(plansOf("/audit" + search, ada))
                .as(search)
                .anyMatch(plan -> plan.contains("using " + index + " ") || plan.contains("on " + index + " ")));
    }

    @Test
    void nameThatNoOneHasAsksNothingOfTheEntries() {
        var ada = firm.admin("Ada Novak");
        many(firm.hr("Hana Kimura"), ada);
        assertThat(plansOf("/audit?q=nobody-is-called-so", ada))
                .filteredOn(plan -> !plan.contains("FROM notice"))
                .filteredOn(plan -> plan.contains("person_id") || plan.contains("One-Time Filter: false"))
                .allMatch(plan -> plan.contains("One-Time Filter: false"));
    }

    private List<String> plansOf(String address, CurrentPerson person) {
        return statements.plansDuring(
                () -> assertThat(mvc.get().uri(address).with(as(person))).hasStatusOk());
    }

    /** Of a hundred people each does as much as the other; but Ada never reads feedback. */
    private void many(CurrentPerson hana, CurrentPerson ada) {
        jdbc.sql("""
                        INSERT INTO audit_entry (happened_at, kind, person_id, record_kind, record_id)
                        SELECT timestamptz '2020-01-01' + i * interval '10 minutes',
                          CASE WHEN i % 2 = 0 THEN 'FeedbackRead' ELSE 'SignInSucceeded' END,
                          CASE i % 100 WHEN 0 THEN :hana WHEN 1 THEN :ada ELSE md5('' || i % 100)::uuid END,
                          'feedback', gen_random_uuid()
                        FROM generate_series(1, :entries) i
                        """)
                .param("hana", hana.id().value())
                .param("ada", ada.id().value())
                .param("entries", ENTRIES)
                .update();
        jdbc.sql("ANALYZE audit_entry").update();
    }
}
