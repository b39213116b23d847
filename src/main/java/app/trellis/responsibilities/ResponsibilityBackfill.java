package app.trellis.responsibilities;

import app.trellis.activity.Activity;
import app.trellis.activity.Recorded;
import app.trellis.forms.NotFound;
import app.trellis.people.PersonId;
import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records responsibilities as they came about at earlier times, by the same rules as if each step were taken now; for a
 * demonstration, or for a move from another system. A step that the state rules out throws.
 */
@Component
@Transactional
public class ResponsibilityBackfill {

    private final Responsibilities responsibilities;
    private final Holders holders;
    private final Volunteers volunteers;
    private final ApplicationEventPublisher events;

    ResponsibilityBackfill(
            Responsibilities responsibilities,
            Holders holders,
            Volunteers volunteers,
            ApplicationEventPublisher events) {
        this.responsibilities = responsibilities;
        this.holders = holders;
        this.volunteers = volunteers;
        this.events = events;
    }

    ResponsibilityId draft(ResponsibilityDetails details, PersonId by, Instant at) {
        var drafted = responsibilities.save(new Responsibility(ResponsibilityId.random(), details, by, at));
        record(drafted.drafted());
        return drafted.id();
    }

    public void publish(ResponsibilityId id, PersonId by, Instant at) {
        record(of(id).publish(by, at));
    }

    public void volunteer(ResponsibilityId id, PersonId person, String words, Instant at) {
        record(volunteers.save(new Volunteer(id, person, words, at)).volunteered());
    }

    /** Somebody was chosen among those who volunteered, or simply asked. */
    public void takeOn(ResponsibilityId id, PersonId person, Instant at) {
        var responsibility = of(id);
        var by = responsibility.details().owner();
        volunteers.of(id, person).ifPresent(volunteer -> volunteer.choose(by, at));
        record(holders.save(new Holder(id, person, responsibility.details().hours(), at))
                .takenOn(by));
    }

    public void start(ResponsibilityId id, PersonId by, Instant at) {
        record(of(id).start(by, at));
    }

    public void end(ResponsibilityId id, PersonId by, Instant at) {
        record(of(id).end(by, at));
        for (var holder : holders.of(id)) if (holder.isNow()) holder.end(Holder.Ending.ENDED, at);
    }

    private Responsibility of(ResponsibilityId id) {
        return responsibilities.findById(id).orElseThrow(NotFound::new);
    }

    private void record(Activity past) {
        events.publishEvent(new Recorded(past));
    }
}
