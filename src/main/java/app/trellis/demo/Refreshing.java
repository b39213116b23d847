package app.trellis.demo;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Map.Entry;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Keeps the openings as fresh on a later start as on the day they were told: what is open, and what happened to its
 * applications, keeps its distance from today. What is over stays in its past. So do the openings that a visitor has
 * acted on, and all that visitors made or imported: what they did yesterday was yesterday.
 */
class Refreshing {

    private static final String OPEN = """
            SELECT reference, created_at FROM opening
            WHERE reference IN (:references) AND status IN ('DRAFT', 'PUBLISHED')
            """;

    private static final String MOVE = """
            WITH moved_opening AS (
              UPDATE opening o
              SET created_at = o.created_at + make_interval(days => :days),
                published_at = o.published_at + make_interval(days => :days),
                closes_on = o.closes_on + :days
              WHERE o.reference IN (:references) AND coalesce(o.published_at, o.created_at) < :told
                AND NOT EXISTS (
                  SELECT FROM job_application a JOIN job_application_step s ON s.application_id = a.id
                  WHERE a.opening_id = o.id AND s.moved_at >= :told)
              RETURNING o.id),
            moved_application AS (
              UPDATE job_application a
              SET applied_at = a.applied_at + make_interval(days => :days),
                moved_at = a.moved_at + make_interval(days => :days)
              FROM moved_opening o WHERE a.opening_id = o.id
              RETURNING a.id)
            UPDATE job_application_step s
            SET moved_at = s.moved_at + make_interval(days => :days)
            FROM moved_application a WHERE s.application_id = a.id
            """;

    private final JdbcClient jdbc;

    Refreshing(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void refresh(Today today) {
        var toldOn = toldOn(today);
        toldOn.values().stream()
                .max(LocalDate::compareTo)
                .filter(today.date()::isAfter)
                .ifPresent(latest -> {
                    var references = toldOn.entrySet().stream()
                            .filter(told -> told.getValue().equals(latest))
                            .map(Entry::getKey)
                            .toList();
                    jdbc.sql(MOVE)
                            .param("days", (int) DAYS.between(latest, today.date()))
                            .param("told", latest.atStartOfDay(today.zone()).toOffsetDateTime())
                            .param("references", references)
                            .update();
                });
    }

    /** From which day each open opening counts its times: the last one, or an earlier one when it stayed behind. */
    private Map<String, LocalDate> toldOn(Today today) {
        var draftedBefore = OpeningScript.readAll().stream()
                .map(OpeningScript::facts)
                .collect(toMap(
                        OpeningScript.Facts::reference, facts -> facts.drafted().daysAgo()));
        return jdbc
                .sql(OPEN)
                .param("references", draftedBefore.keySet())
                .query((row, number) ->
                        Map.entry(row.getString("reference"), row.getObject("created_at", OffsetDateTime.class)))
                .stream()
                .collect(toMap(
                        Entry::getKey,
                        drafted -> drafted.getValue()
                                .atZoneSameInstant(today.zone())
                                .toLocalDate()
                                .plusDays(draftedBefore.getOrDefault(drafted.getKey(), 0))));
    }
}
