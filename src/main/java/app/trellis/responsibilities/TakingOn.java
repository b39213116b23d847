package app.trellis.responsibilities;

import app.trellis.forms.Refused;
import app.trellis.people.PersonId;
import app.trellis.responsibilities.ResponsibilityActivity.ResponsibilityTakenOn;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives somebody a seat of a responsibility, whether they volunteered or accepted an offer. */
@Component
@Transactional
class TakingOn {

    private final Holders holders;
    private final Volunteers volunteers;
    private final Offers offers;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TakingOn(Holders holders, Volunteers volunteers, Offers offers, ApplicationEventPublisher events, Clock clock) {
        this.holders = holders;
        this.volunteers = volunteers;
        this.offers = offers;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Of a locked responsibility, so that the last seat is given once. Nothing else stays open between the two: a volunteer is
     * chosen, and what still offers it to them is withdrawn. Throws {@link Refused} where there is no seat.
     */
    ResponsibilityTakenOn take(Responsibility responsibility, PersonId person, PersonId by) {
        var id = responsibility.id();
        if (!responsibility.isOnOffer())
            throw refused(responsibility, "responsibilities.already." + responsibility.status());
        if (holders.isCarriedBy(id, person)) throw refused(responsibility, "responsibilities.carriedAlready");
        if (holders.countNow(id) >= responsibility.details().seats())
            throw refused(responsibility, "responsibilities.full");
        var at = clock.instant();
        volunteers.of(id, person).filter(Volunteer::isWaiting).ifPresent(volunteer -> volunteer.choose(by, at));
        for (var offer : offers.openForChange(id))
            if (offer.recipient().equals(person)) events.publishEvent(offer.withdraw(by, at));
        return holders.save(new Holder(id, person, responsibility.details().hours(), at))
                .takenOn(by);
    }

    private static Refused refused(Responsibility responsibility, String reason) {
        return new Refused("/responsibilities/" + responsibility.id(), reason);
    }
}
