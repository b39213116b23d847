package app.trellis.feedback;

import static java.util.Objects.requireNonNullElse;

import app.trellis.people.PersonId;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * Feedback as its author writes it. Whatever the browser leaves out, or what cannot be read, is null.
 *
 * @param id made when the form is first shown, so that a form sent twice is one piece of feedback
 * @param about the recipient
 * @param request the request that it answers; null for none
 * @param seen the mark of the audience that the author was shown; null before that
 */
record FeedbackForm(
        @Nullable UUID id,
        @Nullable PersonId about,
        @Nullable UUID request,
        @Nullable @NotNull FeedbackKind kind,
        @Nullable @NotNull Visibility visibility,
        @Nullable @Size(max = FeedbackText.LONGEST) String situation,
        @Nullable @Size(max = FeedbackText.LONGEST) String behaviour,
        @Nullable @Size(max = FeedbackText.LONGEST) String impact,
        @Nullable @Size(max = FeedbackText.LONGEST) String nextStep,
        @Nullable String seen) {

    static FeedbackForm empty(PersonId about, Visibility usual, @Nullable UUID request, @Nullable String topic) {
        return new FeedbackForm(
                UUID.randomUUID(), about, request, FeedbackKind.PRAISE, usual, topic, null, null, null, null);
    }

    static FeedbackForm of(Feedback feedback) {
        var text = feedback.text();
        return new FeedbackForm(
                feedback.id().value(),
                feedback.recipientId(),
                null,
                feedback.kind(),
                feedback.visibility(),
                text.situation(),
                text.behaviour(),
                text.impact(),
                text.nextStep(),
                null);
    }

    /** What this author may not choose, and what is missing where the feedback is to be sent. */
    void check(Errors errors, List<FeedbackKind> kinds, List<Visibility> visibilities, boolean whole) {
        if (kind != null && !kinds.contains(kind)) errors.rejectValue("kind", "feedback.form.notYours");
        if (visibility != null && !visibilities.contains(visibility))
            errors.rejectValue("visibility", "feedback.form.notYours");
        if (whole) checkWhole(errors);
    }

    void checkWhole(Errors errors) {
        if (isBlank(situation)) errors.rejectValue("situation", "feedback.form.situationMissing");
        if (isBlank(behaviour)) errors.rejectValue("behaviour", "feedback.form.behaviourMissing");
        if (isBlank(impact)) errors.rejectValue("impact", "feedback.form.impactMissing");
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    public FeedbackText text() {
        return new FeedbackText(
                requireNonNullElse(situation, ""),
                requireNonNullElse(behaviour, ""),
                requireNonNullElse(impact, ""),
                requireNonNullElse(nextStep, ""));
    }
}
