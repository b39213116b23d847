package app.trellis.hiring;

import app.trellis.journey.MyData;
import org.springframework.stereotype.Component;

/** What somebody applied for. Notes of the hiring team stay with the team. */
@Component
class MyApplications implements MyData {

    @Override
    public String name() {
        return "applications";
    }

    @Override
    public String sql() {
        return """
                SELECT o.title, a.motivation, a.stage, a.applied_at, a.moved_at
                FROM job_application a JOIN opening o ON o.id = a.opening_id WHERE a.applicant_id = :person ORDER BY a.applied_at""";
    }
}
