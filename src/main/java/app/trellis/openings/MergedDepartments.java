package app.trellis.openings;

import app.trellis.people.DepartmentMerged;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Openings of a department that has become part of another belong to that one; those that are filled stay. */
@Component
@Transactional
class MergedDepartments {

    private final Openings openings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MergedDepartments(Openings openings, ApplicationEventPublisher events, Clock clock) {
        this.openings = openings;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    void move(DepartmentMerged merged) {
        for (var opening : openings.inDepartmentForChange(merged.department()))
            opening.revise(
                            opening.details().inDepartment(merged.into()),
                            merged.by(),
                            clock.instant(),
                            LocalDate.now(clock))
                    .ifPresent(events::publishEvent);
    }
}
