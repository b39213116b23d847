package app.trellis.audit;

import static app.trellis.signin.As.as;
import static app.trellis.signin.As.csrf;
import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.PageTest;
import app.trellis.Statements;
import app.trellis.openings.OpeningFixtures;
import app.trellis.people.CurrentPerson;
import app.trellis.people.Firm;
import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The audit trail as administrators find it. */
@PageTest
class AuditPagesTests {

    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Firm firm;

    @Autowired
    private OpeningFixtures posting;

    @Autowired
    private Statements statements;

    @Autowired
    private AuditCheck check;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private FieldNames names;

    private CurrentPerson ada;
    private String lead;

    @BeforeEach
    void twoPeopleChangeOpenings() {
        ada = firm.admin("Ada Novak");
        var hana = firm.hr("=1+1 Kimura");
        var noor = firm.hr("Noor Haddad");
        lead = posting.draft(posting.details("Team Lead"), hana).toString();
        change("/openings/" + lead + "/publication", hana);
        change("/openings/" + lead + "/closure", noor);
    }

    private void change(String address, CurrentPerson person) {
        assertThat(mvc.post().uri(address).with(as(person)).with(csrf())).hasStatus(302);
    }

    @ParameterizedTest
    @CsvSource({
        "opening, title pay positions employmentType",
        "training_session, startsAt endsAt seats",
        "company, name tagline about privacyNotice",
        "person, name email employeeNumber jobTitle department manager location weeklyHours leftOn"
    })
    void fieldsAreCalledAsOnTheirForm(String record, String fields) {
        for (var field : fields.split(" "))
            assertThat(names.of(record, List.of(field))).isNotEqualTo(field);
    }

    @Test
    void listShowsWhoDidWhatNewestFirst() {
        var rows = Jsoup.parse(page("/audit?record=" + lead)).select(".list-row");
        assertThat(rows.select(".list-row-title").eachText()).containsExactly("Opening closed", "Opening published");
        assertThat(rows.get(0).text()).contains("Noor Haddad", "127.0.0.1");
        assertThat(rows.select("a[href=/openings/" + lead + "]")).hasSize(2);
    }

    @Test
    void entryOfAPersonSaysWhoAndLinksThem() {
        var noor = firm.employee("Noor Haddad");
        written("PersonLeft", "person", noor.id().value());
        var row = Jsoup.parse(page("/audit?kind=PersonLeft")).select(".list-row");
        assertThat(row.text()).contains("Ada Novak", "About Noor Haddad");
        assertThat(row.select("a[href=/people/" + noor.id() + "]")).hasSize(1);
    }

    @Test
    void draftsAndWhatWasDeletedHaveNoLink() {
        var draft = posting.draft("Lighthouse Keeper", firm.hr("Hana Kimura"));
        written("OpeningDrafted", "opening", draft.value());
        for (var kind :
                List.of("opening", "training_program", "responsibility", "skill", "job_profile", "person", "account"))
            written("SkillRetired", kind, UUID.randomUUID());
        assertThat(Jsoup.parse(page("/audit?kind=OpeningDrafted")).select(".list-row-title a"))
                .isEmpty();
        var rows = Jsoup.parse(page("/audit?kind=SkillRetired"));
        assertThat(rows.select(".list-row")).hasSize(7);
        assertThat(rows.select(".list-row-title a")).isEmpty();
    }

    private void written(String kind, String record, UUID id) {
        jdbc.sql("""
                        INSERT INTO audit_entry (happened_at, kind, person_id, record_kind, record_id)
                        VALUES (now(), ?, ?, ?, ?)
                        """).params(kind, ada.id().value(), record, id).update();
    }

    @Test
    void listIsSearchedByPersonKindRecordAndDays() {
        assertThat(titles("record=" + lead + "&q=haddad")).containsExactly("Opening closed");
        assertThat(titles("record=" + lead + "&q=noor+haddad")).containsExactly("Opening closed");
        assertThat(titles("record=" + lead + "&kind=OpeningPublished")).containsExactly("Opening published");
        assertThat(titles("record=" + lead + "&from=" + TODAY.minusDays(1))).hasSize(2);
        assertThat(titles("record=" + lead + "&to=" + TODAY.plusDays(1))).hasSize(2);
        assertThat(titles("record=" + lead + "&from=" + TODAY.plusDays(2))).isEmpty();
        assertThat(titles("record=" + lead + "&to=" + TODAY.minusDays(2))).isEmpty();
    }

