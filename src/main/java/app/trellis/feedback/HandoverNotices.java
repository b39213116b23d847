package app.trellis.feedback;

import app.trellis.notifications.Delivery;
import app.trellis.notifications.Notice;
import app.trellis.notifications.Notices;
import app.trellis.notifications.Pace;
import app.trellis.notifications.Topic;
import app.trellis.people.CurrentPerson;
import app.trellis.people.PersonCard;
import app.trellis.people.PersonId;
import app.trellis.people.Staff;
import app.trellis.roster.PersonActivity.ManagerChanged;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells somebody who has another manager that they decide what that manager may read of earlier feedback. */
@Component
@Transactional(readOnly = true)
class HandoverNotices implements Notices<ManagerChanged> {

    private static final Topic HANDOVER =
            new Topic("feedback-handover", "users", Pace.USUAL, Delivery.AT_ONCE, person -> !person.client());

    private final Handovers handovers;
    private final Staff staff;

    HandoverNotices(Handovers handovers, Staff staff) {
        this.handovers = handovers;
        this.staff = staff;
    }

    @Override
    public String kind() {
        return "person";
    }

    @Override
    public List<Topic> topics() {
        return List.of(HANDOVER);
    }

    @Override
    public Set<Class<? extends ManagerChanged>> of() {
        return Set.of(ManagerChanged.class);
    }

    @Override
    public Stream<Notice> from(ManagerChanged happened) {
        var person = happened.person();
        return staff
                .managerOf(person)
                .filter(manager -> handovers.isUndecided(person, manager))
                .flatMap(staff::card)
                .map(PersonCard::name)
                .map(name ->
                        new Notice(person, HANDOVER, "feedback.notice.handover", List.of(name), "/feedback/handover"))
                .stream();
    }

    @Override
    public boolean isStillFor(CurrentPerson reader, UUID record) {
        return reader.is(new PersonId(record))
                && staff.managerOf(reader.id())
                        .filter(manager -> handovers.isUndecided(reader.id(), manager))
                        .isPresent();
    }
}
