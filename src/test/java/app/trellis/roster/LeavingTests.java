package app.trellis.roster;

import static app.trellis.signin.As.as;
import static app.trellis.signin.As.csrf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import app.trellis.PageTest;
import app.trellis.imports.ImportNote;
import app.trellis.imports.TriedImport;
import app.trellis.people.CurrentPerson;
import app.trellis.people.Employee;
import app.trellis.people.Employees;
import app.trellis.people.Firm;
import app.trellis.people.PersonBefore;
import app.trellis.people.Staff;
import app.trellis.signin.Access;
import app.trellis.signin.Role;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Who has left, by the word of a file, is nowhere among those who are there; what they did stays. */
@PageTest
class LeavingTests {

    private static final String HEADER =
            "Employee Number,Name,Email,Title,Department,Manager,Hire Date,Status,Last Day\n";
    private static final String ELENA = "L-1,Elena Rossi,elena@leaving.example,Director,Board,,2015-01-05,Active,\n";
    private static final String MARCO = "L-2,Marco Silva,marco@leaving.example,Lead,Claims,L-1,2019-06-15,Active,\n";
    private static final String AMARA = "L-3,Amara Okafor,amara@leaving.example,Agent,Claims,L-2,2022-03-01,Active,\n";

    @Autowired
    private PeopleImport target;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Employees employees;

    @Autowired
    private Staff staff;

    @Autowired
    private Access access;

    @Autowired
    private Firm firm;

    @Autowired
    private EntityManager entities;

    @Autowired
    private Clock clock;

    private CurrentPerson hana;
    private Employee marco;

    @BeforeEach
    void allAreThere() {
        hana = firm.hr("Hana Kimura");
        store(HEADER + ELENA + MARCO + AMARA);
        marco = person("L-2");
    }

    @Test
    void previewNamesThemAndWhoLosesTheirManager() {
        assertThat(notes(HEADER + gone(MARCO, "2024-05-31")))
                .containsOnly(
                        entry("leaving", List.of("Marco Silva")), entry("note.managerLeaves", List.of("Amara Okafor")));
    }

    @Test
    void managerOfWhoeverLeavesIsNoMatter() {
        var tried = tried(HEADER + gone(MARCO, "2024-05-31").replace("L-1", "Nobody Known"));

        assertThat(tried.notes()).isEmpty();
        assertThat(tried.items()).containsExactly("2 CHANGED Marco Silva leftOn");
    }

    @Test
    void directoryTeamsAndChoicesKnowThemNoMore() {
        store(HEADER + gone(MARCO, "2024-05-31"));

        assertThat(get("/people?q=Silva", hana)).bodyText().doesNotContain("/people/" + marco.id());
        assertThat(get("/people", hana)).bodyText().doesNotContain("/people/" + marco.id());
        assertThat(staff.reportsOf(person("L-1").id())).isEmpty();
        var elena = new CurrentPerson(person("L-1").id(), "Elena Rossi", false, false, false);
        assertThat(get("/team", elena)).bodyText().contains("No one reports to you");
        assertThat(staff.hasReports(person("L-1").id())).isFalse();
        assertThat(staff.employee("marco@leaving.example")).isEmpty();
        assertThat(staff.anybody("marco@leaving.example")).isEmpty();
        assertThat(get("/feedback/new?q=Silva", hana))
                .bodyText()
                .doesNotContain(marco.id().toString());
        assertThat(get("/feedback/new?about=" + marco.id(), hana)).hasStatus(404);
    }

    @Test
    void whoReportedToThemHasNoManager() {
        store(HEADER + gone(MARCO, "2024-05-31"));

        assertThat(staff.managerOf(person("L-3").id())).isEmpty();
        assertThat(staff.managersAbove(person("L-3").id())).isEmpty();
    }

    @Test
    void profileStaysAndTellsTheLastDay() {
        store(HEADER + gone(MARCO, "2024-05-31"));

        assertThat(get("/people/" + marco.id(), hana))
                .hasStatusOk()
                .bodyText()
                .contains("Has left the company", "Last day", "2024", "4 years 11 months")
                .doesNotContain("Send email", "Give feedback", "now<", "Reports to", "direct report");
    }

    @Test
    void whoNoDayIsKnownOfLeavesToday() {
        store(HEADER + MARCO.replace("Active", "Terminated"));

        assertThat(person("L-2").leftOn()).isEqualTo(LocalDate.now(clock));
        // The next file does not make it another day.
        assertThat(tried(HEADER + MARCO.replace("Active", "Terminated")).items())
                .containsExactly("2 UNCHANGED Marco Silva");
    }

    @Test
    void newcomersWhoHaveLeftAreNotImported() {
        var tried = tried(HEADER + """
                L-7,Ann Lee,ann@leaving.example,Agent,Claims,L-2,2011-03-01,Terminated,2020-01-31
                L-8,Bob Lee,bob@leaving.example,Agent,Claims,L-7,2011-03-01,,2020-01-31
                L-9,Cid Lee,cid@leaving.example,Agent,Claims,L-7,2011-03-01,Active,
                """);

        assertThat(tried.items()).containsExactly("4 CREATED Cid Lee");
        assertThat(notes(tried)).containsOnly(entry("note.gone", List.of("2: Ann Lee", "3: Bob Lee")));
        assertThat(tried.notes()).containsExactly("4 Manager roster.import.problem.manager.LEFT");
    }

    @Test
    void lastDayToComeAndTheDayOfTodayLeaveThemThere() {
        var today = LocalDate.now(clock);
        var tried = tried(HEADER
                + gone(MARCO, today.toString()).replace("Terminated", "Active")
                + gone(AMARA, today.plusMonths(3).toString()).replace("Terminated", ""));

        assertThat(tried.items()).allMatch(item -> item.contains("UNCHANGED"));
        assertThat(notes(tried)).containsOnlyKeys("note.leavesLater");
    }

