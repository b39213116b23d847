package app.trellis.goals;

import app.trellis.jobs.JobProfileId;
import app.trellis.text.Text;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody writes about a goal. Two equal details say the same to a reader.
 *
 * @param jobProfile the job that they want; null where only words say it
 * @param ownWords may be empty where the job says it
 * @param reason may be empty
 * @param dueOn until when; null where it is open
 */
@Embeddable
record GoalDetails(
        @Nullable JobProfileId jobProfile,
        String ownWords,
        String reason,
        @Nullable LocalDate dueOn) {

    static final int LONGEST_WORDS = 200;
    static final int LONGEST_REASON = 2_000;

    /** Throws {@link IllegalArgumentException} for an overlong text, and where neither a job nor words say what is wanted. */
    GoalDetails {
        ownWords = Text.line(ownWords);
        reason = Text.prose(reason);
        if (Text.length(ownWords) > LONGEST_WORDS || Text.length(reason) > LONGEST_REASON)
            throw new IllegalArgumentException("too long");
        if (jobProfile == null && ownWords.isEmpty()) throw new IllegalArgumentException("no goal");
    }
}
