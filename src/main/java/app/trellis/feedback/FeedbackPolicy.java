package app.trellis.feedback;

import app.trellis.clients.ClientStaffing;
import app.trellis.people.CurrentPerson;
import app.trellis.people.PersonCard;
import app.trellis.people.PersonId;
import app.trellis.people.Staff;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Decides who may give feedback to whom, which kinds they may choose, and who they may let see it. */
@Component
@Transactional(readOnly = true)
class FeedbackPolicy {

    private final Staff staff;
    private final ClientStaffing staffing;

    FeedbackPolicy(Staff staff, ClientStaffing staffing) {
        this.staff = staff;
        this.staffing = staffing;
    }

    /**
     * The person, if this author may give them feedback: another employee who has not left; for a client's contact, one
     * who is assigned to the client.
     */
    Optional<PersonCard> recipient(CurrentPerson author, PersonId id) {
        if (author.is(id) || staff.isClientContact(id)) return Optional.empty();
        if (author.client() && !worksForTheClientOf(author, id)) return Optional.empty();
        return staff.isPresent(id) ? staff.card(id) : Optional.empty();
    }

    private boolean worksForTheClientOf(CurrentPerson contact, PersonId employee) {
        return staffing.accountOf(employee)
                .filter(account -> staffing.isContact(contact.id(), account.id()))
                .isPresent();
    }

    /** What an author may choose. */
    record Choices(List<FeedbackKind> kinds, List<Visibility> visibilities) {}

    /**
     * {@code asked}: whether the recipient asked for it. A private note answers no request: the person who asked would
     * learn of it.
     */
    Choices choices(CurrentPerson author, PersonId recipient, boolean asked) {
        return new Choices(kinds(author, recipient), visibilities(author, recipient, asked));
    }

    Choices choices(CurrentPerson author, Feedback draft) {
        return choices(author, draft.recipientId(), draft.requestId() != null);
    }

    /** Whether this author may still give its recipient feedback. */
    boolean mayContinue(CurrentPerson author, Feedback draft) {
        return recipient(author, draft.recipientId()).isPresent();
    }

    /** Whether this author may send the draft as it is. */
    boolean maySend(CurrentPerson author, Feedback draft) {
        var choices = choices(author, draft);
        var content = draft.content();
        return content.text().isWhole()
                && choices.kinds().contains(content.kind())
                && choices.visibilities().contains(content.visibility())
                && mayContinue(author, draft);
    }

    /**
     * Whether this person decides when its recipient reads it: the manager who reads it first, as long as the recipient
     * reports to them. Nobody takes their place.
     */
    boolean mayHold(CurrentPerson me, Feedback feedback, Instant now) {
        return feedback.isHeld(now)
                && feedback.firstReader().filter(me::is).isPresent()
                && staff.managerOf(feedback.recipientId()).filter(me::is).isPresent();
    }

    private List<FeedbackKind> kinds(CurrentPerson author, PersonId recipient) {
        var close =
                author.client() || staff.managerOf(recipient).filter(author::is).isPresent();
        return close ? List.of(FeedbackKind.values()) : List.of(FeedbackKind.PRAISE, FeedbackKind.TO_IMPROVE);
    }

    private List<Visibility> visibilities(CurrentPerson author, PersonId recipient, boolean asked) {
        var manager = staff.managerOf(recipient);
        var choices = new ArrayList<Visibility>();
        if (shareable(author, recipient, manager.orElse(null))) choices.add(Visibility.CLIENT_SHARED);
        if (manager.isPresent()) choices.add(Visibility.RECIPIENT_AND_MANAGER);
        choices.add(Visibility.RECIPIENT);
        if (manager.isPresent() && !asked) choices.add(Visibility.MANAGER_ONLY);
        return choices;
    }

    /** The manager and the client itself share with the client, if the recipient works for one that has contacts. */
    private boolean shareable(CurrentPerson author, PersonId recipient, @Nullable PersonId manager) {
        var account = staffing.accountOf(recipient);
        if (account.isEmpty()) return false;
        return author.client()
                || author.id().equals(manager)
                        && !staffing.contactsOf(account.get().id()).isEmpty();
    }
}
