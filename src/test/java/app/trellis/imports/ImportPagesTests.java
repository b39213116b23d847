package app.trellis.imports;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.Committed;
import app.trellis.PageTest;
import app.trellis.people.Firm;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@PageTest
class ImportPagesTests {

    private static final String FILE = "Job ID,Title,Department,Location\nJ1,Cook,Kitchen,Rome\nJ2,=1+1,,Rome\n";
    private static final Map<String, String> CHOICES = Map.of(
            "column.reference", "Job ID",
            "column.title", "Title",
            "column.department", "Department",
            "column.location", "Location",
            "fallback.publication", "DRAFT");

    @Autowired
    private ImportSteps steps;

    @Autowired
    private Firm firm;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private EntityManager entities;

    @Autowired
    private ImportRun run;

    @Autowired
    private TransactionTemplate together;

    private ImportSteps.Walk hana;

    @BeforeEach
    void hanaImports() {
        hana = steps.of("openings", firm.hr("Hana Kimura"));
    }

    @Test
    void fileSentTwiceByOneFormIsOneImport() {
        var form = UUID.randomUUID();
        var first = uploaded(FILE, form);
        assertThat(uploaded(FILE, form)).isEqualTo(first);
        assertThat(uploaded(FILE + "J3,Baker,Kitchen,Rome\n", form)).isNotEqualTo(first);
        assertThat(uploaded(FILE, UUID.randomUUID())).isNotEqualTo(first);
    }

