package app.trellis.lessons;

import app.trellis.signin.PermissionRecords;
import app.trellis.signin.Viewers;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A lesson of the employee that nobody else sees, and one about which the manager and a contact of the client are asked. */
@Component
class LessonRecords implements PermissionRecords {

    private final LessonBackfill past;
    private final Clock clock;

    LessonRecords(LessonBackfill past, Clock clock) {
        this.past = past;
        this.clock = clock;
    }

    @Override
    public Map<String, ?> make(Viewers viewers) {
        var owner = viewers.employee().id();
        var now = clock.instant();
        var details = LessonTests.details(
                "Two tickets swapped",
                "Read the number back",
                LocalDate.now(clock).plusDays(7));
        var asked = past.write(owner, details, List.of(), now);
        var question = "What is the best way to avoid this?";
        return Map.of(
                "lesson", past.write(owner, details, List.of(), now),
                "askedLesson", asked,
                "guidance", past.ask(asked, viewers.manager().id(), null, question, now),
                "clientGuidance", past.ask(asked, viewers.client().id(), null, question, now));
    }
}
