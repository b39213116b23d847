package app.trellis.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.trellis.PageTest;
import app.trellis.Statements;
import app.trellis.imports.TriedImport;
import app.trellis.people.Employee;
import app.trellis.people.Employees;
import app.trellis.people.Employment;
import app.trellis.people.Firm;
import app.trellis.people.Organisation;
import app.trellis.people.PersonBefore;
import app.trellis.people.Staff;
import app.trellis.signin.Access;
import app.trellis.signin.Role;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PageTest
class PeopleImportTests {

    private static final String HEADER =
            "Employee No,Full Name,E-Mail,Job Title,Department,Manager,Location,Hire Date\n";

    private static final String FILE = HEADER + """
            I-3,Amara Okafor,amara@import.example,Support Specialist,Claims,I-2,Manila,2022-03-01
            I-2,Marco Silva,marco@import.example,Team Lead,Claims,I-1,Manila,15.06.2019
            I-1,Elena Rossi,elena@import.example,Managing Director,Board,,Lisbon,2015/01/05
            """;

    @Autowired
    private PeopleImport target;

    @Autowired
    private Employment employment;

    @Autowired
    private Employees employees;

    @Autowired
    private Firm firm;

    @Autowired
    private Access access;

    @Autowired
    private Staff staff;

    @Autowired
    private Organisation organisation;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private EntityManager entities;

    @Autowired
    private Clock clock;

    @Autowired
    private Statements statements;

