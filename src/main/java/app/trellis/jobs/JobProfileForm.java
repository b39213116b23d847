package app.trellis.jobs;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import app.trellis.forms.Labels;
import app.trellis.skills.PickedSkills;
import app.trellis.skills.SkillAsked;
import app.trellis.text.Line;
import app.trellis.text.Prose;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The profile of a job as HR writes it. Whatever the browser leaves out, or what cannot be read, is null.
 *
 * @param formId made when the form of a new profile is first shown; see {@link app.trellis.forms.SentOnce}
 * @param next the id of the job that comes next
 * @param version the version that the writer has seen; null for a new profile
 */
@Labels("jobs.form")
record JobProfileForm(
        @Nullable UUID formId,

        @Nullable @NotBlank @Line(JobProfileDetails.LONGEST_TITLE)
        String title,

        @Nullable @Prose(JobProfileDetails.LONGEST_SUMMARY) String summary,
        @Nullable PickedSkills asks,
        @Nullable UUID next,
        @Nullable Long version) {

    static JobProfileForm of(JobProfile profile) {
        var details = profile.details();
        var next = details.next();
        return new JobProfileForm(
                null,
                details.title(),
                details.summary(),
                PickedSkills.of(details.asks()),
                next == null ? null : next.value(),
                profile.edits().count());
    }

    /** A new one, with what is proposed for it. */
    static JobProfileForm proposed(@Nullable String title, Proposal proposal) {
        return new JobProfileForm(
                UUID.randomUUID(), title, proposal.summary(), PickedSkills.of(proposal.asks()), null, null);
    }

    @Nullable
    JobProfileId nextId() {
        return next == null ? null : new JobProfileId(next);
    }

    /** Only for a form without errors. */
    JobProfileDetails toDetails(List<SkillAsked> skills) {
        return new JobProfileDetails(requireNonNull(title), requireNonNullElse(summary, ""), nextId(), skills);
    }
}
