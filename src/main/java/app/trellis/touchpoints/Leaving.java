package app.trellis.touchpoints;

import app.trellis.clients.ClientActivity.ClientAccountEnded;
import app.trellis.clients.ClientActivity.ContactRemoved;
import app.trellis.people.EmployeesLeft;
import app.trellis.people.PersonId;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who leaves their side takes part in nothing that is to come: their successor does, or it is held without them, or cancelled
 * where nobody of their side is left. What they were to do goes to the successor, or needs another owner.
 */
@Component
@Transactional
class Leaving {

    private final Touchpoints touchpoints;
    private final Actions actions;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Leaving(Touchpoints touchpoints, Actions actions, JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.touchpoints = touchpoints;
        this.actions = actions;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    void end(EmployeesLeft left) {
        for (var person : left.people()) {
            for (var coming : toCome(person)) goOnWithout(person, coming, left.by());
            for (var action : actions.openOfForChange(person))
                events.publishEvent(action.orphan(left.by(), clock.instant()));
        }
    }

    @EventListener
    void end(ClientAccountEnded ended) {
        for (var coming : touchpoints.plannedForChange(ended.account().value()))
            events.publishEvent(coming.cancel(ended.by(), clock.instant()));
    }

    /** After the commit: then it is known whether another took over. */
    @ApplicationModuleListener(id = "touchpoints-contact-removed")
    void on(ContactRemoved removed) {
        var contact = removed.contact();
        var successor = successor(removed);
        for (var coming : toCome(contact)) {
            if (!coming.accountId().equals(removed.account())) continue;
            if (successor.isPresent()) replace(contact, successor.get(), coming, removed.by());
            else goOnWithout(contact, coming, removed.by());
        }
        for (var action : actions.openOfForChange(contact, removed.account())) {
            var now = clock.instant();
            if (successor.isPresent())
                action.revise(action.details().of(successor.get()), removed.by(), now)
                        .ifPresent(events::publishEvent);
            else events.publishEvent(action.orphan(removed.by(), now));
        }
    }

    private Optional<PersonId> successor(ContactRemoved removed) {
        return jdbc.sql("""
                        SELECT replaced_by FROM client_contact
                        WHERE person_id = ? AND account_id = ? AND removed_at IS NOT NULL AND replaced_by IS NOT NULL""")
                .params(removed.contact().value(), removed.account().value())
                .query(UUID.class)
                .optional()
                .map(PersonId::new);
    }

    private List<Touchpoint> toCome(PersonId person) {
        return touchpoints.toComeForChange(person.value(), clock.instant());
    }

    private void replace(PersonId person, PersonId successor, Touchpoint coming, PersonId by) {
        var people = new HashSet<>(coming.people());
        people.remove(person);
        people.add(successor);
        coming.revise(coming.details(), people, by, clock.instant()).ifPresent(events::publishEvent);
    }

    private void goOnWithout(PersonId person, Touchpoint coming, @Nullable PersonId by) {
        events.publishEvent(coming.goOnWithout(person, by, clock.instant()));
        if (isOneSided(coming)) events.publishEvent(coming.cancel(null, clock.instant()));
    }

    private boolean isOneSided(Touchpoint touchpoint) {
        var people = touchpoint.people().stream().map(PersonId::value).toList();
        return people.isEmpty()
                || jdbc.sql("SELECT count(DISTINCT kind) FROM person WHERE id IN (:people)")
                                .param("people", people)
                                .query(Integer.class)
                                .single()
                        < 2;
    }
}
