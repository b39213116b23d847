package app.trellis.openings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.trellis.PageTest;
import app.trellis.imports.ImportSteps;
import app.trellis.imports.TriedImport;
import app.trellis.people.CurrentPerson;
import app.trellis.people.Firm;
import app.trellis.people.Staff;
import app.trellis.skills.SkillAsked;
import app.trellis.skills.SkillFixtures;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Openings from a file; the extract is from "Jobs NYC Postings", NYC Open Data, public domain. */
@PageTest
class OpeningImportTests {

    private static final Path EXTRACT = Path.of("src/test/resources/imports/nyc-job-postings.csv");
    private static final Path REAL_FILE = Path.of("../shared/data/nyc-job-postings.csv");

    /** What the mapping suggests for the extract. */
    private static final Map<String, String> CHOICES = Map.ofEntries(
            Map.entry("column.reference", "Job ID"),
            Map.entry("column.title", "Business Title"),
            Map.entry("column.department", "Agency"),
            Map.entry("column.location", "Work Location"),
            Map.entry("column.employmentType", "Full-Time/Part-Time indicator"),
            Map.entry("column.payFrom", "Salary Range From"),
            Map.entry("column.payTo", "Salary Range To"),
            Map.entry("column.payPeriod", "Salary Frequency"),
            Map.entry("column.category", "Job Category"),
            Map.entry("column.description", "Job Description"),
            Map.entry("column.requirements", "Minimum Qual Requirements"),
            Map.entry("column.preferredSkills", "Preferred Skills"),
            Map.entry("column.audience", "Posting Type"),
            Map.entry("column.postedOn", "Posting Date"),
            Map.entry("fallback.workplace", "ON_SITE"),
            Map.entry("fallback.payCurrency", "USD"),
            Map.entry("fallback.audience", "EMPLOYEES"),
            Map.entry("fallback.closesOn", "2099-01-31"),
            Map.entry("fallback.publication", "DRAFT"));

    @Autowired
    private OpeningImport target;

    @Autowired
    private ImportSteps steps;

    @Autowired
    private Firm firm;

    @Autowired
    private Openings openings;

    @Autowired
    private Staff staff;

    @Autowired
    private SkillFixtures skills;

    @Autowired
    private Clock clock;

    private CurrentPerson hana;
    private ImportSteps.Walk walk;

    @BeforeEach
    void hanaImports() {
        hana = firm.hr("Hana Kimura");
        walk = steps.of("openings", hana);
    }

    @Test
    void knownColumnsAreMappedByThemselves() throws IOException {
        var page = walk.text(walk.read(Files.readString(EXTRACT)) + "/mapping");
        CHOICES.forEach((field, header) -> {
            if (field.startsWith("column."))
                assertThat(page).containsPattern("<option value=\"" + header + "\"\\s+selected=\"selected\"");
        });
        assertThat(page)
                .containsPattern("<option value=\"COMMA\"\\s+selected=\"selected\"")
                .contains("Cityâ€™s")
                .contains("City’s");
    }

    @Test
    void previewTellsWhatWouldHappenAndStoresNothing() throws IOException {
        var before = openings.count();
        var preview = preview(Files.readString(EXTRACT), CHOICES);
        assertThat(preview)
                .contains("16 rows read", "11 new", "0 changed", "0 unchanged", "1 row with a note")
                .contains("Line 3", "Posting Date", "New York City residency", "Enter a date like 2026-03-31");
        assertThat(openings.count()).isEqualTo(before);
        assertThat(staff.departments()).extracting("name").doesNotContain("LAW DEPARTMENT");
    }

    @Test
    void rowsBecomeOpenings() throws IOException {
        assertThat(imported(Files.readString(EXTRACT), CHOICES)).contains(">11<", ">0<");

        var plumber = opening("289636").details();
        assertThat(plumber.title()).isEqualTo("Plumber");
        assertThat(plumber.pay())
                .isEqualTo(new Pay(new BigDecimal("361.48"), new BigDecimal("361.48"), "USD", Pay.Period.DAY, false));
        assertThat(plumber.employmentType()).isEqualTo(EmploymentType.FULL_TIME);
        assertThat(plumber.closesOn()).isEqualTo(LocalDate.of(2099, 1, 31));
        assertThat(plumber.description()).startsWith("**Category:** ");
        assertThat(plumber.audience()).isEqualTo(Audience.EMPLOYEES);
        assertThat(opening("289636").status()).isEqualTo(OpeningStatus.DRAFT);
    }

