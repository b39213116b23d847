package app.trellis.signin;

import static app.trellis.signin.As.as;
import static app.trellis.signin.As.csrf;
import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.PageTest;
import app.trellis.people.CurrentPerson;
import app.trellis.people.Firm;
import app.trellis.signin.AccountActivity.AdministratorRecovered;
import app.trellis.signin.AccountActivity.PasswordChanged;
import app.trellis.signin.AccountActivity.SignInFailed;
import app.trellis.signin.AccountActivity.SignInSucceeded;
import app.trellis.signin.AccountActivity.SignedOut;
import jakarta.servlet.http.Cookie;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Who came in, who did not, and who went is published. */
@PageTest
@RecordApplicationEvents
class SignInEventsTests {

    private static final String PASSWORD = "climbing roses in June";
    private static final String OTHER = "a trellis against the wall";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Firm firm;

    @Autowired
    private Access access;

    @Autowired
    private AdministratorRecovery recovery;

    @Autowired
    private ApplicationEvents events;

    private CurrentPerson amara;

    @BeforeEach
    void amaraHasAnAccount() {
        amara = firm.employee("Amara Okafor");
        access.open(amara.id(), Set.of(Role.EMPLOYEE), PASSWORD);
    }

    @Test
    void comingAndGoingArePublished() {
        var session = signIn(firm.emailOf(amara), PASSWORD);
        assertThat(events.stream(SignInSucceeded.class).map(SignInSucceeded::person))
                .containsExactly(amara.id());
        assertThat(mvc.post().uri("/logout").cookie(session).with(csrf())).hasStatus(302);
        assertThat(events.stream(SignedOut.class).map(SignedOut::person)).containsExactly(amara.id());
        assertThat(events.stream(SignInFailed.class)).isEmpty();
    }

    @Test
    void failureNamesTheAccountAndNothingOfWhatWasTyped() {
        signIn(firm.emailOf(amara), "a guess");
        signIn("secret-address@x.example", "a guess");
        assertThat(events.stream(SignInFailed.class).map(SignInFailed::person)).containsExactly(amara.id(), null);
        assertThat(events.stream(SignInFailed.class).map(SignInFailed::toString))
                .noneMatch(text -> text.contains("secret") || text.contains("guess"));
    }

    @Test
    void attemptsDuringAWaitAreNotPublished() {
        for (var attempt = 0; attempt < 30; attempt++) signIn(firm.emailOf(amara), "a guess");
        assertThat(events.stream(SignInFailed.class)).hasSizeBetween(1, 15);
    }

    @Test
    void newPasswordIsPublishedOnceForTwoClicks() {
        for (var click = 0; click < 2; click++)
            assertThat(mvc.post()
                            .uri("/settings/password")
                            .param("current", PASSWORD)
                            .param("password", OTHER)
                            .param("again", OTHER)
                            .with(as(amara))
                            .with(csrf()))
                    .hasStatus(302);
        assertThat(events.stream(PasswordChanged.class).map(PasswordChanged::person))
                .containsExactly(amara.id());
    }

    @Test
    void recoveryByTheOperatorIsPublishedAsNobodys() {
        recovery.openFor(firm.emailOf(amara));
        assertThat(events.stream(AdministratorRecovered.class)).singleElement().satisfies(recovered -> {
            assertThat(recovered.person()).isEqualTo(amara.id());
            assertThat(recovered.by()).isNull();
        });
    }

    private Cookie signIn(String email, String password) {
        return mvc.post()
                .uri("/login")
                .param("email", email)
                .param("password", password)
                .with(csrf())
                .exchange()
                .getResponse()
                .getCookie("SESSION");
    }
}
