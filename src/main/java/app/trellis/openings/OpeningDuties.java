package app.trellis.openings;

import app.trellis.people.Duties;
import app.trellis.people.PersonId;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The openings for which somebody is the hiring manager. */
@Component
@Transactional
class OpeningDuties implements Duties {

    private final Openings openings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OpeningDuties(Openings openings, ApplicationEventPublisher events, Clock clock) {
        this.openings = openings;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Duty of(PersonId person) {
        return new Duty(
                "openings.duties",
                openings.managedBy(person).stream()
                        .map(opening -> opening.details().title())
                        .toList());
    }

    @Override
    public void handOver(PersonId person, PersonId successor, PersonId by) {
        for (var opening : openings.managedByForChange(person))
            opening.revise(opening.details().managedBy(successor), by, clock.instant(), LocalDate.now(clock))
                    .ifPresent(events::publishEvent);
    }
}
