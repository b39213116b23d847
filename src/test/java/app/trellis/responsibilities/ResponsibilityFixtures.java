package app.trellis.responsibilities;

import app.trellis.people.CurrentPerson;
import app.trellis.people.PersonId;
import app.trellis.skills.SkillAsked;
import app.trellis.skills.SkillId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Responsibilities for tests: {@code var notes = asked.open("Handover notes", marco)}. Joins the test's transaction. */
@Component
@Transactional
public class ResponsibilityFixtures {

    private final ResponsibilityBackfill past;
    private final Responsibilities responsibilities;
    private final Holders holders;
    private final Clock clock;

    ResponsibilityFixtures(
            ResponsibilityBackfill past, Responsibilities responsibilities, Holders holders, Clock clock) {
        this.past = past;
        this.holders = holders;
        this.responsibilities = responsibilities;
        this.clock = clock;
    }

    public ResponsibilityId draft(String title, CurrentPerson owner) {
        return draft(details(title, owner, 4, 2), owner);
    }

    ResponsibilityId draft(ResponsibilityDetails details, CurrentPerson owner) {
        var id = past.draft(details, owner.id(), clock.instant());
        responsibilities.flush();
        return id;
    }

    public ResponsibilityId open(String title, CurrentPerson owner) {
        return open(details(title, owner, 4, 2), owner);
    }

    /** Led by two. */
    ResponsibilityId open(String title, CurrentPerson owner, CurrentPerson standIn) {
        return open(details(title, owner, standIn.id(), 4, 2), owner);
    }

    ResponsibilityId open(ResponsibilityDetails details, CurrentPerson owner) {
        var id = draft(details, owner);
        past.publish(id, owner.id(), clock.instant());
        responsibilities.flush();
        return id;
    }

    public void volunteer(ResponsibilityId id, CurrentPerson person, String words) {
        past.volunteer(id, person.id(), words, clock.instant());
        responsibilities.flush();
    }

    /** Somebody carries it from now on. */
    public void carry(ResponsibilityId id, CurrentPerson person) {
        past.takeOn(id, person.id(), clock.instant());
        responsibilities.flush();
    }

    /** By its owner, to be answered within ten days. */
    public UUID offer(ResponsibilityId id, CurrentPerson recipient) {
        var answerBy = LocalDate.now(clock).plusDays(10);
        var offer = past.offer(id, recipient.id(), "You ask what calms people down.", "", answerBy, clock.instant());
        responsibilities.flush();
        return offer;
    }

    public void decline(UUID offer, String words) {
        past.decline(offer, DeclineReason.OTHER, words, clock.instant());
        responsibilities.flush();
    }

    UUID holder(ResponsibilityId id, CurrentPerson person) {
        return holders.of(id).stream()
                .filter(holder -> holder.is(person.id()))
                .findFirst()
                .orElseThrow()
                .id();
    }

    public void end(ResponsibilityId id, CurrentPerson owner) {
        past.end(id, owner.id(), clock.instant());
        responsibilities.flush();
    }

    /** What needs and teaches these skills, at level 3. */
    public ResponsibilityId open(String title, CurrentPerson owner, SkillId needed, SkillId taught) {
        var details = details(title, owner, 4, 2)
                .withSkills(List.of(new SkillAsked(needed, 3, true)), List.of(new SkillAsked(taught, 3, true)));
        return open(details, owner);
    }

    ResponsibilityDetails details(String title, CurrentPerson owner, int hours, int seats) {
        return details(title, owner, null, hours, seats);
    }

    private ResponsibilityDetails details(
            String title, CurrentPerson owner, @Nullable PersonId standIn, int hours, int seats) {
        var today = LocalDate.now(clock);
        return new ResponsibilityDetails(
                title,
                "Calls are not explained twice.",
                "Read the notes of the **late shift**.",
                hours,
                today,
                today.plusDays(60),
                seats,
                List.of(),
                List.of(),
                owner.id(),
                standIn);
    }
}
