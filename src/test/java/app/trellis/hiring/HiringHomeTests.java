package app.trellis.hiring;

import static app.trellis.signin.As.as;
import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.PageTest;
import app.trellis.Statements;
import app.trellis.home.HomeLine;
import app.trellis.home.HomeLines;
import app.trellis.home.HomeSource;
import app.trellis.openings.OpeningFixtures;
import app.trellis.openings.OpeningId;
import app.trellis.people.CurrentPerson;
import app.trellis.people.Firm;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Openings with applications that nobody has looked at, on the home page, among very many. */
@PageTest
class HiringHomeTests {

    private static final String LIST = "/openings?applications=WAITING";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private HiringHome home;

    @Autowired
    private HomeLines lines;

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

    private CurrentPerson hana;
    private CurrentPerson marco;
    private List<OpeningId> openings;

    @BeforeEach
    void sevenOpeningsWait() {
        hana = firm.hr("Hana Kimura");
        marco = firm.employee("Marco Silva");
        openings = IntStream.range(0, 7)
                .mapToObj(number -> posting.published("Role " + number, hana))
                .toList();
        for (var number = 0; number < 7; number++) applicants(openings.get(number), 3, "10 days", 10 + number);
    }

    @Test
    void hrReadsTheOldestAndHowManyMoreThereAre() {
        var lines = review(hana);
        assertThat(lines).hasSize(HomeSource.ENOUGH);
        assertThat(lines.get(0).href()).contains(openings.get(6).toString());
        assertThat(lines.get(0).arguments()).startsWith(3L, "Role 6");
        var more = lines.get(4).more();
        assertThat(more.count()).isEqualTo(2);
        assertThat(more.plus()).isEmpty();
    }

    @Test
    void listOfThemAllHasThoseThatAreClosedTooAndForManagersTheirOwn() {
        isOf(openings.get(2), marco);
        jdbc.sql("UPDATE opening SET status = 'CLOSED' WHERE id = ?")
                .param(openings.get(2).value())
                .update();
        posting.published("Role that nobody applied for", hana);
        hiring.application(posting.published("Role of one’s own", hana), hana);
        assertThat(titles(hana)).hasSize(7).allMatch(title -> title.matches("Role \\d"));
        assertThat(titles(marco)).containsExactly("Role 2");
        assertThat(titles(firm.employee("Amara Okafor"))).isEmpty();
    }

    @Test
    void hiringManagersReadTheirOwnAlone() {
        assertThat(review(marco)).isEmpty();
        isOf(openings.get(2), marco);
        isOf(openings.get(3), marco);
        assertThat(review(marco)).extracting(line -> line.arguments().get(1)).containsExactly("Role 3", "Role 2");
    }

    @Test
    void nobodyReviewsTheirOwnApplication() {
        isOf(openings.get(2), marco);
        hiring.application(openings.get(2), marco);
        assertThat(review(marco).get(0).arguments()).startsWith(3L);
        var own = posting.published("Head of Claims", hana);
        isOf(own, marco);
        hiring.application(own, marco);
        hiring.application(own, hana);
        assertThat(review(marco)).extracting(line -> line.arguments().get(0)).contains(1L);
        assertThat(review(hana))
                .noneMatch(line -> line.href().contains(own.toString())
                        && !line.arguments().get(0).equals(1L));
    }

    @Test
    void openingsAreCountedUpToTwenty() {
        for (var number = 7; number < 25; number++)
            applicants(posting.published("Role " + number, hana), 1, "9 days", 1);
        assertThat(review(hana).get(4).more()).isEqualTo(new HomeLine.More(15, true, LIST));
    }

    @Test
    void openingWithVeryManyOfTheOldestHidesNoOther() {
        applicants(openings.get(0), 600, "20 days", 1);
        var lines = review(hana);
        assertThat(lines).hasSize(HomeSource.ENOUGH);
        assertThat(lines.get(0).arguments()).startsWith(603L, "Role 0");
        assertThat(lines.get(1).arguments()).startsWith(3L, "Role 6");
        assertThat(lines.get(4).more().count()).isEqualTo(2);
    }

    @Test
    void neitherReadsAllApplications() {
        for (var number = 7; number < 100; number++) posting.published("Role " + number, hana);
        applicants(openings.get(0), 150, "9 days", 1);
        jdbc.sql("""
                INSERT INTO job_application (id, opening_id, applicant_id, motivation, stage, applied_at, moved_at, version)
                SELECT gen_random_uuid(), o.id, a.applicant_id, a.motivation,
                  CASE WHEN row_number() OVER () % 3 = 0 THEN a.stage ELSE 'IN_REVIEW' END, a.applied_at, a.moved_at, 0
                FROM job_application a JOIN opening o ON o.id <> a.opening_id WHERE a.opening_id = ?
                ON CONFLICT DO NOTHING
                """).param(openings.get(0).value()).update();
        isOf(openings.get(2), marco);
        jdbc.sql("ANALYZE job_application, opening, person").update();
        for (var person : List.of(hana, marco, firm.employee("Amara Okafor")))
            assertThat(statements.plansDuring(() -> lines.of(List.of(home), person)))
                    .as(person.name())
                    .isNotEmpty()
                    .noneMatch(Statements.scansAllOf("job_application"))
                    .noneMatch(plan -> plan.contains("Sort Key: a.applied_at"));
        assertThat(statements.plansDuring(() -> lines.of(List.of(home), marco)))
                .as("only those that wait")
                .anyMatch(plan -> plan.contains("job_application_received"));
    }

    private List<HomeLine> review(CurrentPerson person) {
        return lines.of(List.of(home), person).stream()
                .filter(line -> line.message().equals("hiring.home.review"))
                .sorted(Comparator.comparing(HomeLine::at))
                .toList();
    }

    private List<String> titles(CurrentPerson person) {
        var page = mvc.get().uri(LIST).with(as(person)).exchange();
        assertThat(page).hasStatusOk();
        return Jsoup.parse(new String(page.getResponse().getContentAsByteArray()))
                .select("#results .list-row-title")
                .eachText();
    }

    private void isOf(OpeningId opening, CurrentPerson manager) {
        jdbc.sql("UPDATE opening SET hiring_manager_id = ? WHERE id = ?")
                .params(manager.id().value(), opening.value())
                .update();
    }

    /** So many applied, the last of them {@code ago} and some minutes before, the others each ten minutes earlier. */
    private void applicants(OpeningId opening, int count, String ago, int minutes) {
        jdbc.sql("""
                        WITH applicant AS (
                          INSERT INTO person (id, kind, name, email, job_title, version)
                          SELECT id, 'CLIENT_CONTACT', 'Applicant', id || '@home.example', 'Clerk', 0
                          FROM (SELECT gen_random_uuid() AS id FROM generate_series(1, :count)) new RETURNING id)
                        INSERT INTO job_application (id, opening_id, applicant_id, motivation, stage, applied_at, moved_at, version)
                        SELECT gen_random_uuid(), :opening, id, 'I would like to.', 'RECEIVED', at, at, 0
                        FROM (SELECT id, now() - CAST(:ago AS interval)
                          - make_interval(mins => CAST(:minutes + 10 * row_number() OVER () AS int)) AS at FROM applicant) applied
                        """)
                .param("count", count)
                .param("opening", opening.value())
                .param("ago", ago)
                .param("minutes", minutes)
                .update();
    }
}
