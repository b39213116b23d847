package app.trellis.unsent;

import static app.trellis.signin.As.as;
import static app.trellis.signin.As.csrf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import app.trellis.PageTest;
import app.trellis.openings.OpeningFixtures;
import app.trellis.openings.OpeningId;
import app.trellis.people.CurrentPerson;
import app.trellis.people.Firm;
import app.trellis.signin.Access;
import app.trellis.signin.Role;
import jakarta.persistence.EntityManager;
import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A form that is sent when its session has ended: kept for its writer, done by nobody else, and never by itself. */
@PageTest
class UnsentFormsTests {

    private static final String PASSWORD = "climbing roses in June";
    private static final String WORDS = "I have led the night shift.\r\nÇa va <b>très</b> bien 🌱";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern UNSENT = Pattern.compile("name=\"_unsent\" value=\"([^\"]+)\"");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Firm firm;

    @Autowired
    private Access access;

    @Autowired
    private OpeningFixtures posting;

    @Autowired
    private UnsentForms unsent;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private EntityManager entities;

    private CurrentPerson amara;
    private CurrentPerson marco;
    private OpeningId opening;
    private String token;

    @BeforeEach
    void amaraHasTheFormOpen() {
        amara = firm.employee("Amara Okafor");
        marco = firm.employee("Marco Silva");
        for (var person : new CurrentPerson[] {amara, marco}) access.open(person.id(), Set.of(Role.EMPLOYEE), PASSWORD);
        opening = posting.published("Lighthouse Keeper", firm.hr("Hana Kimura"));
        token = tokenOf(amara);
    }

    @Test
    void wordsComeBackToTheirWriterAndAreSentOnce() {
        assertThat(apply()).hasRedirectedUrl("/login?kept");
        assertThat(mvc.get().uri("/login?kept")).bodyText().contains("it is saved for you", "Sign in to send it");
        assertThat(applications()).isZero();

        assertThat(signIn(amara)).hasRedirectedUrl("/unsent");
        assertThat(mvc.get().uri("/login?kept").with(as(amara))).hasRedirectedUrl("/unsent");
        var page = text(mvc.get().uri("/unsent").with(as(amara)).exchange());
        assertThat(page)
                .contains("action=\"/openings/" + opening + "/applications\"", "Why you, and why this role?")
                .contains("I have led the night shift.", "Ça va &lt;b&gt;très&lt;/b&gt; bien 🌱")
                .contains("href=\"/openings/" + opening + "/applications/new?a=b\"");
        var again = mvc.post()
                .uri("/openings/{id}/applications", opening)
                .param("motivation", WORDS)
                .param("_unsent", first(UNSENT, page))
                .with(as(amara))
                .with(csrf());
        assertThat(again).hasStatus(302);
        assertThat(applications()).isOne();
        assertThat(mvc.get().uri("/unsent").with(as(amara))).bodyText().contains("Nothing is waiting to be sent");
    }

    @Test
    void homeRemindsOfThemAndASignInLeadsWhereItWasGoing() {
        var home = mvc.get().uri("/").with(as(amara));
        assertThat(home).bodyText().doesNotContain("not sent");
        apply();
        assertThat(home).bodyText().contains("Something you wrote was not sent", "href=\"/unsent\"");
        assertThat(mvc.post()
                        .uri("/login")
                        .param("email", firm.emailOf(amara))
                        .param("password", PASSWORD)
                        .param("next", "/openings")
                        .with(csrf()))
                .hasRedirectedUrl("/openings");
    }

    @Test
    void somebodyElseSeesNothingOfThemAndSendsNothing() {
        apply();
        assertThat(signIn(marco)).hasRedirectedUrl("/");
        var page = text(mvc.get().uri("/unsent").with(as(marco)).exchange());
        assertThat(page).doesNotContain("night shift");
        var id = unsent.of(amara.id()).get(0).id();
        assertThat(mvc.delete().uri("/unsent/{id}", id).with(as(marco)).with(csrf()))
                .hasStatus(302);
        assertThat(unsent.hasAny(amara.id())).isTrue();
    }

