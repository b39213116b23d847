package app.trellis.goals;

import static java.util.Objects.requireNonNullElse;

import app.trellis.forms.Labels;
import app.trellis.jobs.JobProfileId;
import app.trellis.text.Line;
import app.trellis.text.Prose;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * A goal as its owner writes it. Whatever the browser leaves out, or what cannot be read, is null.
 *
 * @param formId made when the form of a new goal is first shown; see {@link app.trellis.forms.SentOnce}
 * @param withManager whether to share a new goal with the manager who is named on the form
 * @param manager who is named there, so that nobody else gets to see it
 * @param opening the opening that gave the idea, which becomes the first step; null for none
 * @param version the version that the writer has seen; null for a new goal
 */
@Labels("goals.form")
record GoalForm(
        @Nullable UUID formId,
        @Nullable UUID jobProfile,
        @Nullable @Line(GoalDetails.LONGEST_WORDS) String ownWords,
        @Nullable @Prose(GoalDetails.LONGEST_REASON) String reason,
        @Nullable LocalDate dueOn,
        @Nullable Boolean withManager,
        @Nullable UUID manager,
        @Nullable UUID opening,
        @Nullable Long version) {

    static GoalForm empty(@Nullable JobProfileId job, @Nullable String ownWords, @Nullable UUID opening) {
        var jobId = job == null ? null : job.value();
        return new GoalForm(UUID.randomUUID(), jobId, ownWords, null, null, false, null, opening, null);
    }

    static GoalForm of(CareerGoal goal) {
        var details = goal.details();
        var job = details.jobProfile();
        return new GoalForm(
                null,
                job == null ? null : job.value(),
                details.ownWords(),
                details.reason(),
                details.dueOn(),
                null,
                null,
                null,
                goal.edits().count());
    }

    /** What no single field can tell. {@code before} is null for a new goal. */
    void check(Errors errors, LocalDate today, @Nullable CareerGoal before) {
        if (jobProfile == null && (ownWords == null || ownWords.isBlank()) && !errors.hasFieldErrors("jobProfile"))
            errors.rejectValue("jobProfile", "goals.form.nothing");
        var dueBefore = before == null ? null : before.details().dueOn();
        if (dueOn != null && dueOn.isBefore(today) && !dueOn.equals(dueBefore))
            errors.rejectValue("dueOn", "web.dayInThePast");
    }

    @Nullable
    JobProfileId job() {
        return jobProfile == null ? null : new JobProfileId(jobProfile);
    }

    boolean isForManager() {
        return Boolean.TRUE.equals(withManager);
    }

    /** Only for a form without errors. */
    GoalDetails toDetails() {
        return new GoalDetails(job(), requireNonNullElse(ownWords, ""), requireNonNullElse(reason, ""), dueOn);
    }
}