    @Test
    void internalAndExternalRowsAreOneOpeningForEveryone() throws IOException {
        imported(Files.readString(EXTRACT), CHOICES);
        assertThat(opening("374638").details().audience()).isEqualTo(Audience.EVERYONE);
        assertThat(opening("348868").details().audience()).isEqualTo(Audience.EVERYONE);
        assertThat(opening("323132").details().audience()).isEqualTo(Audience.EVERYONE);
    }

    @Test
    void zeroIsNoAmountAndAnEmptyIndicatorNoType() throws IOException {
        imported(Files.readString(EXTRACT), CHOICES);
        var developer = opening("377936").details();
        assertThat(developer.pay()).isEqualTo(new Pay(null, new BigDecimal("60.94"), "USD", Pay.Period.HOUR, false));
        assertThat(developer.employmentType()).isNull();
    }

    @Test
    void wronglyDecodedTextIsMendedUnlessHrDeclines() throws IOException {
        imported(Files.readString(EXTRACT), CHOICES);
        assertThat(opening("87990").details().description())
                .contains("New York City’s")
                .doesNotContain("â€");
        assertThat(opening("160910").details().description()).doesNotContain("â€");

        var address = walk.read(Files.readString(EXTRACT));
        walk.post(address + "/reading", Map.of("encoding", "UTF_8", "delimiter", "COMMA"));
        assertThat(finished(address, CHOICES)).contains("Changed");
        assertThat(opening("87990").details().description()).contains("New York Cityâ€™s");
    }

    @Test
    void importingTheSameFileAgainChangesNothing() throws IOException {
        imported(Files.readString(EXTRACT), CHOICES);
        var versions = openings.findAll().stream().collect(Collectors.toMap(Opening::id, Opening::edits));
        var later = new HashMap<>(CHOICES);
        later.put("fallback.closesOn", "2099-02-28");
        later.put("fallback.workplace", "REMOTE");
        var preview = preview(Files.readString(EXTRACT), later);
        assertThat(preview).contains("0 new", "0 changed", "11 unchanged", "nothing to import");
        imported(Files.readString(EXTRACT), later);
        assertThat(openings.findAll().stream().collect(Collectors.toMap(Opening::id, Opening::edits)))
                .isEqualTo(versions);
    }

    @Test
    void emptyCellsLeaveWhatHrHasWrittenSince() throws IOException {
        imported(Files.readString(EXTRACT), CHOICES);
        var plumber = opening("289636");
        var there = plumber.details();
        plumber.revise(
                new OpeningDetails(
                        there.title(),
                        there.department(),
                        there.location(),
                        Workplace.HYBRID,
                        there.employmentType(),
                        3,
                        there.pay(),
                        "Mends **pipes**.",
                        there.requirements(),
                        List.of(),
                        null,
                        LocalDate.of(2098, 5, 1),
                        hana.id(),
                        there.audience()),
                hana.id(),
                clock.instant(),
                LocalDate.now(clock));
        openings.flush();
        assertThat(preview(Files.readString(EXTRACT), CHOICES)).contains("11 unchanged");
    }

    @Test
    void changedRowsAreNamedAndChangeTheOpening() throws IOException {
        imported(Files.readString(EXTRACT), CHOICES);
        var changed =
                Files.readString(EXTRACT).replace("361.48,361.48", "361.48,400").replace("Plumber", "Senior Plumber");
        assertThat(preview(changed, CHOICES)).contains("1 changed", "10 unchanged");
        imported(changed, CHOICES);
        assertThat(opening("289636").details().title()).isEqualTo("Senior Plumber");
        assertThat(opening("289636").details().pay().to()).isEqualByComparingTo("400");
    }

