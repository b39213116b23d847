package app.trellis.suggestions;

import static java.util.Objects.requireNonNull;

import app.trellis.people.CurrentPerson;
import app.trellis.people.PersonId;
import app.trellis.suggestions.SuggestionActivity.PeopleInvited;
import app.trellis.suggestions.SuggestionActivity.SuggestionAccepted;
import app.trellis.training.SeatKeeping;
import app.trellis.training.SessionId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Accepts for people, and invites them to a program with a seat that is kept for them. Asked twice, it is done once. */
@Component
@Transactional
class Inviting {

    /** How long somebody has to answer. */
    static final Duration KEPT = Duration.ofDays(3);

    private final NamedPeople people;
    private final SeatKeeping seats;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Inviting(NamedPeople people, SeatKeeping seats, ApplicationEventPublisher events, Clock clock) {
        this.people = people;
        this.seats = seats;
        this.events = events;
        this.clock = clock;
    }

    /** Accepts while a program is looked for; the caller has locked the suggestion. */
    void accept(SuggestionId suggestion, List<PersonId> named, CurrentPerson me) {
        var at = clock.instant();
        var open = named(suggestion, named, NamedPerson::isOpen);
        for (var person : open) person.accept(me.id(), at);
        if (!open.isEmpty()) events.publishEvent(new SuggestionAccepted(suggestion, ids(open), me.id(), at));
    }

    /**
     * The caller has locked the suggestion, and the session belongs to the program.
     *
     * @return how many of those who were invited found no seat in the session
     */
    int invite(SuggestionId suggestion, List<PersonId> named, AcceptanceForm chosen, CurrentPerson me) {
        accept(suggestion, named, me);
        var at = clock.instant();
        var wanted = named(suggestion, named, NamedPerson::isWanted);
        var without = 0;
        for (var person : wanted) {
            var until = keep(chosen.session(), person.personId(), at);
            person.invite(requireNonNull(chosen.program()), chosen.session(), until, at);
            if (chosen.session() != null && until == null) without++;
        }
        if (!wanted.isEmpty()) events.publishEvent(new PeopleInvited(suggestion, ids(wanted), me.id(), at));
        return without;
    }

    private @Nullable Instant keep(@Nullable SessionId session, PersonId person, Instant at) {
        return session == null
                ? null
                : seats.keep(session, person, at.plus(KEPT)).orElse(null);
    }

    private List<NamedPerson> named(SuggestionId suggestion, List<PersonId> named, Predicate<NamedPerson> which) {
        return people.findBySuggestionId(suggestion).stream()
                .filter(person -> named.contains(person.personId()) && which.test(person))
                .toList();
    }

    private static List<PersonId> ids(List<NamedPerson> people) {
        return people.stream().map(NamedPerson::personId).toList();
    }
}
