package app.trellis.openings;

import static app.trellis.InOrder.inOrder;
import static app.trellis.signin.As.as;
import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.PageTest;
import app.trellis.Statements;
import app.trellis.lists.Facet;
import app.trellis.lists.ListQuery;
import app.trellis.people.CurrentPerson;
import app.trellis.people.Firm;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

@PageTest
class OpeningSearchTests {

    /** A hundred thousand are tried with {@code -Dtrellis.openings.records=100000}; the plans are the same. */
    private static final int OPENINGS = Integer.getInteger("trellis.openings.records", 25_000);

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Firm firm;

    @Autowired
    private OpeningFixtures posting;

    @Autowired
    private OpeningSearch search;

    @Autowired
    private Statements statements;

    @Autowired
    private JdbcClient jdbc;

    private CurrentPerson hana;
    private CurrentPerson amara;

    @BeforeEach
    void people() {
        hana = firm.hr("Hana Kimura");
        amara = firm.employee("Amara Okafor");
    }

    @ParameterizedTest
    @CsvSource({
        "manager, Project Manager", // the word itself
        "managing, Project Manager", // another form of it
        "mana, Project Manager", // its beginning
        "mangaer, Project Manager", // two letters swapped
        "projct manger, Project Manager", // two words with a letter missing
        "krakow, Café Host", // an accent left out
        "cafe, Café Host",
        "customer host, Café Host", // one word in the department, one in the title
        "it, IT Support", // no word is too small
        "r-2024/17, Café Host", // the reference, in whole and in part
        "2024/17, Café Host",
        "part-time host, Café Host", // the employment type
        "'\"café host\" coffee', Café Host", // a phrase, and a word of the text
        "twelve lead, Project Manager" // in the text
    })
    void findsWhatIsMeant(String words, String title) {
        posting.published("Project Manager", hana);
        posting.published("IT Support", hana);
        var host = posting.details("Café Host");
        var opening = posting.published(
                new OpeningDetails(
                        host.title(),
                        host.department(),
                        "Kraków",
                        host.workplace(),
                        EmploymentType.PART_TIME,
                        1,
                        null,
                        "Coffee.",
                        "",
                        List.of(),
                        null,
                        null,
                        null,
                        Audience.EVERYONE),
                hana);
        jdbc.sql("UPDATE opening SET reference = 'R-2024/17' WHERE id = ?")
                .param(opening.value())
                .update();
        assertThat(titles("?q=" + UriUtils.encode(words, StandardCharsets.UTF_8)))
                .contains(title);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "C++ | C++ Developer, Senior C++ Developer",
                "C | C Developer",
                "C# | C# Developer",
                "R&D | Head of R&D",
                "IT | IT Support",
                "\"developer senior\" |",
                "developer senior | Senior C++ Developer"
            })
    void signsBelongToTheirWord(String words, @Nullable String titles) {
        for (var title : List.of(
                "Senior C++ Developer",
                "C++ Developer",
                "C Developer",
                "C# Developer",
                "Head of R&D",
                "Italian Cook",
                "IT Support")) posting.published(title, hana);
        assertThat(titles("?q=" + UriUtils.encode(words, StandardCharsets.UTF_8)))
                .containsExactlyElementsOf(titles == null ? List.of() : List.of(titles.split(", ")));
    }

    @Test
    void titleItselfComesFirstThenTitlesThatBeginSoThenTheOthersEachTheNewestFirst() {
        for (var title : List.of(
                "Nurse",
                "Night Nurse",
                "Nurse Manager",
                "Cook",
                "Nurse",
                "Nurse Assistant",
                "Nurses’ Aide",
                "Aide to a Nurse")) posting.published(title, hana);
        jdbc.sql("UPDATE opening SET description = 'With a nurse' WHERE title = 'Cook'")
                .update();
        assertThat(titles("?q=nurse"))
                .containsExactly(
                        "Nurse",
                        "Nurse",
                        "Nurses’ Aide",
                        "Nurse Assistant",
                        "Nurse Manager",
                        "Aide to a Nurse",
                        "Night Nurse",
                        "Cook");
        assertThat(titles("?q=nurse+ass")).first().isEqualTo("Nurse Assistant");
    }

    @ParameterizedTest
    @ValueSource(strings = {"???", "***", "\"\"", "- & +"})
    void searchForSignsAloneSaysSo(String signs) {
        posting.published(posting.details("Project Manager", 1, null, Audience.EVERYONE, null), hana);
        assertThat(mvc.get().uri("/openings").param("q", signs).with(as(amara)))
                .bodyText()
                .contains("has no letter and no number to search for", "Project Manager");
        assertThat(mvc.get().uri("/careers").param("q", signs))
                .bodyText()
                .contains("has no letter and no number to search for", "Project Manager");
    }

    @Test
    void everyPlaceCanBeChosenAndTheChosenIsShown() {
        posting.published("Project Manager", hana);
        many(40);
        assertThat(mvc.get()
                        .uri(URI.create("/openings?q=nurse&location=Place%2030"))
                        .with(as(amara)))
                .bodyText()
                .contains("Show all 41", "value=\"Place 30\" checked=\"checked\"")
                .satisfies(
                        html -> assertThat(html.split("name=\"location\"", -1)).hasSize(14));
        assertThat(mvc.get()
                        .uri(URI.create("/openings?q=nurse&location=Place%2030&all=location"))
                        .with(as(amara)))
                .bodyText()
                .contains("Show fewer", "value=\"Place 30\" checked=\"checked\"", "value=\"nurse\"")
                .satisfies(inOrder("value=\"Manila\"", "value=\"Place 2\"", "value=\"Place 10\"", "value=\"Place 40\""))
                .satisfies(
                        html -> assertThat(html.split("name=\"location\"", -1)).hasSize(42));
    }

    @Test
    void titlesAreInTheOrderOfADictionary() {
        for (var title : List.of("Zebra Keeper", "aaa", "Äaa", "Level 10 Support", "Level 9 Support", "Abbot"))
            posting.published(title, hana);
        assertThat(titles("?sort=title"))
                .containsExactly("aaa", "Äaa", "Abbot", "Level 9 Support", "Level 10 Support", "Zebra Keeper");
    }

    @Test
    void saysWhenItFoundOnlyWhatIsSimilar() {
        posting.published("Project Manager", hana);
        assertThat(mvc.get().uri("/openings?q=mangaer").with(as(amara)))
                .bodyText()
                .contains("come close");
        assertThat(mvc.get().uri("/openings?q=manager").with(as(amara)))
                .bodyText()
                .doesNotContain("come close");
        assertThat(mvc.get().uri("/openings?q=zzzzzz").with(as(amara)))
                .bodyText()
                .contains("No openings match");
    }

    @Test
    void withheldPayIsNeitherShownNorFoundNorSortedBy() {
        var secret = new Pay(BigDecimal.valueOf(90_000), null, "USD", Pay.Period.YEAR, true);
        posting.published(posting.details("Secret Pay", 1, null, Audience.EMPLOYEES, secret), hana);
        posting.published(
                posting.details("Open Pay", 1, null, Audience.EMPLOYEES, OpeningFixtures.yearly(30_000, 40_000)), hana);
        assertThat(titles("?pay=20000")).containsExactly("Open Pay");
        assertThat(titles("?sort=pay")).containsExactly("Open Pay", "Secret Pay");
        assertThat(mvc.get().uri("/openings").with(as(hana))).bodyText().doesNotContain("90,000");
    }

    @Test
    void hourlyPayIsFoundByWhatItComesToInAYear() {
        var hourly = new Pay(BigDecimal.TEN, new BigDecimal("20"), "USD", Pay.Period.HOUR, false);
        posting.published(posting.details("Hourly", 1, null, Audience.EMPLOYEES, hourly), hana);
        assertThat(titles("?pay=41600")).containsExactly("Hourly");
        assertThat(titles("?pay=41601")).isEmpty();
    }

    @Test
    void payIsComparedWithinOneCurrency() {
        paid("Dollars", 50_000, "USD");
        paid("More Dollars", 60_000, "USD");
        paid("Euros", 55_000, "EUR");
        paid("Yen", 6_000_000, "JPY");
        assertThat(titles("?pay=52000")).containsExactly("More Dollars");
        assertThat(titles("?pay=52000&currency=EUR")).containsExactly("Euros");
        assertThat(titles("?pay=€52k")).containsExactly("Euros");
        assertThat(titles("?pay=52,000 USD&currency=EUR")).containsExactly("More Dollars");
        assertThat(titles("?currency=JPY")).containsExactly("Yen");
        assertThat(titles("?currency=GBP")).isEmpty();
        assertThat(titles("?currency=dollars")).hasSize(4);
        assertThat(titles("?sort=pay")).containsExactly("Euros", "Yen", "More Dollars", "Dollars");
        assertThat(titles("?sort=pay&currency=USD")).containsExactly("More Dollars", "Dollars");
    }

    @Test
    void currenciesThatOccurAreOfferedAndTheUsualOneIsShown() {
        paid("Euros", 55_000, "EUR");
        assertThat(open("/openings?pay=52000"))
                .contains("Minimum pay a year in EUR", "From €52,000")
                .doesNotContain("name=\"currency\"");
        paid("More Euros", 56_000, "EUR");
        paid("Dollars", 50_000, "USD");
        assertThat(open("/openings"))
                .containsPattern("(?s)Any currency</option>\\s*<option value=\"EUR\">.*value=\"USD\"");
        assertThat(open("/openings?pay=52000"))
                .contains("From €52,000", "2 openings")
                .containsPattern("<option value=\"EUR\" selected");
        assertThat(open("/openings?pay=40k&currency=USD")).contains("From $40,000", "Pay in USD", "1 opening");
        assertThat(open("/openings?sort=pay")).contains("Currencies are not converted: the highest pay");
    }

    @Test
    void withheldPayTellsNoCurrency() {
        var secret = new Pay(BigDecimal.valueOf(90_000), null, "CHF", Pay.Period.YEAR, true);
        posting.published(posting.details("Secret Pay", 1, null, Audience.EMPLOYEES, secret), hana);
        assertThat(titles("?currency=CHF")).isEmpty();
        assertThat(open("/openings")).doesNotContain(">CHF", "\"CHF\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "abc | Enter an amount of 0 or more",
                "-5 | Enter an amount of 0 or more",
                "50.000 | This could mean 50000 or 50.00",
                "9999999999 | Enter an amount below",
            })
    void amountThatCannotBeReadIsSaidAtTheFilterAndKept(String typed, String problem) {
        posting.published("Project Manager", hana);
        assertThat(open("/openings?pay=" + typed))
                .contains("“" + typed + "” was not used to filter by pay", "value=\"" + typed + "\"")
                .containsPattern("(?s)id=\"pay-error\".*" + problem + ".*id=\"results\".*" + problem)
                .contains("1 opening", "aria-invalid=\"true\"")
                .doesNotContain("Remove filter");
        assertThat(open("/careers?pay=" + typed)).contains("was not used to filter by pay");
        assertThat(mvc.get()
                        .uri("/openings?pay={typed}", typed)
                        .header("HX-Target", "results")
                        .with(as(amara)))
                .bodyText()
                .containsPattern("(?s)was not used.*id=\"pay-error\" data-hx-swap-oob=\"true\".*" + problem);
        assertThat(mvc.get()
                        .uri("/openings?pay=5000")
                        .header("HX-Target", "results")
                        .with(as(amara)))
                .bodyText()
                .contains("id=\"pay-error\" data-hx-swap-oob=\"true\"></div>");
    }

    private void paid(String title, int amount, String currency) {
        var pay = new Pay(BigDecimal.valueOf(amount), null, currency, Pay.Period.YEAR, false);
        posting.published(posting.details(title, 1, null, Audience.EMPLOYEES, pay), hana);
    }

    private String open(String address) {
        var page = mvc.get().uri(address).with(as(amara)).exchange();
        assertThat(page).hasStatusOk();
        return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    @Test
    void employeesCannotAskForDrafts() {
        posting.draft("Draft Role", hana);
        assertThat(mvc.get().uri("/openings?status=DRAFT").with(as(amara)))
                .bodyText()
                .doesNotContain("Draft Role");
        assertThat(mvc.get().uri("/openings?status=DRAFT").with(as(hana)))
                .bodyText()
                .contains("Draft Role");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?q=%27%3B%20DROP%20TABLE%20opening%3B--",
                "?q=%26%7C!%3A*()",
                "?q=%00",
                "?q=%F0%9F%8C%B1",
                "?q=%D7%A9%D7%9C%D7%95%D7%9D",
                "?q=$%7B7*7%7D",
                "?page=-1",
                "?page=999999",
                "?page=abc",
                "?sort=title;drop",
                "?department=1",
                "?pay=-5",
                "?pay=1e9",
                "?workplace=MOON",
                "?status=ALL",
                "?size=100000",
                "?q=%3Cscript%3E",
                "?location=%27"
            })
    void nothingTypedBreaksTheList(String query) {
        posting.published("Project Manager", hana);
        assertThat(mvc.get().uri(URI.create("/openings" + query)).with(as(amara)))
                .hasStatusOk();
        assertThat(mvc.get().uri(URI.create("/careers" + query))).hasStatusOk();
    }

    @Test
    void listsTakeTheSameStatementsForTenRowsAndForTwoHundred() {
        many(10);
        var ten = statements.during(() -> open("/openings", amara));
        var tenOutside = statements.during(() -> open("/careers", amara));
        many(190);
        assertThat(statements.during(() -> open("/openings", amara))).hasSameSizeAs(ten);
        assertThat(statements.during(() -> open("/careers", amara))).hasSameSizeAs(tenOutside);
    }

    @Test
    void searchCountsWithTheStatementThatReads() {
        many(100);
        for (var search : List.of("nurse", "nurse place", "nurse volcnao"))
            assertThat(statements.during(() -> open("/openings?q=" + search, amara)))
                    .filteredOn(statement -> statement.contains("search_quer"))
                    .as(search)
                    .hasSize(search.contains("volcnao") ? 2 : 1);
    }

    @Test
    void whoWouldTurnMorePagesThanAnybodyDoesIsToldToSearch() {
        for (var i = 0; i < 6; i++) many(200);
        assertThat(mvc.get().uri("/openings?page=40000").with(as(amara)))
                .bodyText()
                .contains("1,000+ openings", "976–1,000 of 1,000+", "search or filter to see more", "?page=39")
                .doesNotContain("?page=41", "rel=\"next\"");
        // As many hold the word, and are counted while they are ranked.
        assertThat(mvc.get().uri("/openings?q=place&page=45").with(as(amara)))
                .bodyText()
                .contains("976–1,000 of 1,000+");
        assertThat(mvc.get().uri("/openings?page=39").with(as(amara)))
                .bodyText()
                .contains("?page=40")
                .doesNotContain("search or filter to see more");
    }

    @Test
    void everySearchAndFilterUsesAnIndexAmongVeryManyOpenings() {
        posting.published("Project Manager", hana);
        var department = jdbc.sql("SELECT department_id FROM opening")
                .query(String.class)
                .single();
        jdbc.sql(
                        "INSERT INTO department (id, name, version) SELECT gen_random_uuid(), 'Department ' || n, 0 FROM generate_series(1, 40) n")
                .update();
        // Else each foreign key would be looked for among all people that earlier tests have taken back.
        jdbc.sql("ANALYZE person, department").update();
        for (var stored = 0; stored < OPENINGS; stored += 5_000) many(5_000);
        jdbc.sql("ANALYZE opening").update();
        var addresses = List.of(
                "",
                "?sort=closing",
                "?sort=pay",
                "?sort=title",
                "?q=manager",
                "?q=mangaer",
                "?q=words",
                "?q=words%20manager",
                "?q=nurse%20words&location=Place%207",
                "?q=nurse&sort=newest",
                "?page=300",
                "?department=" + department,
                "?location=Place%207",
                "?workplace=REMOTE",
                "?type=INTERNSHIP",
                "?pay=99000",
                "?pay=99000&currency=EUR",
                "?currency=USD&sort=pay",
                "?status=CLOSED&q=words%20manager",
                "?status=CLOSED&q=mangaer");
        assertThat(addresses)
                .allSatisfy(
                        address -> assertThat(plans(address)).isNotEmpty().noneMatch(Statements.scansAllOf("opening")));
        // A thousand of a status are counted whichever way; PostgreSQL takes half of all for one.
        for (var status : List.of("?status=DRAFT", "?status=CLOSED&status=FILLED"))
            assertThat(plans(status))
                    .filteredOn(plan -> plan.contains("ORDER BY o.published_at DESC"))
                    .isNotEmpty()
                    .noneMatch(Statements.scansAllOf("opening"));
    }

    private List<String> plans(String address) {
        return statements.plansDuring(
                () -> search.find(filter(address, hana), search.facets(), PageRequest.of(0, 25), hana.id(), null));
    }

    /** Openings of which every tenth is open, in a hundred places. */
    private void many(int number) {
        jdbc.sql("""
                        INSERT INTO opening (id, title, department_id, location, workplace, employment_type, positions,
                          pay_from, pay_currency, pay_period, pay_withheld, description, requirements, closes_on,
                          audience, status, positions_filled, created_by, created_at, published_at, version)
                        SELECT gen_random_uuid(), (ARRAY['Nurse', 'Clerk', 'Engineer', 'Analyst'])[1 + n % 4] || ' ' || n,
                          o.departments[1 + n % cardinality(o.departments)], 'Place ' || n % 100, (ARRAY['ON_SITE', 'HYBRID', 'REMOTE'])[1 + n % 3],
                          (ARRAY['FULL_TIME', 'PART_TIME', 'TEMPORARY', 'INTERNSHIP'])[1 + n % 4], 1,
                          20000 + n % 80000, 'USD', 'YEAR', false, 'Words about the work ' || n, '',
                          current_date + (n % 60), 'EVERYONE', CASE WHEN :number > 200 AND n % 10 > 0 THEN 'CLOSED' ELSE 'PUBLISHED' END,
                          0, o.created_by, now(), now() - n * interval '1 minute', 0
                        FROM generate_series(1, :number) n,
                          (SELECT ARRAY(SELECT id FROM department) AS departments, p.id AS created_by FROM person p LIMIT 1) o
                        """).param("number", number).update();
    }

    private void open(String address, CurrentPerson person) {
        assertThat(mvc.get().uri(address).with(as(person))).hasStatusOk();
    }

    private List<String> titles(String query) {
        return search.find(filter(query), search.facets(), PageRequest.of(0, 25), amara.id(), null)
                .rows()
                .map(OpeningRow::title)
                .toList();
    }

    private static final OpeningFacets FACETS =
            new OpeningFacets(0, 0, new Facet(List.of()), new Facet(List.of()), List.of("USD", "EUR"));

    private static OpeningFilter filter(String query) {
        return filter(query, null);
    }

    private static OpeningFilter filter(String query, @Nullable CurrentPerson reader) {
        var parameters =
                UriComponentsBuilder.fromUriString("/openings" + query).build().getQueryParams();
        var decoded = new LinkedMultiValueMap<String, String>();
        parameters.forEach((name, values) ->
                values.forEach(value -> decoded.add(name, UriUtils.decode(value, StandardCharsets.UTF_8))));
        return OpeningFilter.from(new ListQuery(decoded), reader, FACETS);
    }
}
