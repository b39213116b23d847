package app.trellis.responsibilities;

import app.trellis.activity.Activity;
import app.trellis.activity.Recorded;
import app.trellis.database.KeptFresh;
import app.trellis.forms.NotFound;
import app.trellis.people.PersonId;
import app.trellis.responsibilities.ResponsibilityActivity.ResponsibilityCheckedIn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records responsibilities as they came about at earlier times, by the same rules as if each step were taken now; for a
 * demonstration, or for a move from another system. A step that the state rules out throws.
 */
@Component
@Transactional
public class ResponsibilityBackfill implements KeptFresh {

    private final Responsibilities responsibilities;
    private final Holders holders;
    private final Volunteers volunteers;
    private final Offers offers;
    private final Notes notes;
    private final ApplicationEventPublisher events;

    ResponsibilityBackfill(
            Responsibilities responsibilities,
            Holders holders,
            Volunteers volunteers,
            Offers offers,
            Notes notes,
            ApplicationEventPublisher events) {
        this.responsibilities = responsibilities;
        this.holders = holders;
        this.volunteers = volunteers;
        this.offers = offers;
        this.notes = notes;
        this.events = events;
    }

    @Override
    public List<Times> times() {
        return List.of(
                Times.of(
                        "responsibility",
                        "created_at",
                        "published_at",
                        "started_at",
                        "ended_at",
                        "starts_on",
                        "ends_on"),
                Times.of("responsibility_holder", "taken_on_at", "ended_at"),
                Times.of("responsibility_volunteer", "volunteered_at", "answered_at"),
                Times.of("responsibility_offer", "offered_at", "closed_at", "answer_by"),
                Times.of("responsibility_note", "written_at"));
    }

    public ResponsibilityId draft(ResponsibilityDetails details, PersonId by, Instant at) {
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
        for (var holder : holders.of(id)) if (holder.isNow()) holder.end(at);
    }

    /** @param putDown what the recipient may put down instead; empty for nothing */
    public UUID offer(
            ResponsibilityId id, PersonId recipient, String why, String putDown, LocalDate answerBy, Instant at) {
        var offerer = of(id).details().owner();
        var offer = new Offer(UUID.randomUUID(), id, offerer, recipient, why, putDown, answerBy, at);
        record(offers.save(offer).made());
        return offer.id();
    }

    void decline(UUID offer, DeclineReason reason, String words, Instant at) {
        record(offers.findById(offer).orElseThrow(NotFound::new).decline(reason, words, at));
    }

    /** By the person who carries it, or one who leads it. */
    public void checkIn(
            ResponsibilityId id, PersonId person, PersonId author, String text, @Nullable Integer hours, Instant at) {
        var note = Note.checkIn(holder(id, person), UUID.randomUUID(), author, text, hours, at);
        notes.save(note);
        record(new ResponsibilityCheckedIn(id, note.id(), person, author, at));
    }

    public void learn(ResponsibilityId id, PersonId person, String words, Instant at) {
        holder(id, person).learn(words, at).ifPresent(this::record);
    }

    public void thank(ResponsibilityId id, PersonId person, String words, Instant at) {
        record(holder(id, person).thank(words, of(id).details().owner(), at));
    }

    private Holder holder(ResponsibilityId id, PersonId person) {
        return holders.of(id).stream()
                .filter(holder -> holder.is(person))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private Responsibility of(ResponsibilityId id) {
        return responsibilities.findById(id).orElseThrow(NotFound::new);
    }

    private void record(Activity past) {
        events.publishEvent(new Recorded(past));
    }
}
