package app.trellis.journey;

import static app.trellis.signin.As.as;
import static app.trellis.signin.As.csrf;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.PageTest;
import app.trellis.people.CurrentPerson;
import app.trellis.people.EmployeesLeft;
import app.trellis.people.Firm;
import app.trellis.signin.SecretToken;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Journeys by link: what a visitor sees by a valid one, and that every other is the same nothing. */
@PageTest
@ExtendWith(OutputCaptureExtension.class)
class SharedJourneyTests {

    @Autowired
    Firm firm;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JourneyRecords records;

    @Autowired
    JourneyShares shares;

    @Autowired
    Showings showings;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    EntityManager entities;

    @Autowired
    Clock clock;

    CurrentPerson amara;
    EntryKey talk;
    EntryKey secret;
    LocalDate tomorrow;

    @BeforeEach
    void people() {
        amara = firm.employee("Amara Okafor");
        talk = records.note(amara.id(), "Town hall talk", LocalDate.of(2024, 5, 2));
        secret = records.note(amara.id(), "Burnt out", LocalDate.of(2023, 5, 2));
        tomorrow = LocalDate.now(clock).plusDays(1);
    }

    @Test
    void validLinkShowsWhatWasChosenAndByWhomAndUntilWhenAndNothingElse() {
        var page = opened(link(talk));
        assertThat(page)
                .contains(
                        "Amara Okafor shares this page",
                        "datetime=\"" + tomorrow + "\"",
                        "Town hall talk",
                        "My first talk.")
                .contains("noindex")
                .doesNotContain(
                        "Burnt out", "Support Specialist", amara.id().toString(), talk.id() + "/edit", "<script")
                .doesNotContain("href=\"/journey", "href=\"/people", "href=\"/login");
    }

    @Test
    void pageIsKeptFromSearchEnginesAndFromTheAddressLinesOfOthers() {
        assertThat(mvc.get().uri(address(link(talk))))
                .hasHeader("X-Robots-Tag", "noindex, nofollow, noarchive")
                .hasHeader("Referrer-Policy", "no-referrer")
                .hasHeader("Cache-Control", "no-store");
    }

    @Test
    void endedRevokedGuessedAndForeignLinksAreTheSameNothing(CapturedOutput output) {
        var ended = records.share(amara.id(), talk, LocalDate.now(clock).minusDays(1));
        var revoked = link(talk);
        opened(revoked);
        assertThat(send(amara, HttpMethod.DELETE, "/journey/shares/" + only().id()))
                .hasStatus(302);
        for (var token : List.of(
                ended, revoked, SecretToken.random(), new SecretToken("unknown"), new SecretToken("x".repeat(5_000))))
            assertThat(mvc.get().uri("/shared/{token}", token.text())).hasStatus(404);
        assertThat(output.getAll()).doesNotContain(ended.text()).doesNotContain(revoked.text());
    }

    @Test
    void linkOpensOnItsLastDayByTheClockOfTheCompany() {
        opened(records.share(amara.id(), talk, LocalDate.now(clock)));
    }

    @Test
    void linkOfSomebodyElseIsNeitherPreviewedNorRevoked() {
        link(talk);
        var share = "/journey/shares/" + only().id();
        for (var other : List.of(firm.employee("Priya Raman"), firm.hr("Hana Kimura"), firm.admin("Ada Novak"))) {
            assertThat(mvc.get().uri(share).with(as(other))).hasStatus(404);
            assertThat(send(other, HttpMethod.DELETE, share)).hasStatus(404);
        }
        assertThat(shares.of(amara.id())).hasSize(1);
    }

    @Test
    void openingsAreCountedButNotOfItsOwnerNorOfProgramsThatOnlyAsk() {
        var link = address(link(talk));
        assertThat(mvc.head().uri(link)).hasStatusOk();
        assertThat(mvc.get().uri(link).header("Sec-Purpose", "prefetch;prerender"))
                .hasStatusOk();
        assertThat(mvc.get().uri(link).with(as(amara))).hasStatusOk();
        assertThat(mvc.get().uri("/journey/shares/" + only().id()).with(as(amara)))
                .hasStatusOk();
        assertThat(only().openings()).isZero();
        assertThat(mvc.get().uri(link)).hasStatusOk();
        assertThat(mvc.get().uri(link).with(as(firm.employee("Priya Raman")))).hasStatusOk();
        assertThat(only().openings()).isEqualTo(2);
        assertThat(text(amara, "/journey/shares")).contains("Opened 2 times");
    }

