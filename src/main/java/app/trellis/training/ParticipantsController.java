package app.trellis.training;

import app.trellis.forms.NotFound;
import app.trellis.lists.CsvFile;
import app.trellis.people.CurrentPerson;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Who takes or took part in a program, in all its sessions, as a file for HR. */
@Controller
@Transactional
@PreAuthorize("hasRole('HR')")
class ParticipantsController {

    private static final String FILE = """
            SELECT p.employee_number AS "Employee number", p.name AS "Name", p.email AS "Email", p.job_title AS "Job title",
              d.name AS "Department", CAST(s.starts_at AT TIME ZONE s.zone AS date) AS "Session", e.status AS "Status",
              CASE e.attended WHEN true THEN 'yes' WHEN false THEN 'no' END AS "Attended",
              CAST(e.enrolled_at AT TIME ZONE :zone AS date) AS "Enrolled",
              CAST(e.completed_at AT TIME ZONE :zone AS date) AS "Completed"
            FROM enrolment e JOIN person p ON p.id = e.person_id LEFT JOIN department d ON d.id = p.department_id
            LEFT JOIN training_session s ON s.id = e.session_id
            WHERE e.program_id = :program AND e.status <> 'CANCELLED' AND s.cancelled_at IS NULL
            ORDER BY s.starts_at, s.id, e.status, p.name, p.id""";

    private final TrainingPrograms programs;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ParticipantsController(TrainingPrograms programs, JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.programs = programs;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    @GetMapping("/training/{id}/participants/export")
    void export(@PathVariable ProgramId id, CurrentPerson me, HttpServletResponse response) throws IOException {
        var program = programs.visibleTo(me, id).orElseThrow(NotFound::new);
        events.publishEvent(new ParticipantsExported(program.id(), me.id(), clock.instant()));
        try (var file = new CsvFile(response, "participants", LocalDate.now(clock))) {
            file.rows(jdbc.sql(FILE)
                    .param("program", program.id().value())
                    .param("zone", clock.getZone().getId()));
        }
    }
}
