package app.trellis.training;

import app.trellis.journey.MyData;
import org.springframework.stereotype.Component;

/** What somebody enrolled in. */
@Component
class MyTraining implements MyData {

    @Override
    public String name() {
        return "training";
    }

    @Override
    public String sql() {
        return """
                SELECT t.title, e.status, e.enrolled_at, e.cancelled_at, s.starts_at, s.ends_at, e.attended, e.completed_at
                FROM enrolment e JOIN training_program t ON t.id = e.program_id LEFT JOIN training_session s ON s.id = e.session_id
                WHERE e.person_id = :person ORDER BY e.enrolled_at""";
    }
}
