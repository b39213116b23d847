package app.trellis.signin;

import app.trellis.people.PersonId;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives an account another password, and ends the sessions that were begun with the one before. */
@Component
class PasswordChange {

    private final Accounts accounts;
    private final Sessions sessions;
    private final PasswordEncoder passwords;

    PasswordChange(Accounts accounts, Sessions sessions, PasswordEncoder passwords) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.passwords = passwords;
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
        accounts.madeBy(person).orElseThrow().choosePassword(passwords.encode(password));
        sessions.endOthers(person, session);
    }
}
