package app.trellis.suggestions;

import app.trellis.training.ProgramId;
import app.trellis.training.ProgramKind;
import app.trellis.training.SessionId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Training that a client suggested and the manager agreed to, as the person who is invited reads it.
 *
 * @param session where a seat was asked for; null for none
 * @param isOpen whether people can still enrol in that session
 * @param keptUntil until when a seat was kept; null where none was
 * @param isKept whether it still is
 * @param declinedAt when they said no
 * @param state what they do in the program; null for nothing
 */
record Invitation(
        SuggestionId id,
        String author,
        String account,
        String reason,
        ProgramId program,
        String title,
        String summary,
        ProgramKind kind,
        boolean isOffered,
        @Nullable SessionId session,
        @Nullable Instant startsAt,
        @Nullable Instant endsAt,
        @Nullable String zone,
        boolean isOpen,
        @Nullable Instant keptUntil,
        boolean isKept,
        @Nullable Instant declinedAt,
        @Nullable Doing state) {

    /** What somebody does in a program. */
    enum Doing {
        DONE,
        ENROLLED,
        WAITING
    }

    public boolean isSelfPaced() {
        return kind == ProgramKind.SELF_PACED;
    }

    /** Whether they can have the seat that was kept. */
    public boolean isSeatKept() {
        return isKept && isOpen;
    }

    /** Whether there is anything to say no to. */
    public boolean canBeDeclined() {
        return declinedAt == null && state == null && isOffered;
    }
}