    @Test
    void newOpeningsArePublishedOnWishAsOfTheDayTheyWerePosted() throws IOException {
        var choices = new HashMap<>(CHOICES);
        choices.put("fallback.publication", "PUBLISHED");
        imported(Files.readString(EXTRACT), choices);
        var both = opening("348868");
        assertThat(both.status()).isEqualTo(OpeningStatus.PUBLISHED);
        assertThat(both.publishedAt())
                .isEqualTo(
                        LocalDate.of(2018, 6, 26).atStartOfDay(clock.getZone()).toInstant());
        assertThat(both.publishedBy()).isEqualTo(hana.id());
        assertThat(both.acceptsApplications(LocalDate.now(clock))).isTrue();
    }

    @Test
    void refusedRowsAreImportedAfterMending() throws IOException {
        var address = walk.read(Files.readString(EXTRACT));
        var strictly = new HashMap<>(CHOICES);
        strictly.put("strict", "true");
        finished(address, strictly);
        var refused = walk.text(address + "/refused");
        assertThat(refused).startsWith("\uFEFFLine,Reason,Job ID,").contains("\r\n3,Posting Date: Enter a date like");
        var mended = refused.replaceFirst("\"New York City residency[^\"]*\"", "2014-05-05");
        imported(mended, CHOICES);
        assertThat(opening("152738").details().title()).isEqualTo("Office Manager");
    }

    @Test
    void payAndWordsOfJobBoardsAreRead() {
        var choices = new HashMap<>(MINIMAL);
        choices.put("column.pay", "Salary Estimate");
        choices.put("fallback.payCurrency", "USD");
        choices.put("column.employmentType", "Job Type");
        choices.put("column.workplace", "Remote");
        choices.put("fallback.payPeriod", "YEAR");
        imported("""
                Job ID,Title,Department,Location,Audience,Salary Estimate,Job Type,Remote
                B1,Cook,Kitchen,Rome,External,$53K-$91K (Glassdoor est.),Full-time,WFH
                B2,Cook,Kitchen,Rome,Public,"EUR 15.50 per hour",Contractor,Onsite
                B3,Cook,Kitchen,Rome,INTERNAL,"up to £40,000 p.a.",Intern,Yes
                B4,Cook,Kitchen,Rome,internal,"PHP 20,000–25,000/month",Seasonal,Work from home
                B5,Cook,Kitchen,Rome,internal,Competitive,REGULAR,Hybrid remote
                B6,Cook,Kitchen,Rome,internal,$900 weekly,PART_TIME,In-office
                """, choices);
        paid("B1", "53000", "91000", "USD", Pay.Period.YEAR);
        paid("B2", "15.50", "15.50", "EUR", Pay.Period.HOUR);
        paid("B3", null, "40000", "GBP", Pay.Period.YEAR);
        paid("B4", "20000", "25000", "PHP", Pay.Period.MONTH);
        assertThat(opening("B5").details().pay()).isNull();
        assertThat(opening("B6").details().pay()).isNull();
        assertThat(List.of("B1", "B2", "B3", "B4", "B5", "B6"))
                .extracting(reference -> opening(reference).details().employmentType())
                .containsExactly(
                        EmploymentType.FULL_TIME,
                        EmploymentType.TEMPORARY,
                        EmploymentType.INTERNSHIP,
                        EmploymentType.TEMPORARY,
                        EmploymentType.FULL_TIME,
                        EmploymentType.PART_TIME);
        assertThat(List.of("B1", "B2", "B3", "B4", "B5", "B6"))
                .extracting(reference -> opening(reference).details().workplace())
                .containsExactly(
                        Workplace.REMOTE,
                        Workplace.ON_SITE,
                        Workplace.REMOTE,
                        Workplace.REMOTE,
                        Workplace.HYBRID,
                        Workplace.ON_SITE);
        assertThat(opening("B2").details().audience()).isEqualTo(Audience.EVERYONE);
    }

    private void paid(String reference, String from, String to, String currency, Pay.Period period) {
        assertThat(opening(reference).details().pay())
                .isEqualTo(new Pay(
                        from == null ? null : new BigDecimal(from), new BigDecimal(to), currency, period, false));
    }

    @Test
    void rowsOfOneOpeningThatDisagreeAreRefusedTogether() {
        var preview = preview(
                file("J1,Cook,Kitchen,Rome,Internal", "J1,Chef,Kitchen,Rome,External", "J2,Waiter,Hall,Rome,Internal"),
                MINIMAL);
        assertThat(preview)
                .contains("1 new", "2 rows with errors", "Line 2 has the same reference but different details");
    }

