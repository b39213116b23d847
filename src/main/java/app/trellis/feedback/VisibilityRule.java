package app.trellis.feedback;

import app.trellis.people.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Decides who may read a piece of feedback: the promise that the rest of Trellis rests on. The rule stands here twice, as
 * a question about one viewer and as an SQL condition that every query of feedback uses; a test compares the two.
 *
 * <p>The author always reads it, and is the only reader of a draft. HR reads what was sent, unless it is a private note for
 * the manager. So does the recipient, from the moment on at which the manager no longer holds it. Everybody else reads it
 * by name, as a {@link Reader} that is stored with it: the manager at the time; the contacts of the client at the time,
 * while they stay contacts of that client, so that a contact who is removed and comes back does not get it back; and a
 * manager to whom the recipient handed it over. No one else reads it, whatever their role, and whoever they manage.
 */
final class VisibilityRule {

    /** On {@code feedback f}, with the parameter {@code now}: whether it reached its recipient before it was taken away again. */
    static final String REACHED =
            "coalesce(f.held_until <= least(CAST(:now AS timestamptz), f.returned_at, f.withdrawn_at), true)";

    /** On {@code feedback f}, with the parameters {@code viewer}, {@code hr} and {@code now}. */
    static final String SQL = """
            (f.author_id = :viewer OR f.status <> 'DRAFT' AND (
              f.visibility <> 'MANAGER_ONLY' AND CASE WHEN f.recipient_id = :viewer THEN\s""" + REACHED + """
             ELSE :hr END
              OR EXISTS (SELECT FROM feedback_reader r WHERE r.feedback_id = f.id AND r.person_id = :viewer
                AND (r.reason <> 'CONTACT' OR EXISTS (SELECT FROM client_contact c
                  WHERE c.person_id = r.person_id AND c.account_id = r.account_id AND c.removed_at IS NULL
                    AND c.added_at = r.contact_since)))))""";

    /** What a person may read of what they wrote or received: the rule with {@code person} for the viewer, and no role. */
    static final String OWN = SQL.replace(":viewer", ":person").replace(":hr", "false");

    private VisibilityRule() {}

    /**
     * What the rule has to know of a viewer.
     *
     * @param contactSince since when the viewer is a contact of the client with which it was shared; null if they are none
     */
    record Viewer(PersonId person, boolean hr, @Nullable Instant contactSince) {}

    static boolean allows(Viewer viewer, Feedback feedback, Instant now) {
        if (viewer.person().equals(feedback.authorId())) return true;
        if (feedback.isDraft()) return false;
        var isRecipient = viewer.person().equals(feedback.recipientId());
        if (feedback.visibility() != Visibility.MANAGER_ONLY
                && (isRecipient ? feedback.hasReachedRecipient(now) : viewer.hr())) return true;
        return feedback.readers().stream()
                .filter(reader -> reader.person().equals(viewer.person()))
                .anyMatch(reader -> !reader.isContact() || reader.isContactSince(viewer.contactSince()));
    }
}
