package app.trellis.feedback;

import jakarta.persistence.Embeddable;

/**
 * The text of feedback: what happened, what the person did, what followed from it, and what may come next. Each may be
 * empty in a draft.
 */
@Embeddable
public record FeedbackText(String situation, String behaviour, String impact, String nextStep) {

    public static final int LONGEST = 2_000;

    static final FeedbackText NONE = new FeedbackText("", "", "", "");

    /** Whether it says enough to be sent: what happened, what the person did, and what followed. */
    boolean isWhole() {
        return !situation.isEmpty() && !behaviour.isEmpty() && !impact.isEmpty();
    }
}
