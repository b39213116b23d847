package app.trellis.demo;

import app.trellis.lessons.LessonKind;
import java.time.Period;
import java.util.List;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** What people learned and shared; {@code library.yaml}. */
record LibraryScript(List<Shared> lessons) {

    /**
     * @param ago how long before today it was shared
     * @param team whether the team alone reads it
     * @param skills by their labels
     * @param helpful by name, whom it helped; those who {@code adopted} it are helped too
     */
    record Shared(
            String by,
            @DefaultValue("false") boolean anonymous,
            @DefaultValue("false") boolean team,
            LessonKind kind,
            Period ago,
            String saw,
            @DefaultValue("") String sense,
            @DefaultValue("") String surprised,
            @DefaultValue("") String helped,
            String action,
            @DefaultValue List<String> skills,
            @DefaultValue List<String> helpful,
            @DefaultValue List<String> adopted) {}

    static LibraryScript read() {
        return Script.read("library.yaml", LibraryScript.class);
    }
}
