package app.trellis.roster;

import static app.trellis.signin.As.as;
import static app.trellis.signin.As.csrf;
import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.PageTest;
import app.trellis.openings.OpeningFixtures;
import app.trellis.people.CurrentPerson;
import app.trellis.people.DepartmentId;
import app.trellis.people.Employees;
import app.trellis.people.Firm;
import app.trellis.people.Staff;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PageTest
class DepartmentTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Firm firm;

    @Autowired
    private Staff staff;

    @Autowired
    private Employees employees;

    @Autowired
    private OpeningFixtures posting;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private EntityManager entities;

    private CurrentPerson hana;
    private CurrentPerson amara;
    private DepartmentId support;
    private DepartmentId quality;

    @BeforeEach
    void departments() {
        hana = firm.hr("Hana Kimura");
        amara = firm.employee("Amara Okafor");
        support = staff.departmentNamed("Customer Support");
        quality = staff.departmentNamed("Quality");
    }

    @Test
    void departmentIsAddedOnceAndUnderANameThatIsFree() {
        var add = "9b2c1d6e-0000-4000-8000-000000000002";

        assertThat(send(mvc.post().uri("/departments").param("formId", add).param("name", "Research")))
                .hasRedirectedUrl("/departments");
        assertThat(send(mvc.post().uri("/departments").param("formId", add).param("name", "Research")))
                .hasRedirectedUrl("/departments");
        assertThat(send(mvc.post().uri("/departments").param("name", " RESEARCH ")))
                .bodyText()
                .contains("already a department");
        assertThat(staff.departments())
                .filteredOn(one -> one.name().equals("Research"))
                .hasSize(1);
    }

    @Test
    void newNameIsReadEverywhere() {
        send(mvc.put().uri("/departments/" + support).param("name", "Care"));

        assertThat(mvc.get().uri("/people/" + amara.id()).with(as(hana)))
                .bodyText()
                .contains("Care");
        assertThat(send(mvc.put().uri("/departments/" + quality).param("name", "care")))
                .bodyText()
                .contains("already a department");
    }

    @Test
    void peopleAndOpeningsOfAMergedDepartmentMoveAndTheirHistoryStays() {
        var opening = posting.published("Night Lead", hana);
        jdbc.sql("UPDATE opening SET department_id = ? WHERE id = ?")
                .params(support.value(), opening.value())
                .update();
        entities.clear();

        send(mvc.post().uri("/departments/%s/merger".formatted(support)).param("into", quality.toString()));
        assertThat(employees.with(amara.id()).departmentId()).isEqualTo(quality);
        assertThat(employees.with(amara.id()).roles())
                .extracting("departmentId")
                .containsExactly(support, quality);
        assertThat(jdbc.sql("SELECT department_id FROM opening WHERE id = ?")
                        .param(opening.value())
                        .query(String.class)
                        .single())
                .isEqualTo(quality.toString());
        assertThat(staff.departments()).extracting("name").doesNotContain("Customer Support");
        assertThat(mvc.get().uri("/departments").with(as(hana))).bodyText().contains("Customer Support", "Ended");
    }

    @Test
    void departmentEndsWhenItIsEmptyAndMayBeReopened() {
        send(mvc.post().uri("/departments/%s/end".formatted(support)));
        assertThat(staff.departments()).extracting("name").contains("Customer Support");
        send(mvc.post().uri("/departments/%s/end".formatted(quality)));
        assertThat(staff.departments()).extracting("name").doesNotContain("Quality");
        send(mvc.delete().uri("/departments/%s/end".formatted(quality)));
        assertThat(staff.departments()).extracting("name").contains("Quality");
    }

    @Test
    void fileThatNamesAnEndedDepartmentOpensItAgain() {
        send(mvc.post().uri("/departments/%s/end".formatted(quality)));

        assertThat(staff.departmentNamed("quality")).isEqualTo(quality);
        entities.flush();
        assertThat(staff.departments()).extracting("name").contains("Quality");
    }

    private MvcTestResult send(MockMvcRequestBuilder request) {
        var answer = request.with(csrf()).with(as(hana)).exchange();
        entities.flush();
        entities.clear();
        return answer;
    }
}
