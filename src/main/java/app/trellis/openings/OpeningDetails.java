package app.trellis.openings;

import app.trellis.jobs.JobProfileId;
import app.trellis.people.DepartmentId;
import app.trellis.people.PersonId;
import app.trellis.skills.SkillAsked;
import app.trellis.text.Text;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Transient;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.hibernate.annotations.EmbeddableInstantiator;
import org.jspecify.annotations.Nullable;

/**
 * What HR writes about an opening, as opposed to what happens to it. Two equal details say the same to a reader.
 *
 * @param employmentType null when it is not stated
 * @param positions how many people are wanted, from 1 to {@link #MOST_POSITIONS}
 * @param pay null when it is not stated
 * @param description Markdown, may be empty
 * @param requirements Markdown, may be empty
 * @param asks the skills; the entity holds them in a table of their own, and hands them in
 * @param job which of the company's jobs it is; null where that is not stated
 * @param closesOn the last day on which people can apply, in the company's zone; null when it is open until filled
 * @param hiringManager who moves the applications together with HR; null for HR alone
 */
@Embeddable
@EmbeddableInstantiator(OpeningDetailsPart.class)
public record OpeningDetails(
        String title,

        DepartmentId department,

        String location,
        @Enumerated(EnumType.STRING) Workplace workplace,
        @Nullable @Enumerated(EnumType.STRING) EmploymentType employmentType,
        int positions,
        @Nullable @Embedded Pay pay,
        String description,
        String requirements,
        @Transient List<SkillAsked> asks,
        @Nullable JobProfileId job,
        @Nullable LocalDate closesOn,

        @Nullable PersonId hiringManager,

        @Enumerated(EnumType.STRING) Audience audience) {

    public static final int MOST_POSITIONS = 999;
    public static final int LONGEST_LINE = 200;
    public static final int LONGEST_TEXT = 20_000;

    /** Throws {@link IllegalArgumentException} for an empty or overlong line, or a number of positions out of range. */
    public OpeningDetails {
        asks = asks == null ? List.of() : SkillAsked.normalForm(asks); // null from Hibernate
        title = line(title);
        location = line(location);
        description = text(description);
        requirements = text(requirements);
        if (positions < 1 || positions > MOST_POSITIONS) throw new IllegalArgumentException("positions: " + positions);
    }

    OpeningDetails withPay(@Nullable Pay other) {
        return with(department, other, hiringManager, asks);
    }

    OpeningDetails inDepartment(DepartmentId other) {
        return with(other, pay, hiringManager, asks);
    }

    OpeningDetails managedBy(PersonId successor) {
        return with(department, pay, successor, asks);
    }

    OpeningDetails asking(Collection<SkillAsked> others) {
        return with(department, pay, hiringManager, List.copyOf(others));
    }

    private OpeningDetails with(
            DepartmentId department, @Nullable Pay pay, @Nullable PersonId hiringManager, List<SkillAsked> asks) {
        return new OpeningDetails(
                title,
                department,
                location,
                workplace,
                employmentType,
                positions,
                pay,
                description,
                requirements,
                asks,
                job,
                closesOn,
                hiringManager,
                audience);
    }

    private static String line(String line) {
        var clean = Text.line(line);
        if (clean.isEmpty() || Text.length(clean) > LONGEST_LINE) throw new IllegalArgumentException("line");
        return clean;
    }

    private static String text(String text) {
        var clean = Text.prose(text);
        if (Text.length(clean) > LONGEST_TEXT) throw new IllegalArgumentException("text");
        return clean;
    }
}
