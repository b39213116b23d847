package app.trellis.roster;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import app.trellis.people.PersonId;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds what HR keeps by hand, so that no file overwrites it unseen. */
@Component
class HandsAndFiles {

    /** By the names that an import gives the fields. */
    private static final String FIELDS = """
            SELECT c.person_id AS person, CASE f.field WHEN 'employeeNumber' THEN 'number' ELSE f.field END AS field
            FROM person_change c JOIN person p ON p.id = c.person_id
            CROSS JOIN LATERAL (
              SELECT unnest(c.fields) UNION ALL SELECT 'leftOn' WHERE c.kind IN ('LEFT', 'RETURNED')) AS f (field)
            WHERE c.taken_back_at IS NULL AND""";

    /** Still as HR wrote it: another file may have changed it since. */
    private static final String DONE = """
            c.done_at IS NOT NULL AND CASE f.field
              WHEN 'jobTitle' THEN p.job_title = c.placement ->> 'jobTitle'
              WHEN 'department' THEN p.department_id::text = c.placement -> 'department' ->> 'value'
              WHEN 'manager' THEN p.manager_id::text IS NOT DISTINCT FROM c.placement -> 'manager' ->> 'value'
              WHEN 'location' THEN p.location IS NOT DISTINCT FROM c.placement ->> 'location'
              WHEN 'leftOn' THEN (p.left_on IS NULL) = (c.kind = 'RETURNED')
              ELSE true END""";

    private final JdbcClient jdbc;

    HandsAndFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Field(UUID person, String field) {}

    KeptByHand kept() {
        return new KeptByHand(fields(DONE), fields("c.done_at IS NULL"));
    }

    private Map<PersonId, Set<String>> fields(String condition) {
        return jdbc.sql(FIELDS + " " + condition).query(Field.class).list().stream()
                .collect(groupingBy(field -> new PersonId(field.person()), mapping(Field::field, toSet())));
    }
}
