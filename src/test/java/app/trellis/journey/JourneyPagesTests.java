package app.trellis.journey;

import static app.trellis.signin.As.as;
import static app.trellis.signin.As.csrf;
import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.PageTest;
import app.trellis.Statements;
import app.trellis.appreciation.AppreciationFixtures;
import app.trellis.appreciation.Reach;
import app.trellis.people.CurrentPerson;
import app.trellis.people.Firm;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PageTest
class JourneyPagesTests {

    @Autowired
    Firm firm;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    OwnEntries entries;

    @Autowired
    AppreciationFixtures thanked;

    @Autowired
    Statements statements;

    @Autowired
    EntityManager entityManager;

    CurrentPerson amara;
    CurrentPerson marco;

    @BeforeEach
    void people() {
        marco = firm.employee("Marco Silva");
        amara = firm.reportOf(marco, "Amara Okafor");
    }

    @Test
    void noteStandsOnTheJourneyOfItsOwnerAlone() {
        post(
                amara,
                "/journey/notes",
                "title",
                "Spoke at the town hall",
                "startedOn",
                "2024-05-02",
                "words",
                "<b>First</b>");
        assertThat(text(amara, "/journey"))
                .contains(
                        "Spoke at the town hall",
                        "&lt;b&gt;First&lt;/b&gt;",
                        "Support Specialist",
                        "datetime=\"2024-05-02\"");
        assertThat(text(marco, "/journey")).doesNotContain("town hall");
    }

    @Test
    void earlierJobHasACompanyAndDays() {
        post(
                amara,
                "/journey/earlier",
                "title",
                "Cook",
                "place",
                "Blue Door",
                "startedOn",
                "2014-05-02",
                "endedOn",
                "2015-01-31");
        assertThat(text(amara, "/journey?kind=EARLIER"))
                .contains("Cook", "Blue Door", "datetime=\"2015-01-31\"")
                .doesNotContain("<h3 class=\"story-title\">Support Specialist");
    }

    @Test
    void dayInTheFutureOrOfAnotherAgeIsRefused() {
        for (var day : new String[] {"2999-01-01", "1899-12-31", "0001-01-01", "yesterday", ""})
            assertThat(send(amara, HttpMethod.POST, "/journey/notes", "title", "X", "startedOn", day))
                    .hasStatusOk();
        assertThat(send(
                        amara,
                        HttpMethod.POST,
                        "/journey/earlier",
                        "title",
                        "Cook",
                        "startedOn",
                        "2014-05-02",
                        "endedOn",
                        "2014-05-01"))
                .bodyText()
                .contains("comes before the first day");
        assertThat(entries.countByOwner(amara.id())).isZero();
    }

    @Test
    void sameNoteSentTwiceStandsOnce() {
        var form = UUID.randomUUID().toString();
        for (var time = 0; time < 2; time++)
            post(amara, "/journey/notes", "formId", form, "title", "Talk", "startedOn", "2024-05-02");
        assertThat(entries.countByOwner(amara.id())).isOne();
    }

    @Test
    void olderVersionMeetsTheNewerOne() {
        var note = note("Talk", LocalDate.of(2024, 5, 2));
        var address = "/journey/own/" + note;
        send(amara, HttpMethod.PUT, address, "title", "First", "startedOn", "2024-05-02", "version", "0");
        assertThat(send(amara, HttpMethod.PUT, address, "title", "Second", "startedOn", "2024-05-02", "version", "0"))
                .hasStatus(409);
    }

    @Test
    void thanksToSeveralThatStayBetweenThemAreNotOfferedToColleagues() {
        var thanks = thanked.by(marco, Reach.PERSON, "For the notes of Monday.", amara, firm.employee("Priya Raman"));
        var entry = "/journey/entries/appreciation:" + thanks;
        assertThat(send(amara, HttpMethod.POST, entry)).hasStatus(302);
        assertThat(text(amara, "/journey/entries"))
                .contains("For the notes of Monday.")
                .doesNotContain(entry + "/colleagues");
        assertThat(send(amara, HttpMethod.POST, entry + "/colleagues")).hasStatus(404);
    }

    @Test
    void hiddenEntryIsOnNeitherTheJourneyNorTheProfile() {
        var entry = "/journey/entries/note:" + note("Town hall talk", LocalDate.of(2024, 5, 2));
        post(amara, entry + "/colleagues");
        assertThat(send(amara, HttpMethod.DELETE, entry)).hasStatus(302);
        assertThat(text(amara, "/journey")).doesNotContain("Town hall talk");
        assertThat(text(amara, "/journey/entries")).contains("Town hall talk", "Not on your journey");
        post(amara, entry);
        assertThat(text(amara, "/journey")).contains("Town hall talk");
        assertThat(text(amara, "/journey/entries")).doesNotContain("Hide from colleagues");
    }

    @Test
    void filterByKindAndYearAndTheTableTellTheSame() {
        note("Talk of 2024", LocalDate.of(2024, 5, 2));
        note("Talk of 2025", LocalDate.of(2025, 5, 2));
        assertThat(text(amara, "/journey?year=2024")).contains("Talk of 2024").doesNotContain("Talk of 2025");
        assertThat(text(amara, "/journey?kind=ROLE")).doesNotContain("Talk of");
        assertThat(text(amara, "/journey?kind=NOTE&as=table"))
                .contains("Talk of 2024", "Talk of 2025", "<table")
                .doesNotContain("story-mark");
    }

    @Test
    void journeyOfFourHundredEntriesTakesAsManyStatementsAsOneOfTwo() {
        note("First", LocalDate.of(2020, 1, 1));
        var few = statements.during(() -> text(amara, "/journey"));
        IntStream.range(0, 400)
                .forEach(day -> note("Day " + day, LocalDate.of(2021, 1, 1).plusDays(day)));
        entityManager.clear();
        assertThat(statements.during(() -> text(amara, "/journey"))).hasSameSizeAs(few);
        assertThat(statements.during(() -> text(amara, "/journey/entries"))).hasSameSizeAs(few);
    }

    private UUID note(String title, LocalDate day) {
        var details = new OwnEntryDetails(title, "", day, null, "");
        return entries.saveAndFlush(new OwnEntry(UUID.randomUUID(), amara.id(), JourneyKind.NOTE, details))
                .id();
    }

    private String text(CurrentPerson reader, String path) {
        var answer = mvc.get().uri(path).with(as(reader)).exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private void post(CurrentPerson sender, String path, String... parameters) {
        assertThat(send(sender, HttpMethod.POST, path, parameters)).hasStatus(302);
    }

    private MvcTestResult send(CurrentPerson sender, HttpMethod method, String path, String... parameters) {
        var request = mvc.method(method).uri(path).with(as(sender)).with(csrf());
        for (var at = 0; at < parameters.length; at += 2) request.param(parameters[at], parameters[at + 1]);
        var answer = request.exchange();
        entityManager.flush();
        return answer;
    }
}
