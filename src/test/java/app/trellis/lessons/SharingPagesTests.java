package app.trellis.lessons;

import static app.trellis.signin.As.as;
import static app.trellis.signin.As.csrf;
import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.PageTest;
import app.trellis.people.CurrentPerson;
import app.trellis.people.Employment;
import app.trellis.people.Firm;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Sharing a lesson, under the name or anonymously, and taking it back. */
@PageTest
class SharingPagesTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Firm firm;

    @Autowired
    private Employment employment;

    @Autowired
    private SharedLessons shared;

    @Autowired
    private AnonymousSharing anonymously;

    @Autowired
    private LessonBackfill past;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private CurrentPerson hana;
    private CurrentPerson marco;
    private CurrentPerson amara;
    private CurrentPerson priya;

    @BeforeEach
    void people() {
        hana = firm.hr("Hana Kimura");
        marco = firm.employee("Marco Silva");
        amara = firm.reportOf(marco, "Amara Okafor");
        priya = firm.reportOf(marco, "Priya Raman");
        firm.employee("Ines Weber");
    }

    @Test
    void formBeginsWithTheOwnLessonAndNoOtherPageKnowsWhichItWas() {
        var details = LessonTests.details("Two tickets swapped", "Read the number back", LocalDate.now(clock));
        var lesson = past.write(amara.id(), details, List.of(), clock.instant());
        assertThat(text(amara, "/lessons/library/new?lesson=" + lesson))
                .contains(
                        "Two tickets swapped", "Read the number back", "everyone who reports there: 3 people with you");
        assertThat(mvc.get().uri("/lessons/library/new?lesson=" + lesson).with(as(priya)))
                .hasStatus(404);
        assertThat(body(share(amara, "PREVIEW", "COMPANY", true))).doesNotContain("value=\"" + lesson);
        assertThat(body(share(amara, "PREVIEW", "COMPANY", false))).doesNotContain(lesson.toString());
    }

    @ParameterizedTest
    @CsvSource({"COMPANY, false", "COMPANY, true", "TEAM, false", "TEAM, true"})
    void previewShowsExactlyWhatOthersWillSee(String reach, boolean anonymous) {
        firm.reportOf(marco, "Diogo Teixeira");
        firm.reportOf(marco, "Leila Haddad");
        var preview = shown(body(share(amara, "PREVIEW", reach, anonymous)));
        assertThat(preview).contains("Two tickets swapped").hasSizeGreaterThan(200);
        share(amara, "SHARE", reach, anonymous);
        // As at night, which may be the next month already.
        anonymously.share(anonymously.month());
        assertThat(shown(text(priya, "/lessons/library/" + only()))).isEqualTo(preview);
        assertThat(preview.contains("Amara")).isNotEqualTo(anonymous);
    }

    @Test
    void nothingIsSharedBeforeItWasSeen() {
        assertThat(share(amara, null, "COMPANY", true)).hasStatusOk();
        share(amara, "PREVIEW", "COMPANY", false);
        share(amara, "EDIT", "COMPANY", false);
        anonymously.shareWaiting();
        assertThat(shared.count()).isZero();
    }

    @Test
    void namesInTheTextAreOfferedAndReplacedWhereChosen() {
        firm.client("Claire Bennett");
        var saw = "Claire Bennett and Priya saw that Marco was away. Claire called.";
        assertThat(body(send(amara, "step", "PREVIEW", "saw", saw)))
                .contains("value=\"Claire Bennett\"", "value=\"Priya\"", "value=\"Marco\"");
        assertThat(body(send(
                        amara,
                        "step",
                        "MASK",
                        "saw",
                        saw,
                        "mask",
                        "Claire Bennett",
                        "mask",
                        "Claire",
                        "mask",
                        "Priya")))
                .contains("A contact and a colleague saw that Marco was away. A contact called.")
                .doesNotContain("Claire", "Priya");
    }

    @Test
    void nameWithACommaOrOverTwoLinesIsReplacedAsItStands() {
        firm.employee("Ann Lee, Jr.");
        firm.client("Claire Bennett");
        firm.employee("木村花");
        var saw = "Ann Lee, Jr. met Claire\r\nBennett. 昨日木村花さんと。";
        assertThat(body(send(
                        amara,
                        "step",
                        "MASK",
                        "saw",
                        saw,
                        "mask",
                        "Ann Lee, Jr.",
                        "mask",
                        "Claire\r\nBennett",
                        "mask",
                        "木村花")))
                .contains("A colleague met a contact. 昨日a colleagueさんと。");
    }

    @Test
    void nothingButNamesIsReplaced() {
        assertThat(body(send(amara, "step", "MASK", "mask", "tickets"))).contains("Two tickets swapped");
    }

    @Test
    void teamOfFewHidesNobody() {
        assertThat(body(share(amara, "SHARE", "TEAM", true))).contains("Fewer than 5 people would read it");
        anonymously.shareWaiting();
        assertThat(shared.count()).isZero();
        assertThat(share(amara, "SHARE", "TEAM", false)).hasStatus3xxRedirection();
    }

    @Test
    void whoJoinsTheTeamLaterDoesNotReadWhatItWasGiven() {
        share(amara, "SHARE", "TEAM", false);
        var page = "/lessons/library/" + only();
        var later = firm.reportOf(marco, "Jonas Lindqvist");
        var other = firm.employee("Kwame Asante");
        employment.changeManager(priya.id(), other.id());
        for (var reader : List.of(amara, marco, priya, hana))
            assertThat(mvc.get().uri(page).with(as(reader))).hasStatusOk();
        for (var stranger : List.of(later, other))
            assertThat(mvc.get().uri(page).with(as(stranger))).hasStatus(404);
        assertThat(text(later, "/lessons/library")).contains("No shared lessons yet");
    }

    @Test
    void otherReadersThanWereShownAreShownBeforeAnythingIsShared() {
        var seen = seen(body(share(amara, "PREVIEW", "TEAM", false)));
        var late = firm.reportOf(marco, "Jonas Lindqvist");
        String[] again = {"step", "SHARE", "reach", "TEAM", "anonymous", "false", "seen", seen};
        var asked = body(send(amara, again));
        assertThat(asked).contains("Nothing was shared", "Jonas Lindqvist");
        assertThat(shared.count()).isZero();
        again[7] = seen(asked);
        assertThat(send(amara, again)).hasStatus3xxRedirection();
        assertThat(text(late, "/lessons/library/" + only())).contains("Read the number back");
    }

    @Test
    void otherPlaceThanWasShownIsShownBeforeAnythingIsShared() {
        var seen = seen(body(share(amara, "PREVIEW", "COMPANY", true)));
        firm.employee("Kwame Asante"); // the fifth of the department, which is named now
        assertThat(body(send(amara, "step", "SHARE", "seen", seen))).contains("Nothing was shared");
        anonymously.shareWaiting();
        assertThat(shared.count()).isZero();
    }

    @Test
    void anonymousLessonAppearsTheNextDayAndOnlyItsCodeTakesItBack() {
        var code = code(body(share(amara, "SHARE", "COMPANY", true)));
        assertThat(text(priya, "/lessons/library")).contains("No shared lessons yet");
        anonymously.shareWaiting();
        assertThat(text(priya, "/lessons/library")).contains("Read the number back", "Anonymous");
        assertThat(text(amara, "/lessons/library/" + only())).doesNotContain("Take it back");
        assertThat(body(takeBack(code.replaceAll(".$", code.endsWith("0") ? "1" : "0"))))
                .contains("No lesson in the library belongs to this code");
        assertThat(shared.count()).isOne();
        assertThat(body(takeBack(code))).contains("Taken back.");
        assertThat(shared.count()).isZero();
    }

    @Test
    void whatStillWaitsIsTakenBackToo() {
        var code = code(body(share(amara, "SHARE", "COMPANY", true)));
        assertThat(body(takeBack(code))).contains("Taken back.");
        anonymously.shareWaiting();
        assertThat(shared.count()).isZero();
    }

    @Test
    void codeOfAnAnonymousLessonIsOverAfterFourteenDays() {
        var over = TakeBackCode.of(UUID.randomUUID(), LocalDate.now(clock).minusDays(15));
        anonymously.handIn(LibraryRecords.WORDS, List.of(), null, new Place(null, null), over);
        anonymously.shareWaiting();
        assertThat(body(takeBack(over.text()))).contains("The 14 days are over.");
        assertThat(shared.count()).isOne();
    }

    @Test
    void secondClickSharesOnceAndShowsTheSameCode() {
        var secret = UUID.randomUUID().toString();
        var code = code(body(send(amara, "step", "SHARE", "anonymous", "true", "secret", secret)));
        assertThat(code(body(send(amara, "step", "SHARE", "anonymous", "true", "secret", secret))))
                .isEqualTo(code);
        anonymously.shareWaiting();
        assertThat(code(body(send(amara, "step", "SHARE", "anonymous", "true", "secret", secret))))
                .isEqualTo(code);
        anonymously.shareWaiting();
        assertThat(shared.count()).isOne();
        for (var twice = 0; twice < 2; twice++) send(amara, "step", "SHARE", "anonymous", "false", "secret", secret);
        assertThat(shared.count()).isEqualTo(2);
    }

    @Test
    void correctedLessonTakesThePlaceOfWhatWasSharedBeforeItUnderTheSameCode() {
        var secret = UUID.randomUUID().toString();
        for (var words : List.of("Claire saw it", "A contact saw it", "Two tickets swapped")) {
            var code = code(body(send(amara, "step", "SHARE", "secret", secret, "saw", words)));
            if (words.startsWith("A contact")) anonymously.shareWaiting(); // it is corrected after the night, too
            assertThat(code).endsWith(secret);
        }
        anonymously.shareWaiting();
        assertThat(text(priya, "/lessons/library/" + only())).contains("Two tickets swapped");
        assertThat(shared.count()).isOne();
    }

    @Test
    void sessionDoesNotRememberWhoSharedSomethingAnonymouslyOrTookItBack() {
        var result = share(amara, "SHARE", "COMPANY", true);
        assertThat(result).hasStatusOk();
        assertThat(result.getMvcResult().getFlashMap().isEmpty()).isTrue();
        assertThat(takeBack(code(body(result))).getMvcResult().getFlashMap().isEmpty())
                .isTrue();
    }

    @Test
    void whoseOwnLessonSaysTheSameIsWarnedBeforeAndAfterSharingAnonymously() {
        var details = LessonTests.details("Two tickets were swapped", "Read it back", LocalDate.now(clock));
        var lesson = past.write(amara.id(), details, List.of(), clock.instant());
        for (var step : List.of("PREVIEW", "SHARE")) {
            assertThat(body(share(amara, step, "COMPANY", true)))
                    .contains("A private lesson of yours says much the same.", "/lessons/" + lesson);
            assertThat(body(share(priya, step, "COMPANY", true))).doesNotContain("says much the same");
        }
        assertThat(body(share(amara, "PREVIEW", "COMPANY", false))).doesNotContain("says much the same");
        assertThat(body(send(amara, "step", "PREVIEW", "saw", "I mixed something up", "action", "Look again")))
                .doesNotContain("says much the same");
    }

    @Test
    void ownerTakesANamedLessonBackAtAnyTime() {
        share(amara, "SHARE", "COMPANY", false);
        assertThat(text(amara, "/lessons/library/" + only())).contains("Take it back");
        assertThat(mvc.delete()
                        .uri("/lessons/library/" + only())
                        .with(as(amara))
                        .with(csrf()))
                .hasStatus3xxRedirection();
        assertThat(shared.count()).isZero();
    }

    @Test
    void clientIsNamedOnlyWhereFivePeopleWorkForIt() {
        share(amara, "SHARE", "COMPANY", true);
        anonymously.shareWaiting();
        assertThat(jdbc.sql("SELECT count(account_id) FROM lessons.shared_lesson")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private SharedLessonId only() {
        return shared.findAll().iterator().next().id();
    }

    /** What a page shows of the lesson itself. */
    private static String shown(String page) {
        var facts = Pattern.compile("(?s)<p class=\"page-facts\".*?</p>").matcher(page);
        var text = Pattern.compile("(?s)<dl class=\"feedback-parts\".*?</dl>").matcher(page);
        assertThat(facts.find() && text.find()).isTrue();
        return (facts.group() + text.group()).replaceAll("\\s+", " ");
    }

    private static String code(String page) {
        var code =
                Pattern.compile(">([0-9]{4}-[0-9]{2}-[0-9]{2}-[0-9a-f-]{36})<").matcher(page);
        assertThat(code.find()).as(page).isTrue();
        return code.group(1);
    }

    private MvcTestResult takeBack(String code) {
        return mvc.post()
                .uri("/lessons/library/taking-back")
                .param("secret", code)
                .with(as(amara))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult share(CurrentPerson person, String step, String reach, boolean anonymous) {
        return send(person, "step", step == null ? "" : step, "reach", reach, "anonymous", String.valueOf(anonymous));
    }

    /** What is shared was looked at before. */
    private MvcTestResult send(CurrentPerson person, String... fields) {
        var given = List.of(fields);
        var step = given.indexOf("SHARE");
        if (step < 0 || given.contains("seen")) return request(person, fields);
        var preview = fields.clone();
        preview[step] = "PREVIEW";
        return request(person, with(fields, "seen", seen(body(request(person, preview)))));
    }

    private static String[] with(String[] fields, String... more) {
        return Stream.of(fields, more).flatMap(Stream::of).toArray(String[]::new);
    }

    /** The mark of what a preview shows; empty where there is none. */
    static String seen(String preview) {
        var mark = Pattern.compile("name=\"seen\" value=\"([^\"]*)").matcher(preview);
        return mark.find() ? mark.group(1) : "";
    }

    private MvcTestResult request(CurrentPerson person, String... fields) {
        var request = mvc.post().uri("/lessons/library").with(as(person)).with(csrf());
        var given = List.of(fields);
        for (var i = 0; i < fields.length; i += 2) request.param(fields[i], fields[i + 1]);
        var usual = List.of(
                "kind",
                "SLIP",
                "saw",
                "Two tickets swapped",
                "action",
                "Read the number back",
                "reach",
                "COMPANY",
                "anonymous",
                "true");
        for (var i = 0; i < usual.size(); i += 2)
            if (!given.contains(usual.get(i))) request.param(usual.get(i), usual.get(i + 1));
        return request.exchange();
    }

    private static String body(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String text(CurrentPerson person, String address) {
        return body(mvc.get().uri(address).with(as(person)).exchange());
    }
}
