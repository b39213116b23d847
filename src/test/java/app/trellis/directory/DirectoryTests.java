package app.trellis.directory;

import static app.trellis.InOrder.inOrder;
import static app.trellis.signin.As.as;
import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.PageTest;
import app.trellis.Statements;
import app.trellis.people.CurrentPerson;
import app.trellis.people.EmployeeDetails;
import app.trellis.people.Employment;
import app.trellis.people.Firm;
import app.trellis.people.Staff;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PageTest
class DirectoryTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Firm firm;

    @Autowired
    private Employment employment;

    @Autowired
    private Staff staff;

    @Autowired
    private Statements statements;

    @Autowired
    private JdbcClient jdbc;

    private CurrentPerson amara;

    @BeforeEach
    void firmHasPeople() {
        amara = firm.employee("Amara Okafor");
        works("José Ibáñez", "Quality Engineer", "Quality", "Bogotá");
        works("Priya Raman", "Workforce Planner", "Operations", "Cebu, Philippines");
        works("Siobhán O'Neil", "Trainer", "Quality", "Manila");
    }

    @Test
    void directoryListsEverybodyByName() {
        assertThat(page("/people"))
                .bodyText()
                .satisfies(inOrder("Amara Okafor", "José Ibáñez", "Priya Raman", "Siobhán O&#39;Neil"))
                .doesNotContain("No one matches");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"José", "jose", "ibanez", "JOSE IBÁÑEZ", "ibañez jos", "engin", "quality josé", "Jose\u0301"})
    void nameOrTitleIsFoundByTheBeginningsOfItsWordsWithOrWithoutAccents(String text) {
        assertThat(search(text)).bodyText().contains("José Ibáñez").doesNotContain("Priya Raman", "come close");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ibanes", "Okafro", "Prija", "enginier"})
    void smallTypingErrorIsForgivenAndSaid(String text) {
        assertThat(search(text)).bodyText().contains("come close").contains("list-row-title");
    }

    @Test
    void similarPeopleAreOfferedOnlyWhereNobodyIsCalledSo() {
        works("Amaro Okafar", "Trainer", "Quality", "Manila");

        assertThat(search("okafor")).bodyText().contains("Amara Okafor").doesNotContain("Amaro", "come close");
    }

    @ParameterizedTest
    @ValueSource(strings = {"neil", "oneil", "O'Neil", "o’neil", "ONEIL SIOBHAN"})
    void apostropheIsOneOfManyWaysToWriteAName(String text) {
        assertThat(search(text)).bodyText().contains("Siobhán").doesNotContain("come close");
    }

    @Test
    void partOfANameIsFoundInScriptsWithoutBlanks() {
        works("李小龍", "Trainer", "Quality", "香港");

        assertThat(search("小龍")).bodyText().contains("李小龍").doesNotContain("come close", "Priya Raman");
    }

    @Test
    void addressIsFoundInWholeAndByItsBeginning() {
        var address = "D" + "José Ibáñez".hashCode() + "@directory.example";

        assertThat(search(address)).bodyText().contains("José Ibáñez").doesNotContain("Priya Raman");
        assertThat(search(address.substring(0, address.length() - 10)))
                .bodyText()
                .contains("José Ibáñez");
        assertThat(search("@directory")).bodyText().contains("José Ibáñez", "Priya Raman");
        assertThat(search("directory")).bodyText().doesNotContain("José Ibáñez");
    }

    @Test
    void employeeNumberIsFoundByThoseWhoSeeIt() {
        employment.begin(new EmployeeDetails(
                "Zoe Young",
                "zoe@x.example",
                "HP-4711",
                "Trainer",
                staff.departmentNamed("Quality"),
                null,
                null,
                LocalDate.of(2020, 1, 1)));
        var hana = firm.hr("Hana Kimura");

        for (var number : List.of("HP-4711", "4711", "hp4711"))
            assertThat(mvc.get().uri("/people").param("q", number).with(as(hana)))
                    .bodyText()
                    .contains("Zoe Young");
        assertThat(search("4711")).bodyText().doesNotContain("Zoe Young");
    }

    @Test
    void peopleAreInTheOrderOfADictionary() {
        works("Östen Berg", "Trainer", "Quality", "Malmö");
        works("Oz Clark", "Trainer", "Quality", "Malmö");
        works("åsa Lind", "Trainer", "Quality", "Malmö");

        assertThat(page("/people?location=Malm%C3%B6"))
                .bodyText()
                .satisfies(inOrder("åsa Lind", "Östen Berg", "Oz Clark"));
    }

    @Test
    void departmentsAndLocationsNarrowTheList() {
        var quality = staff.departmentNamed("Quality");
        assertThat(page("/people?department=" + quality))
                .bodyText()
                .contains("José", "Siobhán")
                .doesNotContain("Priya Raman");
        assertThat(page("/people?department=" + quality + "&location=Manila"))
                .bodyText()
                .contains("Siobhán")
                .doesNotContain("José Ibáñez", "Priya Raman");
        assertThat(page("/people?location=Bogot%C3%A1&location=Cebu,%20Philippines"))
                .bodyText()
                .contains("José", "Priya Raman")
                .doesNotContain("Siobhán");
    }

    @Test
    void newestInTheCompanyComeFirstOnRequest() {
        employment.begin(new EmployeeDetails(
                "Zoe Young",
                "zoe@x.example",
                "Z1",
                "Trainer",
                staff.departmentNamed("Quality"),
                null,
                null,
                LocalDate.of(2099, 1, 1)));

        assertThat(page("/people?sort=joined")).bodyText().satisfies(inOrder("Zoe Young", "Amara Okafor"));
    }

    @Test
    void nobodyFoundSaysWhatToDo() {
        assertThat(search("xyzzyx")).bodyText().contains("No one matches", "Show everyone");
        assertThat(search("🎉")).bodyText().contains("No one matches");
    }

    @Test
    void clientContactIsNotInTheDirectory() {
        firm.client("Claire Bennett");

        assertThat(page("/people")).bodyText().doesNotContain("Claire Bennett");
        assertThat(search("claire")).bodyText().doesNotContain("Claire Bennett");
    }

    @Test
    void clientContactDoesNotSeeTheDirectory() {
        assertThat(mvc.get().uri("/people").with(as(firm.client("Claire Bennett"))))
                .hasStatus(403);
    }

    @Test
    void searchAsYouTypeGetsTheResultsOnly() {
        assertThat(mvc.get()
                        .uri("/people?q=priya")
                        .header("HX-Target", "results")
                        .with(as(amara)))
                .hasStatusOk()
                .bodyText()
                .contains("Priya Raman")
                .startsWith("<section")
                .doesNotContain("<form", "<html");
    }

    @Test
    void pageHasTwentyFiveRowsAndALastOne() {
        populate(60);

        assertThat(page("/people"))
                .bodyText()
                .satisfies(html -> assertThat(rows(html)).isEqualTo(25));
        var last = (int) (jdbc.sql("SELECT count(*) FROM person WHERE kind = 'EMPLOYEE'")
                                        .query(Long.class)
                                        .single()
                                - 1)
                        % 25
                + 1;
        assertThat(page("/people?page=999999"))
                .bodyText()
                .satisfies(html -> assertThat(rows(html)).isEqualTo(last));
        assertThat(page("/people?page=-1"))
                .bodyText()
                .satisfies(html -> assertThat(rows(html)).isEqualTo(25));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "page=abc",
                "page=0",
                "page=99999999999999999999",
                "size=100000",
                "sort=salary",
                "sort=name,desc",
                "department=unknown",
                "department=9b2c1d6e-0000-4000-8000-000000000000",
                "location=%00",
                "q=%00",
                "q=%27%3B%20drop%20table%20person%3B--",
                "q=%25",
                "q=_",
                "q=%5C",
                "q=%D8%B9%D9%85%D8%B1",
                "q=%F0%9F%8E%89"
            })
    void whateverTheAddressSaysThePageIsFriendly(String query) {
        assertThat(page("/people?" + query)).hasStatusOk();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"${7*7}", "__${7*7}__::", "*{7*7}", "#{7*7}", "<script>alert(1)</script>", "\"><img src=x>"})
    void whatIsTypedStaysText(String text) {
        assertThat(search(text)).hasStatusOk().bodyText().doesNotContain(">49", "<script>alert", "<img src=x", "“49”");
    }

    @Test
    void orderOfTheListIsShownAsChosenAndBestMatchOnlyWhereWordsAreSearched() throws Exception {
        assertThat(chosenOrder("/people")).isEqualTo("Name");
        assertThat(chosenOrder("/people?q=amara")).isEqualTo("Best match");
        assertThat(chosenOrder("/people?sort=joined")).isEqualTo("Most recently joined");
        assertThat(page("/people")).bodyText().doesNotContain("Best match");
    }

    @Test
    void searchAsYouTypeOffersTheBestMatch() {
        assertThat(mvc.get()
                        .uri("/people?q=priya")
                        .header("HX-Target", "results")
                        .with(as(amara)))
                .bodyText()
                .containsPattern("(?s)id=\"order\" data-hx-swap-oob=\"true\".*selected=\"selected\">Best match<");
    }

    private String chosenOrder(String address) throws UnsupportedEncodingException {
        return Jsoup.parse(page(address).getResponse().getContentAsString())
                .select("#sort option[selected]")
                .text();
    }

    @Test
    void tenThousandCharactersAreSearchedLikeTheFirstFew() {
        assertThat(search("amara ".repeat(1_700))).hasStatusOk().bodyText().contains("Amara Okafor");
    }

    @Test
    void pageIssuesTheSameStatementsWhateverTheNumberOfPeople() {
        populate(10);
        var few = statements.during(() -> page("/people?q=job"));
        populate(200);

        assertThat(statements.during(() -> page("/people?q=job"))).isEqualTo(few);
    }

    @Test
    void searchOfTenThousandPeopleUsesAnIndexAndPagesFollowTheIndexOfTheirOrder() {
        populate(10_000);
        settle();

        for (var query : List.of(
                "q=p77", "q=28dd2c7955ce926456240b2ff0010bde", "q=xyzzyx", "q=p7&sort=job", "location=Site%207"))
            assertThat(plansOfSearch(query)).noneMatch(Statements.scansAllOf("person"));
        for (var query : List.of("sort=name", "sort=job", "sort=joined", "page=3"))
            assertThat(plansOfSearch(query))
                    .filteredOn(plan -> plan.contains("LIMIT 25"))
                    .hasSize(1)
                    .noneMatch(Statements.scansAllOf("person"));
    }

    /** As autovacuum does soon after many rows came. */
    private void settle() {
        jdbc.sql("SELECT gin_clean_pending_list('person_search')")
                .query(Long.class)
                .single();
        jdbc.sql("ANALYZE person").update();
    }

    /** Without the choices of the filters, which count everybody. */
    private List<String> plansOfSearch(String query) {
        return statements.plansDuring(() -> page("/people?" + query)).stream()
                .filter(plan ->
                        !plan.contains("GROUP BY 1") && !plan.startsWith("SELECT count(*) FROM person p WHERE p.kind"))
                .toList();
    }

    private void populate(int people) {
        jdbc.sql("""
                        INSERT INTO person (id, kind, name, email, employee_number, job_title, department_id, location, hired_on, version)
                        SELECT gen_random_uuid(), 'EMPLOYEE', 'P' || n || ' ' || md5(n::text), gen_random_uuid() || '@x.example',
                          gen_random_uuid(), 'Job ' || md5((n % 90)::text), :department, 'Site ' || n % 300, date '2010-01-01' + n % 5000, 0
                        FROM generate_series(1, :people) n
                        """)
                .param("department", staff.departmentNamed("Operations").value())
                .param("people", people)
                .update();
    }

    private static int rows(String html) {
        return html.split("list-row-title", -1).length - 1;
    }

    private void works(String name, String jobTitle, String department, String location) {
        var number = "D" + name.hashCode();
        employment.begin(new EmployeeDetails(
                name,
                number + "@directory.example",
                number,
                jobTitle,
                staff.departmentNamed(department),
                null,
                location,
                LocalDate.of(2023, 1, 9)));
    }

    private MvcTestResult search(String text) {
        return mvc.get().uri("/people").param("q", text).with(as(amara)).exchange();
    }

    private MvcTestResult page(String address) {
        return mvc.get().uri(URI.create(address)).with(as(amara)).exchange();
    }
}