    @BeforeEach
    void nobodyOfTheFileIsThere() {
        assertThat(jdbc.sql("SELECT count(*) FROM person WHERE employee_number LIKE 'I-%'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void newcomersJoinWithTheirManagersWhateverTheOrderOfTheFile() {
        var tried = tried(FILE);
        assertThat(tried.problems()).isEmpty();
        assertThat(tried.items())
                .containsExactly("2 CREATED Amara Okafor", "3 CREATED Marco Silva", "4 CREATED Elena Rossi");
        store(tried);

        var amara = person("I-3");
        assertThat(amara.managerId()).isEqualTo(person("I-2").id());
        assertThat(person("I-2").managerId()).isEqualTo(person("I-1").id());
        assertThat(amara.roles()).extracting(PersonBefore.Role::startedOn).containsExactly(LocalDate.of(2022, 3, 1));
        assertThat(amara.location()).isEqualTo("Manila");
    }

    @Test
    void newDepartmentsAreNamedBeforeTheyAreMade() {
        assertThat(tried(FILE).plan().notes())
                .singleElement()
                .satisfies(note -> assertThat(note.values()).containsExactly("Board", "Claims"));
    }

    @Test
    void departmentIsTheSameHoweverItIsWritten() {
        store(tried(FILE.replace("Claims", "Café Claims")));

        var again = tried(FILE.replace("Claims", "CAFE\u0301\u00A0 CLAIMS\u200B"));
        assertThat(again.plan().notes()).isEmpty();
        assertThat(again.items()).allMatch(item -> item.contains("UNCHANGED"));
    }

    @Test
    void endedDepartmentOfALeaverStaysEndedUnlessTheyComeBack() {
        store(tried(FILE));
        var claims = person("I-3").departmentId();
        employment.leave(
                person("I-3").id(),
                LocalDate.of(2024, 1, 31),
                firm.hr("Hana Kimura").id());
        employment.leave(
                person("I-2").id(), LocalDate.of(2024, 1, 31), person("I-1").id());
        organisation.end(claims);
        var left = FILE.replace("Hire Date", "Hire Date,Last Day")
                .replace("2022-03-01", "2022-03-01,2024-01-31")
                .replace("15.06.2019", "15.06.2019,2024-01-31");

        var again = tried(left.replace("Amara Okafor", "Amara Obi"));
        assertThat(again.plan().notes()).isEmpty();
        store(again);
        assertThat(person("I-3").name()).isEqualTo("Amara Obi");
        assertThat(staff.isOpen(claims)).isFalse();

        store(tried(left.replace("2022-03-01,2024-01-31", "2022-03-01,")));
        assertThat(staff.isOpen(claims)).isTrue();
    }

    @Test
    void secondImportOfTheSameFileChangesNothing() {
        store(tried(FILE));

        var again = tried(FILE);
        assertThat(again.items()).hasSize(3).allMatch(item -> item.contains("UNCHANGED"));
        assertThat(statements.during(again::store)).isEmpty();
    }

    @Test
    void whoIsThereIsBroughtUpToDateAndTheNewRoleBeginsToday() {
        store(tried(FILE));

        var tried =
                tried(HEADER + "I-3,Amara Obi,amara.obi@import.example,Quality Coach,Quality,I-1,Cebu,2022-02-01\n");
        assertThat(tried.items())
                .containsExactly("2 CHANGED Amara Obi name email jobTitle department manager location hiredOn");
        store(tried);

        var amara = person("I-3");
        assertThat(amara.name()).isEqualTo("Amara Obi");
        assertThat(amara.managerId()).isEqualTo(person("I-1").id());
        assertThat(amara.roles())
                .extracting(PersonBefore.Role::jobTitle, PersonBefore.Role::startedOn)
                .containsExactly(
                        tuple("Support Specialist", LocalDate.of(2022, 2, 1)),
                        tuple("Quality Coach", LocalDate.now(clock)));
    }

    @Test
    void emptyCellsLeaveWhatIsThere() {
        store(tried(FILE));

        assertThat(tried(HEADER + "I-3,Amara Okafor,amara@import.example,Support Specialist,Claims,,,\n")
                        .items())
                .containsExactly("2 UNCHANGED Amara Okafor");
    }

    @Test
    void dashTakesAwayWhatIsThereSoThatTheTopMayChange() {
        store(tried(FILE));
        store(tried(HEADER + """
                I-2,Marco Silva,marco@import.example,Team Lead,Claims,-,-,2019-06-15
                I-1,Elena Rossi,elena@import.example,Director,Board,I-2,Lisbon,2015-01-05
                """));

        assertThat(person("I-2").managerId()).isNull();
        assertThat(person("I-2").location()).isNull();
        assertThat(person("I-1").managerId()).isEqualTo(person("I-2").id());
    }

    @Test
    void nobodyIsDeleted() {
        store(tried(FILE));
        store(tried(FILE.lines().limit(2).collect(Collectors.joining("\n", "", "\n"))));

        assertThat(person("I-1").name()).isEqualTo("Elena Rossi");
    }

    @Test
    void twoPeopleMayChangePlaces() {
        store(tried(FILE));
        store(tried(HEADER + """
                I-2,Marco Silva,marco@import.example,Team Lead,Claims,I-3,Manila,2019-06-15
                I-3,Amara Okafor,amara@import.example,Support Specialist,Claims,I-1,Manila,2022-03-01
                """));

        assertThat(person("I-2").managerId()).isEqualTo(person("I-3").id());
        assertThat(person("I-3").managerId()).isEqualTo(person("I-1").id());
    }

    @Test
    void managersWhoCannotBeSetAreNotedAndTheirPeopleComeWithoutOne() {
        var tried = tried(HEADER + """
                I-1,Elena Rossi,elena@import.example,Director,Board,I-2,Lisbon,2015-01-05
                I-2,Marco Silva,marco@import.example,Team Lead,Claims,I-1,Manila,2019-06-15
                I-3,Amara Okafor,amara@import.example,Specialist,Claims,I-99,Manila,2022-03-01
                I-4,Joon Park,joon@import.example,Specialist,Claims,,Manila,2022-03-01
                """);

        assertThat(tried.problems()).isEmpty();
        assertThat(tried.notes())
                .containsExactly(
                        "2 Manager roster.import.problem.manager.CYCLE",
                        "3 Manager roster.import.problem.manager.CYCLE",
                        "4 Manager roster.import.problem.manager.UNKNOWN");
        store(tried);
        assertThat(Stream.of("I-1", "I-2", "I-3", "I-4").map(this::person))
                .extracting(Employee::managerId)
                .containsOnlyNulls();
    }

    @Test
    void hireDateThatCannotBeReadLeavesWhatIsThere() {
        store(tried(FILE));
        var before = person("I-3").hiredOn();

        var tried = tried("Employee No;Full Name;E-Mail;Job Title;Department;Hire Date\n"
                + "I-3;Amara;amara@import.example;Agent;Claims;2022-02-30\n");
        assertThat(tried.problems()).isEmpty();
        assertThat(tried.notes()).containsExactly("2 Hire Date imports.problem.date");
        store(tried);
        assertThat(person("I-3").hiredOn()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "I-7; Ann; AMARA@import.example; Agent; Claims; 2022-03-01, E-Mail roster.import.problem.emailTaken",
        "I-7; Ann; ann@import.example; Agent; Claims; 0022-02-03, Hire Date roster.import.problem.hiredOnFar",
        "I-7; Ann; ann@import.example; Agent; Claims; 2999-02-03, Hire Date roster.import.problem.hiredOnFar",
        "I-7;  ; ann@import.example; Agent; Claims; 2022-03-01, Full Name roster.import.problem.nameMissing",
        "; Ann; nonsense; Agent; Claims; 2022-03-01, E-Mail roster.import.problem.email",
        "; Ann; ; Agent; Claims; 2022-03-01, Employee No roster.import.problem.unknowable",
        "I-3; Amara; amara@import.example; Agent; Claims; 2024-03-01, Hire Date roster.import.problem.hiredOnAfterRole"
    })
    void whatCannotBeUsedIsRefusedWithTheColumn(String row, String problem) {
        store(tried(FILE));
        employment.changeRole(
                person("I-3").id(), "Senior Specialist", person("I-3").departmentId(), LocalDate.of(2023, 1, 1));

        var tried = tried("Employee No;Full Name;E-Mail;Job Title;Department;Hire Date\n" + row + "\n");
        assertThat(tried.problems()).containsExactly("2 " + problem);
        assertThat(tried.items()).isEmpty();
    }

    @Test
    void addressOfAClientContactIsTaken() {
        var address = firm.emailOf(firm.client("Claire Bennett"));

        assertThat(tried(HEADER + "I-7,Claire Bennett," + address + ",Agent,Claims,,,2022-03-01\n")
                        .problems())
                .containsExactly("2 E-Mail roster.import.problem.emailTaken");
    }

    @Test
    void numberThatStandsTwiceInTheFileIsRefusedTheSecondTimeAndAnAddressIsGivenToTheFirst() {
        var tried = tried(HEADER + """
                I-7,Ann Lee,ann@import.example,Agent,Claims,,,2022-03-01
                I-7,Bob Lee,bob@import.example,Agent,Claims,,,2022-03-01
                I-8,Cid Lee,ANN@import.example,Agent,Claims,,,2022-03-01
                """);

        assertThat(tried.problems()).containsExactly("3 Employee No roster.import.problem.twice");
        assertThat(tried.notes()).containsExactly("4 E-Mail roster.import.problem.emailTwice");
        store(tried);
        assertThat(person("I-7").email()).isEqualTo("ann@import.example");
        assertThat(person("I-8").email()).isNull();
    }

    @Test
    void addressThatStandsTwiceIsRefusedWhereNothingElseTellsWhoItIs() {
        var tried = tried(HEADER + """
                I-7,Ann Lee,ann@import.example,Agent,Claims,,,2022-03-01
                ,Ann Lee,ann@import.example,Agent,Claims,,,2022-03-01
                """);

        assertThat(tried.problems()).containsExactly("3 E-Mail roster.import.problem.twice");
        store(tried);
        assertThat(person("I-7").email()).isEqualTo("ann@import.example");
    }

    @Test
    void addressOfAnAdministratorIsChangedByAdministratorsOnly() {
        store(tried(FILE));
        access.open(person("I-3").id(), Set.of(Role.EMPLOYEE, Role.ADMIN), "grow-4-roses");
        var file = FILE.replace("amara@import.example", "mine@x.example");

        assertThat(tried(file).problems()).containsExactly("2 E-Mail roster.form.ofAdministrator");
        assertThat(tried(FILE.replace("amara@", "AMARA@")).problems()).isEmpty();
        assertThat(TriedImport.of(target, file, person("I-3").id().value()).problems())
                .isEmpty();
    }

    @Test
    void whateverStandsInACellIsTextOrAProblem() {
        var tried = tried(
                HEADER
                        + "I-7,\"<script>alert(1)</script> ${7*7}\",ann@import.example,\"Agent\n\tof العربية 🎉\",Claims,,=cmd(),2022-03-01\n");
        store(tried);

        assertThat(person("I-7").name()).isEqualTo("<script>alert(1)</script> ${7*7}");
        assertThat(person("I-7").jobTitle()).isEqualTo("Agent of العربية 🎉");
    }

    @Test
    void comparingIssuesTheSameStatementsWhateverTheNumberOfRows() {
        var few = statements.during(() -> tried(HEADER + rows(10)));

        assertThat(statements.during(() -> tried(HEADER + rows(500)))).isEqualTo(few);
    }

    private static String rows(int count) {
        return IntStream.range(0, count)
                .mapToObj(
                        n -> "I-%d,Agent %d,agent%d@import.example,Agent,Claims,,Manila,2022-03-01".formatted(n, n, n))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private TriedImport tried(String csv) {
        return TriedImport.of(target, csv);
    }

    /** As a run does, with all rules of the database at its end. */
    private void store(TriedImport tried) {
        tried.store();
        jdbc.sql("SET CONSTRAINTS ALL IMMEDIATE").update();
        jdbc.sql("SET CONSTRAINTS ALL DEFERRED").update();
        entities.clear();
    }

    private Employee person(String number) {
        return employees.numbered(number);
    }
}
