package app.trellis.journey;

import org.springframework.stereotype.Component;

/** What the company knows of the person themselves. */
@Component
class MyProfile implements MyData {

    @Override
    public String name() {
        return "profile";
    }

    @Override
    public String sql() {
        return """
                SELECT p.name, p.email, p.employee_number, p.job_title, d.name AS department, p.location, p.hired_on, p.left_on, p.weekly_hours,
                  m.name AS manager
                FROM person p LEFT JOIN department d ON d.id = p.department_id LEFT JOIN person m ON m.id = p.manager_id
                WHERE p.id = :person""";
    }
}
