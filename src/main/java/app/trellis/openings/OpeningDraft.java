package app.trellis.openings;

import static java.util.Objects.requireNonNullElse;

import app.trellis.people.DepartmentId;
import app.trellis.people.PersonId;
import app.trellis.skills.SkillAsked;
import app.trellis.text.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An opening as a file tells it.
 *
 * @param line where the file does
 * @param stated the fields that the file itself states; the others are choices for new openings
 * @param asks the skills that are known of those that it prefers
 * @param postedOn since when it has been known elsewhere
 */
record OpeningDraft(
        int line,
        String reference,
        Set<String> stated,
        String title,
        String department,
        String location,
        @Nullable Workplace workplace,
        @Nullable EmploymentType employmentType,
        @Nullable Integer positions,
        @Nullable Pay pay,
        String description,
        String requirements,
        List<SkillAsked> asks,
        @Nullable LocalDate closesOn,
        @Nullable PersonId hiringManager,
        Audience audience,
        @Nullable LocalDate postedOn) {

    /** What a file may leave empty for openings that are there already. */
    static final List<String> OPTIONAL = List.of(
            "location",
            "workplace",
            "employmentType",
            "positions",
            "payCurrency",
            "description",
            "requirements",
            "preferredSkills",
            "closesOn",
            "hiringManager",
            "audience");

    /** One opening from two rows: for the wider audience, and known since the earlier day. */
    OpeningDraft with(OpeningDraft other) {
        var wider = audience == Audience.EVERYONE ? audience : other.audience;
        var earlier = postedOn == null || other.postedOn != null && other.postedOn.isBefore(postedOn)
                ? other.postedOn
                : postedOn;
        return new OpeningDraft(
                line,
                reference,
                stated,
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
                closesOn,
                hiringManager,
                wider,
                earlier);
    }

    /** Whether both say the same about the opening itself. */
    boolean agreesWith(OpeningDraft other) {
        return title.equals(other.title)
                && Text.same(department, other.department)
                && location.equals(other.location)
                && workplace == other.workplace
                && employmentType == other.employmentType
                && Objects.equals(positions, other.positions)
                && Objects.equals(pay, other.pay)
                && description.equals(other.description)
                && requirements.equals(other.requirements)
                && Objects.equals(closesOn, other.closesOn)
                && Objects.equals(hiringManager, other.hiringManager);
    }

    OpeningDetails details(DepartmentId departmentId) {
        return new OpeningDetails(
                title,
                departmentId,
                location,
                requireNonNullElse(workplace, Workplace.ON_SITE),
                employmentType,
                requireNonNullElse(positions, 1),
                pay,
                description,
                requirements,
                asks,
                null,
                closesOn,
                hiringManager,
                audience);
    }

    /** What there is, with what the file states in its place. What the file leaves empty stays. */
    OpeningDetails over(OpeningDetails there, DepartmentId departmentId) {
        var mine = details(departmentId);
        return new OpeningDetails(
                mine.title(),
                departmentId,
                stated.contains("location") ? mine.location() : there.location(),
                stated.contains("workplace") ? mine.workplace() : there.workplace(),
                stated.contains("employmentType") ? mine.employmentType() : there.employmentType(),
                stated.contains("positions") ? mine.positions() : there.positions(),
                payOver(there.pay()),
                stated.contains("description") ? mine.description() : there.description(),
                stated.contains("requirements") || stated.contains("preferredSkills")
                        ? mine.requirements()
                        : there.requirements(),
                asksOver(there.asks()),
                there.job(),
                stated.contains("closesOn") ? mine.closesOn() : there.closesOn(),
                stated.contains("hiringManager") ? mine.hiringManager() : there.hiringManager(),
                stated.contains("audience") ? mine.audience() : there.audience());
    }

    /** What HR chose by hand stays: a list of words says less than that. */
    private List<SkillAsked> asksOver(List<SkillAsked> there) {
        return SkillAsked.normalForm(Stream.concat(
                        there.stream(),
                        asks.stream()
                                .filter(one -> there.stream()
                                        .noneMatch(other -> other.skill().equals(one.skill()))))
                .toList());
    }

    /** A currency that the file does not state is a choice for new openings. */
    private @Nullable Pay payOver(@Nullable Pay there) {
        if (pay == null || there == null) return pay == null ? there : pay;
        var currency = stated.contains("payCurrency") ? pay.currency() : there.currency();
        return new Pay(pay.from(), pay.to(), currency, pay.period(), there.withheld());
    }
}