    private String uploaded(String file, UUID form) {
        return String.valueOf(hana.upload(file.getBytes(StandardCharsets.UTF_8), form)
                .getResponse()
                .getRedirectedUrl());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | The file is empty",
                "%PDF-1.7 1 0 obj | This is a PDF",
                "Job ID,Title | only a header",
                "A,B~1,\"2~3,4 | The quotes on line 2 don’t match",
                "<html><body>A</body></html> | This is a web page",
            })
    void fileThatIsNoTableIsRefusedAndNothingIsKept(String file, String message) {
        assertRefused(file.replace('~', '\n').getBytes(StandardCharsets.UTF_8), message);
    }

    @Test
    void randomBytesAndAnEndlessLineAreRefused() {
        var bytes = new byte[200_000];
        new Random(7).nextBytes(bytes);
        assertRefused(bytes, "This file cannot be imported");
        assertRefused("x".repeat(2_000_000).getBytes(StandardCharsets.UTF_8), "is longer than 100,000 characters");
    }

    private void assertRefused(byte[] file, String message) {
        var before =
                jdbc.sql("SELECT count(*) FROM file_import").query(Long.class).single();
        assertThat(hana.upload(file)).hasStatusOk().bodyText().contains(message, "id=\"file\"");
        assertThat(jdbc.sql("SELECT count(*) FROM file_import")
                        .query(Long.class)
                        .single())
                .isEqualTo(before);
    }

    @Test
    @Committed
    void importThatFailsSaysThatNothingWasStoredAndMayBeTriedAgain() {
        var address = hana.read(FILE);
        hana.post(address + "/mapping", CHOICES);
        jdbc.sql("UPDATE file_import_content SET uploaded = NULL").update();
        hana.confirm(address);
        assertThat(hana.text(address)).contains("Import failed, nothing saved").doesNotContain("no file", "Exception");
        assertThat(jdbc.sql("SELECT status FROM file_import")
                        .query(String.class)
                        .single())
                .isEqualTo("FAILED");
    }

    @Test
    void eachStepFollowsFromTheOneBefore() {
        var address = hana.read(FILE);
        assertThat(hana.get(address)).hasRedirectedUrl(address + "/mapping");
        assertThat(hana.get(address + "/preview")).hasRedirectedUrl(address + "/mapping");
        assertThat(hana.post(address + "/mapping", CHOICES)).hasRedirectedUrl(address + "/preview");
        assertThat(hana.get(address)).hasRedirectedUrl(address + "/preview");
        assertThat(hana.text(address + "/preview")).contains("href=\"" + address + "/mapping\"");
    }

    @Test
    void confirmedImportTellsHowFarItIsAndCannotBeChosenAnew() {
        var address = mapped();
        hana.post(address + "/confirmation", Map.of());
        assertThat(hana.text(address)).contains("Importing jobs.csv", "<progress", "data-hx-get=\"" + address);
        assertThat(hana.get(address + "/mapping")).hasRedirectedUrl(address);
        assertThat(hana.get(address + "/preview")).hasRedirectedUrl(address);
        assertThat(hana.post(address + "/mapping", CHOICES)).hasRedirectedUrl(address);
    }

    @Test
    void confirmingTwiceDoesItOnce() {
        var address = mapped();
        hana.confirm(address);
        hana.confirm(address);
        assertThat(hana.text(address)).contains("jobs.csv imported");
        assertThat(jdbc.sql("SELECT count(*) FROM opening WHERE reference = 'J1'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    /** The first copy was taken for dead, and then stored the import after all. */
    @Test
    @Committed
    void importThatAnotherCopyStoredMeanwhileStaysStored() throws Exception {
        var address = mapped();
        var id = UUID.fromString(address.substring(address.lastIndexOf('/') + 1));
        jdbc.sql("UPDATE file_import SET status = 'CONFIRMED' WHERE id = ?")
                .param(id)
                .update();
        var second = Executors.newSingleThreadExecutor();
        try {
            var done = together.execute(status -> {
                jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('import of openings'))")
                        .query()
                        .singleRow();
                var waiting = second.submit(() -> run.store(id));
                Awaitility.await("the second copy waits").until(this::somebodyWaits);
                jdbc.sql("UPDATE file_import SET status = 'STORED', version = version + 1 WHERE id = ?")
                        .param(id)
                        .update();
                jdbc.sql("UPDATE file_import_content SET uploaded = NULL WHERE import_id = ?")
                        .param(id)
                        .update();
                return waiting;
            });
            done.get();
        } finally {
            second.shutdown();
        }
        assertThat(jdbc.sql("SELECT status FROM file_import")
                        .query(String.class)
                        .single())
                .isEqualTo("STORED");
    }

    private boolean somebodyWaits() {
        return jdbc.sql("SELECT EXISTS (SELECT FROM pg_locks WHERE locktype = 'advisory' AND NOT granted)")
                .query(Boolean.class)
                .single();
    }

    @Test
    void importThatIsNotMappedCannotBeConfirmed() {
        var address = hana.read(FILE);
        hana.confirm(address);
        assertThat(hana.get(address)).hasRedirectedUrl(address + "/mapping");
    }

    @Test
    void refusedRowsAreDownloadedWithTheirReasonsAndNoFormulas() {
        var address = mapped();
        var before = hana.text(address + "/refused");
        hana.confirm(address);
        assertThat(hana.text(address + "/refused")).isEqualTo(before);
        assertThat(hana.get(address + "/refused"))
                .hasHeader("Content-Disposition", "attachment; filename=\"openings-refused.csv\"")
                .bodyText()
                .isEqualTo("\uFEFFLine,Reason,Job ID,Title,Department,Location\r\n"
                        + "3,Department: Fill this in.,J2,'=1+1,,Rome\r\n");
    }

    @Test
    void refusedRowsComeBackWithTheDelimiterOfTheFile() {
        var address = hana.read(FILE.replace(',', ';').replace("Rome", "Rome, Ostia"));
        hana.post(address + "/mapping", CHOICES);
        assertThat(hana.text(address + "/refused"))
                .isEqualTo("\uFEFFLine;Reason;Job ID;Title;Department;Location\r\n"
                        + "3;Department: Fill this in.;J2;'=1+1;;Rome, Ostia\r\n");
    }

    @Test
    void equalRefusalsAreOneLineWithTheirNumber() {
        var rows = new StringBuilder("Job ID,Title,Department,Location\n");
        for (var row = 1; row <= 956; row++) rows.append("J").append(row).append(",Cook,,Rome\n");
        var address = hana.read(rows.toString());
        hana.post(address + "/mapping", CHOICES);
        var preview = hana.text(address + "/preview");
        assertThat(preview).contains("956 rows with errors", "Lines 2, 3, 4", "and 946 more");
        assertThat(preview).containsOnlyOnce("Fill this in");
        assertThat(hana.text(address + "/refused").lines()).hasSize(957).allMatch(line -> line.contains(","));
    }

    @Test
    void strictIsRememberedOnTheWayBack() {
        var address = hana.read(FILE);
        var strictly = new HashMap<>(CHOICES);
        strictly.put("strict", "true");
        hana.post(address + "/mapping", strictly);
        assertThat(hana.text(address + "/mapping")).containsPattern("name=\"strict\"[^>]*checked");
        hana.post(address + "/mapping", CHOICES);
        assertThat(hana.text(address + "/mapping")).doesNotContainPattern("name=\"strict\"[^>]*checked");
    }

    @Test
    void refusedRowsAreMendedInAsManyRoundsAsItTakes() {
        var again = hana.text(mapped() + "/refused").replace("J2,", "J3,");
        var address = hana.read(again);
        hana.post(address + "/mapping", CHOICES);
        assertThat(hana.text(address + "/refused"))
                .isEqualTo("\uFEFFLine,Reason,Job ID,Title,Department,Location\r\n"
                        + "2,Department: Fill this in.,J3,'=1+1,,Rome\r\n");
    }

    @Test
    void columnThatIsReadIsNotLeftOutForItsName() {
        var address = hana.read("Job ID,Line,Department,Location\nJ2,Night line,,Rome\n");
        var choices = new HashMap<>(CHOICES);
        choices.put("column.title", "Line");
        hana.post(address + "/mapping", choices);
        assertThat(hana.text(address + "/refused")).contains("Line,Reason,Job ID,Line,", "J2,Night line,,Rome");
    }

    @Test
    void uploadedFileIsForgottenOnceItsRowsAreStored() {
        var address = mapped();
        hana.confirm(address);
        entities.flush();
        var id = UUID.fromString(address.substring(address.lastIndexOf('/') + 1));
        assertThat(jdbc.sql("SELECT uploaded IS NULL FROM file_import_content WHERE import_id = ?")
                        .param(id)
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void mappingThatDoesNotFitIsShownAgainWithWhatToDo() {
        var address = hana.read(FILE);
        var answer = hana.post(
                address + "/mapping",
                Map.of("column.title", "Title", "fallback.closesOn", "2026-02-30", "fallback.publication", "${7*7}"));
        assertThat(answer)
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Choose a column for this",
                        "Enter a real date",
                        "Choose one of the values offered",
                        "value=\"2026-02-30\"");
        assertThat(hana.get(address)).hasRedirectedUrl(address + "/mapping");
    }

    @Test
    void fileCanBeReadOtherwise() {
        var address = hana.read("Job ID;Title\nJ1;Cook, Chef\n");
        assertThat(hana.text(address + "/mapping")).contains("<option value=\"Title\"");
        hana.post(address + "/reading", Map.of("encoding", "WINDOWS_1252", "delimiter", "COMMA"));
        assertThat(hana.text(address + "/mapping")).contains("<option value=\"Job ID;Title\"");
    }

    @Test
    void whatStandsAboveTheTableIsSkippedAndSaid() {
        var address = hana.read("sep=;\nOpen jobs\n" + FILE.replace(',', ';'));
        assertThat(hana.text(address + "/mapping"))
                .contains("Line 2: Open jobs", "Line 3: Job ID, Title, Department, Location")
                .containsPattern("<option value=\"3\"\\s+selected")
                .containsPattern("<option value=\"SEMICOLON\"\\s+selected")
                .containsPattern("<option value=\"Job ID\"\\s+selected");
        hana.post(address + "/mapping", CHOICES);
        assertThat(hana.text(address + "/preview")).contains("2 lines above the table skipped", "Line 5", "1 new");
    }

    @Test
    void beginningOfTheTableIsChosenByHand() {
        var address = hana.read("J1,Cook,Kitchen,Rome\nJ2,Waiter,Hall,Rome\n");
        assertThat(hana.text(address + "/mapping"))
                .containsPattern("<option value=\"#2\"[^>]*>Column 2: Cook, Waiter<");
        var reading = Map.of("encoding", "UTF_8", "delimiter", "COMMA", "beginsOn", "1", "named", "true");
        hana.post(address + "/reading", reading);
        assertThat(hana.text(address + "/mapping")).contains("<option value=\"Cook\"");
        hana.post(address + "/reading", Map.of("encoding", "UTF_8", "delimiter", "COMMA", "beginsOn", "1"));
        hana.post(
                address + "/mapping",
                Map.of(
                        "column.reference", "#1",
                        "column.title", "#2",
                        "column.department", "#3",
                        "column.location", "#4",
                        "fallback.workplace", "ON_SITE",
                        "fallback.audience", "EMPLOYEES",
                        "fallback.publication", "DRAFT"));
        assertThat(hana.text(address + "/preview")).contains("2 new", "This file has no column names");
    }

    @Test
    void beginningBelowTheLastLineIsRefused() {
        var address = hana.read(FILE);
        var reading = Map.of("encoding", "UTF_8", "delimiter", "COMMA", "beginsOn", "99", "named", "true");
        assertThat(hana.post(address + "/reading", reading))
                .hasStatusOk()
                .bodyText()
                .contains("only a header");
        assertThat(hana.text(address + "/mapping")).contains("<option value=\"Title\"");
    }

    @Test
    void columnsAreKnownByTheLabelsOfOurPages() {
        var page =
                hana.text(hana.read("Reference,Title,Department,Location,Pay period,What you’ll bring\nJ1,a,b,c,d,e\n")
                        + "/mapping");
        for (var header : new String[] {"Location", "Pay period", "What you’ll bring"})
            assertThat(page).containsPattern("<option value=\"" + header + "\"\\s+selected");
    }

    @Test
    void orderOfDaysIsAskedOnceAndRemembered() {
        var address = hana.read("Job ID,Title,Department,Location,Posting Date\nJ1,Cook,Kitchen,Rome,03/04/2020\n");
        var choices = new HashMap<>(CHOICES);
        choices.put("column.postedOn", "Posting Date");
        assertThat(hana.text(address + "/mapping")).contains("Which date is 03/04/2020?", "Mar 4, 2020 (month first)");
        assertThat(hana.post(address + "/mapping", choices))
                .hasStatusOk()
                .bodyText()
                .contains("Choose how dates are written in this column");
        choices.put("order.postedOn", "MONTH_FIRST");
        assertThat(hana.post(address + "/mapping", choices)).hasRedirectedUrl(address + "/preview");
        assertThat(hana.text(address + "/preview")).contains("No notes", "1 new");
        assertThat(hana.text(address + "/mapping")).containsPattern("value=\"MONTH_FIRST\"[^>]*checked");
    }

    @Test
    void anotherColumnOfTheFileSuggestsTheOrder() {
        var address = hana.read("Job ID,Title,Department,Location,Posting Date,Post Until\n"
                + "J1,Cook,Kitchen,Rome,03/30/2020,03/04/2099\n");
        assertThat(hana.text(address + "/mapping"))
                .doesNotContain("order.postedOn")
                .containsPattern("name=\"order.closesOn\" value=\"MONTH_FIRST\"[^>]*checked");
    }

    @Test
    void fileThatCannotBeReadOtherwiseStaysAsItWas() {
        var address = hana.read("Job ID|Title\nJ1|Cook, \"Chef\" even\n");
        assertThat(hana.post(address + "/reading", Map.of("encoding", "UTF_8", "delimiter", "COMMA")))
                .hasStatusOk()
                .bodyText()
                .contains("The quotes on line 2 don’t match");
    }

    @Test
    void importOfSomebodyElseDoesNotExist() {
        var address = mapped();
        var other = steps.of("openings", firm.hr("Other Hand"));
        assertThat(other.get(address + "/preview")).hasStatus(404);
        assertThat(other.post(address + "/confirmation", Map.of())).hasStatus(404);
        assertThat(other.text("/openings/import")).doesNotContain("jobs.csv");
        assertThat(hana.text("/openings/import")).contains("jobs.csv");
    }

    private String mapped() {
        var address = hana.read(FILE);
        assertThat(hana.post(address + "/mapping", CHOICES)).hasStatus(302);
        return address;
    }
}
