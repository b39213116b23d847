package app.trellis.imports;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.Committed;
import app.trellis.PageTest;
import app.trellis.activity.Activity;
import app.trellis.people.CurrentPerson;
import app.trellis.people.Firm;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;

/** What an import has stored is taken back, as far as nobody has touched it since. */
@PageTest
@RecordApplicationEvents
class ImportUndoTests {

    private static final String FILE = """
            Job ID,Title,Department,Location
            J1,Cook,Kitchen,Rome
            J2,Waiter,Hall,Rome
            J3,Porter,Kitchen,Rome
            """;
    private static final Map<String, String> CHOICES = Map.of(
            "column.reference", "Job ID",
            "column.title", "Title",
            "column.department", "Department",
            "column.location", "Location",
            "fallback.workplace", "ON_SITE",
            "fallback.audience", "EMPLOYEES",
            "fallback.publication", "PUBLISHED");

    @Autowired
    private ImportSteps steps;

    @Autowired
    private ApplicationEvents events;

    @Autowired
    private Firm firm;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private EntityManager entities;

    @Autowired
    private UndoRun run;

    @Autowired
    private TransactionTemplate together;

    private CurrentPerson hr;
    private ImportSteps.Walk hana;

    @BeforeEach
    void hanaImports() {
        hr = firm.hr("Hana Kimura");
        hana = steps.of("openings", hr);
    }

    @Test
    void pageShowsWhatWillHappenAndChangesNothing() {
        var address = imported(FILE);
        assertThat(hana.text(address)).contains("href=\"" + address + "/undo\"", "You can undo this import until");
        assertThat(hana.text(address + "/undo"))
                .contains("3 to delete", "0 to restore", "0 to keep", "Undo 3", "Cook", "Waiter", "Hall · Kitchen");
        assertThat(references()).containsExactly("J1", "J2", "J3");
    }

    @Test
    void whatTheImportCreatedIsDeletedWithItsDepartmentsAndMayBeImportedAgain() {
        var departments = departments();
        var address = imported(FILE);
        undo(address);
        assertThat(references()).isEmpty();
        assertThat(departments()).isEqualTo(departments);
        assertThat(hana.text(address))
                .contains("Import of jobs.csv undone", ">3<")
                .doesNotContain("/undo\"");
        assertThat(hana.text("/openings/import")).contains("undone");
        imported(FILE);
        assertThat(references()).containsExactly("J1", "J2", "J3");
    }

    @Test
    void whatThePreviewNotedStaysOnThePageOfTheResultAndAfterUndoing() {
        var address = hana.read("Job ID,Title,Department,Location,Closing Date\nJ1,Cook,Kitchen,Rome,soon\n");
        var choices = new HashMap<>(CHOICES);
        choices.put("column.closesOn", "Closing Date");
        hana.post(address + "/mapping", choices);
        var noted = new String[] {"1 new department", "Kitchen", "1 row with a note", "Closing Date", "soon"};
        assertThat(hana.text(address + "/preview")).contains(noted);
        hana.confirm(address);
        assertThat(hana.text(address)).contains("imported").contains(noted);
        undo(address);
        assertThat(hana.text(address)).contains("undone").contains(noted);
    }

    @Test
    void whatTheImportChangedIsWhatItWas() {
        imported(FILE);
        jdbc.sql(
                        "UPDATE opening SET description = 'Written **by hand**.', pay_from = 1, pay_currency = 'EUR', pay_period = 'HOUR', pay_withheld = true WHERE reference = 'J1'")
                .update();
        entities.clear();
        var before = row("J1");
        var address = imported(FILE.replace("Cook", "Chef"));
        assertThat(row("J1")).isNotEqualTo(before);
        assertThat(hana.text(address + "/undo?show=restored")).contains("0 to delete", "1 to restore", "Chef");
        undo(address);
        assertThat(row("J1")).isEqualTo(before);
    }

    @Test
    void importsAreUndoneOneAfterTheOtherFromTheLastOn() {
        var first = imported(FILE);
        var second = imported(FILE.replace("Cook", "Chef"));
        assertThat(hana.text(first + "/undo")).contains("2 to delete", "1 to keep");
        undo(second);
        assertThat(hana.text(first + "/undo")).contains("3 to delete", "0 to keep");
        undo(first);
        assertThat(references()).isEmpty();
    }

    @Test
    void whatSomebodyHasTouchedSinceStays() {
        var address = imported(FILE);
        jdbc.sql("UPDATE opening SET title = 'Chef', version = version + 1 WHERE reference = 'J1'")
                .update();
        apply("J2");
        assertThat(hana.text(address + "/undo?show=kept"))
                .contains("1 to delete", "2 to keep", "has changed since the import", "It’s in use");
        undo(address);
        assertThat(references()).containsExactly("J1", "J2");
        assertThat(departments()).contains("Kitchen", "Hall");
        assertThat(hana.text(address)).contains("Kept", ">2<");
    }

    @Test
    void nothingIsLeftToUndoWhereEverythingWasTouched() {
        var address = imported(FILE);
        jdbc.sql("UPDATE opening SET version = version + 1").update();
        assertThat(hana.text(address + "/undo"))
                .contains("there is nothing to undo")
                .doesNotContain("btn-danger");
    }

