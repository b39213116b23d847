package app.trellis.suggestions;

import app.trellis.activity.Activity;
import app.trellis.activity.Recorded;
import app.trellis.clients.ClientAccountId;
import app.trellis.database.KeptFresh;
import app.trellis.database.KeptFresh.Times;
import app.trellis.forms.NotFound;
import app.trellis.people.PersonId;
import app.trellis.suggestions.SuggestionActivity.PeopleInvited;
import app.trellis.suggestions.SuggestionActivity.SuggestionAccepted;
import app.trellis.suggestions.SuggestionActivity.SuggestionDeclined;
import app.trellis.training.ProgramId;
import app.trellis.training.SeatKeeping;
import app.trellis.training.SessionId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records suggestions of earlier times and what became of them, for a demonstration or a move from another system. */
@Component
@Transactional
public class SuggestionBackfill implements KeptFresh {

    private final Suggestions suggestions;
    private final NamedPeople people;
    private final SuggestionMessages messages;
    private final SeatKeeping seats;
    private final ApplicationEventPublisher events;

    SuggestionBackfill(
            Suggestions suggestions,
            NamedPeople people,
            SuggestionMessages messages,
            SeatKeeping seats,
            ApplicationEventPublisher events) {
        this.suggestions = suggestions;
        this.people = people;
        this.messages = messages;
        this.seats = seats;
        this.events = events;
    }

    @Override
    public List<Times> times() {
        return List.of(
                Times.of("training_suggestion", "suggested_at"),
                Times.of("training_suggestion_person", "closed_at", "invited_at", "kept_until", "declined_at"),
                Times.of("training_suggestion_message", "written_at"));
    }

    /** @param program null for own words, which are the title then */
    public SuggestionId suggest(
            ClientAccountId account,
            PersonId author,
            @Nullable ProgramId program,
            String title,
            List<PersonId> named,
            String reason,
            Instant at) {
        var made = suggestions.save(new Suggestion(SuggestionId.random(), account, author, program, title, reason, at));
        for (var person : named) people.save(new NamedPerson(made.id(), person));
        record(made.suggested());
        return made.id();
    }

    public void write(SuggestionId id, PersonId answerer, PersonId author, String text, Instant at) {
        record(messages.save(new SuggestionMessage(UUID.randomUUID(), id, answerer, author, text, at))
                .written());
    }

    /** While a program is looked for. */
    public void accept(SuggestionId id, PersonId person, PersonId by, Instant at) {
        of(id, person).accept(by, at);
        record(new SuggestionAccepted(id, List.of(person), by, at));
    }

    /** Accepts and invites; a seat is kept until the moment where one is free. */
    public void invite(
            SuggestionId id,
            PersonId person,
            PersonId by,
            ProgramId program,
            @Nullable SessionId session,
            Instant until,
            Instant at) {
        accept(id, person, by, at);
        var kept = session == null ? null : seats.keep(session, person, until).orElse(null);
        of(id, person).invite(program, session, kept, at);
        record(new PeopleInvited(id, List.of(person), by, at));
    }

    public void decline(SuggestionId id, PersonId person, PersonId by, String reason, Instant at) {
        of(id, person).decline(reason, by, at);
        record(new SuggestionDeclined(id, List.of(person), by, at));
    }

    private NamedPerson of(SuggestionId id, PersonId person) {
        return people.findBySuggestionId(id).stream()
                .filter(named -> named.personId().equals(person))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private void record(Activity past) {
        events.publishEvent(new Recorded(past));
    }
}
