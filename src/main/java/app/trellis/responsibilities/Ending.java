package app.trellis.responsibilities;

import app.trellis.people.PersonId;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ends a responsibility for everybody who carries it; what was offered and not answered lapses. */
@Component
@Transactional
class Ending {

    private final Holders holders;
    private final Offers offers;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Ending(Holders holders, Offers offers, ApplicationEventPublisher events, Clock clock) {
        this.holders = holders;
        this.offers = offers;
        this.events = events;
        this.clock = clock;
    }

    void end(Responsibility responsibility, PersonId by) {
        var at = clock.instant();
        var ended = responsibility.end(by, at);
        for (var holder : holders.of(responsibility.id())) if (holder.isNow()) holder.end(at);
        for (var offer : offers.openForChange(responsibility.id())) events.publishEvent(offer.lapse(at));
        events.publishEvent(ended);
    }
}
