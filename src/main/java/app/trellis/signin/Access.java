package app.trellis.signin;

import static java.util.Comparator.comparing;

import app.trellis.activity.Activity;
import app.trellis.forms.NotFound;
import app.trellis.mail.SignInCheck;
import app.trellis.people.CurrentPerson;
import app.trellis.people.EmployeesLeft;
import app.trellis.people.EmployeesReturned;
import app.trellis.people.PersonId;
import app.trellis.signin.AccountActivity.LinkIssued;
import app.trellis.signin.AccountActivity.LinkMailRequested;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives people the access that they sign in with, changes it, and takes it away. */
@Component
@Transactional
public class Access implements SignInCheck {

    private final Accounts accounts;
    private final Invitations invitations;
    private final LinkMails mails;
    private final Sessions sessions;
    private final PasswordEncoder passwords;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Access(
            Accounts accounts,
            Invitations invitations,
            LinkMails mails,
            Sessions sessions,
            PasswordEncoder passwords,
            ApplicationEventPublisher events,
            Clock clock) {
        this.accounts = accounts;
        this.invitations = invitations;
        this.mails = mails;
        this.sessions = sessions;
        this.passwords = passwords;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Opens an account for a person who has none, ready to sign in with the person's e-mail address and this password.
     * Publishes nothing: the caller knows what it is for.
     */
    public void open(PersonId person, Set<Role> roles, String password) {
        var account = new Account(person, roles);
        Activity.unpublished(account.choosePassword(passwords.encode(password), clock.instant()));
        accounts.saveAndFlush(account);
    }

    /**
     * Opens an account, if the person has none yet, for which the person chooses the password with a one-time link. Throws
     * {@link OptimisticLockingFailureException} if somebody else has opened it with other roles.
     *
     * @param form the id of the form that asks for the link, see {@link #link}
     */
    SecretToken invite(CurrentPerson by, PersonId person, Set<Role> roles, @Nullable UUID form) {
        open(by, person, roles);
        return link(by, person, form);
    }

    /** The same with a link by mail. Nothing is mailed if the account was open: somebody has invited this person already. */
    void inviteByMail(CurrentPerson by, PersonId person, Set<Role> roles) {
        if (open(by, person, roles)) mails.add(account(person));
    }

    /** The same for each of these people who has no account yet, with that of an employee; the others get another link. */
    void inviteByMail(CurrentPerson by, Collection<PersonId> people) {
        // In one order, so that two administrators who do it at once wait for each other and not both for ever.
        people.stream().sorted(comparing(PersonId::value)).forEach(person -> {
            if (accounts.existsById(person)) mailLink(by, person);
            else inviteByMail(by, person, Set.of(Role.EMPLOYEE));
        });
    }

    /** Whether it was opened now. */
    boolean open(CurrentPerson by, PersonId person, Set<Role> roles) {
        var known = accounts.madeBy(person);
        if (known.isPresent() && !known.get().roles().equals(roles))
            throw new OptimisticLockingFailureException("has other roles");
        if (known.isPresent()) return false;
        var account = new Account(person, roles);
        events.publishEvent(account.opened(by.id(), clock.instant()));
        accounts.saveAndFlush(account);
        return true;
    }

    /** Those of these people who have chosen a password already. */
    @Transactional(readOnly = true)
    public Set<PersonId> ready(Collection<PersonId> people) {
        return people.isEmpty() ? Set.of() : accounts.ready(people);
    }

    /** Those of these people who can sign in today: they have an account, a password, and nobody has disabled it. */
    @Transactional(readOnly = true)
    public Set<PersonId> canSignIn(Collection<PersonId> people) {
        return people.isEmpty() ? Set.of() : accounts.usable(people);
    }

    @Override
    @Transactional(readOnly = true)
    public boolean canSignIn(PersonId person) {
        return !canSignIn(Set.of(person)).isEmpty();
    }

    /** Those of these people who cannot sign in yet, and whom nobody keeps out: no account, or one without a password. */
    @Transactional(readOnly = true)
    public Set<PersonId> withoutSignIn(Collection<PersonId> people) {
        var without = new HashSet<>(people);
        if (!people.isEmpty()) without.removeAll(accounts.readyOrDisabled(people));
        return without;
    }

    /** Ends the access of employees who have left at once, on all copies of Trellis. */
    @EventListener
    void end(EmployeesLeft left) {
        for (var account : accounts.findAllById(left.people())) {
            account.endOnLeaving(left.by(), clock.instant());
            close(account.personId());
        }
    }

    /**
     * Opens the accounts of employees who are back. Who never was gone can go on as before; others get neither their old
     * password nor any role but that of an employee: an administrator decides about both.
     */
    @EventListener
    void readmit(EmployeesReturned returned) {
        for (var account : accounts.findAllById(returned.people())) {
            if (account.isSuspended()) continue;
            if (returned.mistaken()) {
                Activity.unpublished(account.enable(null, clock.instant()));
                continue;
            }
            account.readmit();
            Activity.unpublished(account.changeRoles(Set.of(Role.EMPLOYEE), null, clock.instant()));
            sessions.endAll(account.personId());
        }
    }

    /** Ends links and sessions. */
    void close(PersonId person) {
        invitations.withdraw(person);
        sessions.endAll(person);
    }

    /** Whether an administrator has disabled this person's account, which only an administrator enables again. */
    @Transactional(readOnly = true)
    public boolean isSuspended(PersonId person) {
        return accounts.findById(person).filter(Account::isSuspended).isPresent();
    }

    /** The people who hold a role and can sign in, in no order. */
    @Transactional(readOnly = true)
    public List<PersonId> holders(Role role) {
        return accounts.holders(role.name()).stream().map(PersonId::new).toList();
    }

    /** A one-time link; an older one ends. The same form makes the same link, as long as nobody has used it. */
    SecretToken link(CurrentPerson by, PersonId person, @Nullable UUID form) {
        var account = usable(person);
        mails.cancel(person);
        var token = SecretToken.of(form, person, account.version());
        if (invitations.issue(person, token)) events.publishEvent(new LinkIssued(person, by.id(), clock.instant()));
        return token;
    }

    /** A one-time link by mail, made when the mail is written; an older one ends then. */
    void mailLink(CurrentPerson by, PersonId person) {
        mails.add(usable(person));
        events.publishEvent(new LinkMailRequested(person, by.id(), clock.instant()));
    }

    /** The account of somebody who may get a link; locked. */
    Account usable(PersonId person) {
        var account = account(person);
        if (account.isDisabled()) throw new AccessDeniedException("disabled accounts get no link");
        return account;
    }

    /**
     * Throws {@link OptimisticLockingFailureException} if this is not the version of the account any more, unless it has
     * these roles already.
     */
    void changeRoles(CurrentPerson by, PersonId person, Set<Role> roles, @Nullable Long version) {
        refuseUnlessAdministrator(by);
        if (by.is(person) && !roles.contains(Role.ADMIN)) throw new AccessDeniedException("not from oneself");
        var account = account(person);
        if (account.roles().equals(roles)) return;
        if (!Objects.equals(version, account.version()))
            throw new OptimisticLockingFailureException("the account changed meanwhile");
        account.changeRoles(roles, by.id(), clock.instant()).ifPresent(events::publishEvent);
        sessions.endAll(person);
    }

    void disable(CurrentPerson by, PersonId person) {
        refuseUnlessAdministrator(by);
        if (by.is(person)) throw new AccessDeniedException("not oneself");
        account(person).suspend(by.id(), clock.instant()).ifPresent(events::publishEvent);
        close(person);
    }

    void enable(CurrentPerson by, PersonId person) {
        account(person).enable(by.id(), clock.instant()).ifPresent(events::publishEvent);
    }

    /**
     * Two administrators who disable each other at the same moment would leave none: changes wait for each other here,
     * and a person who lost the role meanwhile may not make one.
     */
    private void refuseUnlessAdministrator(CurrentPerson by) {
        if (!accounts.lockAdministrators().contains(by.id().value()))
            throw new AccessDeniedException("no administrator any more");
    }

    private Account account(PersonId person) {
        return accounts.forChange(person).orElseThrow(NotFound::new);
    }
}
