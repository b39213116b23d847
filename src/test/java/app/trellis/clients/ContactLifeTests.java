package app.trellis.clients;

import static app.trellis.signin.As.csrf;
import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.feedback.FeedbackBackfill;
import app.trellis.people.CurrentPerson;
import app.trellis.signin.Access;
import app.trellis.signin.AnswerLinks;
import app.trellis.signin.Role;
import app.trellis.signin.SecretToken;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;

/** A contact is suggested, confirmed, replaced, and ends. */
class ContactLifeTests extends ClientPages {

    private static final String PASSWORD = "climbing roses in June";

    @Autowired
    private Access access;

    @Autowired
    private AnswerLinks links;

    @Autowired
    private FeedbackBackfill feedback;

    @Test
    void suggestedContactGetsNoAccessBeforeTheAccountManagerInvites() {
        send(
                HttpMethod.POST,
                of(brightwater) + "/contacts/suggestions",
                claire,
                "name",
                "Tom Reyes",
                "email",
                "tom.reyes@brightwater.example",
                "jobTitle",
                "Operations");
        assertThat(staffing.contactsOf(brightwater)).hasSize(1);
        assertThat(page("/", beatriz)).bodyText().contains("New contact suggested at Brightwater Insurance: Tom Reyes");
        assertThat(page(of(brightwater), beatriz)).bodyText().contains("Claire Bennett suggests this contact");
        send(
                HttpMethod.POST,
                of(brightwater) + "/contacts",
                beatriz,
                "name",
                "Tom Reyes",
                "email",
                "tom.reyes@brightwater.example",
                "jobTitle",
                "Operations",
                "links",
                "true");
        assertThat(staffing.contactsOf(brightwater)).hasSize(2);
        assertThat(page(of(brightwater), beatriz))
                .bodyText()
                .doesNotContain("suggests this contact")
                .contains("Answers by links");
        assertThat(jdbc.sql("SELECT count(*) FROM account").query(Integer.class).single())
                .as("nobody can sign in by it")
                .isZero();
    }

    @Test
    void accountManagerIsAskedOnceAYear() {
        var petra = firm.client("Petra Lang");
        clients.contactFrom(366, brightwater, petra, beatriz);
        assertThat(page("/", beatriz)).bodyText().contains("Petra Lang at Brightwater Insurance: still your contact?");
        send(HttpMethod.POST, of(brightwater) + "/contacts/" + petra.id() + "/confirmation", beatriz);
        assertThat(page("/", beatriz)).bodyText().doesNotContain("still your contact?");
        assertThat(page(of(brightwater), beatriz)).bodyText().doesNotContain("still your contact?");
    }

    @Test
    void successorAnswersWhatWaitsAndTheFormerContactIsOut() {
        var dominic = firm.client("Dominic Hale");
        clients.contact(brightwater, dominic, beatriz);
        access.open(claire.id(), Set.of(Role.CLIENT), PASSWORD);
        feedback.ask(
                amara.id(),
                claire.id(),
                "How I handled the storm",
                LocalDate.now(clock).plusDays(9),
                clock.instant());
        var answer = linkOf(claire);
        assertThat(page(of(brightwater) + "/contacts/" + claire.id() + "/replacement", beatriz))
                .bodyText()
                .contains("Dominic Hale", "Calibrations and pulse questions do not");
        send(
                HttpMethod.POST,
                of(brightwater) + "/contacts/" + claire.id() + "/replacement",
                beatriz,
                "newContact",
                dominic.id().toString());
        assertThat(page("/feedback/requests", dominic)).bodyText().contains("How I handled the storm");
        assertThat(page(of(brightwater), claire)).hasStatus(404);
        assertThat(access.canSignIn(List.of(claire.id()))).isEmpty();
        assertThat(jdbc.sql("SELECT count(*) FROM answer_link WHERE about = ?")
                        .param(answer)
                        .query(Integer.class)
                        .single())
                .as("links to questions")
                .isZero();
    }

    @Test
    void sessionsOfWhoIsRemovedEndAtOnce() {
        access.open(claire.id(), Set.of(Role.CLIENT), PASSWORD);
        accounts.flush();
        var signedIn = mvc.post()
                .uri("/login")
                .param("email", firm.emailOf(claire))
                .param("password", PASSWORD)
                .with(csrf())
                .exchange();
        assertThat(signedIn).hasRedirectedUrl("/");
        assertThat(sessionsOf(claire)).isEqualTo(1);
        send(HttpMethod.DELETE, of(brightwater) + "/contacts/" + claire.id(), beatriz);
        assertThat(sessionsOf(claire)).isZero();
    }

    private int sessionsOf(CurrentPerson person) {
        return jdbc.sql("SELECT count(*) FROM spring_session WHERE principal_name = ?")
                .param(person.id().toString())
                .query(Integer.class)
                .single();
    }

    private UUID linkOf(CurrentPerson contact) {
        var question = UUID.randomUUID();
        var until = clock.instant().plus(Duration.ofDays(9));
        links.issue("answers", question, contact.id(), until, SecretToken.random());
        return question;
    }
}
