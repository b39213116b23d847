package app.trellis.people;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is above whom, to the top of the company and to its last report. */
@Component
class ReportingLine {

    private final JdbcClient jdbc;

    ReportingLine(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Holds all other changes of managers back until the transaction ends, so that no two can close a ring together. */
    void refuseRing(PersonId person, PersonId manager) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('person.manager_id'))")
                .query((row, number) -> true)
                .single();
        var atOrAbove = manager.equals(person)
                || above(manager).stream().anyMatch(card -> card.id().equals(person));
        if (atOrAbove) throw new ReportingRing(person, manager);
    }

    /** All managers above a person, the direct one first. */
    List<PersonCard> above(PersonId person) {
        return jdbc.sql("""
                        WITH RECURSIVE above AS (
                          SELECT manager_id AS id, 1 AS step FROM person WHERE id = :person
                          UNION ALL
                          SELECT person.manager_id, step + 1 FROM above JOIN person USING (id)
                        )
                        SELECT id, name, job_title FROM above JOIN person USING (id) ORDER BY step""")
                .param("person", person.value())
                .query(PersonCard.class)
                .list();
    }
}
