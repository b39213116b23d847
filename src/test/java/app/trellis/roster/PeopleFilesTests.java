package app.trellis.roster;

import static app.trellis.signin.As.as;
import static app.trellis.signin.As.csrf;
import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.PageTest;
import app.trellis.imports.TriedImport;
import app.trellis.people.Employee;
import app.trellis.people.Employees;
import app.trellis.people.Firm;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Names, managers and people as files tell them in their many ways. */
@PageTest
class PeopleFilesTests {

    private static final String SANTOS = """
            Employee ID,First Name,Last Name,Work Email,Job Title,Department,Reports To,Manager ID
            F-1,Maria,Santos,maria@files.example,Lead,Claims,,
            F-2,Maria,Santos,maria.santos@files.example,Lead,Claims,,
            """;

    @Autowired
    private PeopleImport target;

    @Autowired
    private Employees employees;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Firm firm;

    @Autowired
    private EntityManager entities;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "F-1",
                "f-1",
                "ELENA@files.example",
                "Elena Rossi",
                "elena  rossi",
                "\"Rossi, Elena\"",
                "Elena Rossi (F-1)",
                "Elena Rossi (On Leave)",
                "\"Elena Rossi, Joon Park\"",
                "Joon Nobody; Elena Rossi",
                "Elena Maria Rossi"
            })
    void managerIsKnownByNumberNameOrAddressAlsoFurtherDown(String manager) {
        var tried = tried("""
                Employee ID,First Name,Middle Name,Last Name,Work Email,Department,Supervisor
                F-3,Amara,,Okafor,amara@files.example,Claims,%s
                F-1,Elena,Maria,Rossi,elena@files.example,Board,
                """.formatted(manager));
        assertThat(tried.notes()).isEmpty();
        store(tried);

        assertThat(person("F-3").managerId()).isEqualTo(person("F-1").id());
    }

    @Test
    void managerIsAlsoWhoeverIsThereAlready() {
        store("Employee ID,Name,Department\nF-1,Elena Rossi,Board\n");

        store("Employee ID,Name,Department,Manager\nF-3,Amara Okafor,Claims,Elena Rossi\n");
        assertThat(person("F-3").managerId()).isEqualTo(person("F-1").id());
    }

    @Test
    void spreadsheetMayHaveMadeADecimalOfTheManagersNumber() {
        store("Employee ID,Name,Department,Manager ID\n90001,Elena Rossi,Board,\n90002,Amara Okafor,Claims,90001.0\n");

        assertThat(person("90002").managerId()).isEqualTo(person("90001").id());
    }

    @Test
    void nameThatTwoPeopleHaveMeansNeither() {
        var tried = tried(SANTOS + "F-3,Amara,Okafor,amara@files.example,Agent,Claims,Maria Santos,\n");
        assertThat(tried.notes()).containsExactly("4 Reports To roster.import.problem.manager.SEVERAL");
        store(tried);

        assertThat(person("F-3").managerId()).isNull();
    }

    @Test
    void numberSettlesWhichOfTwoPeopleIsMeant() {
        store(SANTOS + "F-3,Amara,Okafor,amara@files.example,Agent,Claims,Maria Santos,F-2\n");

        assertThat(person("F-3").managerId()).isEqualTo(person("F-2").id());
    }

    @Test
    void nameSettlesItWhereTheNumberIsThatOfAnotherList() {
        store("""
                Employee #,First Name,Last Name,Department,Reporting to,Supervisor EID
                F-1,Elena,Rossi,Board,,
                F-3,Amara,Okafor,Claims,Elena Rossi,4711
                """);

        assertThat(person("F-3").managerId()).isEqualTo(person("F-1").id());
    }

    @Test
    void managerWhoCannotBeSetLeavesTheOneThatSomebodyHas() {
        store("Employee ID,Name,Department,Manager\nF-1,Elena Rossi,Board,F-1\nF-3,Amara Okafor,Claims,F-1\n");
        assertThat(person("F-1").managerId())
                .as("who reports to themselves is at the top")
                .isNull();

        store("Employee ID,Name,Department,Manager\nF-3,Amara Okafor,Claims,Nobody Known\n");
        assertThat(person("F-3").managerId()).isEqualTo(person("F-1").id());
    }

    @Test
    void whoHasNoNumberIsKnownByTheAddressUntilAFileBringsOne() {
        store("Name,Email,Department\nAmara Okafor,amara@files.example,Claims\n");
        var amara = employees.withEmail("amara@files.example");
        assertThat(amara.employeeNumber()).isNull();

        assertThat(tried("Name,Email,Department\nAmara Okafor,AMARA@files.example,Claims\n")
                        .items())
                .containsExactly("2 UNCHANGED Amara Okafor");
        store("Employee ID,Name,Email,Department\nF-3,Amara Okafor,amara@files.example,Claims\n");
        assertThat(person("F-3").id()).isEqualTo(amara.id());
    }

    @Test
    void fileWithoutNumberFindsThoseWhoHaveOneByTheirAddress() {
        store("Employee ID,Name,Email,Department\nF-3,Amara Okafor,amara@files.example,Claims\n");

        assertThat(tried("Name,Email,Title\nAmara Okafor,amara@files.example,Coach\n")
                        .items())
                .containsExactly("2 CHANGED Amara Okafor jobTitle");
    }

    @Test
    void fileWithNeitherNumberNorAddressIsRefusedWithTheReason() {
        assertThat(tried("Name,Department\nAmara Okafor,Claims\nJoon Park,Claims\n")
                        .problems())
                .containsExactly("2  roster.import.problem.unknowable", "3  roster.import.problem.unknowable");
    }

    @Test
    void whoHasNoAddressIsListedAndCanSignInOnceAFileBringsOne() {
        store("Employee ID,Name,Email,Department\nF-3,Amara Okafor,-,Claims\nF-4,Joon Park,n/a,Claims\n");
        var ada = firm.admin("Ada Novak");
        var amara = person("F-3").id();
        assertThat(mvc.get().uri("/people?q=Okafor").with(as(ada))).bodyText().contains("/people/" + amara);
        assertThat(mvc.get().uri("/people/{id}", amara).with(as(ada)))
                .bodyText()
                .contains("Amara Okafor")
                .doesNotContain("mailto:", ">Email</dt>");
        assertThat(mvc.get().uri("/people/{id}/account", amara).with(as(ada)))
                .bodyText()
                .contains("no email address")
                .doesNotContain("Give access");
        assertThat(mvc.post().uri("/people/{id}/account", amara).with(as(ada)).with(csrf()))
                .hasStatus(403);

        store("Employee ID,Name,Email\nF-3,Amara Okafor,amara@files.example\n");
        assertThat(mvc.get().uri("/people/{id}/account", amara).with(as(ada)))
                .bodyText()
                .contains("Give access");
    }

    @Test
    void newcomersWithoutTitleOrDepartmentGetWhatWasChosenAndOthersKeepTheirs() {
        store("Employee ID,Name\nF-3,Amara Okafor\n");
        assertThat(person("F-3").jobTitle()).isEqualTo("Employee");

        store("Employee ID,Name,Title,Department\nF-3,Amara Okafor,Coach,Operations > Claims\n");
        assertThat(tried("Employee ID,Name,Title,Department\nF-3,Amara Okafor,,Operations  >  Claims\n")
                        .items())
                .containsExactly("2 UNCHANGED Amara Okafor");
    }

    private TriedImport tried(String csv) {
        return TriedImport.of(target, csv);
    }

    private void store(String csv) {
        store(tried(csv));
    }

    private void store(TriedImport tried) {
        assertThat(tried.problems()).isEmpty();
        tried.store();
        entities.flush();
        entities.clear();
    }

    private Employee person(String number) {
        return employees.numbered(number);
    }
}
