package app.trellis.directory;

import static java.util.stream.Collectors.groupingBy;

import app.trellis.people.PersonId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the organisation chart: the people at the top, and the levels on the way to one person, in three statements,
 * however many people there are. Each level is cut after {@value #MOST}; who stands on the way is always among them.
 */
@Component
@Transactional(readOnly = true)
class OrgChart {

    private static final int MOST = 50;

    private static final String PERSON = """
            SELECT p.id, p.name, p.job_title, d.name AS department,
              (SELECT count(*) FROM person below WHERE below.manager_id = p.id AND below.left_on IS NULL) AS reports""";

    private final JdbcClient jdbc;

    OrgChart(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The chart.
     *
     * @param total how many there are at the top
     * @param way from the top to the person who is asked for; empty for nobody, or somebody who is not in the chart
     */
    record Chart(List<ChartPerson> top, long total, List<PersonId> way) {

        public boolean isCut() {
            return top.size() < total;
        }
    }

    private record Top(PersonId id, String name, String jobTitle, String department, long reports, long total) {}

    private record Report(
            PersonId managerId, PersonId id, String name, String jobTitle, String department, long reports) {}

    /** The chart with the levels down to this person and their reports; where nobody is asked for, with the top alone. */
    Chart openedTo(@Nullable PersonId person) {
        var way = person == null ? List.<PersonId>of() : wayTo(person);
        var top = top(way);
        var open = way.isEmpty() && top.size() == 1 ? List.of(top.get(0).id()) : way;
        var reports = reportsOf(open, way).stream().collect(groupingBy(Report::managerId));
        return new Chart(
                top.stream()
                        .map(one -> new ChartPerson(
                                one.id(),
                                one.name(),
                                one.jobTitle(),
                                one.department(),
                                one.reports(),
                                below(one.id(), reports)))
                        .toList(),
                top.isEmpty() ? 0 : top.get(0).total(),
                way);
    }

    private static List<ChartPerson> below(PersonId manager, Map<PersonId, List<Report>> reports) {
        return reports.getOrDefault(manager, List.of()).stream()
                .map(one -> new ChartPerson(
                        one.id(),
                        one.name(),
                        one.jobTitle(),
                        one.department(),
                        one.reports(),
                        below(one.id(), reports)))
                .toList();
    }

    private List<PersonId> wayTo(PersonId person) {
        return jdbc.sql("""
                        WITH RECURSIVE line AS (
                          SELECT id, manager_id, 1 AS step FROM person
                          WHERE id = ? AND kind = 'EMPLOYEE' AND left_on IS NULL
                          UNION ALL
                          SELECT above.id, above.manager_id, step + 1 FROM line JOIN person above ON above.id = line.manager_id
                          WHERE above.left_on IS NULL
                        )
                        SELECT id FROM line ORDER BY step DESC""")
                .param(person.value())
                .query((row, number) -> new PersonId(row.getObject("id", UUID.class)))
                .list();
    }

    /** Who reports to nobody, or to somebody who has left: first those to whom others report. */
    private List<Top> top(List<PersonId> way) {
        return jdbc.sql("""
                        SELECT * FROM (
                          %s, count(*) OVER () AS total
                          FROM person p JOIN department d ON d.id = p.department_id
                          WHERE p.kind = 'EMPLOYEE' AND p.left_on IS NULL
                            AND NOT EXISTS (SELECT FROM person m WHERE m.id = p.manager_id AND m.left_on IS NULL)
                          ORDER BY p.id = ANY (:way) DESC,
                            EXISTS (SELECT FROM person r WHERE r.manager_id = p.id AND r.left_on IS NULL) DESC, p.name, p.id
                          LIMIT :most) top
                        ORDER BY reports = 0, name, id""".formatted(PERSON))
                .param("way", ids(way))
                .param("most", MOST)
                .query(Top.class)
                .list();
    }

    private List<Report> reportsOf(List<PersonId> managers, List<PersonId> way) {
        return jdbc.sql("""
                        SELECT below.* FROM unnest(:managers) manager CROSS JOIN LATERAL (
                          %s, p.manager_id
                          FROM person p JOIN department d ON d.id = p.department_id
                          WHERE p.manager_id = manager AND p.left_on IS NULL
                          ORDER BY p.id = ANY (:way) DESC, p.name, p.id LIMIT :most) below
                        ORDER BY name, id""".formatted(PERSON))
                .param("managers", ids(managers))
                .param("way", ids(way))
                .param("most", MOST)
                .query(Report.class)
                .list();
    }

    private static UUID[] ids(Collection<PersonId> people) {
        return people.stream().map(PersonId::value).toArray(UUID[]::new);
    }
}
