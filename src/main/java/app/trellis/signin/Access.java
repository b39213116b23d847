package app.trellis.signin;

import app.trellis.people.CurrentPerson;
import app.trellis.people.PersonId;
import java.time.Clock;
import java.util.Set;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives people the access that they sign in with, changes it, and takes it away. */
@Component
@Transactional
public class Access {

    private final Accounts accounts;
    private final Invitations invitations;
    private final Sessions sessions;
    private final PasswordEncoder passwords;
    private final Clock clock;

    Access(Accounts accounts, Invitations invitations, Sessions sessions, PasswordEncoder passwords, Clock clock) {
        this.accounts = accounts;
        this.invitations = invitations;
        this.sessions = sessions;
        this.passwords = passwords;
        this.clock = clock;
    }

    /** Opens an account for a person who has none, ready to sign in with the person's e-mail address and this password. */
    public void open(PersonId person, Set<Role> roles, String password) {
        var account = new Account(person, roles);
        account.choosePassword(passwords.encode(password));
        accounts.saveAndFlush(account);
    }

    /** Opens an account, if the person has none yet, for which the person chooses the password with a one-time link. */
    Secret invite(PersonId person, Set<Role> roles) {
        if (!accounts.existsById(person)) accounts.saveAndFlush(new Account(person, roles));
        return link(person);
    }

    /** A new one-time link; the older one ends. */
    Secret link(PersonId person) {
        if (account(person).isDisabled()) throw new AccessDeniedException("disabled accounts get no link");
        return invitations.issue(person);
    }

    void changeRoles(CurrentPerson by, PersonId person, Set<Role> roles) {
        refuseUnlessAdministrator(by);
        if (by.is(person) && !roles.contains(Role.ADMIN)) throw new AccessDeniedException("not from oneself");
        if (account(person).changeRoles(roles)) sessions.endAll(person);
    }

    void disable(CurrentPerson by, PersonId person) {
        refuseUnlessAdministrator(by);
        if (by.is(person)) throw new AccessDeniedException("not oneself");
        account(person).disable(by.id(), clock.instant());
        invitations.withdraw(person);
        sessions.endAll(person);
    }

    void enable(PersonId person) {
        account(person).enable();
    }

    /**
     * Two administrators who disable each other at the same moment would leave none: changes wait for each other here,
     * and whoever has lost the role meanwhile may no longer make one.
     */
    private void refuseUnlessAdministrator(CurrentPerson by) {
        if (!accounts.lockAdministrators().contains(by.id().value()))
            throw new AccessDeniedException("no administrator any more");
    }

    private Account account(PersonId person) {
        return accounts.findById(person).orElseThrow(UnknownAccount::new);
    }
}
