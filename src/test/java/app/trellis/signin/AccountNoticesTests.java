package app.trellis.signin;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.notifications.Notice;
import app.trellis.people.PersonId;
import app.trellis.signin.AccountActivity.RolesChanged;
import app.trellis.signin.AccountActivity.SignedInFromNewBrowser;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What happens to somebody's access reaches them, whoever did it. */
class AccountNoticesTests {

    private static final PersonId AMARA = PersonId.random();
    private static final Instant NOW = Instant.parse("2026-12-01T10:00:00Z");

    private final AccountNotices notices = new AccountNotices();
    private final Account account = new Account(AMARA, Set.of(Role.EMPLOYEE));

    @Test
    void anotherPasswordIsToldAndTheFirstOneIsNot() {
        assertThat(messages(account.choosePassword("one", NOW))).isEmpty();
        assertThat(messages(account.choosePassword("another", NOW))).containsExactly("signin.notice.password");
    }

    @Test
    void otherRolesAndANewBrowserAreTold() {
        assertThat(messages(new RolesChanged(AMARA, Set.of(Role.HR), PersonId.random(), NOW)))
                .containsExactly("signin.notice.roles");
        assertThat(messages(new SignedInFromNewBrowser(AMARA, NOW))).containsExactly("signin.notice.browser");
    }

    private String[] messages(AccountActivity happened) {
        return notices.from(happened)
                .peek(notice -> assertThat(notice.to()).isEqualTo(AMARA))
                .map(Notice::message)
                .toArray(String[]::new);
    }
}
