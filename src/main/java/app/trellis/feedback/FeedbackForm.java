package app.trellis.feedback;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import app.trellis.forms.Conflict;
import app.trellis.forms.Labels;
import app.trellis.forms.SentOnce;
import app.trellis.people.PersonId;
import app.trellis.text.Prose;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * Feedback as its author writes it. What the browser leaves out, or what cannot be read, is null.
 *
 * @param formId made when the form of new feedback is first shown; see {@link SentOnce}
 * @param kind null where the form asks for the wording alone, as after sending; so is {@code visibility}
 * @param version of the wording that the author has seen; null for new feedback
 */
@Labels("feedback.form")
record FeedbackForm(
        @Nullable UUID formId,
        @Nullable FeedbackKind kind,
        @Nullable Visibility visibility,
        @Nullable @Prose(FeedbackText.LONGEST) String situation,
        @Nullable @Prose(FeedbackText.LONGEST) String behaviour,
        @Nullable @Prose(FeedbackText.LONGEST) String impact,
        @Nullable @Prose(FeedbackText.LONGEST) String nextStep,
        @Nullable Long version) {

    /** {@code topic} of the request that it answers; null for none. */
    static FeedbackForm empty(Visibility usual, @Nullable String topic) {
        return new FeedbackForm(UUID.randomUUID(), FeedbackKind.PRAISE, usual, topic, null, null, null, null);
    }

    static FeedbackForm of(Feedback feedback) {
        return of(feedback, feedback.content());
    }

    /** New feedback that begins with the words of what was returned. */
    FeedbackForm startingFrom(Feedback returned) {
        var text = returned.content().text();
        return new FeedbackForm(
                formId,
                returned.content().kind(),
                returned.visibility(),
                text.situation(),
                text.behaviour(),
                text.impact(),
                text.nextStep(),
                null);
    }

    private static FeedbackForm of(Feedback feedback, FeedbackContent content) {
        var text = content.text();
        return new FeedbackForm(
                null,
                feedback.isDraft() ? content.kind() : null,
                feedback.isDraft() ? content.visibility() : null,
                text.situation(),
                text.behaviour(),
                text.impact(),
                text.nextStep(),
                feedback.edits().count());
    }

    /** Once {@link #check} has found no errors. The same words of one form make the same draft. */
    Feedback toDraft(PersonId author, PersonId recipient, @Nullable UUID request, Instant at) {
        var content = new FeedbackContent(requireNonNull(kind), requireNonNull(visibility), text());
        var id = new FeedbackId(SentOnce.id(formId, author.value(), List.of(recipient, content)));
        return new Feedback(id, author, recipient, content, request, at);
    }

    /** What this makes of the feedback. */
    FeedbackContent appliedTo(Feedback feedback) {
        var before = feedback.content();
        return new FeedbackContent(
                requireNonNullElse(kind, before.kind()), requireNonNullElse(visibility, before.visibility()), text());
    }

    /**
     * Whether it can no longer change the feedback: it was written on a draft that has been sent since, for example from
     * another window, or the time for changes is over.
     */
    boolean isTooLateFor(Feedback feedback, Instant now) {
        var wasDraft = kind != null || visibility != null;
        return !feedback.isDraft() && (wasDraft || !feedback.isEditable(now));
    }

    /** Whether another version was saved since the author opened the form, and says something else. */
    boolean collidesWith(Feedback feedback) {
        return feedback.edits().isAfter(version) && !appliedTo(feedback).equals(feedback.content());
    }

    Conflict conflictWith(Feedback feedback) {
        return new Conflict(
                "feedback",
                "/feedback/" + feedback.id(),
                feedback.edits(),
                of(feedback, appliedTo(feedback)),
                of(feedback),
                Map.of());
    }

    /** {@code whole}: whether it is to be sent next, and has to say enough. */
    void check(Errors errors, FeedbackPolicy.Choices choices, boolean whole) {
        checkChoice(errors, "kind", kind, choices.kinds());
        checkChoice(errors, "visibility", visibility, choices.visibilities());
        if (whole) checkWhole(errors);
    }

    private static <T> void checkChoice(Errors errors, String field, @Nullable T chosen, List<T> open) {
        // One that cannot be read was refused already.
        if (chosen == null && !errors.hasFieldErrors(field)) errors.rejectValue(field, "NotNull");
        if (chosen != null && !open.contains(chosen)) errors.rejectValue(field, "feedback.form.notYours");
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
