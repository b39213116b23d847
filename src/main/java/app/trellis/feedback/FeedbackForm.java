package app.trellis.feedback;

import static java.util.Objects.requireNonNullElse;

import app.trellis.forms.SentOnce;
import app.trellis.people.CurrentPerson;
import app.trellis.people.PersonId;
import app.trellis.text.Line;
import app.trellis.text.Prose;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * Feedback as its author writes it. Whatever the browser leaves out, or what cannot be read, is null.
 *
 * @param formId made when the form of new feedback is first shown; see {@link app.trellis.forms.SentOnce}
 * @param id of what is written already; null for what is new
 * @param about the recipient
 * @param request the request that it answers; null for none
 * @param seen the mark of the audience that the author was shown; null before that
 * @param version of the draft, or of what was sent, that the author has seen; null for a new one
 */
record FeedbackForm(
        @Nullable UUID formId,
        @Nullable UUID id,
        @Nullable PersonId about,
        @Nullable UUID request,
        @Nullable FeedbackKind kind,
        @Nullable Visibility visibility,
        @Nullable @Prose(FeedbackText.LONGEST) String situation,
        @Nullable @Prose(FeedbackText.LONGEST) String behaviour,
        @Nullable @Prose(FeedbackText.LONGEST) String impact,
        @Nullable @Prose(FeedbackText.LONGEST) String nextStep,
        @Nullable @Line(100) String seen,
        @Nullable Long version) {

    static FeedbackForm empty(PersonId about, Visibility usual, @Nullable UUID request, @Nullable String topic) {
        return new FeedbackForm(
                UUID.randomUUID(),
                null,
                about,
                request,
                FeedbackKind.PRAISE,
                usual,
                topic,
                null,
                null,
                null,
                null,
                null);
    }

    static FeedbackForm of(Feedback feedback) {
        var text = feedback.text();
        return new FeedbackForm(
                null,
                feedback.id().value(),
                feedback.recipientId(),
                feedback.requestId(),
                feedback.kind(),
                feedback.visibility(),
                text.situation(),
                text.behaviour(),
                text.impact(),
                text.nextStep(),
                null,
                feedback.edits().count());
    }

    /** What this would make of the feedback: of what was sent, only the words change. */
    FeedbackForm onto(Feedback feedback) {
        var draft = feedback.isDraft();
        return new FeedbackForm(
                null,
                feedback.id().value(),
                feedback.recipientId(),
                feedback.requestId(),
                draft && kind != null ? kind : feedback.kind(),
                draft && visibility != null ? visibility : feedback.visibility(),
                text().situation(),
                text().behaviour(),
                text().impact(),
                text().nextStep(),
                null,
                feedback.edits().count());
    }

    /** That of what is written already, or of what these words make. */
    FeedbackId idFor(CurrentPerson me) {
        return new FeedbackId(
                id == null ? SentOnce.id(formId, me.id().value(), Arrays.asList(about, kind, visibility, text())) : id);
    }

    /** Whether all that the author typed and chose here is what was sent. */
    boolean isAsSent(Feedback feedback) {
        return text().equals(feedback.text())
                && (kind == null || kind == feedback.kind())
                && (visibility == null || visibility == feedback.visibility());
    }

    /** Whether somebody wrote another version meanwhile that says something else. */
    boolean collidesWith(Feedback feedback) {
        return !Objects.equals(version, feedback.edits().count())
                && !onto(feedback).equals(of(feedback));
    }

    /**
     * What this author has not chosen or may not choose, and what is missing where the feedback is to be sent. Not for
     * what was sent, whose form asks for the words alone.
     */
    void check(Errors errors, List<FeedbackKind> kinds, List<Visibility> visibilities, boolean whole) {
        checkChoice(errors, "kind", kind, kinds);
        checkChoice(errors, "visibility", visibility, visibilities);
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
