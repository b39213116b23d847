package app.trellis.demo;

import app.trellis.hiring.Stage;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Who applied for what, and what became of it; {@code applications.yaml}. */
record ApplicationsScript(List<Application> applications) {

    /**
     * @param opening the name of the opening's file
     * @param steps from the first to the last
     * @param interview still to come; null for none
     */
    record Application(
            String opening,
            String applicant,
            Moment sent,
            String motivation,
            @DefaultValue List<Step> steps,
            @Nullable Talk interview) {}

    /**
     * @param by by name; nobody for a withdrawal, which is the applicant's own step
     * @param shown whether the applicant may read the note
     */
    record Step(
            Stage to,
            Moment at,
            @Nullable String by,
            @Nullable String note,
            @DefaultValue("false") boolean shown) {}

    /**
     * @param day how many days from today
     * @param at by the clock of the zone
     */
    record Talk(
            String by,
            Moment planned,
            int day,
            LocalTime at,
            int minutes,
            ZoneId zone,
            String place,
            @Nullable String note) {}

    static ApplicationsScript read() {
        return Script.read("applications.yaml", ApplicationsScript.class);
    }
}