    @Test
    void previewIsExactlyThatPage() {
        var page = opened(link(talk));
        assertThat(text(amara, "/journey/shares/" + only().id())).isEqualTo(page);
        assertThat(content(make(amara, tomorrow, talk, "preview", "yes"))).isEqualTo(page);
        assertThat(shares.of(amara.id())).hasSize(1);
    }

    @Test
    void whatIsHiddenOrDeletedLaterIsGoneFromTheLink() {
        var link = link(talk);
        showings.decide(amara.id(), talk, new Showing(false, false));
        assertThat(opened(link)).contains("no longer there").doesNotContain("Town hall talk");
        showings.decide(amara.id(), talk, new Showing(true, false));
        assertThat(opened(link)).contains("Town hall talk");
        send(amara, HttpMethod.DELETE, "/journey/own/" + talk.id());
        assertThat(opened(link)).doesNotContain("Town hall talk");
    }

    @Test
    void linkIsShownOnceAndOnlyItsHashIsKept() {
        var shown = Pattern.compile("/shared/([\\w-]{43})").matcher(content(make(amara, tomorrow, talk)));
        assertThat(shown.find()).isTrue();
        opened(new SecretToken(shown.group(1)));
        assertThat(text(amara, "/journey/shares")).doesNotContain(shown.group(1));
        assertThat(jdbc.sql("SELECT row_to_json(s)::text FROM journey_share s")
                        .query(String.class)
                        .list())
                .noneMatch(row -> row.contains(shown.group(1)));
    }

    @Test
    void sameFormSentTwiceMakesOneLink() {
        var form = UUID.randomUUID().toString();
        var first = content(make(amara, tomorrow, talk, "secret", form));
        assertThat(content(make(amara, tomorrow, talk, "secret", form)))
                .contains(first.replaceAll("(?s).*(/shared/[\\w-]{43}).*", "$1"));
        assertThat(shares.of(amara.id())).hasSize(1);
    }

    @Test
    void nothingChosenTooLongAndWhatIsNotMineMakeNoLink() {
        var marco = firm.employee("Marco Silva");
        var his = records.note(marco.id(), "His own", LocalDate.of(2024, 5, 2));
        assertThat(content(make(amara, tomorrow, his)))
                .contains("no longer on your journey")
                .doesNotContain("His own");
        assertThat(content(make(amara, tomorrow.plusYears(2), talk))).contains("at most a year ahead");
        assertThat(content(make(amara, tomorrow.minusDays(2), talk))).contains("at most a year ahead");
        assertThat(content(send(amara, HttpMethod.POST, "/journey/shares", "untilOn", tomorrow.toString())))
                .contains("Fill this in.");
        assertThat(shares.of(amara.id())).isEmpty();
    }

    @Test
    void linksEndWithTheEmployment() {
        var link = link(talk);
        events.publishEvent(new EmployeesLeft(Set.of(amara.id()), amara.id()));
        assertThat(mvc.get().uri(address(link))).hasStatus(404);
        assertThat(shares.of(amara.id())).isEmpty();
    }

    private SecretToken link(EntryKey entry) {
        return records.share(amara.id(), entry, tomorrow);
    }

    private JourneyShare only() {
        return shares.of(amara.id()).get(0);
    }

    private static String address(SecretToken link) {
        return "/shared/" + link.text();
    }

    private String opened(SecretToken link) {
        var answer = mvc.get().uri(address(link)).exchange();
        assertThat(answer).hasStatusOk();
        return content(answer);
    }

    private String text(CurrentPerson reader, String path) {
        return content(mvc.get().uri(path).with(as(reader)).exchange());
    }

    private static String content(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
    }

    private MvcTestResult make(CurrentPerson by, LocalDate untilOn, EntryKey entry, String... more) {
        var parameters = new String[more.length + 4];
        System.arraycopy(more, 0, parameters, 4, more.length);
        parameters[0] = "entries";
        parameters[1] = entry.toString();
        parameters[2] = "untilOn";
        parameters[3] = untilOn.toString();
        return send(by, HttpMethod.POST, "/journey/shares", parameters);
    }

    private MvcTestResult send(CurrentPerson sender, HttpMethod method, String path, String... parameters) {
        var request = mvc.method(method).uri(path).with(as(sender)).with(csrf());
        for (var at = 0; at < parameters.length; at += 2) request.param(parameters[at], parameters[at + 1]);
        var answer = request.exchange();
        entities.flush();
        return answer;
    }
}
