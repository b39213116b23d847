package app.trellis.goals;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import app.trellis.forms.Labels;
import app.trellis.text.Line;
import app.trellis.text.Prose;
import jakarta.validation.constraints.NotBlank;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * A step of a plan as it is written. Whatever the browser leaves out, or what cannot be read, is null.
 *
 * @param formId made when the form of a new step is first shown; see {@link app.trellis.forms.SentOnce}
 * @param target to which a new step leads; null for none
 */
@Labels("goals.step")
record StepForm(
        @Nullable UUID formId,
        @Nullable @NotBlank @Line(StepDetails.LONGEST_TITLE) String title,
        @Nullable LocalDate dueOn,
        @Nullable @Prose(StepDetails.LONGEST_EVIDENCE) String evidence,
        @Nullable StepTarget target) {

    static StepForm empty(@Nullable PlanLink link) {
        return link == null
                ? new StepForm(UUID.randomUUID(), null, null, null, null)
                : new StepForm(UUID.randomUUID(), link.title(), null, null, link.target());
    }

    static StepForm of(GoalStep step) {
        var details = step.details();
        return new StepForm(null, details.title(), details.dueOn(), details.evidence(), null);
    }

    /** What no single field can tell. {@code before} is null for a new step. */
    void check(Errors errors, LocalDate today, @Nullable GoalStep before) {
        var dueBefore = before == null ? null : before.details().dueOn();
        if (dueOn != null && dueOn.isBefore(today) && !dueOn.equals(dueBefore))
            errors.rejectValue("dueOn", "web.dayInThePast");
    }

    /** Only for a form without errors. */
    StepDetails toDetails() {
        return new StepDetails(requireNonNull(title), dueOn, requireNonNullElse(evidence, ""));
    }
}