    private static final String ODD_CELLS = """
                Reference,Title,Department,Location,Posting Type,Pay From,Pay To,Pay Period,Currency,Positions,Manager,Closes on,Posting Date
                J1,,Kitchen,Rome,,,,,,,,,
                J2,Cook,Kitchen,Rome,Secret,,,,,,,,
                J3,Cook,Kitchen,Rome,,20,10,hourly,,,,,
                J4,Cook,Kitchen,Rome,,20,,,,,,,
                J5,Cook,Kitchen,Rome,,20,,hourly,XXZ,,,,
                J6,Cook,Kitchen,Rome,,,,,,0,,,
                J7,Cook,Kitchen,Rome,,,,,,,nobody@nowhere.example,,
                J8,Cook,Kitchen,Rome,,,,,,,,2020-01-01,
                J9,Cook,Kitchen,Rome,,much,,,,,,,
                J10,Cook,Kitchen,Rome,,,,,,,,,2026-02-30
                J11,Cook,Kitchen,Rome,,99999999999,,hourly,,,,,
                J12,Cook
                """;
    private static final Map<String, String> ALL = Map.ofEntries(
            Map.entry("column.reference", "Reference"),
            Map.entry("column.title", "Title"),
            Map.entry("column.department", "Department"),
            Map.entry("column.location", "Location"),
            Map.entry("column.audience", "Posting Type"),
            Map.entry("column.payFrom", "Pay From"),
            Map.entry("column.payTo", "Pay To"),
            Map.entry("column.payPeriod", "Pay Period"),
            Map.entry("column.payCurrency", "Currency"),
            Map.entry("column.positions", "Positions"),
            Map.entry("column.hiringManager", "Manager"),
            Map.entry("column.closesOn", "Closes on"),
            Map.entry("column.postedOn", "Posting Date"),
            Map.entry("fallback.payCurrency", "USD"),
            Map.entry("fallback.audience", "EMPLOYEES"),
            Map.entry("fallback.workplace", "ON_SITE"),
            Map.entry("fallback.publication", "DRAFT"));

    @Test
    void everyCellThatCannotBeUsedIsReportedWithItsLineAndColumn() {
        var strictly = new HashMap<>(ALL);
        strictly.put("strict", "true");
        assertThat(preview(ODD_CELLS, strictly))
                .contains("0 new", "12 rows with errors")
                .contains("Fill this in", "Enter one of these", "The second amount is lower")
                .contains("Enter hourly, daily, monthly or annual", "three-letter currency code", "from 1 to 999")
                .contains("No employee has this email", "That date has passed", "Enter an amount of 0 or more")
                .contains("Enter a date like", "This row has 2 cells, but the header has 13");
    }

    @Test
    void oddCellsOfOptionalFieldsAreLeftEmptyWithANote() {
        var address = walk.read(ODD_CELLS);
        assertThat(walk.post(address + "/mapping", ALL)).hasStatus(302);
        assertThat(walk.text(address + "/preview?show=notes"))
                .contains("9 new", "3 rows with errors", "9 rows with notes")
                .contains("Enter one of these", "The second amount is lower", "Secret")
                .contains("Enter hourly, daily, monthly or annual", "three-letter currency code", "from 1 to 999")
                .contains("No employee has this email", "Enter an amount of 0 or more", "Enter a date like");
        walk.confirm(address);
        assertThat(opening("J2").details().audience()).isEqualTo(Audience.EMPLOYEES);
        for (var unpaid : List.of("J3", "J4", "J5", "J9", "J11"))
            assertThat(opening(unpaid).details().pay()).as(unpaid).isNull();
        assertThat(opening("J6").details().positions()).isEqualTo(1);
        assertThat(opening("J7").details().hiringManager()).isNull();
    }

