package app.trellis.signin;

import app.trellis.people.CurrentPerson;
import app.trellis.people.PersonId;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives the contacts of clients the access that they sign in with, and takes it away. */
@Component
@Transactional
public class ClientAccess {

    private static final Set<Role> CONTACT = Set.of(Role.CLIENT);

    private final Access access;
    private final Accounts accounts;
    private final LinkMails mails;
    private final Sessions sessions;
    private final AnswerLinks links;
    private final Clock clock;

    ClientAccess(Access access, Accounts accounts, LinkMails mails, Sessions sessions, AnswerLinks links, Clock clock) {
        this.access = access;
        this.accounts = accounts;
        this.mails = mails;
        this.sessions = sessions;
        this.links = links;
        this.clock = clock;
    }

    /**
     * Invites a contact. Refused while the account is disabled, and once its contact has chosen a
     * password: the person who makes the link could otherwise become them.
     *
     * @param form the id of the form that asks for the link: sent twice, it makes one
     * @return the path of the one-time link with which the contact chooses a password; the older one ends
     */
    public String invite(CurrentPerson by, PersonId contact, @Nullable UUID form) {
        var link = access.invite(by, contact, CONTACT, form);
        // Not before: making the link waits for a use of the older one at this moment.
        if (accounts.ready(List.of(contact)).contains(contact)) throw new AccessDeniedException("has a password");
        return "/invitations/" + link.text();
    }

    /** Invites a contact by mail; refused as {@link #invite} is. */
    public void inviteByMail(CurrentPerson by, PersonId contact) {
        access.open(by, contact, CONTACT);
        mails.add(withoutPassword(contact));
    }

    /** The same once more. */
    public void mailAgain(CurrentPerson by, PersonId contact) {
        access.open(by, contact, CONTACT);
        withoutPassword(contact);
        access.mailLink(by, contact);
    }

    private Account withoutPassword(PersonId contact) {
        var account = access.usable(contact);
        if (account.isReady()) throw new AccessDeniedException("has a password");
        return account;
    }

    /**
     * Gives back the access that {@link #end} ended, but not the password from before. Refused for anybody who is
     * no client's contact, and while the account is {@linkplain Access#isSuspended suspended}.
     */
    public void readmit(PersonId contact) {
        var known = client(contact);
        if (known.isEmpty()) return;
        if (known.get().isSuspended()) throw new AccessDeniedException("only an administrator enables it");
        known.get().readmit();
        sessions.endAll(contact);
    }

    /** Ends the access of a contact and all links to questions at once, on all copies of Trellis. Anybody else's is refused. */
    public void end(PersonId by, PersonId contact) {
        links.endOf(contact);
        var known = client(contact);
        if (known.isEmpty()) return;
        known.get().endOnLeaving(by, clock.instant());
        access.close(contact);
    }

    private Optional<Account> client(PersonId contact) {
        var known = accounts.findById(contact);
        if (known.isPresent() && !known.get().roles().equals(CONTACT))
            throw new AccessDeniedException("no client's contact");
        return known;
    }
}
