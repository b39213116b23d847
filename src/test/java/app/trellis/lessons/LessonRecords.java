package app.trellis.lessons;

import app.trellis.signin.PermissionRecords;
import app.trellis.signin.Viewers;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A lesson of the employee that nobody else sees. */
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
        var details = LessonTests.details(
                "Two tickets swapped",
                "Read the number back",
                LocalDate.now(clock).plusDays(7));
        return Map.of("lesson", past.write(owner, details, List.of(), clock.instant()));
    }
}
