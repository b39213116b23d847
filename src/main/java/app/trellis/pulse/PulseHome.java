package app.trellis.pulse;

import app.trellis.home.HomeKind;
import app.trellis.home.HomeLine.Part;
import app.trellis.home.HomeSource;
import app.trellis.people.CurrentPerson;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * What the pulse asks on the home page: an answer of both sides, of the client whether it helped, and of
 * the account manager a follow-up and, where no mails are sent, links to hand over.
 */
@Component
class PulseHome implements HomeSource {

    private static final HomeKind CLIENT = new HomeKind(Part.WAITING, """
            SELECT 'message' AS icon, 'pulse.home.client' AS message, ARRAY['t' || a.name] AS arguments, r.closes_at AS at,
              '/clients/' || a.id || '/pulse/answer' AS href
            FROM pulse_request q JOIN pulse_round r ON r.id = q.round_id JOIN client_account a ON a.id = r.account_id
            WHERE q.person_id = :me AND q.answered_at IS NULL AND r.closed_at IS NULL AND r.closes_at > :now AND a.ended_on IS NULL
              AND EXISTS (SELECT FROM client_contact c WHERE c.person_id = :me AND c.account_id = a.id AND c.removed_at IS NULL)
            ORDER BY r.closes_at LIMIT :enough""");

    private static final HomeKind HEARD = new HomeKind(Part.WAITING, """
            SELECT 'message' AS icon, 'pulse.home.heard' AS message, ARRAY['t' || p.name] AS arguments, f.told_at AS at,
              '/clients/' || f.account_id || '/pulse/follow-ups/' || f.id AS href
            FROM pulse_follow_up f JOIN person p ON p.id = f.told_by
              JOIN client_account a ON a.id = f.account_id AND a.ended_on IS NULL
            WHERE f.contact_id = :me AND f.told_at > CAST(:now AS timestamptz) - interval '30 days' AND f.reply IS NULL
              AND %s ORDER BY f.told_at LIMIT :enough""".formatted(FollowUps.IS_FOR_CONTACT));

    private static final HomeKind STAFF = new HomeKind(Part.WAITING, """
            SELECT 'message' AS icon, 'pulse.home.staff' AS message, ARRAY['t' || a.name] AS arguments, r.closes_at AS at,
              '/clients/' || a.id || '/pulse/answer' AS href
            FROM client_assignment w JOIN client_account a ON a.id = w.account_id
              JOIN pulse_round r ON r.account_id = a.id AND r.closed_at IS NULL AND r.closes_at > :now
              JOIN pulse_turnout t ON t.round_id = r.id
            WHERE w.person_id = :me AND w.started_on <= :today AND (w.ended_on IS NULL OR w.ended_on > :today)
              AND :me = ANY (t.asked) AND NOT :me = ANY (t.answered)
            ORDER BY r.closes_at LIMIT :enough""");

    private static final HomeKind FOLLOW_UP = new HomeKind(Part.WAITING, """
            SELECT 'clock' AS icon, 'pulse.home.followUp' AS message, ARRAY['t' || p.name, 't' || a.name] AS arguments, f.due_at AS at,
              '/clients/' || a.id || '/pulse/follow-ups/' || f.id AS href
            FROM client_account a JOIN pulse_follow_up f ON f.account_id = a.id JOIN person p ON p.id = f.contact_id
            WHERE a.account_manager_id = :me AND a.ended_on IS NULL AND f.told_at IS NULL
              AND %s ORDER BY f.due_at LIMIT :enough""".formatted(FollowUps.IS_FOR_CONTACT));

    private static final HomeKind HAND_OVER = new HomeKind(Part.WAITING, """
            SELECT 'message' AS icon, 'pulse.home.handOver' AS message, ARRAY['t' || a.name, 'n' || count(*)] AS arguments,
              r.closes_at AS at, '/clients/' || a.id || '/pulse' AS href
            FROM client_account a JOIN pulse_round r ON r.account_id = a.id AND r.closed_at IS NULL AND r.closes_at > :now
              JOIN pulse_request q ON q.round_id = r.id AND q.answered_at IS NULL
              JOIN client_contact c ON c.person_id = q.person_id AND c.account_id = a.id AND c.removed_at IS NULL
            WHERE a.account_manager_id = :me AND a.ended_on IS NULL
            GROUP BY a.id, a.name, r.closes_at ORDER BY r.closes_at LIMIT :enough""");

    private final PulseMails mails;

    PulseHome(PulseMails mails) {
        this.mails = mails;
    }

    @Override
    public List<HomeKind> kindsFor(CurrentPerson me) {
        if (me.client()) return List.of(CLIENT, HEARD);
        return mails.areSent() ? List.of(STAFF, FOLLOW_UP) : List.of(STAFF, FOLLOW_UP, HAND_OVER);
    }
}
