package app.trellis.roster;

import app.trellis.people.Duties;
import app.trellis.people.Employment;
import app.trellis.people.PersonId;
import app.trellis.people.Report;
import app.trellis.people.Staff;
import app.trellis.roster.PersonActivity.ManagerChanged;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The people who report to somebody. */
@Component
@Order(0)
@Transactional
class ReportDuties implements Duties {

    private final Staff staff;
    private final Employment employment;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReportDuties(Staff staff, Employment employment, ApplicationEventPublisher events, Clock clock) {
        this.staff = staff;
        this.employment = employment;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Duty of(PersonId person) {
        return new Duty(
                "roster.duties",
                staff.reportsOf(person).stream().map(Report::name).toList());
    }

    /** A successor from among the reports takes the place above them. */
    @Override
    public void handOver(PersonId person, PersonId successor, PersonId by) {
        if (staff.managersAbove(successor).stream().anyMatch(above -> above.id().equals(person)))
            changeManager(successor, staff.managerOf(person).orElse(null), by);
        for (var report : staff.reportsOf(person))
            if (!report.id().equals(successor)) changeManager(report.id(), successor, by);
    }

    private void changeManager(PersonId person, @Nullable PersonId manager, PersonId by) {
        employment.changeManager(person, manager);
        events.publishEvent(new ManagerChanged(person, manager, by, clock.instant()));
    }
}
