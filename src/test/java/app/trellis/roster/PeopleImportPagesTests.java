package app.trellis.roster;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.PageTest;
import app.trellis.imports.ImportSteps;
import app.trellis.people.Employees;
import app.trellis.people.Employment;
import app.trellis.people.Firm;
import app.trellis.people.Staff;
import app.trellis.signin.Access;
import app.trellis.signin.Role;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PageTest
class PeopleImportPagesTests {

    private static final String FILE = """
            Employee No,Full Name,E-Mail,Job Title,Department,Manager,Site,Hire Date
            P-2,Amara Okafor,amara@pages.example,Support Specialist,Claims,P-1,Manila,2022-03-01
            P-1,Elena Rossi,elena@pages.example,Managing Director,Board,,Lisbon,2015-01-05
            P-3,Joon Park,joon@pages.example,Agent,Claims,P-99,Manila,2023-05-02
            """;

    private static final Map<String, String> COLUMNS = Map.of(
            "column.number", "Employee No",
            "column.name", "Full Name",
            "column.email", "E-Mail",
            "column.jobTitle", "Job Title",
            "column.department", "Department",
            "column.manager", "Manager",
            "column.location", "Site",
            "column.hiredOn", "Hire Date");

    @Autowired
    private ImportSteps steps;

    @Autowired
    private Firm firm;

    @Autowired
    private Staff staff;

    @Autowired
    private Employees employees;

    @Autowired
    private Employment employment;

    @Autowired
    private Access access;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private EntityManager entities;

    @Test
    void hrSeesWhatAFileWouldDoAndThenHasItDone() {
        var hana = steps.of("people", firm.hr("Hana Kimura"));
        var address = hana.read(FILE);
        assertThat(hana.text(address + "/mapping")).contains("Employee number", "Site", "Hire date");
        assertThat(hana.post(address + "/mapping", COLUMNS)).hasRedirectedUrl(address + "/preview");
        assertThat(hana.text(address + "/preview"))
                .contains("2 new departments", "Board", "Claims")
                .contains("This manager is neither in the file nor in Trellis", "P-99");
        assertThat(hana.text(address + "/preview?show=created")).contains("Amara Okafor", "Elena Rossi");
        assertThat(staff.employee("amara@pages.example")).isEmpty();

        hana.confirm(address);

        assertThat(staff.employee("amara@pages.example")).isPresent();
        assertThat(staff.employee("joon@pages.example")).isPresent();
        assertThat(hana.text(address)).contains("See people");
    }

    @Test
    void whereRowsAreReadStrictlyWhoeverReportsToSomebodyRefusedIsRefusedToo() {
        var hana = steps.of("people", firm.hr("Hana Kimura"));
        var address = hana.read(FILE + "P-4,Priya Nair,priya@pages.example,Agent,Claims,P-3,Manila,2023-05-02\n");
        var choices = new HashMap<>(COLUMNS);
        choices.put("strict", "true");
        hana.post(address + "/mapping", choices);

        assertThat(hana.text(address + "/preview?show=problems")).contains("P-99", "P-3");
        assertThat(hana.text(address + "/preview?show=created"))
                .contains("Amara Okafor", "Elena Rossi")
                .doesNotContain("Joon Park", "Priya Nair");
    }

