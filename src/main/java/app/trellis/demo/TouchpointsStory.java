package app.trellis.demo;

import app.trellis.clients.ClientAccountId;
import app.trellis.clients.ClientBackfill;
import app.trellis.demo.TouchpointsScript.Calibration;
import app.trellis.demo.TouchpointsScript.Touchpoint;
import app.trellis.people.PersonId;
import app.trellis.touchpoints.TouchpointBackfill;
import app.trellis.touchpoints.TouchpointDetails;
import app.trellis.touchpoints.TouchpointId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** Lets both sides of the accounts meet, agree on what to do, and judge the same cases. */
class TouchpointsStory {

    private final TouchpointBackfill touchpoints;
    private final ClientBackfill clients;

    TouchpointsStory(TouchpointBackfill touchpoints, ClientBackfill clients) {
        this.touchpoints = touchpoints;
        this.clients = clients;
    }

    void tell(Cast cast, Today today) {
        var script = TouchpointsScript.read();
        for (var one : script.touchpoints()) tell(one, cast, today);
        for (var one : script.calibrations()) tell(one, cast, today);
    }

    private void tell(Touchpoint script, Cast cast, Today today) {
        var starts = at(today, script.day(), script.time());
        var ends = starts.plus(Duration.ofMinutes(45));
        var details =
                new TouchpointDetails(script.level(), starts, ends, today.zone().getId(), script.place());
        var people = script.people().stream().map(cast::named).toList();
        var planned = at(today, Math.min(script.day(), 0) - script.planned(), LocalTime.of(9, 0));
        var by = people.get(0);
        var id = touchpoints.plan(account(script.account()), details, people, by, planned);
        if (script.day() < 0) touchpoints.hold(id, by);
        for (var text : script.agenda()) touchpoints.onAgenda(id, text, true);
        for (var text : script.carried()) touchpoints.onAgenda(id, text, false);
        if (!script.minutes().isEmpty())
            touchpoints.minutes(id, script.minutes(), by, ends.plus(Duration.ofMinutes(20)));
        if (!script.sideNote().isEmpty()) touchpoints.sideNote(id, script.sideNote(), by);
        come(script, id, by, ends, cast, today);
    }

    /** What came of it. */
    private void come(Touchpoint script, TouchpointId id, PersonId by, Instant ends, Cast cast, Today today) {
        var written = ends.plus(Duration.ofMinutes(25));
        for (var point : script.points())
            touchpoints.point(
                    id, cast.named(point.by()), point.text(), at(today, -point.daysAgo(), LocalTime.of(11, 20)));
        for (var decision : script.decisions()) {
            var decider = decision.decider() == null ? null : cast.named(decision.decider());
            touchpoints.decide(id, decision.what(), decider, day(today, decision.by()), by, written);
        }
        for (var action : script.actions()) {
            var owner = cast.named(action.owner());
            var due = today.date().plusDays(action.due());
            var agreed = touchpoints.agree(id, action.what(), owner, due, by, written);
            if (action.done() != null)
                touchpoints.complete(agreed, owner, at(today, action.done(), LocalTime.of(16, 30)));
        }
    }

    private void tell(Calibration script, Cast cast, Today today) {
        var at = at(today, script.day(), LocalTime.of(10, 0));
        var account = account(script.account());
        var lead = cast.named(script.lead());
        var id = touchpoints.calibrate(account, lead, cast.named(script.contact()), script.cases(), lead, at);
        for (var answer : script.answers())
            touchpoints.judge(id, cast.named(answer.by()), answer.say(), answer.why(), at.plus(Duration.ofHours(5)));
        if (!script.agreement().isEmpty())
            touchpoints.agreeOn(id, script.agreement(), lead, at.plus(Duration.ofDays(1)));
    }

    private ClientAccountId account(String name) {
        return clients.named(name).orElseThrow();
    }

    private static @Nullable LocalDate day(Today today, @Nullable Integer days) {
        return days == null ? null : today.date().plusDays(days);
    }

    private static Instant at(Today today, int day, LocalTime time) {
        return today.date().plusDays(day).atTime(time).atZone(today.zone()).toInstant();
    }
}