    @Test
    void importIsOneActivityAndNotOneForEachRow() {
        hana.undo(imported(FILE));
        assertThat(events.stream(Activity.class)
                        .map(activity -> activity.getClass().getSimpleName()))
                .containsExactly("ImportConfirmed", "ImportStored", "ImportUndoConfirmed", "ImportUndone");
    }

    @Test
    void undoingTwiceDoesItOnce() {
        var address = imported(FILE);
        undo(address);
        imported(FILE);
        assertThat(hana.get(address + "/undo")).hasRedirectedUrl(address);
        undo(address);
        assertThat(references()).hasSize(3);
    }

    @Test
    void importFromBeforeThereWasAJournalSaysThatItCannotBeUndone() {
        var address = imported(FILE);
        jdbc.sql("DELETE FROM file_import_item").update();
        assertThat(hana.text(address)).contains("This import cannot be undone").doesNotContain("/undo\"");
        assertThat(hana.get(address + "/undo")).hasRedirectedUrl(address);
        undo(address);
        assertThat(references()).hasSize(3);
    }

    @Test
    void importThatIsNotStoredHasNothingToUndo() {
        var address = hana.read(FILE);
        assertThat(hana.get(address + "/undo")).hasRedirectedUrl(address);
        assertThat(hana.post(address + "/undo", Map.of())).hasRedirectedUrl(address);
        assertThat(hana.get(address)).hasRedirectedUrl(address + "/mapping");
    }

    @Test
    void importOfSomebodyElseCannotBeUndone() {
        var address = imported(FILE);
        var other = steps.of("openings", firm.hr("Other Hand"));
        assertThat(other.get(address + "/undo")).hasStatus(404);
        assertThat(other.post(address + "/undo", Map.of())).hasStatus(404);
    }

    /** Somebody saves an opening at the moment at which the import is undone. */
    @Test
    @Committed
    void changeThatIsUnderWayIsWaitedForAndStays() throws Exception {
        var address = imported(FILE);
        var id = id(address);
        jdbc.sql("UPDATE file_import SET status = 'UNDOING' WHERE id = ?")
                .param(id)
                .update();
        var background = Executors.newSingleThreadExecutor();
        try {
            var undone = together.execute(status -> {
                jdbc.sql("UPDATE opening SET title = 'Chef', version = version + 1 WHERE reference = 'J1'")
                        .update();
                var waiting = background.submit(() -> run.undo(id));
                Awaitility.await("the undo waits").until(this::somebodyWaits);
                return waiting;
            });
            undone.get();
        } finally {
            background.shutdown();
        }
        assertThat(references()).containsExactly("J1");
    }

    @Test
    @Committed
    void undoThatFailsLeavesEverythingAndMayBeTriedAgain() {
        imported(FILE);
        imported(FILE.replace("Cook", "Chef"));
        jdbc.sql("UPDATE file_import_item SET before = '{}' WHERE before IS NOT NULL")
                .update();
        var second = "/openings/import/"
                + jdbc.sql("SELECT import_id FROM file_import_item WHERE before IS NOT NULL")
                        .query(UUID.class)
                        .single();
        jdbc.sql("UPDATE file_import SET status = 'UNDOING' WHERE id = ?")
                .param(id(second))
                .update();
        run.undo(id(second));
        assertThat(hana.text(second))
                .contains("The import was not undone", "href=\"" + second + "/undo\"")
                .doesNotContain("Exception");
        assertThat(references()).hasSize(3);
    }

    private boolean somebodyWaits() {
        return jdbc.sql("SELECT EXISTS (SELECT FROM pg_locks WHERE NOT granted)")
                .query(Boolean.class)
                .single();
    }

    private String imported(String file) {
        var address = hana.read(file);
        assertThat(hana.post(address + "/mapping", CHOICES)).hasStatus(302);
        hana.confirm(address);
        forget();
        return address;
    }

    private void undo(String address) {
        hana.undo(address);
        forget();
    }

    /** So that what is read afterwards comes from the database. */
    private void forget() {
        together.executeWithoutResult(status -> {
            entities.flush();
            entities.clear();
        });
    }

    private List<String> references() {
        return jdbc.sql("SELECT reference FROM opening WHERE reference LIKE 'J%' ORDER BY 1")
                .query(String.class)
                .list();
    }

    private List<String> departments() {
        return jdbc.sql("SELECT name FROM department ORDER BY 1")
                .query(String.class)
                .list();
    }

    private Map<String, Object> row(String reference) {
        var row = jdbc.sql("SELECT * FROM opening WHERE reference = ?")
                .param(reference)
                .query()
                .singleRow();
        row.keySet().removeAll(List.of("version", "search", "edits", "edited_by"));
        return row;
    }

    private void apply(String reference) {
        jdbc.sql("""
                        INSERT INTO job_application (id, opening_id, applicant_id, motivation, stage, applied_at, moved_at, version)
                        SELECT gen_random_uuid(), id, ?, '', 'RECEIVED', now(), now(), 0 FROM opening WHERE reference = ?
                        """)
                .params(firm.employee("Amara Okafor").id().value(), reference)
                .update();
    }

    private static UUID id(String address) {
        return UUID.fromString(address.substring(address.lastIndexOf('/') + 1));
    }
}
