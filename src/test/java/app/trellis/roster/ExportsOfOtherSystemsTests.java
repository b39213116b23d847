package app.trellis.roster;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.trellis.PageTest;
import app.trellis.imports.TriedImport;
import app.trellis.people.Employee;
import app.trellis.people.Employees;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What personnel systems export, by their own headers and habits, comes in without a choice of anybody. */
@PageTest
class ExportsOfOtherSystemsTests {

    @Autowired
    private PeopleImport target;

    @Autowired
    private Employees employees;

    @Autowired
    private EntityManager entities;

    @Test
    void employeeListOfOrangeHrm() throws IOException {
        var tried = imported("orangehrm-employee-list", 9);

        assertThat(gone(tried)).containsExactly("7: Peter Novotny");
        assertThat(tried.notes()).containsExactly("8 Supervisor roster.import.problem.manager.LEFT");
        assertThat(managers("0003", "0005", "0007", "0009"))
                .containsExactly("Ravi Anand Menon", "Inés Calderón", "", "Sofia Brandt");
        assertThat(person("0003").email()).isNull();
    }

    @Test
    void dataImportOfOrangeHrm() throws IOException {
        var tried = tried("orangehrm-data-import");
        assertThat(tried.problems()).containsExactly("9 employee_id roster.import.problem.unknowable");
        store(tried);

        assertThat(person("Emp-102"))
                .extracting(Employee::name, Employee::email, Employee::location, Employee::jobTitle)
                .containsExactly("Björn Erik Lindqvist", "bjorn.lindqvist@orangehrm.example", "Malmö", "Employee");
        assertThat(person("Emp-103").email())
                .as("a private address is not one to sign in with")
                .isNull();
        assertThat(employees.withEmail("femi.adeyemi@orangehrm.example").employeeNumber())
                .isNull();
    }

    @Test
    void reportOfBambooHr() throws IOException {
        var tried = imported("bamboohr", 7);

        assertThat(gone(tried)).containsExactly("7: Gary Stone", "10: Owen Price");
        assertThat(tried.notes()).containsExactly("8 Reporting to roster.import.problem.manager.LEFT");
        assertThat(person("2003"))
                .extracting(Employee::name, Employee::hiredOn, Employee::location)
                .containsExactly("Kate O'Neil", LocalDate.of(2017, 3, 15), "Draper");
        assertThat(managers("2003", "2004", "2005", "2007"))
                .containsExactly("Marcus Delgado", "Kate O'Neil", "Kate O'Neil", "");
        assertThat(person("2008").email()).isNull();
    }

    @Test
    void reportOfWorkday() throws IOException {
        var tried = imported("workday", 8);

        assertThat(gone(tried)).containsExactly("9: Tom Byrne");
        assertThat(tried.notes()).isEmpty();
        assertThat(person("300214"))
                .extracting(Employee::name, Employee::jobTitle, Employee::hiredOn)
                .containsExactly("Liam Gallagher", "Director Claims", LocalDate.of(2015, 3, 30));
        assertThat(person("300377").name()).isEqualTo("Beth Moore");
        assertThat(person("300518").managerId()).isEqualTo(person("300401").id());
        assertThat(person("300519").managerId()).isEqualTo(person("300402").id());
        // Hired anew after the day on which she had left.
        assertThat(person("300611").hiredOn()).isEqualTo(LocalDate.of(2024, 1, 15));
    }

    @Test
    void exportOfOdoo() throws IOException {
        var tried = imported("odoo", 6);

        assertThat(gone(tried)).containsExactly("6: Jeffrey Kelly", "9: Sharlene Rhodes");
        assertThat(tried.notes()).containsExactly("7 Manager roster.import.problem.manager.LEFT");
        assertThat(List.of(person("042"), person("043"), person("047")))
                .extracting(Employee::name, Employee::jobTitle, Employee::hiredOn)
                .containsExactly(
                        tuple("Ronnie Hart", "Head of Sales", LocalDate.of(2016, 5, 2)),
                        tuple("Eli Lambert", "Employee", LocalDate.of(2019, 9, 16)),
                        tuple("Toni \"TJ\" Jimenez", "Consultant", LocalDate.of(2022, 7, 11)));
        assertThat(managers("042", "043", "046", "047"))
                .containsExactly("Mitchell Okonkwo", "Ronnie Hart", "", "Mitchell Okonkwo");
        assertThat(employees.withEmail("unal.demir@odoo.example").name()).isEqualTo("Ünal Demir");
    }

    /** Stores the file without a choice of anybody; those who are new are there afterwards. */
    private TriedImport imported(String system, int newcomers) throws IOException {
        var tried = tried(system);
        assertThat(tried.problems()).isEmpty();
        assertThat(tried.items()).hasSize(newcomers).allMatch(item -> item.contains("CREATED"));
        store(tried);
        assertThat(tried(system).items()).as("imported again").allMatch(item -> item.contains("UNCHANGED"));
        return tried;
    }

    /** Those who had left before, and so are not imported. */
    private static List<String> gone(TriedImport tried) {
        return tried.plan().notes().stream()
                .filter(note -> note.heading().equals("roster.import.note.gone"))
                .flatMap(note -> note.values().stream())
                .toList();
    }

    private TriedImport tried(String system) throws IOException {
        try (var file = getClass().getResourceAsStream("/imports/people/" + system + ".csv")) {
            return TriedImport.of(target, new String(file.readAllBytes(), UTF_8));
        }
    }

    private void store(TriedImport tried) {
        tried.store();
        entities.flush();
        entities.clear();
    }

    private List<String> managers(String... numbers) {
        return List.of(numbers).stream()
                .map(number -> person(number).managerId())
                .map(manager -> manager == null ? "" : employees.with(manager).name())
                .toList();
    }

    private Employee person(String number) {
        return employees.numbered(number);
    }
}
