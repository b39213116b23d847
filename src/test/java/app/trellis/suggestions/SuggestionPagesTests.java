package app.trellis.suggestions;

import static app.trellis.signin.As.as;
import static app.trellis.signin.As.csrf;
import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.PageTest;
import app.trellis.clients.ClientAccountId;
import app.trellis.clients.ClientFixtures;
import app.trellis.clients.ClientStaffing;
import app.trellis.clients.TouchpointLevel;
import app.trellis.notifications.Told;
import app.trellis.people.CurrentPerson;
import app.trellis.people.Employment;
import app.trellis.people.Firm;
import app.trellis.touchpoints.TouchpointFixtures;
import app.trellis.training.ProgramId;
import app.trellis.training.SessionId;
import app.trellis.training.TrainingBackfill;
import app.trellis.training.TrainingFixtures;
import jakarta.persistence.EntityManager;
import java.net.URI;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Claire of Brightwater suggests training for Amara and Priya, for whom Marco answers. */
@PageTest
@RecordApplicationEvents
class SuggestionPagesTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Firm firm;

    @Autowired
    private ClientFixtures clients;

    @Autowired
    private TrainingFixtures trainings;

    @Autowired
    private TrainingBackfill training;

    @Autowired
    private SuggestionFixtures suggested;

    @Autowired
    private TouchpointFixtures met;

    @Autowired
    private Employment employment;

    @Autowired
    private CompletedSuggestions completed;

    @Autowired
    private OpenSuggestions open;

    @Autowired
    private SuggestionsCloseWithAccount closing;

    @Autowired
    private ClientStaffing staffing;

    @Autowired
    private Told told;

    @Autowired
    private ApplicationEvents events;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private EntityManager entities;

    @Autowired
    private Clock clock;

    private CurrentPerson hana;
    private CurrentPerson beatriz;
    private CurrentPerson marco;
    private CurrentPerson amara;
    private CurrentPerson priya;
    private CurrentPerson claire;
    private ClientAccountId brightwater;
    private ProgramId program;
    private SessionId session;
    private String list;

    @BeforeEach
    void people() {
        hana = firm.hr("Hana Kimura");
        beatriz = firm.employee("Beatriz Nogueira");
        marco = firm.employee("Marco Silva");
        amara = firm.reportOf(marco, "Amara Okafor");
        priya = firm.reportOf(marco, "Priya Raman");
        claire = firm.client("Claire Bennett");
        brightwater = clients.account("Brightwater Insurance", beatriz);
        clients.contact(brightwater, claire, beatriz);
        clients.assign(brightwater, amara);
        clients.assign(brightwater, priya);
        program = trainings.published("Writing with care", hana);
        session = trainings.session(program, 3);
        list = "/clients/" + brightwater + "/suggestions";
    }

    @Test
    void programThatAClientSuggestsIsNotDeletedAsADraft() {
        suggest(Map.of("program", program, "people", List.of(amara.id()), "reason", "Forms."));
        assertThat(mvc.delete()
                        .uri("/training/{id}/publication", program)
                        .with(as(hana))
                        .with(csrf()))
                .hasRedirectedUrl("/training/" + program);
        assertThat(mvc.delete().uri("/training/{id}", program).with(as(hana)).with(csrf()))
                .hasRedirectedUrl("/training/" + program);
    }

    /** The whole way, as the issue tells it. */
    @Test
    void managerAcceptsForOneAndDeclinesForTheOtherAndTheClientSeesExactlyThat() {
        assertThat(get(claire, list)).bodyText().contains("You haven’t suggested any training yet");
        assertThat(get(claire, list + "/new?q=writing")).bodyText().contains("Writing with care", "program=" + program);
        assertThat(get(claire, list + "/new?program=" + program))
                .bodyText()
                .contains("Amara Okafor", "Priya Raman", "Read by each person’s manager, by Beatriz Nogueira");
        var page = suggest(Map.of("program", program, "people", List.of(amara.id(), priya.id()), "reason", "Forms."));
        told.of(events);
        assertThat(get(marco, "/notifications")).bodyText().contains("Claire Bennett suggests Writing with care for 2");
        assertThat(get(marco, "/"))
                .bodyText()
                .contains("Claire Bennett suggests Writing with care", "For 2 of your people");
        assertThat(get(amara, "/")).bodyText().doesNotContain("Claire Bennett");

        assertThat(get(marco, page + "/acceptance?for=" + amara.id()))
                .bodyText()
                .contains("3 seats left");
        var accepted = Map.of("people", amara.id(), "program", program, "session", session);
        assertThat(post(marco, page + "/acceptance", accepted)).hasRedirectedUrl(page);
        assertThat(post(marco, page + "/acceptance", accepted)).hasRedirectedUrl(page);
        var declined = Map.of("people", priya.id(), "reason", "She teaches it herself.");
        assertThat(post(marco, page + "/refusal", declined)).hasRedirectedUrl(page);
        assertThat(post(marco, page + "/refusal", declined)).hasRedirectedUrl(page);
        told.of(events);

        assertThat(get(claire, page))
                .bodyText()
                .contains("Accepted", "Declined", "She teaches it herself.")
                .doesNotContain("Waiting for an answer", "seat", "enrolled");
        assertThat(get(claire, list)).bodyText().contains("1 accepted", "1 declined");
        assertThat(get(claire, "/")).bodyText().contains("Marco Silva answered your suggestion: Writing with care");
        assertThat(get(claire, "/notifications")).bodyText().contains("There’s news about training you suggested");
        assertThat(get(marco, "/")).bodyText().doesNotContain("For 2 of your people");
        assertThat(get(amara, "/"))
                .bodyText()
                .contains(
                        "Claire Bennett of Brightwater Insurance suggests Writing with care",
                        "Your seat is kept until");
        assertThat(get(amara, invitation(page))).bodyText().contains("Take my seat", "Forms.", "Not for me");
        assertThat(get(priya, "/")).bodyText().doesNotContain("Claire Bennett");
        assertThat(get(priya, invitation(page))).hasStatus(404);
        assertThat(taken()).isEqualTo(1);
    }

    @Test
    void clientSeesThatItWasDoneAndNothingElse() {
        var page = invited(amara);
        post(amara, "/training/%s/sessions/%s/enrolments".formatted(program, session), Map.of());
        assertThat(taken()).isEqualTo(1);
        assertThat(get(amara, invitation(page)))
                .bodyText()
                .contains("You’re enrolled")
                .doesNotContain("Not for me");
        assertThat(get(amara, "/")).bodyText().doesNotContain("suggests Writing with care");
        assertThat(get(claire, page)).bodyText().contains("Accepted").doesNotContain("Completed", "nrolled");
        attend(amara, false);
        assertThat(get(claire, page)).bodyText().contains("Accepted").doesNotContain("Completed", "ttend");
        assertThat(completed.of(staffing.account(brightwater).orElseThrow(), claire))
                .isEmpty();
        attend(amara, true);
        assertThat(get(claire, page)).bodyText().contains("Completed").doesNotContain("ttend");
        assertThat(get(claire, list)).bodyText().contains("1 completed");
        assertThat(completed
                        .of(staffing.account(brightwater).orElseThrow(), claire)
                        .orElseThrow())
                .singleElement()
                .matches(row -> row.name().equals("Amara Okafor") && row.title().equals("Writing with care"));
    }

    /** What was completed after the work for the client ended is none of the client's business. */
    @Test
    void clientLearnsNothingOfWhatSomebodyCompletesLater() {
        var page = invited(amara);
        jdbc.sql("UPDATE client_assignment SET ended_on = started_on + 1 WHERE person_id = ?")
                .param(amara.id().value())
                .update();
        post(amara, "/training/%s/sessions/%s/enrolments".formatted(program, session), Map.of());
        attend(amara, true);
        assertThat(get(claire, page)).bodyText().contains("Accepted").doesNotContain("Completed");
    }

    /** Nor of what they had completed before they came. */
    @Test
    void clientLearnsNothingOfWhatSomebodyCompletedBeforeTheyCame() {
        var selfPaced = trainings.selfPaced("Spreadsheets", hana);
        var yearAgo = clock.instant().minus(Duration.ofDays(365));
        training.complete(training.begin(selfPaced, amara.id(), yearAgo), yearAgo);
        var id = suggested.by(claire, brightwater, selfPaced, "Spreadsheets", amara);
        suggested.invite(id, amara, marco, selfPaced, null);
        assertThat(get(claire, list + "/" + id)).bodyText().contains("Accepted").doesNotContain("Completed");
    }

    @Test
    void clientSeesThatItWasDoneSinceAlsoWhereItWasDoneBefore() {
        var earlier = trainings.session(program, 3);
        training.enrol(earlier, amara.id(), clock.instant());
        entities.flush();
        jdbc.sql("""
                        UPDATE training_session SET starts_at = now() - interval '9 days', ends_at = now() - interval '8 days',
                          deadline = now() - interval '9 days' WHERE id = ?
                        """).param(earlier.value()).update();
        invited(amara);
        training.enrol(session, amara.id(), clock.instant());
        attend(amara, true);
        assertThat(completed.of(staffing.account(brightwater).orElseThrow(), claire))
                .contains(List.of(new CompletedRow("Amara Okafor", "Writing with care")));
    }

    @Test
    void whatWasCompletedBeforeIsShownAsDoneOnceItIsAccepted() {
        var selfPaced = trainings.selfPaced("Spreadsheets", hana);
        training.complete(training.begin(selfPaced, amara.id(), clock.instant()), clock.instant());
        var id = suggested.by(claire, brightwater, selfPaced, "Spreadsheets", amara);
        assertThat(get(claire, list + "/" + id)).bodyText().contains("Waiting").doesNotContain("Completed");
        assertThat(post(marco, list + "/" + id + "/acceptance", Map.of("people", amara.id(), "program", selfPaced)))
                .hasStatus3xxRedirection();
        assertThat(get(claire, list + "/" + id)).bodyText().contains("Completed");
        assertThat(get(amara, "/training/suggestions/" + id)).bodyText().contains("You’ve completed this program");
    }

    @Test
    void noIsTheirsAloneAndFreesTheSeat() {
        var page = invited(amara);
        assertThat(taken()).isEqualTo(1);
        post(amara, invitation(page) + "/refusal", Map.of());
        post(amara, invitation(page) + "/refusal", Map.of());
        assertThat(taken()).isZero();
        assertThat(get(amara, invitation(page)))
                .bodyText()
                .contains("You said no")
                .doesNotContain("Not for me");
        assertThat(get(amara, "/")).bodyText().doesNotContain("suggests Writing with care");
        for (var other : List.of(claire, marco, hana))
            assertThat(get(other, page)).bodyText().contains("Accepted").doesNotContain("said no");
    }

    @Test
    void ownWordsAreAskedForUntilAProgramIsFound() {
        var page = suggest(Map.of("wish", "Letters that comfort", "people", List.of(amara.id()), "reason", "Forms."));
        suggested.by(claire, brightwater, "letters THAT comfort", priya);
        assertThat(get(hana, "/training/asked"))
                .bodyText()
                .containsIgnoringCase("Letters that comfort")
                .contains("2 people", "Brightwater Insurance", "/training/new?title=");
        assertThat(get(marco, page + "/acceptance?q=writing")).bodyText().contains("program=" + program);
        post(marco, page + "/acceptance", Map.of("people", amara.id()));
        assertThat(get(claire, page)).bodyText().contains("Accepted, looking for a program");
        assertThat(get(amara, invitation(page))).hasStatus(404);
        assertThat(get(hana, "/training/asked")).bodyText().contains("2 people");

        assertThat(get(hana, page + "/acceptance?program=" + program)).hasStatusOk();
        post(hana, page + "/acceptance", Map.of("people", amara.id(), "program", program));
        assertThat(get(amara, invitation(page))).bodyText().contains("Writing with care", "See sessions");
        assertThat(get(claire, page)).bodyText().contains("Writing with care").doesNotContain("looking for");
        assertThat(get(hana, "/training/asked")).bodyText().contains("1 person");
    }

    @Test
    void sameIsNotSuggestedTwiceWhileItIsOpen() {
        var form = Map.of("program", program, "people", List.of(amara.id()), "reason", "Forms.");
        suggest(form);
        assertThat(post(claire, list, form))
                .hasStatusOk()
                .bodyText()
                .contains("already suggested this for Amara Okafor");
        var everyone = Map.of("program", program, "everyone", "true", "reason", "All.");
        var page = suggest(everyone);
        assertThat(get(claire, page)).bodyText().contains("Priya Raman").doesNotContain("Amara Okafor");
        assertThat(post(claire, list, everyone)).bodyText().contains("already suggested this for everyone");
    }

    @Test
    void clientTakesBackWhatNobodyHasAnswered() {
        var id = suggested.by(claire, brightwater, program, "Writing with care", amara, priya);
        var page = list + "/" + id;
        post(marco, page + "/refusal", Map.of("people", priya.id(), "reason", "She teaches it."));
        for (var time = 0; time < 2; time++)
            assertThat(mvc.delete().uri(page).with(as(claire)).with(csrf())).hasRedirectedUrl(page);
        assertThat(get(claire, page)).bodyText().contains("Withdrawn", "Declined");
        assertThat(post(marco, page + "/acceptance", Map.of("people", amara.id(), "program", program)))
                .flash()
                .containsEntry("refused", "suggestions.settled");
        assertThat(get(marco, "/")).bodyText().doesNotContain("of your people");
        assertThat(agenda()).isEmpty();
    }

    @Test
    void sameFormSuggestsAnewWhatWasTakenBack() {
        var form = Map.of("formId", UUID.randomUUID(), "program", program, "people", amara.id(), "reason", "Forms.");
        var first = suggest(form);
        assertThat(suggest(form)).isEqualTo(first);
        mvc.delete().uri(first).with(as(claire)).with(csrf()).exchange();
        var next = suggest(form);
        assertThat(suggest(form)).isEqualTo(next).isNotEqualTo(first);
        assertThat(agenda()).hasSize(1);
    }

    @Test
    void theyTalkAboutItUntilItIsAnswered() {
        var id = suggested.by(claire, brightwater, program, "Writing with care", amara, priya);
        var page = list + "/" + id;
        var words = Map.of("with", marco.id(), "text", "Which letters do you mean?");
        assertThat(post(marco, page + "/messages", words)).hasRedirectedUrl(page);
        assertThat(get(claire, page)).bodyText().contains("Being discussed", "Which letters do you mean?");
        post(claire, page + "/messages", Map.of("with", marco.id(), "text", "Those after a refusal."));
        told.of(events);
        assertThat(get(marco, "/notifications")).bodyText().contains("Brightwater Insurance wrote about training");
        post(marco, page + "/refusal", Map.of("people", List.of(amara.id(), priya.id()), "reason", "In spring."));
        assertThat(get(claire, page)).bodyText().contains("Those after a refusal.", "In spring.");
        assertThat(post(claire, page + "/messages", Map.of("with", marco.id(), "text", "But why?")))
                .flash()
                .containsEntry("refused", "suggestions.settled");
    }

    /** Open matters go to the new manager, without the talk; what was answered stays with who answered. */
    @Test
    void newManagerAnswersWhatIsOpenAndSeesNothingElse() {
        var first = suggested.by(claire, brightwater, program, "Writing with care", amara);
        suggested.decline(first, amara, marco, "Not now.");
        var second = suggested.by(claire, brightwater, "Calm on the phone", amara);
        post(marco, list + "/" + second + "/messages", Map.of("with", marco.id(), "text", "A question of old."));
        var ines = firm.employee("Ines Weber");
        employment.changeManager(amara.id(), ines.id());
        entities.flush();
        assertThat(get(ines, "/")).bodyText().contains("Claire Bennett suggests Calm on the phone");
        assertThat(get(ines, list)).bodyText().contains("Calm on the phone").doesNotContain("Writing with care");
        assertThat(get(ines, list + "/" + second)).bodyText().doesNotContain("A question of old.");
        assertThat(get(ines, list + "/" + first)).hasStatus(404);
        assertThat(get(marco, list + "/" + first)).bodyText().contains("Not now.");
        assertThat(get(marco, list + "/" + second)).hasStatus(404);
        assertThat(get(claire, list + "/" + second))
                .bodyText()
                .contains("A question of old.", "Ines Weber answers for");
    }

    @Test
    void accountManagerAnswersForWhoHasNoManagerAndNobodyForThemselves() {
        var solo = firm.employee("Solo Worker");
        clients.assign(brightwater, solo);
        clients.assign(brightwater, beatriz);
        var id = suggested.by(claire, brightwater, program, "Writing with care", solo, beatriz);
        var page = list + "/" + id;
        assertThat(get(beatriz, page)).bodyText().contains("Solo Worker").doesNotContain("row-title\">Beatriz");
        assertThat(post(beatriz, page + "/refusal", Map.of("people", beatriz.id(), "reason", "Not me.")))
                .hasStatusOk()
                .bodyText()
                .contains("Choose at least one person.");
        assertThat(get(hana, page)).bodyText().contains("HR answers for");
        post(hana, page + "/refusal", Map.of("people", List.of(solo.id(), beatriz.id()), "reason", "Hers alone."));
        assertThat(get(claire, page)).bodyText().containsOnlyOnce("Hers alone.").contains("Waiting for an answer");
    }

    @Test
    void whoNoLongerWorksThereIsAnsweredByNobody() {
        var id = suggested.by(claire, brightwater, program, "Writing with care", amara);
        var lumen = clients.account("Lumen Retail", beatriz);
        clients.move(amara, brightwater, lumen);
        assertThat(get(claire, list + "/" + id)).bodyText().contains("No longer works for Brightwater Insurance");
        assertThat(post(marco, list + "/" + id + "/acceptance", Map.of("people", amara.id(), "program", program)))
                .flash()
                .containsEntry("refused", "suggestions.settled");
        assertThat(get(marco, "/")).bodyText().doesNotContain("of your people");
        assertThat(agenda()).isEmpty();
    }

    @Test
    void endOfTheWorkForTheClientEndsWhatIsOpenAndTheContactOnlyReads() {
        var id = suggested.by(claire, brightwater, program, "Writing with care", amara);
        assertThat(closing.count(brightwater)).isEqualTo(1);
        clients.end(1, brightwater, beatriz);
        assertThat(closing.count(brightwater)).isZero();
        assertThat(get(claire, list + "/" + id)).bodyText().contains("No longer works for Brightwater Insurance");
        assertThat(get(claire, list)).bodyText().contains("Writing with care").doesNotContain(list + "/new");
        assertThat(get(claire, list + "/new")).hasRedirectedUrl(list);
        assertThat(get(marco, "/")).bodyText().doesNotContain("of your people");
    }

    @Test
    void fullSessionInvitesWithoutASeatAndAProgramThatIsGoneIsReplaced() {
        var full = trainings.session(program, 1);
        training.enrol(full, priya.id(), clock.instant());
        entities.flush();
        var id = suggested.by(claire, brightwater, program, "Writing with care", amara);
        var page = list + "/" + id;
        assertThat(post(marco, page + "/acceptance", Map.of("people", amara.id(), "program", program, "session", full)))
                .flash()
                .containsEntry("done", "suggestions.accepted.noSeat");
        assertThat(get(amara, invitation(page))).bodyText().contains("There was no free seat to keep for you");
        training.archive(program, hana.id(), clock.instant());
        entities.flush();
        assertThat(get(amara, invitation(page)))
                .bodyText()
                .contains("no longer offered")
                .doesNotContain("Take my seat");

        var other = suggested.by(claire, brightwater, program, "Writing with care", priya);
        assertThat(post(marco, list + "/" + other + "/acceptance", Map.of("people", priya.id(), "program", program)))
                .hasStatusOk()
                .bodyText()
                .contains("no longer offered");
        assertThat(get(marco, list + "/" + other + "/acceptance")).bodyText().contains("Choose a program");
    }

    @Test
    void whatIsOpenStandsOnTheAgendaOfTheNextTouchpoint() {
        var id = suggested.by(claire, brightwater, program, "Writing with care", amara, priya);
        suggested.decline(id, priya, marco, "She teaches it.");
        assertThat(agenda()).containsExactly("suggestions.agenda tWriting with care n1 " + list + "/" + id);
    }

    @Test
    void whoIsNamedDoesNotReadItOnTheAgenda() {
        clients.assign(brightwater, beatriz);
        suggested.by(claire, brightwater, program, "Writing with care", amara, priya);
        suggested.by(claire, brightwater, program, "Leading people", beatriz);
        assertThat(get(claire, meeting(beatriz, marco)))
                .bodyText()
                .contains("Writing with care, for 2 people")
                .doesNotContain("Leading people");
        assertThat(get(amara, meeting(beatriz, amara))).bodyText().contains("Writing with care, for 1 person");
        assertThat(get(claire, meeting(amara, priya))).bodyText().doesNotContain("Writing with care");
    }

    private String meeting(CurrentPerson one, CurrentPerson other) {
        return "/touchpoints/"
                + met.planned(brightwater, TouchpointLevel.DELIVERY, Duration.ofDays(1), one, other, claire);
    }

    /** The history stays with the account. */
    @Test
    void otherContactsGoOnWhenOneIsRemoved() {
        var id = suggested.by(claire, brightwater, program, "Writing with care", amara);
        var dominic = firm.client("Dominic Hale");
        clients.contact(brightwater, dominic, beatriz);
        clients.remove(claire, beatriz);
        post(marco, list + "/" + id + "/refusal", Map.of("people", amara.id(), "reason", "In spring."));
        told.of(events);
        assertThat(get(claire, list + "/" + id)).hasStatus(404);
        assertThat(get(dominic, list + "/" + id)).bodyText().contains("In spring.", "Claire Bennett");
        assertThat(get(dominic, "/notifications")).bodyText().contains("There’s news about training you suggested");
        assertThat(get(claire, "/notifications")).bodyText().doesNotContain("There’s news");
    }

    @Test
    void nobodyIsSuggestedForWhoWorksElsewhere() {
        var jonas = firm.reportOf(marco, "Jonas Lindqvist");
        var form = Map.of("program", program, "people", List.of(jonas.id()), "reason", "Forms.");
        assertThat(post(claire, list, form)).hasStatusOk().bodyText().contains("Choose at least one person.");
    }

    private List<String> agenda() {
        return jdbc.sql(open.sql())
                .param("account", brightwater.value())
                .param("people", new UUID[] {beatriz.id().value()})
                .param("now", Timestamp.from(clock.instant()))
                .param("today", LocalDate.now(clock))
                .param("zone", clock.getZone().getId())
                .query((row, number) -> row.getString("message") + " "
                        + String.join(" ", (String[]) row.getArray("arguments").getArray())
                        + " " + row.getString("href"))
                .list();
    }

    /** Marco has accepted for her, with a seat. */
    private String invited(CurrentPerson person) {
        var id = suggested.by(claire, brightwater, program, "Writing with care", person);
        suggested.invite(id, person, marco, program, session);
        return list + "/" + id;
    }

    private void attend(CurrentPerson person, boolean there) {
        entities.flush();
        jdbc.sql(
                        "UPDATE training_session SET starts_at = now(), ends_at = now() + interval '1 second', deadline = now() WHERE id = ?")
                .param(session.value())
                .update();
        jdbc.sql("UPDATE enrolment SET attended = ?, attended_by = ? WHERE person_id = ?")
                .params(there, hana.id().value(), person.id().value())
                .update();
        entities.clear();
    }

    private int taken() {
        entities.flush();
        return jdbc.sql("SELECT taken FROM training_session WHERE id = ?")
                .param(session.value())
                .query(Integer.class)
                .single();
    }

    private static String invitation(String page) {
        return "/training/suggestions/" + page.substring(page.lastIndexOf('/') + 1);
    }

    private String suggest(Map<String, ?> form) {
        var answer = post(claire, list, form);
        assertThat(answer).hasStatus3xxRedirection();
        return answer.getResponse().getRedirectedUrl();
    }

    private MvcTestResult post(CurrentPerson person, String address, Map<String, ?> form) {
        var request = mvc.post().uri(address);
        form.forEach((name, value) -> {
            for (var one : value instanceof Collection<?> many ? many : List.of(value))
                request.param(name, one.toString());
        });
        var answer = request.with(as(person)).with(csrf()).exchange();
        entities.flush();
        return answer;
    }

    private MvcTestResult get(CurrentPerson person, String address) {
        return mvc.get().uri(URI.create(address)).with(as(person)).exchange();
    }
}
