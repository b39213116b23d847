package app.trellis.demo;

import app.trellis.hiring.Stage;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Who applied for what, and what became of it; {@code applications.yaml}. */
record ApplicationsScript(List<Application> applications) {

    /**
     * @param opening the name of the opening's file
     * @param steps from the first to the last
     */
    record Application(
            String opening,
            String applicant,
            Moment sent,
            String motivation,
            @DefaultValue List<Step> steps) {}

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

    static ApplicationsScript read() {
        return Script.read("applications.yaml", ApplicationsScript.class);
    }
}
