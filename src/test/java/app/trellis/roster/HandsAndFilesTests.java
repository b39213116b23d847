package app.trellis.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import app.trellis.PageTest;
import app.trellis.imports.ImportNote;
import app.trellis.imports.TriedImport;
import app.trellis.people.CurrentPerson;
import app.trellis.people.EmployeeFile;
import app.trellis.people.Employees;
import app.trellis.people.Employment;
import app.trellis.people.Firm;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What HR writes by hand and what files say: each shows where it differs from the other. */
@PageTest
class HandsAndFilesTests {

    private static final String FILE = """
            Employee ID,Name,Email,Job Title,Department,Location,Hire Date
            L-1,Amara Okafor,amara@hands.example,Support Specialist,Support,Manila,2022-03-01
            L-2,Marco Silva,marco@hands.example,Team Lead,Support,Manila,2021-03-01
            """;

    @Autowired
    private PeopleImport target;

    @Autowired
    private Firm firm;

    @Autowired
    private Employees employees;

    @Autowired
    private Employment employment;

    @Autowired
    private Keeping keeping;

    @Autowired
    private EntityManager entities;

    private CurrentPerson hana;
    private LocalDate today;

    @BeforeEach
    void fileWasImported() {
        hana = firm.hr("Hana Kimura");
        today = keeping.today();
        tried(FILE).store();
        entities.flush();
        entities.clear();
    }

    @Test
    void fileThatSaysElseThanHrIsADifferenceAndNamed() {
        edit("Senior Specialist", today);

        assertThat(tried(FILE).items()).contains("2 CHANGED Amara Okafor jobTitle");
        assertThat(notes(FILE)).containsOnly(entry("byHand", List.of("Amara Okafor")));
    }

    @Test
    void fileThatSaysTheSameOrSomethingOtherIsNot() {
        edit("Senior Specialist", today);

        assertThat(notes(FILE.replace("Support Specialist", "Senior Specialist")))
                .isEmpty();
        assertThat(notes(FILE.replace("Support Specialist", "Senior Specialist").replace("Manila", "Cebu")))
                .doesNotContainKey("byHand");
    }

    @Test
    void whatAFileHasChangedSinceIsNoLongerByHand() {
        edit("Senior Specialist", today);
        tried(FILE).store();
        entities.flush();
        entities.clear();

        assertThat(notes(FILE.replace("Support Specialist", "Agent"))).doesNotContainKey("byHand");
    }

    @Test
    void changeThatWaitsIsNamedWhereTheFileSaysElse() {
        edit("Senior Specialist", today.plusDays(20));

        assertThat(notes(FILE)).isEmpty();
        assertThat(notes(FILE.replace("Support Specialist", "Agent")))
                .containsOnly(entry("planned", List.of("Amara Okafor")));
    }

    @Test
    void whoLeftByHandIsBackOnlyAsADifference() {
        keeping.leave(amara(), today, null, hana.id());
        entities.flush();
        entities.clear();

        assertThat(notes(FILE.replace("Hire Date", "Hire Date,Status").replace("-01\n", "-01,Active\n")))
                .containsEntry("byHand", List.of("Amara Okafor"))
                .containsKey("returning");
    }

    private void edit(String jobTitle, LocalDate from) {
        var file = amara();
        var placement = file.placement();
        var form = new EmployeeForm(
                null,
                file.name(),
                file.email(),
                file.employeeNumber(),
                jobTitle,
                placement.department().toString(),
                null,
                placement.location(),
                null,
                from,
                file.version());
        keeping.edit(file, form, null, hana.id());
        entities.flush();
        entities.clear();
    }

    private EmployeeFile amara() {
        return employment.file(employees.numbered("L-1").id()).orElseThrow();
    }

    private Map<String, List<String>> notes(String csv) {
        return tried(csv).plan().notes().stream()
                .collect(Collectors.toMap(
                        note -> note.heading().replaceFirst("^roster\\.import\\.", ""), ImportNote::values));
    }

    private TriedImport tried(String csv) {
        return TriedImport.of(target, csv, hana.id().value());
    }
}
