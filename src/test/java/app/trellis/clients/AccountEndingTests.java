package app.trellis.clients;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.Committed;
import app.trellis.feedback.FeedbackBackfill;
import app.trellis.signin.Access;
import app.trellis.signin.Role;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;

/** The work for a client ends: what closes is said first, and can be taken back for thirty days. */
class AccountEndingTests extends ClientPages {

    private static final String LOST = "does not bring back cancelled touchpoints, or assignments that had not started";

    @Autowired
    private AccountEnding ending;

    @Autowired
    private FeedbackBackfill feedback;

    @Autowired
    private Access access;

    @Test
    void nothingEndsBeforeTheConsequencesAreReadAndSwitchedOn() {
        ask();
        assertThat(page(of(brightwater) + "/ending", beatriz))
                .bodyText()
                .contains("1 assignment ends", "1 contact can only read", "1 open feedback request closes", LOST);
        assertThat(send(HttpMethod.POST, of(brightwater) + "/ending", beatriz))
                .hasStatusOk()
                .bodyText()
                .contains("Switch this on to confirm.");
        assertThat(staffing.accountOf(amara.id())).isPresent();
    }

    @Test
    void whatClosesOpensAgainWhereTheEndIsTakenBack() {
        ask();
        end();
        assertThat(staffing.accountOf(amara.id())).isEmpty();
        assertThat(page("/feedback/requests", claire)).bodyText().doesNotContain("How I handled the storm");
        assertThat(page("/feedback/new?about=" + amara.id(), claire)).hasStatus(404);
        assertThat(page(of(brightwater), claire)).bodyText().contains("Contacts can read this page");
        assertThat(page(of(brightwater) + "/feedback.pdf", claire)).hasStatusOk();
        assertThat(page(of(brightwater) + "/contacts/new", beatriz)).hasRedirectedUrl(of(brightwater));
        send(HttpMethod.DELETE, of(brightwater) + "/ending", beatriz);
        assertThat(staffing.accountOf(amara.id())).isPresent();
        assertThat(page("/feedback/requests", claire)).bodyText().contains("How I handled the storm");
    }

    @Test
    @Committed
    void endStandsOnceTheRequestIsOverAndIsTakenBackTheSameWay() {
        end();
        end();
        assertThat(staffing.account(brightwater).orElseThrow().hasEnded()).isTrue();
        send(HttpMethod.DELETE, of(brightwater) + "/ending", beatriz);
        assertThat(staffing.account(brightwater).orElseThrow().hasEnded()).isFalse();
        assertThat(staffing.accountOf(amara.id())).isPresent();
    }

    @Test
    void whoHasAnotherAssignmentMeanwhileKeepsIt() {
        end();
        assertThat(page(of(brightwater), beatriz)).bodyText().contains(LOST);
        assertThat(page(of(brightwater), claire)).bodyText().doesNotContain(LOST);
        clients.assignFrom(0, lumen, amara);
        send(HttpMethod.DELETE, of(brightwater) + "/ending", beatriz);
        assertThat(staffing.accountOf(amara.id()).orElseThrow().id()).isEqualTo(lumen);
    }

    @Test
    void contactsReadForThirtyDaysAndNoLonger() {
        access.open(claire.id(), Set.of(Role.CLIENT), "climbing roses in June");
        clients.end(30, brightwater, beatriz);
        ending.endReading();
        assertThat(page(of(brightwater), claire)).hasStatusOk();
        jdbc.sql("UPDATE client_account SET ended_on = ended_on - 1 WHERE id = ?")
                .param(brightwater.value())
                .update();
        ending.endReading();
        assertThat(page(of(brightwater), claire)).hasStatus(404);
        assertThat(access.canSignIn(Set.of(claire.id()))).isEmpty();
    }

    private void ask() {
        feedback.ask(
                amara.id(),
                claire.id(),
                "How I handled the storm",
                LocalDate.now(clock).plusDays(9),
                clock.instant());
        accounts.flush();
    }

    private void end() {
        assertThat(send(HttpMethod.POST, of(brightwater) + "/ending", beatriz, "sure", "true"))
                .hasRedirectedUrl(of(brightwater));
    }
}
