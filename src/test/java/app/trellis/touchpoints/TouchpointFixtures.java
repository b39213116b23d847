package app.trellis.touchpoints;

import app.trellis.clients.ClientAccountId;
import app.trellis.clients.TouchpointLevel;
import app.trellis.people.CurrentPerson;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Touchpoints for tests: {@code var weekly = met.planned(brightwater, TouchpointLevel.DELIVERY, Duration.ofDays(2), beatriz, claire)}. */
@Component
@Transactional
public class TouchpointFixtures {

    private final TouchpointBackfill past;
    private final Clock clock;

    TouchpointFixtures(TouchpointBackfill past, Clock clock) {
        this.past = past;
        this.clock = clock;
    }

    /** Begins so long after now, at a full minute; negative for before. The first of the people planned it. */
    public TouchpointId planned(ClientAccountId account, TouchpointLevel level, Duration in, CurrentPerson... people) {
        var starts = clock.instant().plus(in).truncatedTo(ChronoUnit.MINUTES);
        var details = new TouchpointDetails(
                level, starts, starts.plus(Duration.ofMinutes(45)), "Europe/Berlin", "Room Lisbon");
        var ids = Stream.of(people).map(CurrentPerson::id).toList();
        return past.plan(account, details, ids, ids.get(0), starts.minus(Duration.ofDays(3)));
    }

    public TouchpointId held(ClientAccountId account, TouchpointLevel level, int daysAgo, CurrentPerson... people) {
        var id = planned(account, level, Duration.ofDays(-daysAgo), people);
        past.hold(id, people[0].id());
        return id;
    }

    public UUID action(TouchpointId touchpoint, String what, CurrentPerson owner, int dueInDays, CurrentPerson by) {
        var today = LocalDate.now(clock);
        return past.agree(touchpoint, what, owner.id(), today.plusDays(dueInDays), by.id(), clock.instant());
    }

    public void sideNote(TouchpointId touchpoint, String text, CurrentPerson by) {
        past.sideNote(touchpoint, text, by.id());
    }

    /** A calibration of three cases that the people have not answered yet. */
    public UUID calibration(ClientAccountId account, CurrentPerson lead, CurrentPerson contact) {
        var cases = List.of("A third call", "A refund", "A slow morning");
        return past.calibrate(account, lead.id(), contact.id(), cases, lead.id(), clock.instant());
    }

    public void judge(UUID calibration, CurrentPerson by, String sentence, String why) {
        past.judge(
                calibration, by.id(), List.of(sentence, sentence, sentence), List.of(why, why, why), clock.instant());
    }
}
