package app.trellis.feedback;

import app.trellis.people.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Decides who may read a piece of feedback: the promise that the rest of Trellis rests on. The rule stands here twice, as
 * a question about one viewer and as an SQL condition that every query of feedback uses; a test compares the two.
 *
 * <p>The author always reads it, and is the only reader of a draft. The recipient and HR read what was sent, unless it is
 * a private note for the manager. The people with whom it was shared by name read it too: the manager at the time, and
 * the contacts of the client at the time while they stay contacts of that client; a contact who is removed and comes back
 * does not get it back. Later managers of the recipient read it where the author chose the manager. No one else reads it,
 * whatever their role.
 */
final class VisibilityRule {

    /** On {@code feedback f}, with the parameters {@code viewer} and {@code hr}. */
    static final String SQL = """
            (f.author_id = :viewer OR f.status <> 'DRAFT' AND (
              f.visibility <> 'MANAGER_ONLY' AND (f.recipient_id = :viewer OR :hr)
              OR f.visibility IN ('RECIPIENT_AND_MANAGER', 'CLIENT_SHARED')
                AND f.recipient_id = ANY (ARRAY(SELECT id FROM person WHERE manager_id = :viewer))
              OR EXISTS (SELECT FROM feedback_reader r WHERE r.feedback_id = f.id AND r.person_id = :viewer
                AND (r.reason = 'MANAGER' OR EXISTS (SELECT FROM client_contact c
                  WHERE c.person_id = r.person_id AND c.account_id = r.account_id AND c.removed_at IS NULL
                    AND c.added_at = r.contact_since)))))""";

    private VisibilityRule() {}

    /**
     * What the rule has to know of a viewer.
     *
     * @param managesRecipient whether the recipient reports to the viewer today
     * @param contactSince since when the viewer is a contact of the client with which it was shared; null if they are none
     */
    record Viewer(
            PersonId person,
            boolean hr,
            boolean managesRecipient,
            @Nullable Instant contactSince) {}

    static boolean allows(Viewer viewer, Feedback feedback) {
        if (viewer.person().equals(feedback.authorId())) return true;
        if (feedback.isDraft()) return false;
        if (feedback.visibility() != Visibility.MANAGER_ONLY
                && (viewer.hr() || viewer.person().equals(feedback.recipientId()))) return true;
        if (managerMayRead(feedback.visibility()) && viewer.managesRecipient()) return true;
        return feedback.readers().stream()
                .filter(reader -> reader.person().equals(viewer.person()))
                .anyMatch(reader ->
                        reader.reason() == Reader.Reason.MANAGER || reader.isContactSince(viewer.contactSince()));
    }

    /** Whether every manager of the recipient reads it, now and later. */
    static boolean managerMayRead(Visibility visibility) {
        return visibility == Visibility.RECIPIENT_AND_MANAGER || visibility == Visibility.CLIENT_SHARED;
    }
}
