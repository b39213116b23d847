package app.trellis.responsibilities;

import static app.trellis.signin.As.as;
import static app.trellis.signin.As.csrf;
import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.PageTest;
import app.trellis.Statements;
import app.trellis.people.CurrentPerson;
import app.trellis.people.Firm;
import app.trellis.people.PersonId;
import app.trellis.responsibilities.ResponsibilityActivity.ResponsibilityHandedOver;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PageTest
@RecordApplicationEvents
class ResponsibilityPagesTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Firm firm;

    @Autowired
    private ResponsibilityFixtures asked;

    @Autowired
    private Responsibilities responsibilities;

    @Autowired
    private Statements statements;

    @Autowired
    private ApplicationEvents happened;

    @Autowired
    private Clock clock;

    private CurrentPerson marco;
    private CurrentPerson amara;
    private CurrentPerson jonas;

    @BeforeEach
    void people() {
        marco = firm.employee("Marco Silva");
        amara = firm.reportOf(marco, "Amara Okafor");
        jonas = firm.employee("Jonas Lindqvist");
    }

    @Test
    void managerDraftsAResponsibilityAndPostsIt() {
        var made = post(marco, "/responsibilities", right());
        assertThat(made).hasStatus3xxRedirection();
        var address = made.getResponse().getRedirectedUrl();
        assertThat(get(amara, address)).hasStatus(404);
        assertThat(get(marco, address)).bodyText().contains("Draft. Only the people who lead it");
        assertThat(post(marco, address + "/publication", Map.of())).hasStatus3xxRedirection();
        assertThat(get(amara, "/responsibilities"))
                .bodyText()
                .contains("1 responsibility", "Handover notes", "4 hours a week", "Marco Silva", "2 seats left");
        assertThat(get(amara, address))
                .bodyText()
                .contains(
                        "Why it matters", "Calls are not explained twice.", "<strong>late shift</strong>", "Volunteer")
                .doesNotContain("<h2>History", "<h2>Manage");
    }

    @Test
    void whoLeadsADraftDeletesItUnlessSomebodyHasActedOnIt() {
        var draft = asked.draft("Handover notes", marco);
        assertThat(get(marco, "/responsibilities/" + draft)).bodyText().contains("Delete draft");
        assertThat(delete(draft)).hasRedirectedUrl("/responsibilities?status=DRAFT");
        assertThat(responsibilities.existsById(draft)).isFalse();
        var open = asked.open("Newcomers", marco);
        assertThat(delete(open)).hasRedirectedUrl("/responsibilities/" + open);
        asked.decline(asked.offer(open, amara), "Not now.");
        var address = "/responsibilities/" + open;
        assertThat(mvc.delete().uri(address + "/publication").with(as(marco)).with(csrf()))
                .hasStatus3xxRedirection();
        assertThat(get(marco, address)).bodyText().contains("Delete draft");
        assertThat(delete(open)).hasRedirectedUrl(address);
    }

    private MvcTestResult delete(ResponsibilityId id) {
        return mvc.delete()
                .uri("/responsibilities/{id}", id)
                .with(as(marco))
                .with(csrf())
                .exchange();
    }

    @Test
    void managerWhoDraftsForSomebodyElseIsLedToWhatTheySeeAndTheOtherIsTold() {
        var form = right();
        form.put("owner", firm.emailOf(jonas));
        var drafted = post(marco, "/responsibilities", form);
        assertThat(drafted).hasRedirectedUrl("/responsibilities");
        assertThat(drafted.getMvcResult().getFlashMap().get("done")).isEqualTo("responsibilities.draftOfOther");
        var made = responsibilities.findAll().get(0).id();
        assertThat(handedOverTo(made)).containsExactly(jonas.id());
        assertThat(get(marco, "/responsibilities/" + made)).hasStatus(404);

        var mine = asked.draft("Night watch", marco);
        form.put("version", "0");
        assertThat(put(marco, "/responsibilities/" + mine, form)).hasRedirectedUrl("/responsibilities");
        assertThat(handedOverTo(mine)).containsExactly(jonas.id());
    }

    private Stream<PersonId> handedOverTo(ResponsibilityId id) {
        return happened.stream(ResponsibilityHandedOver.class)
                .filter(handed -> handed.responsibility().equals(id))
                .map(ResponsibilityHandedOver::owner);
    }

    /** The audit trail knows who published, if it was there; the responsibility itself does not. */
    @Test
    void historyNamesWhoDidItWhereThatIsKnown() {
        assertThat(get(marco, "/responsibilities/" + asked.open("Handover notes", marco)))
                .bodyText()
                .contains("<span>Published</span>", "<span>Drafted by Marco Silva</span>");
    }

    @Test
    void boardShowsWhatIsOpenAndTheRestByItsStatus() {
        asked.draft("Secret work", marco);
        var running = asked.open("Call of the week", marco);
        asked.carry(running, amara);
        assertThat(post(marco, "/responsibilities/" + running + "/start", Map.of()))
                .hasStatus3xxRedirection();
        asked.open("Handover notes", marco);
        assertThat(get(jonas, "/responsibilities"))
                .bodyText()
                .contains("Handover notes")
                .doesNotContain("Call of the week", "Secret work");
        assertThat(get(jonas, "/responsibilities?status=RUNNING&status=DRAFT"))
                .bodyText()
                .contains("Call of the week", "Running")
                .doesNotContain("Handover notes", "Secret work");
        assertThat(get(marco, "/responsibilities?status=DRAFT")).bodyText().contains("Secret work");
        assertThat(get(amara, "/responsibilities?status=RUNNING")).bodyText().contains("You carry it");
    }

    @Test
    void boardIsNarrowedByHoursAndFoundByWordsAndMisspeltWords() {
        asked.open(asked.details("Handover notes", marco, 2, 1), marco);
        asked.open(asked.details("Team calendar", marco, 12, 1), marco);
        assertThat(get(amara, "/responsibilities?hours=UP_TO_2"))
                .bodyText()
                .contains("Handover notes")
                .doesNotContain("Team calendar");
        assertThat(get(amara, "/responsibilities?q=calend"))
                .bodyText()
                .contains("Team calendar")
                .doesNotContain("Handover notes");
        assertThat(get(amara, "/responsibilities?q=hamdover")).bodyText().contains("Handover notes", "come close");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hours   | 0          | Enter 1 or more",
                "hours   | 169        | Enter 40 or less",
                "hours   | many       | Enter a whole number, like 3",
                "hours   | 2.5        | Enter a whole number, like 3",
                "hours   | ''         | Enter a whole number, like 3",
                "seats   | 0          | Enter 1 or more",
                "endsOn  | 2020-01-01 | The last day is before the first",
                "title   | ''         | Fill this in",
                "purpose | ''         | Fill this in",
                "owner   | ''         | Fill this in or choose one",
                "owner   | Nobody At All | No one"
            })
    void whatCannotBeIsSaidAtItsField(String field, String value, String message) {
        var form = right();
        form.put(field, value);
        assertThat(post(marco, "/responsibilities", form))
                .hasStatusOk()
                .bodyText()
                .contains(message);
        assertThat(responsibilities.findAll()).isEmpty();
    }

    @Test
    void lastDayInThePastAndSomebodyStandingInForThemselvesAreRefused() {
        var form = right();
        form.put("startsOn", "2020-01-01");
        form.put("endsOn", "2020-02-01");
        assertThat(post(marco, "/responsibilities", form)).bodyText().contains("That date has passed");
        form = right();
        form.put("standIn", firm.emailOf(marco));
        assertThat(post(marco, "/responsibilities", form)).bodyText().contains("They already lead it");
        form.put("standIn", firm.emailOf(firm.client("Claire Bennett")));
        assertThat(post(marco, "/responsibilities", form)).hasStatusOk();
        assertThat(responsibilities.findAll()).isEmpty();
    }

    @Test
    void sameFormSentTwiceMakesOneAndOtherWordsAnother() {
        var form = right();
        form.put("formId", "9b2c1d6e-0000-4000-8000-000000000000");
        var first = post(marco, "/responsibilities", form).getResponse().getRedirectedUrl();
        assertThat(post(marco, "/responsibilities", form).getResponse().getRedirectedUrl())
                .isEqualTo(first);
        form.put("title", "Other notes");
        assertThat(post(marco, "/responsibilities", form).getResponse().getRedirectedUrl())
                .isNotEqualTo(first);
        assertThat(responsibilities.findAll()).hasSize(2);
    }

    @Test
    void editThatSomebodyElseOvertookShowsBothVersions() {
        var id = asked.open(asked.details("Handover notes", marco, 4, 2), marco);
        var form = right();
        form.put("title", "Handover notes, early shift");
        form.put("version", "0");
        assertThat(put(marco, "/responsibilities/" + id, form)).hasStatus3xxRedirection();
        form.put("title", "Handover notes, late shift");
        assertThat(put(marco, "/responsibilities/" + id, form))
                .hasStatus(409)
                .bodyText()
                .contains("Handover notes, early shift", "Handover notes, late shift");
    }

    @Test
    void volunteerIsChosenAndTheOtherIsToldByASentence() {
        var id = asked.open(asked.details("Handover notes", marco, 4, 1), marco);
        var address = "/responsibilities/" + id;
        assertThat(post(amara, address + "/volunteers", Map.of("text", "I read them anyway.")))
                .hasStatus3xxRedirection();
        assertThat(post(jonas, address + "/volunteers", Map.of("text", "To learn the late shift.")))
                .hasStatus3xxRedirection();
        assertThat(get(marco, address))
                .bodyText()
                .contains("2 volunteers", "I read them anyway.", "To learn the late shift.");
        assertThat(get(jonas, address))
                .bodyText()
                .contains("You’ve volunteered.")
                .doesNotContain("I read them anyway.", "Amara Okafor");
        assertThat(post(marco, address + "/volunteers/" + amara.id() + "/choice", Map.of()))
                .hasStatus3xxRedirection();
        assertThat(get(jonas, address)).bodyText().contains("Amara Okafor", "No seats left");
        assertThat(get(marco, address))
                .bodyText()
                .doesNotContain("Choose volunteer")
                .containsPattern("Turn down<span\\s+class=\"visually-hidden\"> Jonas Lindqvist");
        assertThat(refusal(post(marco, address + "/start", Map.of()))).isEqualTo("responsibilities.volunteersWait");
        assertThat(post(marco, address + "/volunteers/" + jonas.id() + "/refusal", Map.of("text", " ")))
                .hasStatusOk()
                .bodyText()
                .contains("Fill this in");
        assertThat(post(
                        marco,
                        address + "/volunteers/" + jonas.id() + "/refusal",
                        Map.of("text", "Amara starts; you take over in May.")))
                .hasStatus3xxRedirection();
        assertThat(get(jonas, address))
                .bodyText()
                .contains("Not this time. Marco Silva writes", "Amara starts; you take over in May.");
        assertThat(get(amara, address)).bodyText().doesNotContain("you take over in May");
        assertThat(post(marco, address + "/start", Map.of())).hasStatus3xxRedirection();
    }

    @Test
    void hrNamesAnotherOwnerWhereTheOwnerIsAwayAndDoesNothingElse() {
        var hana = firm.hr("Hana Kimura");
        var address = "/responsibilities/" + asked.open(asked.details("Handover notes", marco, 4, 2), marco);
        assertThat(get(hana, address))
                .bodyText()
                .contains(address + "/edit")
                .doesNotContain(address + "/start", address + "/end\"", address + "/offers");
        var form = right();
        form.put("owner", firm.emailOf(jonas));
        form.put("version", "0");
        assertThat(put(hana, address, form)).hasStatus3xxRedirection();
        responsibilities.flush();
        assertThat(get(jonas, address)).bodyText().contains("Offer it to someone");
        assertThat(get(marco, address)).bodyText().doesNotContain("Offer it to someone");
        assertThat(post(hana, address + "/start", Map.of())).hasStatus(404);
    }

    @Test
    void whoStandsInNoLongerAnswersForNoOfferOfIt() {
        var address = "/responsibilities/" + asked.open("Handover notes", marco, jonas);
        var offer = Map.of(
                "recipient", firm.emailOf(amara),
                "why", "You read them anyway.",
                "answerBy", LocalDate.now(clock).plusDays(10).toString());
        var page = post(jonas, address + "/offers", offer).getResponse().getRedirectedUrl();
        assertThat(get(marco, page)).hasStatus(404);
        var form = right();
        form.put("version", "0");
        assertThat(put(marco, address, form)).hasStatus3xxRedirection();
        responsibilities.flush();
        assertThat(get(marco, page)).hasStatusOk();
        assertThat(get(jonas, page)).hasStatus(404);
    }

    @Test
    void nobodyVolunteersForWhatTheyLeadOrCarryOrTwice() {
        var id = asked.open("Handover notes", marco);
        var address = "/responsibilities/" + id + "/volunteers";
        assertThat(refusal(post(marco, address, Map.of("text", "Me"))))
                .isEqualTo("responsibilities.notVolunteered.leading");
        assertThat(post(amara, address, Map.of("text", "Me"))).hasStatus3xxRedirection();
        assertThat(post(amara, address, Map.of("text", "Me again"))).hasStatus3xxRedirection();
        assertThat(get(marco, "/responsibilities/" + id))
                .bodyText()
                .contains("1 volunteer<")
                .doesNotContain("Me again");
        assertThat(post(marco, address + "/" + amara.id() + "/choice", Map.of()))
                .hasStatus3xxRedirection();
        assertThat(refusal(post(amara, address, Map.of("text", "More"))))
                .isEqualTo("responsibilities.notVolunteered.carrying");
    }

    @Test
    void pagesTakeTheSameStatementsForTenRowsAndTwoHundred() {
        for (var each = 0; each < 10; each++) asked.open("Notes " + each, marco);
        var ten = statements.during(() -> get(amara, "/responsibilities"));
        for (var each = 10; each < 200; each++) asked.open("Notes " + each, marco);
        assertThat(statements.during(() -> get(amara, "/responsibilities"))).hasSameSizeAs(ten);
    }

    private Map<String, String> right() {
        var today = LocalDate.now(clock);
        return new HashMap<>(Map.of(
                "title", "Handover notes",
                "purpose", "Calls are not explained twice.",
                "description", "Read the notes of the **late shift**.",
                "hours", "4",
                "startsOn", today.toString(),
                "endsOn", today.plusDays(60).toString(),
                "seats", "2",
                "owner", firm.emailOf(marco)));
    }

    private static Object refusal(MvcTestResult result) {
        return result.getMvcResult().getFlashMap().get("refused");
    }

    private MvcTestResult get(CurrentPerson person, String address) {
        return mvc.get().uri(address).with(as(person)).exchange();
    }

    private MvcTestResult post(CurrentPerson person, String address, Map<String, String> form) {
        var request = mvc.post().uri(address).with(as(person)).with(csrf());
        form.forEach(request::param);
        var answer = request.exchange();
        responsibilities.flush();
        return answer;
    }

    private MvcTestResult put(CurrentPerson person, String address, Map<String, String> form) {
        var request = mvc.put().uri(address).with(as(person)).with(csrf());
        form.forEach(request::param);
        return request.exchange();
    }
}
