package app.trellis.signin;

import app.trellis.people.PersonId;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives an account another password, and ends the sessions that were begun with the one before. */
@Component
class PasswordChange {

    private final Accounts accounts;
    private final Sessions sessions;
    private final PasswordEncoder passwords;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PasswordChange(
            Accounts accounts,
            Sessions sessions,
            PasswordEncoder passwords,
            ApplicationEventPublisher events,
            Clock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.passwords = passwords;
        this.events = events;
        this.clock = clock;
    }

    boolean isCurrent(PersonId person, String password) {
        return accounts.findById(person)
                .map(Account::usablePassword)
                .filter(hash -> passwords.matches(password, hash))
                .isPresent();
    }

    /** Ends all sessions of the person but the one with this id. */
    @Transactional
    void change(PersonId person, String password, String session) {
        // One after the other, so that the second of two clicks changes what the first one has stored.
        var account = accounts.madeBy(person).orElseThrow();
        var isNew = !isCurrent(person, password);
        var changed = account.choosePassword(passwords.encode(password), clock.instant());
        if (isNew) events.publishEvent(changed);
        sessions.endOthers(person, session);
    }
}