    @Test
    void lastDayBeforeTheDayOfHireIsThatOfAnEarlierTime() {
        assertThat(tried(HEADER + "L-7,Ann Lee,ann@leaving.example,Agent,Claims,,2024-03-01,Active,2019-12-31\n")
                        .items())
                .containsExactly("2 CREATED Ann Lee");
    }

    @Test
    void lastDayCountsWhereTheFileHasNoDayOfHire() {
        assertThat(tried("Employee Number,Name,Last Day\nL-2,Marco Silva,2019-01-31\nL-7,Ann Lee,2020-01-31\n")
                        .items())
                .containsExactly("2 CHANGED Marco Silva leftOn");
    }

    @Test
    void lastDayThatIsPastCountsMoreThanTheWordActive() {
        var tried = tried(HEADER + gone(MARCO, "2024-05-31").replace("Terminated", "Active"));

        assertThat(tried.items()).containsExactly("2 CHANGED Marco Silva leftOn");
        assertThat(notes(tried)).containsKeys("note.leftButPresent", "leaving");
    }

    @Test
    void lastDayThatCannotBeReadBringsNobodyIn() {
        assertThat(tried(HEADER + "L-7,Ann Lee,ann@leaving.example,Agent,Claims,,2011-03-01,,in May\n")
                        .items())
                .isEmpty();
        assertThat(tried(HEADER + "L-7,Ann Lee,ann@leaving.example,Agent,Claims,,2011-03-01,,0000-00-00\n")
                        .items())
                .hasSize(1);
    }

    @Test
    void emptyStatusLeavesThemGoneAndAFileWithoutOneBringsThemBack() {
        store(HEADER + gone(MARCO, "2024-05-31"));

        assertThat(tried(HEADER + MARCO.replace("Active", "")).items()).containsExactly("2 UNCHANGED Marco Silva");
        assertThat(tried(HEADER + MARCO.replace("Active", "Gardening")).notes())
                .containsExactly("2 Status roster.import.problem.status");
        store("Employee Number,Name,Email\nL-2,Marco Silva,marco@leaving.example\n");
        assertThat(person("L-2").leftOn()).isNull();
        assertThat(person("L-2").roles()).hasSize(1);
        assertThat(staff.managerOf(person("L-3").id())).contains(marco.id());
    }

    @Test
    void whoIsHiredAnewBeginsTheRoleAgain() {
        store(HEADER + gone(MARCO, "2024-05-31"));

        store(HEADER + MARCO.replace("2019-06-15", "2025-02-01"));
        assertThat(person("L-2").hiredOn()).isEqualTo(LocalDate.of(2025, 2, 1));
        assertThat(person("L-2").roles())
                .extracting(PersonBefore.Role::startedOn, PersonBefore.Role::endedOn)
                .containsExactly(
                        tuple(LocalDate.of(2019, 6, 15), LocalDate.of(2024, 6, 1)),
                        tuple(LocalDate.of(2025, 2, 1), null));
        // The day may be corrected, but not into the time before.
        assertThat(tried(HEADER + MARCO.replace("2019-06-15", "2024-12-01")).items())
                .containsExactly("2 CHANGED Marco Silva hiredOn");
        assertThat(tried(HEADER + MARCO).problems())
                .containsExactly("2 Hire Date roster.import.problem.hiredOnBeforeRole");
    }

    @Test
    void accountPageGivesNoAccessToSomebodyWhoHasLeft() {
        access.open(marco.id(), Set.of(Role.EMPLOYEE), "climbing roses in June");
        store(HEADER + gone(MARCO, "2024-05-31"));
        var ada = firm.admin("Ada Novak");

        assertThat(get("/people/" + marco.id() + "/account", ada))
                .bodyText()
                .contains("has left the company")
                .doesNotContain("one-time link", "Enable account");
        assertThat(mvc.post()
                        .uri("/people/{id}/account/invitation", marco.id())
                        .param("copy", "true")
                        .with(as(ada))
                        .with(csrf()))
                .hasStatus(403);
        assertThat(mvc.delete()
                        .uri("/people/{id}/account/suspension", marco.id())
                        .with(as(ada))
                        .with(csrf()))
                .hasStatus(403);
        assertThat(access.holders(Role.EMPLOYEE)).doesNotContain(marco.id());
    }

    @Test
    void nobodyEndsTheirOwnEmployment() {
        var me = employees.with(hana.id());
        var tried = tried(HEADER
                + "%s,Hana Kimura,%s,Partner,Board,,2022-03-01,Terminated,\n"
                        .formatted(me.employeeNumber(), me.email()));

        assertThat(tried.problems()).containsExactly("2 Status roster.import.problem.yourself");
    }

    private static String gone(String row, String lastDay) {
        return row.replace("Active,", "Terminated," + lastDay);
    }

    private MvcTestResult get(String address, CurrentPerson reader) {
        return mvc.get().uri(address).with(as(reader)).exchange();
    }

    private Map<String, List<String>> notes(String csv) {
        return notes(tried(csv));
    }

    private static Map<String, List<String>> notes(TriedImport tried) {
        return tried.plan().notes().stream()
                .collect(Collectors.toMap(
                        note -> note.heading().replaceFirst("^roster\\.import\\.", ""), ImportNote::values));
    }

    private TriedImport tried(String csv) {
        return TriedImport.of(target, csv, hana.id().value());
    }

    private void store(String csv) {
        tried(csv).store();
        entities.flush();
        entities.clear();
    }

    private Employee person(String number) {
        return employees.numbered(number);
    }
}
