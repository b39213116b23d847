package app.trellis.expertise;

import app.trellis.people.PersonId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What happens to skills when what shows them is no longer so. The feature that has it says so, in the same transaction. */
@Component
@Transactional
public class WithdrawnEvidence {

    private final PersonSkills skills;
    private final ApplicationEventPublisher events;

    WithdrawnEvidence(PersonSkills skills, ApplicationEventPublisher events) {
        this.skills = skills;
        this.events = events;
    }

    /**
     * It shows nothing any more.
     *
     * @param evidence as its {@link Evidence#id}
     * @param of whose skills; null for those of all
     */
    public void withdraw(UUID evidence, @Nullable PersonId of, Instant at) {
        skills.shownByLocked(evidence).stream()
                .filter(held -> of == null || held.personId().equals(of))
                .flatMap(held -> held.hide(evidence, null, at).stream())
                .forEach(events::publishEvent);
    }
}
