package app.trellis.demo;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.util.stream.Collectors.toMap;

import app.trellis.demo.TrainingsScript.Training;
import app.trellis.feedback.FeedbackBackfill;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Map.Entry;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Keeps openings, trainings and feedback as fresh on a later start as on the day they were told: what is open, and what happened to its
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

    /** How many days ago the trainings were told, or last moved on. */
    private static final String TRAININGS_TOLD = """
            SELECT (:today - (created_at AT TIME ZONE :zone)::date) - :drafted FROM training_program WHERE reference = :reference
            """;

    /** Dates and all that happened at them keep their distance from today, so that there are always some to come. */
    private static final String MOVE_TRAININGS = """
            WITH program AS (
              UPDATE training_program SET created_at = created_at + :days, published_at = published_at + :days,
                archived_at = archived_at + :days
              WHERE reference IN (:references) RETURNING id),
            session AS (
              UPDATE training_session s SET starts_at = starts_at + :days, ends_at = ends_at + :days,
                deadline = deadline + :days, cancelled_at = cancelled_at + :days, moved_at = moved_at + :days
              FROM program p WHERE p.id = s.program_id)
            UPDATE enrolment e SET enrolled_at = enrolled_at + :days, moved_up_at = moved_up_at + :days,
              cancelled_at = cancelled_at + :days, completed_at = completed_at + :days
            FROM program p WHERE p.id = e.program_id
            """.replace(":days", "make_interval(days => :days)");

    private final JdbcClient jdbc;
    private final FeedbackBackfill feedback;

    Refreshing(JdbcClient jdbc, FeedbackBackfill feedback) {
        this.jdbc = jdbc;
        this.feedback = feedback;
    }

    void refresh(Today today) {
        refreshOpenings(today);
        refreshTrainingsAndFeedback(today);
    }

    private void refreshTrainingsAndFeedback(Today today) {
        var trainings = TrainingsScript.read().trainings();
        var first = trainings.get(0);
        jdbc.sql(TRAININGS_TOLD)
                .param("today", today.date())
                .param("zone", today.zone().getId())
                .param("drafted", first.drafted().daysAgo())
                .param("reference", first.reference())
                .query(Integer.class)
                .optional()
                .filter(days -> days > 0)
                .ifPresent(days -> {
                    jdbc.sql(MOVE_TRAININGS)
                            .param("days", days)
                            .param(
                                    "references",
                                    trainings.stream().map(Training::reference).toList())
                            .update();
                    feedback.moveOn(
                            today.date()
                                    .minusDays(days)
                                    .atStartOfDay(today.zone())
                                    .toInstant(),
                            days);
                });
    }

    private void refreshOpenings(Today today) {
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
