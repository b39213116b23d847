package app.trellis.people;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.PageTest;
import app.trellis.imports.ImportSteps;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

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
        assertThat(hana.text(address)).contains("See the people");
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
    void administratorsImportPeopleToo() {
        assertThat(steps.of("people", firm.admin("Ada Novak")).get("/people/import"))
                .hasStatusOk()
                .bodyText()
                .contains("Nobody is deleted");
    }
}
