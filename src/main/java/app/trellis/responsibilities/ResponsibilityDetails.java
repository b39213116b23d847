package app.trellis.responsibilities;

import app.trellis.people.PersonId;
import app.trellis.skills.SkillAsked;
import app.trellis.text.Text;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Transient;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.hibernate.annotations.EmbeddableInstantiator;
import org.jspecify.annotations.Nullable;

/**
 * What is written about a responsibility, as opposed to what happens to it.
 *
 * @param purpose why it matters; plain text, never empty
 * @param description what there is to do; Markdown, may be empty
 * @param hours a week, from 1 to {@link #MOST_HOURS}
 * @param endsOn the last day, not before {@code startsOn}
 * @param needs the skills that it asks for; the entity holds them in a table of their own, and hands them in
 * @param teaches the skills that one learns by it, likewise
 * @param seats how many people are wanted, from 1 to {@link #MOST_SEATS}
 * @param owner who asks for it
 * @param standIn who acts in the owner's place while they are away; null for nobody
 */
@Embeddable
@EmbeddableInstantiator(ResponsibilityDetailsPart.class)
public record ResponsibilityDetails(
        String title,
        String purpose,
        String description,
        int hours,
        LocalDate startsOn,
        LocalDate endsOn,
        int seats,
        @Transient List<SkillAsked> needs,
        @Transient List<SkillAsked> teaches,
        PersonId owner,
        @Nullable PersonId standIn) {

    static final int MOST_HOURS = 40;
    static final int MOST_SEATS = 99;
    static final int LONGEST_LINE = 200;
    static final int LONGEST_PURPOSE = 2_000;
    static final int LONGEST_TEXT = 20_000;

    /** Throws {@link IllegalArgumentException} for an empty or overlong text, a number or a last day out of range. */
    public ResponsibilityDetails {
        needs = needs == null ? List.of() : SkillAsked.normalForm(needs); // null from Hibernate
        teaches = teaches == null ? List.of() : SkillAsked.taught(teaches);
        title = Text.line(title);
        purpose = Text.prose(purpose);
        description = Text.prose(description);
        if (title.isEmpty() || Text.length(title) > LONGEST_LINE) throw new IllegalArgumentException("title");
        if (purpose.isEmpty() || Text.length(purpose) > LONGEST_PURPOSE) throw new IllegalArgumentException("purpose");
        if (Text.length(description) > LONGEST_TEXT) throw new IllegalArgumentException("description");
        if (hours < 1 || hours > MOST_HOURS) throw new IllegalArgumentException("hours: " + hours);
        if (seats < 1 || seats > MOST_SEATS) throw new IllegalArgumentException("seats: " + seats);
        if (endsOn.isBefore(startsOn)) throw new IllegalArgumentException("ends before it starts");
        if (owner.equals(standIn)) throw new IllegalArgumentException("stands in for oneself");
    }

    /** Led by somebody else from now on; a stand-in who becomes the owner is none any more. */
    ResponsibilityDetails ledBy(PersonId successor) {
        return with(needs, teaches, successor, successor.equals(standIn) ? null : standIn);
    }

    ResponsibilityDetails withoutStandIn() {
        return with(needs, teaches, owner, null);
    }

    ResponsibilityDetails withSkills(Collection<SkillAsked> needed, Collection<SkillAsked> taught) {
        return with(List.copyOf(needed), List.copyOf(taught), owner, standIn);
    }

    private ResponsibilityDetails with(
            List<SkillAsked> needs, List<SkillAsked> teaches, PersonId owner, @Nullable PersonId standIn) {
        return new ResponsibilityDetails(
                title, purpose, description, hours, startsOn, endsOn, seats, needs, teaches, owner, standIn);
    }
}
