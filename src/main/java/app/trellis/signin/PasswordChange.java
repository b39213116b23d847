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

    /** Whether this is the password now, and was chosen after the session began: the same form was sent before. */
    boolean isChosenIn(SignedIn session, String password) {
        var person = session.person().id();
        return isCurrent(person, password)
                && accounts.findById(person).orElseThrow().version() != session.version();
    }

    /** By a link, without the one before. Ends all sessions of the person. */
    @Transactional
    void choose(PersonId person, String password) {
        store(accounts.madeBy(person).orElseThrow(), password, "");
    }

    /**
     * Ends all sessions of the person but the one with this id. Nothing where {@code current} is no longer the password:
     * the first of two clicks has changed it, and given the session another id, under which it is to stay.
     */
    @Transactional
    void replace(PersonId person, String current, String password, String session) {
        var account = accounts.madeBy(person).orElseThrow();
        if (isCurrent(person, current)) store(account, password, session);
    }

    private void store(Account account, String password, String session) {
        events.publishEvent(account.choosePassword(passwords.encode(password), clock.instant()));
        sessions.endOthers(account.personId(), session);
    }
}
