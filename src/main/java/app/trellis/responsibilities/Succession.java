package app.trellis.responsibilities;

import app.trellis.people.EmployeesLeft;
import app.trellis.people.PersonId;
import app.trellis.people.Staff;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets nothing be orphaned: whoever takes over leads what somebody led, and answers for the offers that nobody has answered
 * yet. What was declined stays with the one who was told.
 */
@Component
@Transactional
class Succession {

    private final Responsibilities responsibilities;
    private final Holders holders;
    private final Volunteers volunteers;
    private final Offers offers;
    private final Staff staff;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Succession(
            Responsibilities responsibilities,
            Holders holders,
            Volunteers volunteers,
            Offers offers,
            Staff staff,
            ApplicationEventPublisher events,
            Clock clock) {
        this.responsibilities = responsibilities;
        this.holders = holders;
        this.volunteers = volunteers;
        this.offers = offers;
        this.staff = staff;
        this.events = events;
        this.clock = clock;
    }

    /** All that somebody leads, with their offers: also those that they made as a stand-in. */
    void handOver(PersonId person, PersonId successor, PersonId by) {
        for (var led : responsibilities.ownedByForChange(person))
            events.publishEvent(led.handOver(successor, by, clock.instant()));
        for (var offer : offers.openOfForChange(person))
            if (offer.offerer().equals(person))
                handOver(
                        offer, responsibilities.findById(offer.responsibility()).orElseThrow(), by);
    }

    /** One responsibility, whose owner or stand-in was edited: only who leads it answers for its offers. */
    void handOver(Responsibility responsibility, PersonId ownerBefore, PersonId by) {
        var owner = responsibility.details().owner();
        if (!owner.equals(ownerBefore)) events.publishEvent(responsibility.handOver(owner, by, clock.instant()));
        for (var offer : offers.openForChange(responsibility.id()))
            if (!responsibility.isLedBy(offer.offerer())) handOver(offer, responsibility, by);
    }

    /** To the owner. Nobody answers for an offer to themselves, or for the same a second time. */
    private void handOver(Offer offer, Responsibility responsibility, PersonId by) {
        var owner = responsibility.details().owner();
        var isPointless =
                offer.recipient().equals(owner) || offers.isOpen(responsibility.id(), owner, offer.recipient());
        var at = clock.instant();
        events.publishEvent(isPointless ? offer.withdraw(by, at) : offer.handOver(owner, by, at));
    }

    /** What is left when somebody is gone, by hand or by an import: what they led goes to their manager, else to who recorded it. */
    @EventListener
    void end(EmployeesLeft left) {
        for (var person : left.people()) {
            handOver(person, staff.managerOf(person).orElse(left.by()), left.by());
            for (var led : responsibilities.stoodInByForChange(person)) led.removeStandIn();
            leaveEverything(person);
        }
    }

    private void leaveEverything(PersonId person) {
        var at = clock.instant();
        for (var holder : holders.carriedByForChange(person)) events.publishEvent(holder.leave(at));
        for (var volunteer : volunteers.waitingOfForChange(person)) events.publishEvent(volunteer.withdraw(at));
        for (var offer : offers.openOfForChange(person)) events.publishEvent(offer.lapse(at));
    }
}
