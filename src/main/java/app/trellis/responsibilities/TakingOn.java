package app.trellis.responsibilities;

import app.trellis.forms.Refused;
import app.trellis.people.PersonId;
import app.trellis.responsibilities.ResponsibilityActivity.ResponsibilityTakenOn;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives somebody a seat of a responsibility, whether they volunteered or accepted an offer. */
@Component
@Transactional
class TakingOn {

    private final Holders holders;
    private final Clock clock;

    TakingOn(Holders holders, Clock clock) {
        this.holders = holders;
        this.clock = clock;
    }

    /** Of a locked responsibility, so that the last seat is given once. Throws {@link Refused} where there is none. */
    ResponsibilityTakenOn take(Responsibility responsibility, PersonId person, PersonId by) {
        var id = responsibility.id();
        if (!responsibility.isOnOffer())
            throw refused(responsibility, "responsibilities.already." + responsibility.status());
        if (holders.isCarriedBy(id, person)) throw refused(responsibility, "responsibilities.carriedAlready");
        if (holders.countNow(id) >= responsibility.details().seats())
            throw refused(responsibility, "responsibilities.full");
        return holders.save(new Holder(id, person, responsibility.details().hours(), clock.instant()))
                .takenOn(by);
    }

    private static Refused refused(Responsibility responsibility, String reason) {
        return new Refused("/responsibilities/" + responsibility.id(), reason);
    }
}