    @Test
    void undoneImportLeavesPeopleAsTheyWere() {
        var hana = steps.of("people", firm.hr("Hana Kimura"));
        imported(hana, FILE);
        var before = rows();
        var address = imported(
                hana,
                FILE.replace("Support Specialist", "Team Lead")
                                .replace("Amara Okafor,amara@", "Amara Obi,obi@")
                                .replace(
                                        "Joon Park,joon@pages.example,Agent,Claims,P-99",
                                        "Joon Park,joon@pages.example,Agent,Claims,P-4")
                        + "P-4,Ivy Chen,ivy@pages.example,Lead,Night desk,P-1,Manila,2023-05-02\n"
                        + "P-5,Bo Li,bo@pages.example,Agent,Night desk,P-4,Manila,2023-05-02\n");
        assertThat(rows()).isNotEqualTo(before);
        assertThat(hana.text(address + "/undo")).contains("2 to delete", "2 to restore", "0 to keep", "Night desk");
        hana.undo(address);
        forget();
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void personWhoHasAccessOrReportsStaysWithTheirManagers() {
        var hana = steps.of("people", firm.hr("Hana Kimura"));
        var address = imported(hana, FILE.replace("P-99", ""));
        jdbc.sql(
                        "INSERT INTO account (person_id, roles, version) SELECT id, ARRAY['EMPLOYEE'], 0 FROM person WHERE employee_number = 'P-2'")
                .update();
        // Amara has an account, and Elena is her manager.
        assertThat(hana.text(address + "/undo?show=kept")).contains("1 to delete", "2 to keep", "Elena Rossi");
        hana.undo(address);
        assertThat(jdbc.sql("SELECT employee_number FROM person WHERE employee_number LIKE 'P-%' ORDER BY 1")
                        .query(String.class)
                        .list())
                .containsExactly("P-1", "P-2");
    }

    @Test
    void whoCannotBeWhatTheyWereStaysWhenTheRestIsUndone() {
        var hana = steps.of("people", firm.hr("Hana Kimura"));
        imported(hana, FILE);
        var address = imported(
                hana,
                FILE.replace("Support Specialist,Claims,P-1", "Support Specialist,Claims,-")
                                .replace("joon@", "mine@")
                        + "P-4,Ivy Chen,ivy@pages.example,Lead,Claims,P-1,Manila,2023-05-02\n");
        var amara = employees.numbered("P-2").id();
        // Elena reports to who reported to her; Joon became an administrator.
        employment.changeManager(employees.numbered("P-1").id(), amara);
        access.open(employees.numbered("P-3").id(), Set.of(Role.EMPLOYEE, Role.ADMIN), "grow-4-roses");
        forget();

        assertThat(hana.text(address + "/undo?show=kept"))
                .contains("1 to delete", "2 to keep", "Amara Okafor", "Joon Park");
        hana.undo(address);
        forget();
        assertThat(employees.numbered("P-2").managerId()).isNull();
        assertThat(employees.numbered("P-3").email()).isEqualTo("mine@pages.example");
        assertThat(jdbc.sql("SELECT count(*) FROM person WHERE employee_number = 'P-4'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private String imported(ImportSteps.Walk walk, String file) {
        var address = walk.read(file);
        assertThat(walk.post(address + "/mapping", COLUMNS)).hasRedirectedUrl(address + "/preview");
        walk.confirm(address);
        forget();
        return address;
    }

    private void forget() {
        entities.flush();
        entities.clear();
    }

    private List<String> rows() {
        return jdbc.sql("""
                        SELECT concat_ws('|', p.name, email, employee_number, p.job_title, p.department_id, manager_id, location,
                          hired_on, left_on, r.job_title, r.department_id, started_on, ended_on)
                        FROM person p JOIN person_role r ON r.person_id = p.id
                        WHERE employee_number LIKE 'P-%' ORDER BY 1
                        """).query(String.class).list();
    }

    @Test
    void fileThatKnowsPeopleByNameAloneIsRefusedWithTheReason() {
        var hana = steps.of("people", firm.hr("Hana Kimura"));
        var address = hana.read("Name,Department\nAmara Okafor,Claims\n");

        assertThat(hana.post(address + "/mapping", Map.of("column.name", "Name", "column.department", "Department")))
                .hasStatusOk()
                .bodyText()
                .contains("Choose the column with the employee numbers or the one with the email addresses");
        assertThat(hana.get(address + "/preview")).hasRedirectedUrl(address + "/mapping");
    }

    @Test
    void administratorsImportPeopleToo() {
        assertThat(steps.of("people", firm.admin("Ada Novak")).get("/people/import"))
                .hasStatusOk()
                .bodyText()
                .contains("No one is deleted");
    }
}