    @Test
    void daysAreThoseOfTheReader() {
        jdbc.sql("""
                INSERT INTO audit_entry (happened_at, kind, record_kind) VALUES ('2020-01-01 12:00Z', 'SignedOut', 'account')
                """).update();
        for (var address : List.of("/audit", "/audit/export"))
            assertThat(mvc.get()
                            .uri(address + "?kind=SignedOut&from=2020-01-02&to=2020-01-02")
                            .cookie(new Cookie("zone", "Pacific/Kiritimati"))
                            .with(as(ada)))
                    .bodyText()
                    .contains(address.endsWith("export") ? "2020-01-01T12:00:00Z" : "1 entry");
        assertThat(page("/audit?kind=SignedOut&from=2020-01-02&to=2020-01-02")).contains("No entries");
    }

    @Test
    void searchFindsTheEntriesOfAllWhoAreCalledSoAndOfNobodyElse() {
        jdbc.sql("""
                        INSERT INTO person (id, kind, name, email, employee_number, job_title, department_id, hired_on, version)
                        SELECT gen_random_uuid(), 'EMPLOYEE', 'Someone ' || n, 'someone' || n || '@harborpoint.example', 'M' || n,
                          'Haddad’s assistant', department_id, hired_on, 0 FROM person, generate_series(1, 501) n WHERE id = ?
                        """).param(ada.id().value()).update();
        jdbc.sql("""
                INSERT INTO audit_entry (happened_at, kind, person_id, record_kind)
                SELECT now(), 'SignedOut', id, 'account' FROM person WHERE name LIKE 'Someone %'
                """).update();
        assertThat(page("/audit?q=someone")).contains("501 entries");
        assertThat(page("/audit/export?q=someone").lines()).hasSize(502);
        assertThat(page("/audit?q=haddad&kind=SignedOut")).contains("No entries");
        assertThat(page("/audit?q=someone7@harborpoint.example")).contains("1 entry");
    }

    @Test
    void listTakesTheSameStatementsForTenAndForTwoHundred() {
        var few = statements.during(() -> page("/audit")).size();
        jdbc.sql("""
                INSERT INTO audit_entry (happened_at, kind, record_kind)
                SELECT now(), 'OpeningPublished', 'opening' FROM generate_series(1, 200)
                """).update();
        assertThat(statements.during(() -> page("/audit"))).hasSize(few);
    }

    @Test
    void exportHasEachEntryWithItsSealAndNoFormulaAndIsWrittenDownItself() {
        check.run();
        var file = page("/audit/export?record=" + lead);
        assertThat(file.lines()).hasSize(3);
        assertThat(file).contains("OpeningPublished,'=1+1 Kimura,", "OpeningClosed,Noor Haddad,");
        assertThat(file.lines().skip(1)).allSatisfy(line -> assertThat(line).matches(".*,\\d+,[0-9a-f]{64}"));
        assertThat(titles("kind=AuditExported&q=novak")).containsExactly("Audit trail exported");
    }

    /** Most happened at one moment, as the rows of one transaction may. */
    @Test
    void exportOfManyHasEachOnceAndTheListCountsThemOnlySoFar() {
        jdbc.sql("""
                INSERT INTO audit_entry (happened_at, kind, record_kind)
                SELECT now() - i / 5000 * interval '1 second', 'SignedOut', 'account' FROM generate_series(1, 10001) i
                """).update();
        assertThat(page("/audit/export?kind=SignedOut").lines().skip(1).map(line -> line.split(",")[0]))
                .hasSize(10_001)
                .doesNotHaveDuplicates();
        assertThat(page("/audit?kind=SignedOut")).contains("1,000+ entries", "newest 100,000 entries");
    }

    @Test
    void checkIsStartedOnceAndItsResultStandsAboveTheList() {
        change("/audit/check", ada);
        change("/audit/check", ada);
        assertThat(titles("kind=AuditCheckStarted&q=novak")).hasSize(1);
        assertThat(page("/audit")).contains("A check is running");
        check.run();
        assertThat(page("/audit")).contains("no problems");
    }

    @Test
    void nobodyButAdministratorsSeesIt() {
        assertThat(mvc.get().uri("/audit").with(as(firm.hr("Hana Kimura")))).hasStatus(403);
        assertThat(page("/")).contains("href=\"/audit\"");
    }

    private Iterable<String> titles(String query) {
        return Jsoup.parse(page("/audit?" + query)).select(".list-row-title").eachText();
    }

    private String page(String address) {
        var answer = mvc.get().uri(address).with(as(ada)).exchange();
        assertThat(answer).hasStatusOk();
        try {
            return answer.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }
}
