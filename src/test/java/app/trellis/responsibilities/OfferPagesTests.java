package app.trellis.responsibilities;

import static app.trellis.signin.As.as;
import static app.trellis.signin.As.csrf;
import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.PageTest;
import app.trellis.jobs.JobBackfill;
import app.trellis.jobs.JobProfileDetails;
import app.trellis.people.CurrentPerson;
import app.trellis.people.Firm;
import app.trellis.people.Staff;
import app.trellis.skills.SkillAsked;
import app.trellis.skills.SkillFixtures;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PageTest
class OfferPagesTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Firm firm;

    @Autowired
    private ResponsibilityFixtures asked;

    @Autowired
    private SkillFixtures skills;

    @Autowired
    private JobBackfill jobs;

    @Autowired
    private Staff staff;

    @Autowired
    private Offers offers;

    @Autowired
    private Holders holders;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private EntityManager entities;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private CurrentPerson marco;
    private CurrentPerson amara;
    private ResponsibilityId notes;
    private String address;

    @BeforeEach
    void people() {
        marco = firm.employee("Marco Silva");
        amara = firm.reportOf(marco, "Amara Okafor");
        notes = asked.open("Handover notes", marco);
        address = "/responsibilities/" + notes;
    }

    @Test
    void offerShowsTheLoadAndIsAccepted() {
        var made = post(marco, address + "/offers", right());
        assertThat(made).hasStatus3xxRedirection();
        var page = made.getResponse().getRedirectedUrl();
        assertThat(get(amara, page))
                .bodyText()
                .contains(
                        "Marco Silva offers you this responsibility",
                        "You ask what calms people down.",
                        "You’d give 4 hours a week to responsibilities: 0 now and 4 more.",
                        "That’s 10% of a 40-hour week.",
                        "so 40 are assumed",
                        "Marco Silva and Amara Okafor. No one else");
        assertThat(get(amara, address + "/answer")).hasRedirectedUrl(page);
        assertThat(get(amara, "/")).bodyText().contains("Marco Silva offers you a responsibility: Handover notes");
        assertThat(post(amara, page + "/acceptance", Map.of())).hasRedirectedUrl(address);
        assertThat(post(amara, page + "/acceptance", Map.of())).hasRedirectedUrl(address);
        assertThat(holders.of(notes)).hasSize(1);
        assertThat(get(amara, address)).bodyText().contains("You carry it");
        assertThat(get(amara, "/")).bodyText().doesNotContain("offers you a responsibility");
    }

    /** The job is everybody's to read; what she can do and wants is her own. */
    @Test
    void whoOffersReadsHowItFitsTheJobAndNothingElseOfThePerson() {
        var listening = skills.named("Listening");
        var usual = asked.details("Listen in", marco, 2, 1);
        var listen = asked.open(
                new ResponsibilityDetails(
                        usual.title(),
                        usual.purpose(),
                        usual.description(),
                        usual.hours(),
                        usual.startsOn(),
                        usual.endsOn(),
                        usual.seats(),
                        List.of(new SkillAsked(listening, 3, true)),
                        List.of(),
                        usual.owner(),
                        usual.standIn()),
                marco);
        var form = right();
        form.put("preview", "yes");
        assertThat(post(marco, "/responsibilities/" + listen + "/offers", form))
                .bodyText()
                .contains("What the job of Amara Okafor asks for isn’t written down yet");
        var title = staff.card(amara.id()).orElseThrow().jobTitle();
        jobs.add(
                new JobProfileDetails(title, "", null, List.of(new SkillAsked(listening, 2, true))),
                marco.id(),
                clock.instant());

        assertThat(post(marco, "/responsibilities/" + listen + "/offers", form))
                .bodyText()
                .contains("The job of Amara Okafor asks for some of what this needs or teaches: Listening.");
        form.remove("preview");
        var page = post(marco, "/responsibilities/" + listen + "/offers", form)
                .getResponse()
                .getRedirectedUrl();
        assertThat(get(marco, page))
                .bodyText()
                .contains("How it fits the role", "asks for some of what this needs")
                .doesNotContain("How it fits you", "id=\"fit\"");
        assertThat(get(amara, page)).bodyText().contains("How it fits you").doesNotContain("How it fits the role");
    }

    @Test
    void loadIsWorkedOutFromTheContractAndWhatIsCarried() {
        contract(amara, "20");
        asked.carry(asked.open(asked.details("Quality desk", marco, 14, 1), marco), amara);
        var form = right();
        form.put("preview", "yes");
        assertThat(post(marco, address + "/offers", form))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Amara Okafor would give 18 hours a week", "14 now and 4 more", "That’s 90% of a 20-hour week.")
                .doesNotContain("assumed");
        assertThat(offers.findAll()).isEmpty();
    }

    @Test
    void whatIsMoreThanTheWeekIsSentOnlyWithWhatMayBePutDown() {
        contract(amara, "20");
        asked.carry(asked.open(asked.details("Quality desk", marco, 18, 1), marco), amara);
        assertThat(post(marco, address + "/offers", right()))
                .hasStatusOk()
                .bodyText()
                .contains("more than their whole week", "110%");
        asked.carry(asked.open(asked.details("Call of the week", marco, 4, 1), marco), amara);
        var form = right();
        form.put("nothing", "true");
        assertThat(post(marco, address + "/offers", form))
                .hasStatusOk()
                .bodyText()
                .contains("It can’t be sent without something they may put down");
        form.put("putDown", "The Friday report");
        var page = post(marco, address + "/offers", form).getResponse().getRedirectedUrl();
        assertThat(get(amara, page)).bodyText().contains("The Friday report", "130%");
    }

    @ParameterizedTest
    @CsvSource({
        "marco, You can’t offer it to yourself",
        "leila, They lead it with you",
        "jonas, They already carry it",
        "claire, No one",
        "rui, has left"
    })
    void noOfferGoesToOneselfOrAnotherWhoCannotTakeIt(String who, String message) {
        var leila = firm.employee("Leila Haddad");
        var jonas = firm.employee("Jonas Lindqvist");
        var rui = firm.employee("Rui Azevedo");
        asked.carry(notes, jonas);
        jdbc.sql("UPDATE responsibility SET stand_in_id = ?")
                .param(leila.id().value())
                .update();
        jdbc.sql("UPDATE person SET left_on = ? WHERE id = ?")
                .params(LocalDate.now(clock).minusDays(1), rui.id().value())
                .update();
        entities.clear();
        var people = Map.of(
                "marco", marco, "leila", leila, "jonas", jonas, "claire", firm.client("Claire Bennett"), "rui", rui);
        var form = right();
        form.put("recipient", firm.emailOf(people.get(who)));
        assertThat(post(marco, address + "/offers", form))
                .hasStatusOk()
                .bodyText()
                .contains(message);
        assertThat(offers.findAll()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "why,      '',         Fill this in",
        "answerBy, 2020-01-01, That date has passed",
        "answerBy, 2999-01-01, Choose a day within 90 days",
        "answerBy, soon,       Enter a real date",
        "recipient,'',         Fill this in or choose one"
    })
    void whatCannotBeIsSaidAtItsField(String field, String value, String message) {
        var form = right();
        form.put(field, value);
        assertThat(post(marco, address + "/offers", form))
                .hasStatusOk()
                .bodyText()
                .contains(message);
        assertThat(offers.findAll()).isEmpty();
    }

    @Test
    void sameOfferSentTwiceIsOneAndASecondToTheSamePersonIsRefusedWhileTheFirstIsOpen() {
        var form = right();
        form.put("formId", UUID.randomUUID().toString());
        var page = post(marco, address + "/offers", form).getResponse().getRedirectedUrl();
        assertThat(post(marco, address + "/offers", form)).hasRedirectedUrl(page);
        assertThat(post(marco, address + "/offers", right()))
                .hasStatusOk()
                .bodyText()
                .contains("You’ve already offered it to them");
        assertThat(post(amara, page + "/refusal", Map.of("reason", "NO_TIME"))).hasStatus3xxRedirection();
        assertThat(post(marco, address + "/offers", right())).hasStatus3xxRedirection();
    }

    @Test
    void declineTakesAReasonAndAnotherReasonItsWords() {
        var page = address + "/offers/" + asked.offer(notes, amara) + "/refusal";
        assertThat(post(amara, page, Map.of("reason", "")))
                .hasStatusOk()
                .bodyText()
                .contains("Fill this in or choose");
        assertThat(post(amara, page, Map.of("reason", "BORED"))).hasStatusOk();
        assertThat(post(amara, page, Map.of("reason", "OTHER", "words", " ")))
                .hasStatusOk()
                .bodyText()
                .contains("Fill this in.");
        assertThat(post(amara, page, Map.of("reason", "OTHER", "words", "My father is ill.")))
                .hasStatus3xxRedirection();
        assertThat(get(marco, page.replace("/refusal", "")))
                .bodyText()
                .contains("Amara Okafor declined. Only you can see that", "Another reason", "My father is ill.");
    }

    @Test
    void discussionStopsTheClockAndBothReadIt() {
        var discussed = asked.offer(notes, amara);
        var forgotten = asked.offer(asked.open("Call of the week", marco), amara);
        var page = address + "/offers/" + discussed;
        assertThat(post(amara, page + "/messages", Map.of("text", "Could it begin in May?")))
                .hasStatus3xxRedirection();
        assertThat(post(marco, page + "/messages", Map.of("text", "May is fine.")))
                .hasStatus3xxRedirection();
        assertThat(get(marco, page)).bodyText().contains("In discussion", "Could it begin in May?", "May is fine.");
        lapse(Clock.offset(clock, Duration.ofDays(10)));
        assertThat(offers.findById(forgotten).orElseThrow().isOpen()).isTrue();
        lapse(Clock.offset(clock, Duration.ofDays(11)));
        assertThat(offers.findById(forgotten).orElseThrow().status()).isEqualTo(Offer.Status.LAPSED);
        assertThat(offers.findById(discussed).orElseThrow().isOpen()).isTrue();
        assertThat(post(amara, page + "/acceptance", Map.of())).hasStatus3xxRedirection();
    }

    private void lapse(Clock then) {
        OfferTasks.lapseNow(offers, events, then);
        entities.flush();
        entities.clear();
    }

    @Test
    void lastSeatIsGivenOnce() {
        var one = asked.open(asked.details("Call of the week", marco, 4, 1), marco);
        var offer = "/responsibilities/" + one + "/offers/" + asked.offer(one, amara);
        asked.carry(one, firm.employee("Jonas Lindqvist"));
        var answer = post(amara, offer + "/acceptance", Map.of());
        assertThat(answer.getMvcResult().getFlashMap().get("refused")).isEqualTo("responsibilities.full");
        assertThat(get(marco, "/responsibilities/" + one)).bodyText().doesNotContain("Offer it to someone");
    }

    @Test
    void whoAcceptsAnOfferNoLongerWaitsAsAVolunteer() {
        asked.volunteer(notes, amara, "I read them anyway.");
        var page = address + "/offers/" + asked.offer(notes, amara);
        assertThat(post(amara, page + "/acceptance", Map.of())).hasRedirectedUrl(address);
        assertThat(get(marco, address)).bodyText().doesNotContain("I read them anyway.");
        post(marco, address + "/start", Map.of());
        assertThat(get(amara, address)).bodyText().contains("Running");
    }

    @Test
    void whoTakesItOnHasNoOtherOfferOfItOpen() {
        var leila = firm.employee("Leila Haddad");
        var night = asked.open("Night watch", marco, leila);
        var mine = asked.offer(night, amara);
        var page = "/responsibilities/" + night + "/offers";
        var hers = post(leila, page, right()).getResponse().getRedirectedUrl();
        assertThat(post(amara, page + "/" + mine + "/acceptance", Map.of())).hasStatus3xxRedirection();
        assertThat(get(amara, hers)).bodyText().contains("Withdrawn");

        asked.volunteer(notes, amara, "I read them anyway.");
        var open = asked.offer(notes, amara);
        assertThat(post(marco, address + "/volunteers/" + amara.id() + "/choice", Map.of()))
                .hasStatus3xxRedirection();
        assertThat(offers.findById(open).orElseThrow().status()).isEqualTo(Offer.Status.WITHDRAWN);
        assertThat(get(amara, "/")).bodyText().doesNotContain("offers you a responsibility");
    }

    @Test
    void whoAcceptsTakesOnTheHoursThatTheyRead() {
        var page = address + "/offers/" + asked.offer(notes, amara);
        assertThat(get(amara, page)).bodyText().contains("name=\"hours\" value=\"4\"");
        jdbc.sql("UPDATE responsibility SET hours = 16").update();
        entities.clear();
        var answer = post(amara, page + "/acceptance", Map.of("hours", "4"));
        assertThat(answer).hasRedirectedUrl(page);
        assertThat(answer.getMvcResult().getFlashMap().get("refused")).isEqualTo("responsibilities.offer.otherHours");
        assertThat(holders.of(notes)).isEmpty();
        assertThat(post(amara, page + "/acceptance", Map.of("hours", "16"))).hasRedirectedUrl(address);
        assertThat(holders.of(notes)).extracting(Holder::hours).containsExactly(16);
    }

    @Test
    void whatSomebodyWroteTooLateIsShownToCopy() {
        var page = address + "/offers/" + asked.offer(notes, amara);
        assertThat(mvc.delete().uri(page).with(as(marco)).with(csrf())).hasStatus3xxRedirection();
        var written = post(amara, page + "/messages", Map.of("text", "Could it begin in May?"));
        assertThat(written).hasRedirectedUrl(page);
        var session = written.getResponse().getCookies();
        assertThat(mvc.get().uri(page).cookie(session).with(as(amara)))
                .bodyText()
                .contains("this offer is closed", "You wrote this. Copy it", "Could it begin in May?");
    }

    @Test
    void withdrawnOfferIsNotAccepted() {
        var page = address + "/offers/" + asked.offer(notes, amara);
        var request = mvc.delete().uri(page).with(as(marco)).with(csrf());
        assertThat(request).hasStatus3xxRedirection();
        offers.flush();
        var answer = post(amara, page + "/acceptance", Map.of());
        assertThat(answer.getMvcResult().getFlashMap().get("refused")).isEqualTo("responsibilities.offer.closed");
        assertThat(holders.of(notes)).isEmpty();
    }

    @Test
    void whatIsOfferedStaysOnTheBoardUntilItIsAnsweredAndLapsesWithItsEnd() {
        var offer = asked.offer(notes, amara);
        var request = mvc.delete().uri(address + "/publication").with(as(marco)).with(csrf());
        assertThat(request.exchange().getMvcResult().getFlashMap().get("refused"))
                .isEqualTo("responsibilities.notUnpublished");
        assertThat(post(marco, address + "/end", Map.of())).hasStatus3xxRedirection();
        assertThat(offers.findById(offer).orElseThrow().status()).isEqualTo(Offer.Status.LAPSED);
    }

    private void contract(CurrentPerson person, String hours) {
        jdbc.sql("UPDATE person SET weekly_hours = CAST(? AS numeric) WHERE id = ?")
                .params(hours, person.id().value())
                .update();
        entities.clear();
    }

    private Map<String, String> right() {
        return new HashMap<>(Map.of(
                "recipient", firm.emailOf(amara),
                "why", "You ask what calms people down.",
                "answerBy", LocalDate.now(clock).plusDays(10).toString()));
    }

    private MvcTestResult get(CurrentPerson person, String page) {
        return mvc.get().uri(page).with(as(person)).exchange();
    }

    private MvcTestResult post(CurrentPerson person, String page, Map<String, String> form) {
        var request = mvc.post().uri(page).with(as(person)).with(csrf());
        form.forEach(request::param);
        var answer = request.exchange();
        offers.flush();
        return answer;
    }
}
