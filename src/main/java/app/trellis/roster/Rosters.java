package app.trellis.roster;

import app.trellis.people.DepartmentId;
import app.trellis.people.DepartmentName;
import app.trellis.people.PersonId;
import app.trellis.people.Staff;
import app.trellis.text.Text;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the whole roster at once: an import compares each of its rows with it. */
@Component
class Rosters {

    private final JdbcClient jdbc;
    private final Staff staff;

    Rosters(JdbcClient jdbc, Staff staff) {
        this.jdbc = jdbc;
        this.staff = staff;
    }

    Roster present() {
        var employees = new HashMap<String, Roster.Entry>();
        var numbers = new HashMap<String, String>();
        var addresses = new HashMap<String, Roster.Owner>();
        jdbc.sql("""
                        SELECT p.id, p.kind, p.employee_number, p.name, p.email, p.job_title, d.id AS department_id,
                          d.name AS department,
                          p.manager_id, p.location, p.hired_on, p.left_on,
                          (SELECT r.ended_on FROM person_role r WHERE r.person_id = p.id AND r.started_on = p.hired_on)
                            AS hired_role_ended,
                          (SELECT max(r.ended_on) FROM person_role r WHERE r.person_id = p.id AND r.started_on < p.hired_on)
                            AS earlier_ended
                        FROM person p LEFT JOIN department d ON d.id = p.department_id
                        """).query(row -> {
            var employee = row.getString("kind").equals("EMPLOYEE");
            var key = row.getString("id");
            var email = row.getString("email");
            if (email != null)
                addresses.put(Text.key(email), new Roster.Owner(row.getString("name"), employee ? key : null));
            if (!employee) return;
            var number = row.getString("employee_number");
            if (number != null) numbers.put(Text.key(number), key);
            employees.put(
                    key,
                    new Roster.Entry(
                            new PersonId(row.getObject("id", UUID.class)),
                            record(row),
                            new DepartmentId(row.getObject("department_id", UUID.class)),
                            row.getObject("hired_role_ended", LocalDate.class),
                            row.getObject("earlier_ended", LocalDate.class)));
        });
        var departments = new LinkedHashMap<String, DepartmentName>();
        for (var department : staff.departments()) departments.put(Text.key(department.name()), department);
        return new Roster(employees, numbers, addresses, departments);
    }

    private static EmployeeRecord record(ResultSet row) throws SQLException {
        return new EmployeeRecord(
                row.getString("employee_number"),
                row.getString("name"),
                row.getString("email"),
                row.getString("job_title"),
                row.getString("department"),
                row.getString("manager_id"),
                row.getString("location"),
                row.getObject("hired_on", LocalDate.class),
                row.getObject("left_on", LocalDate.class));
    }
}