    @Test
    void preferredSkillsThatAreKnownAreAskedForAndTheOthersStayText() {
        var excel = skills.named("Spreadsheets", "Excel");
        var sql = skills.named("SQL");
        var choices = new HashMap<>(MINIMAL);
        choices.put("column.preferredSkills", "Preferred Skills");
        var header = "Job ID,Title,Department,Location,Audience,Preferred Skills\n";
        imported(header + "S7,Analyst,Finance,Porto,internal,\"excel; Typing with ten fingers\"\n", choices);
        assertThat(opening("S7").details().asks()).containsExactly(new SkillAsked(excel, 3, false));
        assertThat(opening("S7").details().requirements()).contains("Typing with ten fingers");
        var file = header + "S7,Analyst,Finance,Porto,internal,\"Excel, SQL\"\n";
        imported(file, choices);
        assertThat(opening("S7").details().asks())
                .containsExactlyInAnyOrder(new SkillAsked(excel, 3, false), new SkillAsked(sql, 3, false));
        assertThat(preview(file, choices)).contains("1 unchanged");
    }

    @Test
    void oddCellLeavesWhatIsThereAsItIs() {
        imported(paid("J1,Cook,Kitchen,Rome,30000,,annual"), PAID);
        assertThat(preview(paid("J1,Cook,Kitchen,Rome,much,,annual"), PAID)).contains("1 unchanged");
    }

    @Test
    void currencyThatTheFileDoesNotStateStaysAsItIs() {
        var choices = new HashMap<>(PAID);
        choices.put("fallback.payCurrency", "PHP");
        imported(paid("J1,Cook,Kitchen,Rome,30000,,annual"), choices);
        choices.put("fallback.payCurrency", "USD");
        assertThat(preview(paid("J1,Cook,Kitchen,Rome,30000,,annual"), choices)).contains("1 unchanged");
        imported(paid("J1,Cook,Kitchen,Rome,31000,,annual"), choices);
        assertThat(opening("J1").details().pay())
                .isEqualTo(new Pay(new BigDecimal("31000"), null, "PHP", Pay.Period.YEAR, false));

        choices.put("column.payCurrency", "Currency");
        imported(
                "Job ID,Title,Department,Location,From,To,Paid per,Currency\nJ1,Cook,Kitchen,Rome,31000,,annual,EUR\n",
                choices);
        assertThat(opening("J1").details().pay())
                .isEqualTo(new Pay(new BigDecimal("31000"), null, "EUR", Pay.Period.YEAR, false));
    }

    @Test
    void amountThatMayMeanTwoIsLeftOut() {
        var preview = preview(
                paid(
                        "J1,Cook,Kitchen,Rome,45.000,52.500,annual",
                        "J2,Cook,Kitchen,Rome,45.250,,monthly",
                        "J3,Cook,Kitchen,Rome,45.000,,hourly"),
                PAID);
        assertThat(preview)
                .contains("3 rows with notes", "This could mean 45000 or 45.00. Enter the one you mean")
                .contains("This could mean 52500 or 52.50.", "This could mean 45250 or 45.25.");
    }

    @Test
    void previewShowsThePay() {
        assertThat(preview(
                        paid(
                                "J1,Cook,Kitchen,Rome,\"45.000,00\",52500,annual",
                                "J2,Cook,Kitchen,Rome,23.215,,hourly",
                                "J3,Cook,Kitchen,Rome,,,"),
                        PAID))
                .contains("3 new", "Kitchen · Rome · $45,000 – $52,500 a year", "Kitchen · Rome · From $23.22 an hour")
                .contains("Kitchen · Rome<");
    }

    @Test
    void whatFilesSayStaysText() {
        var payload = "<script>alert(1)</script> ${7*7} __${T(java.lang.Runtime)}__:: 🌱";
        var row = "J1,%s,%s,%s,Internal".formatted(payload, payload, payload);
        assertThat(preview(file(row), MINIMAL))
                .contains("&lt;script&gt;", "${7*7}")
                .doesNotContain("<script>alert");
        imported(file(row), MINIMAL);
        assertThat(opening("J1").details().title()).isEqualTo(payload);
    }

    @Test
    @Tag("thorough")
    void theRealFileIsImported() throws IOException {
        assumeTrue(Files.exists(REAL_FILE), "the real file is not beside the project");
        var file = Files.readString(REAL_FILE);
        assertThat(preview(file, CHOICES))
                .contains("2,025 rows read", "1,114 new", "1 row with a note", "44 new departments");
        imported(file, CHOICES);
        assertThat(preview(file, CHOICES)).contains("0 new", "0 changed", "1,114 unchanged");
    }

