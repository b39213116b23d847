package app.trellis.signin;

import app.trellis.activity.Activity;
import app.trellis.people.PersonCard;
import app.trellis.people.PersonId;
import app.trellis.people.Staff;
import app.trellis.signin.AccountActivity.AdministratorRecovered;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Recovers a company whose last administrator has left or forgot the password. Starting Trellis with
 * {@code TRELLIS_ADMINISTRATOR=ada.novak@harborpoint.example}, or {@code --trellis.administrator=} and the address, makes
 * this employee an administrator, enables the account or opens one, and logs a one-time link for a new password, valid
 * for 72 hours. The present password stays valid until then. Each start with the setting does so again, and ends the
 * previous link: remove it after use, and give it to one copy of Trellis only.
 */
@Component
@Transactional
class AdministratorRecovery {

    private static final Logger LOG = LoggerFactory.getLogger(AdministratorRecovery.class);

    private final String email;
    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final Invitations invitations;
    private final Sessions sessions;
    private final Staff staff;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AdministratorRecovery(
            @Value("${trellis.administrator:}") String email,
            JdbcClient jdbc,
            Accounts accounts,
            Invitations invitations,
            Sessions sessions,
            Staff staff,
            ApplicationEventPublisher events,
            Clock clock) {
        this.email = email;
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.invitations = invitations;
        this.sessions = sessions;
        this.staff = staff;
        this.events = events;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void open() {
        if (email.isBlank()) return;
        openFor(email)
                .ifPresentOrElse(
                        link -> LOG.info(
                                "The employee named in TRELLIS_ADMINISTRATOR is now an administrator. Remove the setting, then choose a password at this one-time link: /invitations/{}",
                                link.text()),
                        () -> LOG.warn("No employee has the email in TRELLIS_ADMINISTRATOR. Nothing was changed."));
    }

    /** Nothing if no employee has this address. */
    Optional<SecretToken> openFor(String email) {
        return staff.employee(email).map(PersonCard::id).map(this::administrator);
    }

    private SecretToken administrator(PersonId person) {
        // Copies that start together wait for each other.
        jdbc.sql("LOCK TABLE invitation IN EXCLUSIVE MODE").update();
        var account = accounts.findById(person)
                .orElseGet(() -> accounts.saveAndFlush(new Account(person, Set.of(Role.EMPLOYEE))));
        var roles = EnumSet.copyOf(account.roles());
        roles.add(Role.ADMIN);
        Activity.unpublished(account.enable(null, clock.instant()));
        if (account.changeRoles(roles, null, clock.instant()).isPresent()) sessions.endAll(person);
        var token = SecretToken.random();
        invitations.issue(person, token);
        events.publishEvent(new AdministratorRecovered(person, clock.instant()));
        return token;
    }
}