    @Test
    void formOfAnOlderSessionIsOfferedToTheSamePerson() {
        assertThat(sent("/openings/" + opening + "/applications").with(as(amara)))
                .hasRedirectedUrl("/unsent");
        assertThat(applications()).isZero();
        assertThat(unsent.of(amara.id())).hasSize(1);
    }

    @Test
    void formOfSomebodyElsesSessionIsNotDoneInMyName() {
        assertThat(sent("/openings/" + opening + "/applications").with(as(marco)))
                .hasStatus(403);
        assertThat(applications()).isZero();
        assertThat(unsent.hasAny(marco.id())).isFalse();
        assertThat(unsent.hasAny(amara.id())).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /openings, title",
        "PUT, /openings/@, description",
        "POST, /openings/@/applications, motivation",
        "POST, /applications/@/steps, note",
        "POST, /feedback, behaviour",
        "PUT, /feedback/@, situation",
        "POST, /feedback/@/replies, text",
        "POST, /feedback/requests, topic",
        "POST, /feedback/requests/@/refusal, reason",
        "POST, /training, summary",
        "PUT, /training/@, provider",
        "POST, /training/@/sessions, place",
        "PUT, /training/@/sessions/@, trainer",
        "POST, /training/@/sessions/@/cancellation, message",
        "POST, /clients, name",
        "PUT, /clients/@, name",
        "POST, /clients/@/assignments, employee",
        "POST, /clients/@/contacts, name",
        "POST, /clients/@/calibrations/@/judgement, cases[0].why"
    })
    void everyFormWithATextIsKept(HttpMethod method, String address, String field) {
        var request =
                mvc.method(method).uri(address.replace("@", UUID.randomUUID().toString()));
        assertThat(request.param(field, WORDS).param("version", "3").param("_csrf", token))
                .hasRedirectedUrl("/login?kept");
        assertThat(unsent.of(amara.id()))
                .singleElement()
                .satisfies(form -> assertThat(form.fields())
                        .containsExactlyInAnyOrder(
                                new UnsentForm.Field(field, WORDS, true), new UnsentForm.Field("version", "3", false)));
    }

    @Test
    void textInAListOfAFormHasItsLabel() {
        sent("/clients/" + UUID.randomUUID() + "/calibrations/" + UUID.randomUUID() + "/judgement")
                .param("cases[2].why", WORDS)
                .exchange();
        assertThat(mvc.get().uri("/unsent").with(as(amara)))
                .bodyText()
                .contains("Why, in one line", "name=\"cases[2].why\"");
    }

    @Test
    void theMethodOfAFormGoesWithIt() {
        assertThat(sent("/openings/" + opening).param("title", "Keeper").param("_method", "put"))
                .hasRedirectedUrl("/login?kept");
        assertThat(mvc.get().uri("/unsent").with(as(amara)))
                .bodyText()
                .contains("type=\"hidden\" name=\"_method\" value=\"put\"");
    }

    @Test
    void feedbackIsSavedAsADraftAfterSigningInAgain() {
        var words = Map.of("about", marco.id().toString(), "kind", "PRAISE", "visibility", "RECIPIENT");
        var late = mvc.post().uri("/feedback").param("situation", WORDS).param("_csrf", token);
        words.forEach(late::param);
        assertThat(late).hasRedirectedUrl("/login?kept");
        var form = unsent.of(amara.id()).get(0);
        var again = mvc.post().uri(form.address()).param("_unsent", form.id().toString());
        form.fields().forEach(field -> again.param(field.name(), field.value()));
        assertThat(again.with(as(amara)).with(csrf())).hasRedirectedUrl("/feedback?box=DRAFTS");
        assertThat(kept()).isZero();
        assertThat(mvc.get().uri("/feedback?box=DRAFTS").with(as(amara)))
                .bodyText()
                .contains("night shift");
    }

    @Test
    void stepWithoutWordsLeadsBackToItsPage() {
        assertThat(mvc.post()
                        .uri("/openings/import/{id}/confirmation", UUID.randomUUID())
                        .param("_csrf", token)
                        .header("Referer", "http://localhost/openings/import/7/preview?show=problems"))
                .hasRedirectedUrl("/login?next=%2Fopenings%2Fimport%2F7%2Fpreview%3Fshow%3Dproblems&ended");
        assertThat(mvc.get().uri("/login?ended")).bodyText().contains("so nothing was saved");
        assertThat(unsent.hasAny(amara.id())).isFalse();
    }

    @Test
    void stepWithoutWordsOfAnOlderSessionLeadsBackToItsPage() {
        assertThat(mvc.post()
                        .uri("/openings/import/{id}/confirmation", UUID.randomUUID())
                        .param("_csrf", token)
                        .header("Referer", "http://localhost/openings/import/7/preview")
                        .with(as(amara)))
                .hasRedirectedUrl("/openings/import/7/preview?again");
        assertThat(mvc.get().uri("/openings?again").with(as(amara)))
                .bodyText()
                .contains("nothing was saved. Try again");
    }

    @Test
    void fileIsToBeChosenAgain() {
        assertThat(mvc.perform(multipart("/openings/import")
                        .file(new MockMultipartFile("file", "a.csv", "text/csv", new byte[] {1}))
                        .param("_csrf", token)
                        .header("Referer", "http://localhost/openings/import")))
                .hasRedirectedUrl("/login?next=%2Fopenings%2Fimport&ended=file");
        assertThat(mvc.get().uri("/login?ended=file")).bodyText().contains("choose the file again");
    }

    @Test
    void passwordIsNeverKept() {
        assertThat(mvc.post()
                        .uri("/settings/password")
                        .param("current", PASSWORD)
                        .param("password", PASSWORD)
                        .param("again", PASSWORD)
                        .param("_csrf", token)
                        .header("Referer", "http://localhost/settings/password"))
                .hasRedirectedUrl("/login?next=%2Fsettings%2Fpassword&ended");
        assertThat(unsent.hasAny(amara.id())).isFalse();
    }

    /** Whoever reads the rest of the database for reports does not read that table. */
    @Test
    void wordsOfALessonLieWhereLessonsDo() {
        assertThat(sent("/lessons").param("saw", WORDS)).hasRedirectedUrl("/login?kept");
        assertThat(kept()).isOne();
        assertThat(count("unsent_form")).isZero();
    }

    @Test
    void lessonToBeSharedIsNeverKeptBesideItsWriter() {
        assertThat(mvc.post()
                        .uri("/lessons/library")
                        .param("secret", UUID.randomUUID().toString())
                        .param("saw", WORDS)
                        .param("anonymous", "true")
                        .param("_csrf", token)
                        .header("Referer", "http://localhost/lessons/library/new"))
                .hasRedirectedUrl("/login?next=%2Flessons%2Flibrary%2Fnew&ended");
        assertThat(unsent.hasAny(amara.id())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "AAAA", "~~~", "4oCL"})
    void formThatTrellisDidNotMakeIsNotKept(String forged) {
        assertThat(mvc.post()
                        .uri("/openings/{id}/applications", opening)
                        .param("motivation", WORDS)
                        .param("_csrf", forged))
                .hasRedirectedUrl("/login");
        assertThat(mvc.post()
                        .uri("/openings/{id}/applications", opening)
                        .param("motivation", WORDS)
                        .param("_csrf", forged)
                        .with(as(amara)))
                .hasStatus(403);
        assertThat(kept()).isZero();
    }

    @Test
    void nobodyPutsWordsUnderSomebodyElsesName() {
        var other = Base64.getUrlDecoder().decode(token);
        other[other.length - 30] ^= 1; // a bit of the person's id
        assertThat(mvc.post()
                        .uri("/openings/{id}/applications", opening)
                        .param("motivation", WORDS)
                        .param("_csrf", Base64.getUrlEncoder().encodeToString(other)))
                .hasRedirectedUrl("/login");
        assertThat(kept()).isZero();
    }

    @Test
    void whatIsSentTwiceIsKeptOnceAndOnlyTheLastFewAre() {
        apply();
        apply();
        assertThat(kept()).isOne();
        for (var i = 0; i < 9; i++)
            sent("/feedback").param("behaviour", "note " + i).exchange();
        assertThat(kept()).isEqualTo(5);
    }

    @Test
    void moreThanAnyFormTakesIsNotKept() {
        assertThat(sent("/feedback").param("behaviour", "x".repeat(100_001)))
                .satisfies(answer ->
                        assertThat(answer.getResponse().getRedirectedUrl()).endsWith("&ended"));
        assertThat(kept()).isZero();
    }

    @Test
    void isForgottenAfterAWeek() {
        apply();
        jdbc.sql("UPDATE lessons.unsent_form SET kept_at = kept_at - interval '7 days 1 minute'")
                .update();
        assertThat(unsent.hasAny(amara.id())).isFalse();
        assertThat(unsent.of(amara.id())).isEmpty();
        unsent.forgetOld();
        assertThat(kept()).isZero();
    }

    @Test
    void staysUntilItsPageHasTakenIt() {
        apply();
        var form = unsent.of(amara.id()).get(0);
        assertThat(form.keptAt()).isBeforeOrEqualTo(Instant.now());
        mvc.post()
                .uri("/openings/{id}/applications", UUID.randomUUID())
                .param("motivation", WORDS)
                .param("_unsent", form.id().toString())
                .with(as(amara))
                .with(csrf())
                .exchange();
        assertThat(kept()).isOne();
    }

    @Test
    void staysWhereItsPageRefusedIt() {
        var ada = firm.admin("Ada Novak");
        token = tokenOf(ada);
        apply();
        var form = unsent.of(ada.id()).get(0);
        assertThat(mvc.post()
                        .uri("/accounts/invitations")
                        .param("seen", "others")
                        .param("_unsent", form.id().toString())
                        .with(as(ada))
                        .with(csrf()))
                .hasRedirectedUrl("/accounts/invitations/new");
        assertThat(kept()).isOne();
    }

    @Test
    void isDiscardedByItsWriter() {
        apply();
        var id = unsent.of(amara.id()).get(0).id();
        assertThat(mvc.delete().uri("/unsent/{id}", id).with(as(amara)).with(csrf()))
                .hasRedirectedUrl("/unsent");
        assertThat(kept()).isZero();
    }

    private MvcTestResult apply() {
        return sent("/openings/" + opening + "/applications").exchange();
    }

    /** What Amara wrote, with the token of her ended session. */
    private MockMvcRequestBuilder sent(String address) {
        return mvc.post()
                .uri(address)
                .param("motivation", WORDS)
                .param("_csrf", token)
                .header("Referer", "http://localhost/openings/" + opening + "/applications/new?a=b");
    }

    private MvcTestResult signIn(CurrentPerson person) {
        return mvc.post()
                .uri("/login")
                .param("email", firm.emailOf(person))
                .param("password", PASSWORD)
                .with(csrf())
                .exchange();
    }

    private String tokenOf(CurrentPerson person) {
        return first(
                TOKEN, text(mvc.get().uri("/settings/password").with(as(person)).exchange()));
    }

    private int applications() {
        return count("job_application");
    }

    private int kept() {
        return count("lessons.unsent_form");
    }

    private int count(String table) {
        entities.flush();
        return jdbc.sql("SELECT count(*) FROM " + table).query(Integer.class).single();
    }

    private static String first(Pattern pattern, String page) {
        var found = pattern.matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static String text(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
