package app.trellis.people;

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
        var addresses = new HashMap<String, Roster.Owner>();
        jdbc.sql("""
                        SELECT p.id, p.employee_number, p.name, p.email, p.job_title, d.name AS department,
                          m.employee_number AS manager, p.location, p.hired_on,
                          (SELECT r.ended_on FROM person_role r WHERE r.person_id = p.id
                            ORDER BY r.started_on LIMIT 1) AS first_role_ended
                        FROM person p
                        LEFT JOIN department d ON d.id = p.department_id
                        LEFT JOIN person m ON m.id = p.manager_id
                        """).query(row -> {
            var number = row.getString("employee_number");
            addresses.put(Roster.key(row.getString("email")), new Roster.Owner(row.getString("name"), number));
            if (number == null) return;
            var record = new EmployeeRecord(
                    number,
                    row.getString("name"),
                    row.getString("email"),
                    row.getString("job_title"),
                    row.getString("department"),
                    row.getString("manager"),
                    row.getString("location"),
                    row.getObject("hired_on", LocalDate.class));
            employees.put(
                    number,
                    new Roster.Entry(
                            new PersonId(row.getObject("id", UUID.class)),
                            record,
                            row.getObject("first_role_ended", LocalDate.class)));
        });
        var departments = new LinkedHashMap<String, DepartmentName>();
        for (var department : staff.departments()) departments.put(Roster.key(department.name()), department);
        return new Roster(employees, addresses, departments);
    }
}
