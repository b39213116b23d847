package app.trellis.demo;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** What the commonest jobs ask for; {@code jobs.yaml}. */
record JobsScript(List<Job> jobs) {

    /**
     * @param next the title of the next step, which stands above
     * @param asks lines as {@link app.trellis.skills.SkillBackfill#asked} reads them
     */
    record Job(
            String title,
            String about,
            @Nullable String next,
            @DefaultValue List<String> asks) {}

    static JobsScript read() {
        return Script.read("jobs.yaml", JobsScript.class);
    }
}