    /** A report of Greenhouse with a title above, columns by its glossary, days month first, and an empty last header. */
    @Test
    void jobsOfGreenhouseAreRecognisedByThemselves() throws IOException {
        var tried = TriedImport.of(target, Files.readString(Path.of("src/test/resources/imports/greenhouse-jobs.csv")));
        assertThat(tried.items())
                .containsExactly(
                        "5 CREATED Account Executive, Mid-Market",
                        "6 CREATED Support Engineer",
                        "7 CREATED Payroll Specialist",
                        "8 CREATED Data Analyst");
        assertThat(tried.problems()).containsExactly("9 Department NotBlank");
        assertThat(tried.notes())
                .contains(
                        "5 Hiring managers openings.import.problem.manager", "8 Employment type imports.problem.word");
        assertThat(tried.values(0))
                .contains("reference 4012345002", "positions 2", "pay $90,000 – $110,000 a year")
                .contains("postedOn 2015-03-30", "closesOn 2099-01-31", "employmentType FULL_TIME");
        assertThat(tried.values(1)).contains("postedOn 2016-02-04");
        assertThat(tried.values(2)).contains("pay €18.50 – €21.00 an hour", "employmentType PART_TIME");
    }

    @Test
    void previewTellsEveryValueThatIsStoredAndDaysInWords() {
        var choices = new HashMap<>(MINIMAL);
        choices.put("fallback.closesOn", "2099-03-31");
        var file = file("J1,Cook,Kitchen,Rome,External");
        assertThat(preview(file, choices)).contains("All values", "Mar 31, 2099", "everyone", "on site", "Kitchen");
        imported(file, choices);
        var changed = preview(file.replace("Cook", "Chef"), choices);
        assertThat(changed).containsPattern("(?s)<del[^>]*>.*Cook.*</del>.*<ins>.*Chef.*</ins>");
    }

    @Test
    void previewShowsTextsAsTheyWillBeRead() {
        var choices = new HashMap<>(MINIMAL);
        choices.put("column.description", "About");
        var file = "Job ID,Title,Department,Location,Audience,About\n"
                + "J1,Cook,Kitchen,Rome,External,<h2>Your day</h2><ul><li>Cook R&amp;D lunch</li></ul>\n";
        assertThat(preview(file, choices))
                .containsPattern("<h3>Your day</h3>\\s*<ul>\\s*<li>Cook R&amp;D lunch</li>")
                .doesNotContain("## Your day");
    }

    private static final Map<String, String> MINIMAL = Map.of(
            "column.reference", "Job ID",
            "column.title", "Title",
            "column.department", "Department",
            "column.location", "Location",
            "column.audience", "Audience",
            "fallback.workplace", "ON_SITE",
            "fallback.audience", "EMPLOYEES",
            "fallback.publication", "DRAFT");

    private static final Map<String, String> PAID = Map.of(
            "column.reference", "Job ID",
            "column.title", "Title",
            "column.department", "Department",
            "column.location", "Location",
            "column.payFrom", "From",
            "column.payTo", "To",
            "column.payPeriod", "Paid per",
            "fallback.workplace", "ON_SITE",
            "fallback.payCurrency", "USD",
            "fallback.publication", "DRAFT");

    private static String paid(String... rows) {
        return "Job ID,Title,Department,Location,From,To,Paid per\n" + String.join("\n", List.of(rows)) + "\n";
    }

    private static String file(String... rows) {
        return "Job ID,Title,Department,Location,Audience\n" + String.join("\n", List.of(rows)) + "\n";
    }

    private String preview(String file, Map<String, String> choices) {
        var address = walk.read(file);
        assertThat(walk.post(address + "/mapping", choices)).hasStatus(302);
        return walk.text(address + "/preview");
    }

    private String imported(String file, Map<String, String> choices) {
        return finished(walk.read(file), choices);
    }

    private String finished(String address, Map<String, String> choices) {
        assertThat(walk.post(address + "/mapping", choices)).hasStatus(302);
        walk.confirm(address);
        return walk.text(address);
    }

    private Opening opening(String reference) {
        return openings.withReferences(List.of(reference)).get(0);
    }
}
