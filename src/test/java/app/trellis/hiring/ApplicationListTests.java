package app.trellis.hiring;

import static app.trellis.signin.As.as;
import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.PageTest;
import app.trellis.Statements;
import app.trellis.openings.OpeningFixtures;
import app.trellis.openings.OpeningId;
import app.trellis.people.CurrentPerson;
import app.trellis.people.Firm;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PageTest
class ApplicationListTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Firm firm;

    @Autowired
    private OpeningFixtures posting;

    @Autowired
    private HiringFixtures hiring;

    @Autowired
    private Statements statements;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void applicationsOfAnOpeningTakeTheSameStatementsForTenAndForSixty() {
        var hana = firm.hr("Hana Kimura");
        var opening = posting.published("Team Lead", hana);
        var address = "/openings/%s/applications".formatted(opening);
        applicants(1, 10, opening);
        var ten = open(address, hana);
        applicants(11, 60, opening);
        assertThat(open(address, hana)).hasSameSizeAs(ten);
        assertThat(mvc.get().uri(address).with(as(hana))).bodyText().contains("1–25 of 60");
    }

    @Test
    void myApplicationsTakeTheSameStatementsForTenAndForSixty() {
        var hana = firm.hr("Hana Kimura");
        var amara = firm.employee("Amara Okafor");
        for (var number = 0; number < 10; number++)
            hiring.application(posting.published("Role " + number, hana), amara);
        var ten = open("/applications", amara);
        for (var number = 10; number < 60; number++)
            hiring.application(posting.published("Role " + number, hana), amara);
        assertThat(open("/applications", amara)).hasSameSizeAs(ten);
        assertThat(mvc.get().uri("/applications").with(as(amara))).bodyText().contains("60 applications");
    }

    private List<String> open(String address, CurrentPerson person) {
        return statements.during(
                () -> assertThat(mvc.get().uri(address).with(as(person))).hasStatusOk());
    }

    private void applicants(int from, int to, OpeningId opening) {
        jdbc.sql("""
                        WITH applicant AS (
                          INSERT INTO person (id, kind, name, email, job_title, version)
                          SELECT gen_random_uuid(), 'CLIENT_CONTACT', 'Applicant ' || n, 'a' || n || '@list.example', 'Clerk', 0
                          FROM generate_series(:from, :to) n RETURNING id)
                        INSERT INTO job_application (id, opening_id, applicant_id, motivation, stage, applied_at, moved_at, version)
                        SELECT gen_random_uuid(), :opening, id, 'Because', 'RECEIVED', now(), now(), 0 FROM applicant
                        """)
                .param("from", from)
                .param("to", to)
                .param("opening", opening.value())
                .update();
    }
}
