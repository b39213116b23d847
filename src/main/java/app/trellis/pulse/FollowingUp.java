package app.trellis.pulse;

import app.trellis.clients.ClientAccountCard;
import app.trellis.clients.ClientAccountId;
import app.trellis.clients.ClientStaffing;
import app.trellis.forms.NotFound;
import app.trellis.people.PersonId;
import app.trellis.people.Staff;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a low answer from the account manager to the client and back, and once more where it is worse. */
@Component
@Transactional
class FollowingUp {

    private final FollowUps followUps;
    private final ClientStaffing staffing;
    private final Staff staff;
    private final PulseMails mails;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FollowingUp(
            FollowUps followUps,
            ClientStaffing staffing,
            Staff staff,
            PulseMails mails,
            ApplicationEventPublisher events,
            Clock clock) {
        this.followUps = followUps;
        this.staffing = staffing;
        this.staff = staff;
        this.mails = mails;
        this.events = events;
        this.clock = clock;
    }

    /** What a present contact was told; throws {@link NotFound} for anything else. */
    FollowUp toldTo(PersonId contact, UUID id) {
        return toldTo(contact, followUps.findById(id));
    }

    private FollowUp toldTo(PersonId contact, Optional<FollowUp> found) {
        return found.filter(followUp -> followUp.contactId().equals(contact) && !followUp.isOpen())
                .filter(this::isForContact)
                .orElseThrow(NotFound::new);
    }

    /** Whether who gave the low answer may read of it: as long as they are the contact that they were then. */
    boolean isForContact(FollowUp followUp) {
        return staffing.isContactSince(followUp.openedAt(), followUp.contactId(), followUp.accountId());
    }

    /** Why the contact will not say whether it is better, as the end of a message; empty where they can. */
    Optional<String> silence(FollowUp followUp) {
        if (!isForContact(followUp)) return Optional.of("removed");
        return staffing.account(followUp.accountId())
                .filter(ClientAccountCard::hasEnded)
                .map(ended -> "ended");
    }

    /** Whether a link to it may go out. */
    boolean awaitsReply(FollowUp followUp) {
        return followUp.takesReply() && silence(followUp).isEmpty();
    }

    /** The name of the person who told it. */
    String tellerOf(FollowUp followUp) {
        var by = followUp.toldBy();
        return by == null ? "" : staff.card(by).orElseThrow().name();
    }

    /** The first who tells it is heard; false for a second one, unless it says the same. */
    boolean tell(ClientAccountId account, UUID id, String heard, String done, PersonId by) {
        var followUp = ofAccount(account, followUps.forChange(id)).orElseThrow(NotFound::new);
        if (!followUp.isOpen())
            return followUp.heard().equals(heard) && followUp.done().equals(done);
        events.publishEvent(followUp.tell(heard, done, by, clock.instant()));
        mails.add(HeardMail.KIND, followUp.contactId(), id);
        return true;
    }

    /** The first reply counts; a second one changes nothing. False once the work for the client has ended. */
    boolean reply(PersonId contact, UUID id, Reply reply) {
        var followUp = toldTo(contact, followUps.forChange(id));
        if (!followUp.takesReply()) return true;
        if (!awaitsReply(followUp)) return false;
        events.publishEvent(followUp.reply(reply, clock.instant()));
        followUp.again(UUID.randomUUID())
                .ifPresent(
                        next -> events.publishEvent(followUps.saveAndFlush(next).opened()));
        return true;
    }

    private static Optional<FollowUp> ofAccount(ClientAccountId account, Optional<FollowUp> found) {
        return found.filter(followUp -> followUp.accountId().equals(account));
    }
}
