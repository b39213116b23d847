package app.trellis.demo;

import static java.util.stream.Collectors.toMap;

import app.trellis.database.Freshness;
import app.trellis.demo.TrainingsScript.Training;
import app.trellis.hiring.ApplicationBackfill;
import app.trellis.openings.OpeningBackfill;
import app.trellis.openings.OpeningId;
import app.trellis.training.TrainingBackfill;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/**
 * Keeps openings, trainings, feedback and the like as fresh on a later start as on the first: what is open, and what happened to its
 * applications, keeps its distance from today. What is over stays in its past. So do the openings that a visitor has
 * acted on, and all that visitors made or imported: what they did yesterday was yesterday.
 */
class Refreshing {

    private final OpeningBackfill openings;
    private final ApplicationBackfill applications;
    private final TrainingBackfill trainings;
    private final Freshness rest;

    Refreshing(OpeningBackfill openings, ApplicationBackfill applications, TrainingBackfill trainings, Freshness rest) {
        this.openings = openings;
        this.applications = applications;
        this.trainings = trainings;
        this.rest = rest;
    }

    void refresh(Today today) {
        refreshOpenings(today);
        refreshTrainingsAndTheRest(today);
    }

    private void refreshOpenings(Today today) {
        var startedOn = startedOn(today);
        var latest = startedOn.values().stream().max(LocalDate::compareTo).orElse(today.date());
        if (!latest.isBefore(today.date())) return;
        var since = latest.atStartOfDay(today.zone()).toInstant();
        var days = days(latest, today);
        var touched = applications.movedSince(since);
        var moved = openings.moveOn(
                startedOn.entrySet().stream()
                        .filter(opening -> opening.getValue().equals(latest))
                        .map(Map.Entry::getKey)
                        .filter(opening -> !touched.contains(opening))
                        .toList(),
                since,
                days);
        applications.moveOn(moved, days);
    }

    /** From which day each open opening counts its times: the last start, or an earlier one when it stayed behind. */
    private Map<OpeningId, LocalDate> startedOn(Today today) {
        var draftedBefore = OpeningScript.readAll().stream()
                .map(OpeningScript::facts)
                .collect(toMap(
                        OpeningScript.Facts::reference, facts -> facts.drafted().daysAgo()));
        return openings.open(draftedBefore.keySet()).entrySet().stream()
                .collect(toMap(
                        open -> open.getValue().id(),
                        open -> start(
                                open.getValue().draftedAt(), draftedBefore.getOrDefault(open.getKey(), 0), today)));
    }

    private void refreshTrainingsAndTheRest(Today today) {
        var scripts = TrainingsScript.read().trainings();
        var first = scripts.get(0);
        trainings
                .draftedAt(first.reference())
                .map(drafted -> start(drafted, first.drafted().daysAgo(), today))
                .filter(start -> start.isBefore(today.date()))
                .ifPresent(start -> {
                    var days = days(start, today);
                    trainings.moveOn(scripts.stream().map(Training::reference).toList(), days);
                    rest.moveOn(start.atStartOfDay(today.zone()).toInstant(), days);
                });
    }

    private static LocalDate start(Instant drafted, int daysBefore, Today today) {
        return LocalDate.ofInstant(drafted, today.zone()).plusDays(daysBefore);
    }

    private static int days(LocalDate start, Today today) {
        return (int) ChronoUnit.DAYS.between(start, today.date());
    }
}
