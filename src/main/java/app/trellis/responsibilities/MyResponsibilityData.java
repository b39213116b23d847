package app.trellis.responsibilities;

import app.trellis.journey.MyData;
import org.springframework.stereotype.Component;

/** What somebody carried, and was offered. */
@Component
class MyResponsibilityData implements MyData {

    @Override
    public String name() {
        return "responsibilities";
    }

    @Override
    public String sql() {
        return """
                SELECT r.title, 'CARRIED' AS what, h.hours, h.taken_on_at AS at, h.ended_at, h.ending AS outcome, h.reason AS words, h.learned, h.thanks
                FROM responsibility_holder h JOIN responsibility r ON r.id = h.responsibility_id WHERE h.person_id = :person
                UNION ALL
                SELECT r.title, 'OFFERED', r.hours, o.offered_at, o.closed_at, o.status, o.decline_words, '', ''
                FROM responsibility_offer o JOIN responsibility r ON r.id = o.responsibility_id WHERE o.recipient_id = :person
                UNION ALL
                SELECT r.title, 'VOLUNTEERED', r.hours, v.volunteered_at, v.answered_at, v.status, v.words, '', ''
                FROM responsibility_volunteer v JOIN responsibility r ON r.id = v.responsibility_id WHERE v.person_id = :person ORDER BY 4""";
    }
}
